/** The free quarters of an hour of workers whom somebody could meet for a first talk, so that nobody has to guess a time. */
import { TALK_MINUTES } from '#domains/matching/matching.ts';
import { awayTimesOf } from '#domains/people/server/people.ts';
import { hasRole, systemActor, type PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { slotsOf, type Span, type WorkCalendar } from '../slots.ts';
import { workCalendarOf } from './calendar.ts';
import { meetingsOf } from './meeting-lists.ts';
import { takenOf } from './taken.ts';

const DAYS = 14;
/** Enough to choose from, few enough for a small screen. */
const MOST_A_DAY = 3;
const MOST = 12;

/**
 * By worker, for a participant who looks for one. The hours of a worker are open to those they walk with alone, so the
 * house reads them; what leaves is when somebody is free, and nothing of who has the other times. Whoever calls it asks
 * `possibleFor` first whom this person could meet. A worker who has said no hours is not in the map.
 */
export async function freeForTalks(
	app: Pick<App, 'read'>,
	actor: PersonActor,
	workerIds: readonly string[]
): Promise<Map<string, Date[]>> {
	if (!hasRole(actor, 'participant')) throw new Refusal('not_found', 'not for this role');
	if (workerIds.length === 0) return new Map();
	const own = (await app.read(actor, 'first talks', (ctx) => meetingsOf(ctx, actor.personId))).map(
		({ startsAt, minutes }): Span => ({
			from: startsAt,
			until: new Date(startsAt.getTime() + minutes * 60_000)
		})
	);
	return app.read(systemActor(actor.organizationId, 'first talks'), 'first talks', async (ctx) => {
		const away = await awayTimesOf(ctx, workerIds);
		const free = new Map<string, Date[]>();
		for (const id of workerIds) {
			const calendar = await workCalendarOf(ctx, id);
			if (calendar) free.set(id, await quartersOf(ctx, id, calendar, [...own, ...(away.get(id) ?? [])]));
		}
		return free;
	});
}

async function quartersOf(
	ctx: ReadContext,
	workerId: string,
	calendar: WorkCalendar,
	busy: readonly Span[]
): Promise<Date[]> {
	const until = new Date(ctx.now.getTime() + DAYS * 86_400_000);
	const taken = await takenOf(ctx, workerId, ctx.now, until);
	const slots = slotsOf(calendar, [...taken, ...busy], {
		minutes: TALK_MINUTES,
		from: dayIn(calendar.timeZone, ctx.now),
		until: dayIn(calendar.timeZone, until),
		earliest: new Date(ctx.now.getTime() + Math.max(calendar.noticeHours, 1) * 3_600_000)
	});
	return spread(slots, calendar.timeZone);
}

/** A few of each day, the first, the last and one between: mornings alone would leave out who works in the morning. */
function spread(slots: readonly Date[], timeZone: string): Date[] {
	const days = [...Map.groupBy(slots, (at) => dayIn(timeZone, at)).values()];
	return days
		.flatMap((day) =>
			day.length <= MOST_A_DAY ? day : [day[0]!, day[Math.floor(day.length / 2)]!, day.at(-1)!]
		)
		.slice(0, MOST);
}

/** What is free: a worker's hours without what is taken, without their days away, without the person's own dates. */
import { awayTimes, openRecord, workersOf } from '#domains/people/server/people.ts';
import { Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { BOOK_AHEAD_DAYS, slotsOf, type Span, type WorkCalendar } from '../slots.ts';
import { workCalendarOf } from './calendar.ts';
import { takenOf } from './taken.ts';

const DAY = 86_400_000;

export interface SlotsWanted {
	personId: string;
	workerId: string;
	minutes: number;
	/** From this moment on; now, when left out or past. */
	from?: Date;
	days?: number;
	/** A visit that is to be moved: its own time counts as free. */
	moving?: string;
}

export interface FreeSlots {
	/** Null: this worker has not saved any hours. */
	calendar: WorkCalendar | null;
	slots: Date[];
	/** All moments of those days in the hours, taken or not: to tell a lost race from a moment that was never there. */
	offered: Date[];
}

/** The moments at which the person could meet this worker: for the person, who walks with them, and jobs. */
export async function freeSlots(ctx: ReadContext, wanted: SlotsWanted): Promise<FreeSlots> {
	const person = await openRecord(ctx, wanted.personId, 'visit');
	await mayMeet(ctx, person.id, wanted.workerId);
	const calendar = await workCalendarOf(ctx, wanted.workerId);
	if (!calendar) return { calendar, slots: [], offered: [] };
	const byWorker = ctx.actor.kind === 'person' && ctx.actor.personId === wanted.workerId;
	// A worker knows their own day: the notice is for others.
	const earliest = new Date(ctx.now.getTime() + (byWorker ? 0 : calendar.noticeHours * 3_600_000));
	const from = wanted.from && wanted.from > ctx.now ? wanted.from : ctx.now;
	const last = new Date(
		Math.min(from.getTime() + (wanted.days ?? 14) * DAY, ctx.now.getTime() + BOOK_AHEAD_DAYS * DAY)
	);
	const busy = await busyTimes(ctx, wanted, from, new Date(last.getTime() + 2 * DAY));
	const range = {
		minutes: wanted.minutes,
		from: dayIn(calendar.timeZone, from),
		until: dayIn(calendar.timeZone, last),
		earliest
	};
	const within = (at: Date) => at > ctx.now && at >= from && at <= last;
	return {
		calendar,
		slots: slotsOf(calendar, busy, range).filter(within),
		offered: slotsOf(calendar, [], range).filter(within)
	};
}

async function busyTimes(ctx: ReadContext, wanted: SlotsWanted, from: Date, until: Date): Promise<Span[]> {
	const { organizationId } = ctx.actor;
	const own = await ctx.db
		.selectFrom('sessions.visits')
		.select(['id', 'worker_id', 'starts_at', 'minutes'])
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', wanted.personId)
		.where('state', '=', 'planned')
		.where('starts_at', '>', new Date(from.getTime() - DAY))
		.where('starts_at', '<', until)
		.execute();
	const moving = wanted.moving ? await timeOfVisit(ctx, wanted.moving) : null;
	const taken = (await takenOf(ctx, wanted.workerId, from, until)).filter(
		(span) =>
			!moving ||
			span.from.getTime() !== moving.from.getTime() ||
			span.until.getTime() !== moving.until.getTime()
	);
	return [
		...taken,
		...(await awayTimes(ctx, wanted.workerId)),
		...own
			.filter(({ id }) => id !== wanted.moving)
			.map(({ starts_at, minutes }) => ({
				from: starts_at,
				until: new Date(starts_at.getTime() + minutes * 60_000)
			}))
	];
}

async function timeOfVisit(ctx: ReadContext, visitId: string): Promise<Span | null> {
	const row = await ctx.db
		.selectFrom('sessions.taken')
		.select(['from_at', 'until_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('visit_id', '=', visitId)
		.executeTakeFirst();
	return row ? { from: row.from_at, until: row.until_at } : null;
}

/** A person meets who walks with them; a worker books for themself only. Call it for a record that is open. */
export async function mayMeet(ctx: ReadContext, personId: string, workerId: string): Promise<void> {
	const refused = new Refusal('not_found', 'no meeting of these two');
	if (!isId(workerId) || workerId === personId) throw refused;
	if (ctx.actor.kind === 'person' && ctx.actor.personId !== personId) {
		if (ctx.actor.personId !== workerId) throw refused;
		return;
	}
	if (!(await workersOf(ctx, personId)).some(({ id }) => id === workerId)) throw refused;
}

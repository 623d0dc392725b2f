/** When a worker reads messages: a week of their own, or the hours in which they can be met. */
import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { cardsOf } from '#domains/people/server/people.ts';
import type { WeekHours, WorkCalendar } from '#domains/sessions/sessions.ts';
import { workCalendarOf } from '#domains/sessions/server/sessions.ts';
import type { ReadingHoursInput } from '../reading-hours.ts';

/**
 * The hours in which this worker reads, as far as the actor may see them; null where none are known. The clock and the days
 * that differ are those of the calendar, said once for meetings and messages.
 */
export async function readingCalendarOf(ctx: ReadContext, workerId: string): Promise<WorkCalendar | null> {
	const calendar = await workCalendarOf(ctx, workerId);
	const own = await rowOf(ctx, workerId);
	if (!own) return calendar;
	const bare = { before: 0, after: 0, noticeHours: 0, ways: [], otherDays: [], timeZone: own.time_zone };
	return { ...(calendar ?? bare), week: own.week as unknown as WeekHours[] };
}

/** One's own week for messages; null: the hours of meetings count. */
export async function ownReadingHours(ctx: ReadContext): Promise<WeekHours[] | null> {
	const row = await rowOf(ctx, worker(ctx));
	return row && (row.week as unknown as WeekHours[]);
}

/** Saves one's own hours for messages, or says that those of meetings count. What is held already shows when the new ones begin. */
export async function saveReadingHours(ctx: WriteContext, { week }: ReadingHoursInput): Promise<void> {
	const me = worker(ctx);
	const { organizationId } = ctx.actor;
	if (week) {
		const set = {
			time_zone: (await cardsOf(ctx, [me])).get(me)?.timeZone ?? 'UTC',
			week: JSON.stringify(week),
			saved_at: ctx.now
		};
		await ctx.tx
			.insertInto('messaging.reading_hours')
			.values({ organization_id: organizationId, worker_id: me, ...set })
			.onConflict((c) => c.columns(['organization_id', 'worker_id']).doUpdateSet(set))
			.execute();
	} else
		await ctx.tx
			.deleteFrom('messaging.reading_hours')
			.where('organization_id', '=', organizationId)
			.where('worker_id', '=', me)
			.execute();
	ctx.note({ action: 'message-hours.saved', subject: 'calendar', subjectId: me });
}

async function rowOf(ctx: ReadContext, workerId: string) {
	const row = await ctx.db
		.selectFrom('messaging.reading_hours')
		.select(['time_zone', 'week'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '=', workerId)
		.executeTakeFirst();
	return row ?? null;
}

function worker(ctx: ReadContext): string {
	if (ctx.actor.kind !== 'person' || !hasRole(ctx.actor, 'coach', 'peer'))
		throw new Refusal('not_found', 'message hours are for coaches and peers');
	return ctx.actor.personId;
}

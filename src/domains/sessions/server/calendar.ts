/** A worker's hours: saved by themself, read by whom they walk with. */
import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { dayIn, startOfDay } from '#platform/time.ts';
import { m } from '#paraglide/messages.js';
import { MOST_OTHER_DAYS, type CalendarInput, type OtherDayInput } from '../meeting-inputs.ts';
import type { MeetingWay, OtherDay, WeekHours, WorkCalendar } from '../slots.ts';

/** The hours of a worker, as far as the actor may see them; null where none are saved. */
export async function workCalendarOf(ctx: ReadContext, workerId: string): Promise<WorkCalendar | null> {
	const row = await ctx.db
		.selectFrom('sessions.calendars')
		.select(['time_zone', 'before_minutes', 'after_minutes', 'notice_hours', 'ways', 'week', 'other_days'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '=', workerId)
		.executeTakeFirst();
	return row
		? {
				timeZone: row.time_zone,
				before: row.before_minutes,
				after: row.after_minutes,
				noticeHours: row.notice_hours,
				ways: row.ways as MeetingWay[],
				week: row.week as unknown as WeekHours[],
				otherDays: row.other_days as unknown as OtherDay[]
			}
		: null;
}

/** The time a worker keeps around a meeting; none where nothing is saved. */
export async function buffersOf(
	ctx: ReadContext,
	workerId: string
): Promise<{ before: number; after: number }> {
	return (await workCalendarOf(ctx, workerId)) ?? { before: 0, after: 0 };
}

/**
 * Saves one's own hours; other days stay as they were. What is booked already stays booked.
 * @param workerId only for system actors (demo)
 */
export async function saveWorkCalendar(
	ctx: WriteContext,
	input: CalendarInput,
	workerId?: string
): Promise<void> {
	const me = ctx.actor.kind === 'system' && workerId ? workerId : worker(ctx);
	const set = {
		time_zone: input.timeZone,
		before_minutes: input.before,
		after_minutes: input.after,
		notice_hours: input.noticeHours,
		ways: input.ways,
		week: JSON.stringify(input.week),
		saved_at: ctx.now
	};
	await ctx.tx
		.insertInto('sessions.calendars')
		.values({ organization_id: ctx.actor.organizationId, worker_id: me, other_days: '[]', ...set })
		.onConflict((c) => c.columns(['organization_id', 'worker_id']).doUpdateSet(set))
		.execute();
	ctx.note({ action: 'work-hours.saved', subject: 'calendar', subjectId: me });
}

/**
 * One day that differs. Said again, it takes the place of what was said before; days that are over are forgotten, and none
 * is added. What is booked on it stays booked.
 */
export async function saveOtherDay(ctx: WriteContext, input: OtherDayInput): Promise<void> {
	await changeOtherDays(ctx, (days, today) => {
		if (input.on < today)
			throw new Refusal('invalid', 'a day that is over', { fields: { on: m.meeting_days_past() } });
		return [...days.filter(({ on }) => on !== input.on), input];
	});
}

/** That day is as the week says again. */
export async function forgetOtherDay(ctx: WriteContext, on: string): Promise<void> {
	await changeOtherDays(ctx, (days) => days.filter((day) => day.on !== on));
}

async function changeOtherDays(
	ctx: WriteContext,
	change: (days: OtherDay[], today: string) => OtherDay[]
): Promise<void> {
	const me = worker(ctx);
	const row = await ctx.tx
		.selectFrom('sessions.calendars')
		.select(['other_days', 'time_zone'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '=', me)
		.forUpdate()
		.executeTakeFirst();
	if (!row) throw new Refusal('invalid', 'no hours yet', { fields: { on: m.meeting_hours_first() } });
	const today = dayIn(row.time_zone, ctx.now);
	const days = change(row.other_days as unknown as OtherDay[], today)
		.filter(({ on }) => on >= today)
		.sort((a, b) => (a.on < b.on ? -1 : 1));
	if (days.length > MOST_OTHER_DAYS)
		throw new Refusal('too_many', 'too many other days', { fields: { on: m.meeting_days_full() } });
	await ctx.tx
		.updateTable('sessions.calendars')
		.set({ other_days: JSON.stringify(days), saved_at: ctx.now })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '=', me)
		.execute();
	ctx.note({ action: 'work-hours.saved', subject: 'calendar', subjectId: me });
}

/** When one's own meetings of that day begin, on the clock of the hours. Times only: no record is opened. */
export async function bookedOn(ctx: ReadContext, on: string): Promise<{ times: Date[]; timeZone: string }> {
	const me = worker(ctx);
	const timeZone = (await workCalendarOf(ctx, me))?.timeZone ?? 'UTC';
	const day = Temporal.PlainDate.from(on);
	const rows = await ctx.db
		.selectFrom('sessions.visits')
		.select('starts_at')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '=', me)
		.where('state', '=', 'planned')
		.where('starts_at', '>=', startOfDay(on, timeZone))
		.where('starts_at', '<', startOfDay(day.add({ days: 1 }).toString(), timeZone))
		.where('starts_at', '>', ctx.now)
		.orderBy('starts_at')
		.execute();
	return { times: rows.map((row) => row.starts_at), timeZone };
}

function worker(ctx: ReadContext): string {
	if (ctx.actor.kind !== 'person' || !hasRole(ctx.actor, 'coach', 'peer'))
		throw new Refusal('not_found', 'hours are for coaches and peers');
	return ctx.actor.personId;
}

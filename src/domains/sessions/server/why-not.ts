/** Why a time cannot be had, in words for who asked: whoever reads "just taken" on their own free day stops believing the page. */
import { awayTimes, workersOf } from '#domains/people/server/people.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { inHours, isFree, isDayOff, type Span } from '../slots.ts';
import { workCalendarOf } from './calendar.ts';
import type { SlotsWanted } from './free-slots.ts';

type Asked = Pick<SlotsWanted, 'personId' | 'workerId' | 'minutes' | 'moving'>;

export const isWorkers = (ctx: ReadContext, workerId: string): boolean =>
	ctx.actor.kind === 'person' && ctx.actor.personId === workerId;

/** Whether a meeting is outside the hours that its worker has saved; never where none are saved. */
export async function outsideHours(
	ctx: ReadContext,
	{ workerId, minutes }: Pick<Asked, 'workerId' | 'minutes'>,
	startsAt: Date
): Promise<boolean> {
	const calendar = await workCalendarOf(ctx, workerId);
	return calendar !== null && !inHours(calendar, startsAt, minutes);
}

/** The words for a time that would be offered, or is the worker's own to give, and is not free. */
export async function whyNotFree(ctx: ReadContext, asked: Asked, startsAt: Date): Promise<string> {
	const span = spanOf(asked, startsAt);
	const away = !isFree(span, await awayTimes(ctx, asked.workerId));
	if (isWorkers(ctx, asked.workerId)) return away ? m.meeting_own_away() : m.meeting_own_taken();
	if (away) return awayWords(await nameFor(ctx, asked));
	return (await meetsThen(ctx, asked, span)) ? m.meeting_yours_then() : m.meeting_taken();
}

/** The words for a time that is not offered at all. */
export async function whyNotOffered(ctx: ReadContext, asked: Asked, startsAt: Date): Promise<string> {
	const calendar = await workCalendarOf(ctx, asked.workerId);
	if (!calendar || inHours(calendar, startsAt, asked.minutes)) return m.meeting_not_offered();
	const name = await nameFor(ctx, asked);
	if (isDayOff(calendar, startsAt)) return awayWords(name);
	return name ? m.meeting_outside({ name }) : m.meeting_nobody_then();
}

/**
 * Coming along books a worker's time at once, so it stays in the hours they gave: what is outside them, or sooner than
 * they wish to know, is theirs to say yes to.
 */
export async function mustBeInHours(ctx: ReadContext, asked: Asked, startsAt: Date): Promise<void> {
	const calendar = await workCalendarOf(ctx, asked.workerId);
	const name = await nameFor(ctx, asked);
	const refuse = (words: string, ...names: string[]) =>
		new Refusal('invalid', 'not in the hours of this worker', {
			fields: Object.fromEntries(names.map((field) => [field, words]))
		});
	if (!name && !(calendar && inHours(calendar, startsAt, asked.minutes)))
		throw refuse(m.meeting_nobody_then(), 'slot', 'time');
	if (!name) return;
	if (!calendar) throw refuse(m.meeting_hours_none({ name }), 'worker', 'slot');
	if (isDayOff(calendar, startsAt)) throw refuse(awayWords(name), 'time', 'slot');
	if (!inHours(calendar, startsAt, asked.minutes))
		throw refuse(m.meeting_come_outside({ name }), 'time', 'slot');
	if (startsAt.getTime() < ctx.now.getTime() + calendar.noticeHours * 3_600_000)
		throw refuse(m.meeting_come_soon({ name }), 'time', 'slot');
}

const awayWords = (name: string | null) => (name ? m.meeting_away_then({ name }) : m.meeting_nobody_then());

const spanOf = ({ minutes }: Asked, startsAt: Date): Span => ({
	from: startsAt,
	until: new Date(startsAt.getTime() + minutes * 60_000)
});

/** The worker's name for who is signed in; null for the link of a mail, which names nobody. */
async function nameFor(ctx: ReadContext, { personId, workerId }: Asked): Promise<string | null> {
	if (ctx.actor.kind !== 'person') return null;
	return (await workersOf(ctx, personId)).find(({ id }) => id === workerId)?.preferredName ?? null;
}

/** Whether the person has another meeting at that time. */
async function meetsThen(ctx: ReadContext, asked: Asked, { from, until }: Span): Promise<boolean> {
	const rows = await ctx.db
		.selectFrom('sessions.visits')
		.select(['id', 'starts_at', 'minutes'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', asked.personId)
		.where('state', '=', 'planned')
		.where('starts_at', '>', new Date(from.getTime() - 86_400_000))
		.where('starts_at', '<', until)
		.execute();
	return rows.some(
		({ id, starts_at, minutes }) =>
			id !== asked.moving && starts_at.getTime() + minutes * 60_000 > from.getTime()
	);
}

import { openRecord } from '#domains/people/server/people.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { around, isFree } from '../slots.ts';
import type { Visit, VisitKind, Way } from '../sessions.ts';
import { workCalendarOf } from './calendar.ts';
import { freeSlots, mayMeet, type SlotsWanted } from './free-slots.ts';
import { oneAtATime, takenOf, timeTaken } from './taken.ts';
import { findVisit, moveVisit, mustNotBeTalk, planVisit, settleVisit } from './visits.ts';
import { isWorkers, mustBeInHours, outsideHours, whyNotFree, whyNotOffered } from './why-not.ts';
import { awayTimes } from '#domains/people/server/people.ts';

/** How many moments a refusal offers instead. */
const INSTEAD = 6;

export interface Booking {
	personId: string;
	workerId: string;
	startsAt: Date;
	minutes: number;
	way: Way;
	kind: VisitKind;
	words?: string;
	/** How many weeks in a row, the first included. */
	weeks?: number;
}

export interface Booked {
	visitId: string;
	/** Weeks of the series in which the time was not free. */
	leftOut: Date[];
	/** The worker gave a time outside their own hours. */
	outside: boolean;
}

/**
 * Books a meeting, or a weekly series of them. The person takes one of the moments that are offered; the worker any time
 * of theirs that is to come and free. Two at once: one gets it, the other is told what is free instead.
 */
export async function bookVisit(ctx: WriteContext, booking: Booking): Promise<Booked> {
	const person = await openRecord(ctx, booking.personId, 'visit');
	await mayMeet(ctx, person.id, booking.workerId);
	await oneAtATime(ctx, booking.workerId);
	await mustBeOpen(ctx, booking, booking.startsAt);
	const calendar = await workCalendarOf(ctx, booking.workerId);
	if (calendar && booking.kind !== 'come_along' && !calendar.ways.some((way) => way === booking.way))
		throw new Refusal('invalid', 'not a way of this worker', { fields: { way: m.meeting_way_choose() } });
	const seriesId = (booking.weeks ?? 1) > 1 ? newId() : undefined;
	const visitId = await planVisit(ctx, { ...booking, seriesId });
	const leftOut: Date[] = [];
	for (let week = 1; week < (booking.weeks ?? 1); week++) {
		const startsAt = weeksLater(booking.startsAt, person.timeZone, week);
		if (await isOpen(ctx, booking, startsAt)) await planVisit(ctx, { ...booking, startsAt, seriesId });
		else leftOut.push(startsAt);
	}
	return { visitId, leftOut, outside: await outsideHours(ctx, booking, booking.startsAt) };
}

/** Moves a meeting to another free moment. What it takes of the worker's day is free for it. */
export async function moveBooked(ctx: WriteContext, visitId: string, startsAt: Date): Promise<string> {
	const visit = await visitToChange(ctx, visitId);
	await oneAtATime(ctx, visit.workerId);
	await mustBeOpen(ctx, { ...visit, moving: visit.id }, startsAt);
	return moveVisit(ctx, visit.id, { startsAt });
}

/** Calls a meeting off; with `later`, those of its series that come after it as well. Done twice, it changes nothing. */
export async function cancelBooked(ctx: WriteContext, visitId: string, later = false): Promise<void> {
	const visit = await findVisit(ctx, visitId);
	await settleVisit(ctx, visitId, 'cancelled');
	if (!later) return;
	const { organizationId } = ctx.actor;
	const { series_id } = await ctx.tx
		.selectFrom('sessions.visits')
		.select('series_id')
		.where('organization_id', '=', organizationId)
		.where('id', '=', visitId)
		.executeTakeFirstOrThrow();
	if (!series_id) return;
	const rest = await ctx.tx
		.selectFrom('sessions.visits')
		.select('id')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', visit.personId)
		.where('series_id', '=', series_id)
		.where('state', '=', 'planned')
		.where('starts_at', '>', visit.startsAt)
		.execute();
	for (const { id } of rest) await settleVisit(ctx, id, 'cancelled');
}

/** A planned meeting whose record is open. */
export async function visitToChange(ctx: WriteContext, visitId: string): Promise<Visit> {
	const visit = await findVisit(ctx, visitId);
	mustNotBeTalk(visit);
	await openRecord(ctx, visit.personId, 'visit');
	if (visit.state !== 'planned')
		throw new Refusal('conflict', 'the visit is not planned any more', {
			fields: { slot: m.meeting_not_planned(), time: m.meeting_not_planned() },
			detail: { slots: [] }
		});
	return visit;
}

type Asked = Pick<SlotsWanted, 'personId' | 'workerId' | 'minutes' | 'moving'> & { kind?: VisitKind };

/** Refuses the past, what was never offered, and, with what is free instead, what is taken; in the words that fit. */
async function mustBeOpen(ctx: WriteContext, asked: Asked, startsAt: Date): Promise<void> {
	if (startsAt <= ctx.now) throw wrongMoment(m.meeting_past());
	if (asked.kind === 'come_along' && !isWorkers(ctx, asked.workerId))
		await mustBeInHours(ctx, asked, startsAt);
	if (isOwnTime(ctx, asked)) {
		if (await isFreeNow(ctx, asked, startsAt)) return;
		throw timeTaken(await instead(ctx, asked, startsAt), await whyNotFree(ctx, asked, startsAt));
	}
	const { slots, offered } = await around14(ctx, asked, startsAt);
	if (slots.some((slot) => slot.getTime() === startsAt.getTime())) return;
	if (!offered.some((slot) => slot.getTime() === startsAt.getTime()))
		throw wrongMoment(await whyNotOffered(ctx, asked, startsAt));
	throw timeTaken(await instead(ctx, asked, startsAt), await whyNotFree(ctx, asked, startsAt));
}

async function isOpen(ctx: WriteContext, asked: Asked, startsAt: Date): Promise<boolean> {
	if (isOwnTime(ctx, asked)) return isFreeNow(ctx, asked, startsAt);
	const { slots } = await around14(ctx, asked, startsAt);
	return slots.some((slot) => slot.getTime() === startsAt.getTime());
}

/** A worker gives their own time as they like; an appointment elsewhere has a time that nobody here chose. */
const isOwnTime = (ctx: WriteContext, asked: Asked) =>
	asked.kind === 'come_along' || isWorkers(ctx, asked.workerId);

async function isFreeNow(ctx: WriteContext, asked: Asked, startsAt: Date): Promise<boolean> {
	const buffers = (await workCalendarOf(ctx, asked.workerId)) ?? { before: 0, after: 0 };
	const span = around(startsAt, asked.minutes, buffers);
	const own = asked.moving ? await spanOfVisit(ctx, asked.moving) : null;
	const taken = (await takenOf(ctx, asked.workerId, span.from, span.until)).filter(
		(one) => !own || one.from.getTime() !== own.getTime()
	);
	return isFree(span, [...taken, ...(await awayTimes(ctx, asked.workerId))]);
}

async function spanOfVisit(ctx: WriteContext, visitId: string): Promise<Date | null> {
	const row = await ctx.tx
		.selectFrom('sessions.taken')
		.select('from_at')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('visit_id', '=', visitId)
		.executeTakeFirst();
	return row?.from_at ?? null;
}

const around14 = (ctx: WriteContext, asked: Asked, startsAt: Date) =>
	freeSlots(ctx, { ...asked, from: new Date(startsAt.getTime() - 1), days: 1 });

/** The free moments nearest after the one that is gone. */
async function instead(ctx: WriteContext, asked: Asked, startsAt: Date): Promise<Date[]> {
	const { slots } = await freeSlots(ctx, { ...asked, from: startsAt, days: 14 });
	return slots.slice(0, INSTEAD);
}

function wrongMoment(words: string): Refusal {
	return new Refusal('invalid', 'no such moment', { fields: { slot: words, time: words } });
}

/** The same weekday and wall time of the person, weeks later. */
function weeksLater(at: Date, timeZone: string, weeks: number): Date {
	return new Date(at.toTemporalInstant().toZonedDateTimeISO(timeZone).add({ weeks }).epochMilliseconds);
}

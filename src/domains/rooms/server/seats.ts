/** The two seats of a room: taking one, saying that one is still there, leaving. */
import { Refusal } from '#platform/errors.ts';
import { basisHere } from '#domains/people/server/people.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { closesAt, roomState, SEAT_SECONDS, type Side } from '../kinds.ts';
import type { Place } from './at-the-door.ts';

/** Refuses a room that is not open. */
export function mustBeOpen(ctx: ReadContext, { visit }: Place): void {
	if (roomState(visit, ctx.now) !== 'open') throw new Refusal('conflict', 'the room is not open');
}

/**
 * Takes the seat of this side. A seat that somebody sits in is theirs: a third is refused, however many come at once, since
 * one statement asks and takes. @returns false then. A page that was loaded again has the same holder. The signed-in one needs no leave of a
 * guest: it is their own seat, whoever has got hold of the link. A worker and who stands in for them have one seat between
 * them, and whoever sits in it keeps it.
 */
export async function takeSeat(ctx: WriteContext, place: Place, page: string, key: string): Promise<boolean> {
	const { visit, side, guest, by } = place;
	const organization_id = ctx.actor.organizationId;
	const holder = by ?? key;
	const lapsed = new Date(ctx.now.getTime() - SEAT_SECONDS * 1000);
	const seat = { guest, holder, page, seen_at: ctx.now, last_n: 0 };
	const took = await ctx.tx
		.insertInto('rooms.seats')
		.values({ organization_id, visit_id: visit.id, side, person_id: visit.personId, ...seat })
		.onConflict((c) =>
			c
				.columns(['organization_id', 'visit_id', 'side'])
				.doUpdateSet(seat)
				.where((eb) =>
					eb.or([
						eb('rooms.seats.seen_at', '<', lapsed),
						eb.and([eb('rooms.seats.guest', '=', guest), eb('rooms.seats.holder', '=', holder)]),
						eb.and([eb.val(!guest), eb('rooms.seats.guest', '=', true)])
					])
				)
		)
		.executeTakeFirst();
	if (!took.numInsertedOrUpdatedRows) return false;
	// What was meant for the page before, or came from it, belongs to a call that is over.
	await forgetSignals(ctx, visit.id);
	noteRoom(ctx, place, 'room.entered');
	return true;
}

export function noteRoom(ctx: WriteContext, { visit, house, toNote }: Place, action: string): void {
	if (house) return void toNote.push(action);
	const { actor } = ctx;
	const own = actor.kind === 'person' && actor.personId === visit.personId;
	const basis = actor.kind !== 'person' ? actor.kind : own ? 'own' : basisHere(ctx, visit.personId);
	ctx.note({ action, personId: visit.personId, subject: 'visit', subjectId: visit.id, basis });
}

/** Still there. @returns the last message taken from this page; null when another page has the seat now */
export async function stillHere(ctx: WriteContext, place: Place, page: string): Promise<number | null> {
	const row = await ctx.tx
		.updateTable('rooms.seats')
		.set({ seen_at: ctx.now })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('visit_id', '=', place.visit.id)
		.where('side', '=', place.side)
		.where('page', '=', page)
		.where('guest', '=', place.guest)
		.returning('last_n')
		.executeTakeFirst();
	return row?.last_n ?? null;
}

/** The page that sits on a side now; null when nobody does, or nobody was heard of for too long. */
export async function whoSits(ctx: ReadContext, visitId: string, side: Side): Promise<string | null> {
	const row = await ctx.db
		.selectFrom('rooms.seats')
		.select('page')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('visit_id', '=', visitId)
		.where('side', '=', side)
		.where('seen_at', '>', new Date(ctx.now.getTime() - SEAT_SECONDS * 1000))
		.executeTakeFirst();
	return row?.page ?? null;
}

/** Leaves the seat, if this page has it still. */
export async function leaveSeat(ctx: WriteContext, place: Place, page: string): Promise<void> {
	const left = await ctx.tx
		.deleteFrom('rooms.seats')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('visit_id', '=', place.visit.id)
		.where('side', '=', place.side)
		.where('page', '=', page)
		.executeTakeFirst();
	if (left.numDeletedRows === 0n) return;
	await forgetSignals(ctx, place.visit.id);
	await changed(ctx, place.visit.id);
}

export async function forgetSignals(ctx: WriteContext, visitId: string): Promise<void> {
	await ctx.tx
		.deleteFrom('rooms.signals')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('visit_id', '=', visitId)
		.execute();
}

/** Tells both pages to look. */
export async function changed(ctx: WriteContext, visitId: string): Promise<void> {
	await ctx.tx
		.updateTable('rooms.rooms')
		.set((eb) => ({ version: eb('version', '+', 1) }))
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('visit_id', '=', visitId)
		.execute();
	ctx.announce('room', visitId);
}

/**
 * The row of the room, made where there is none yet, and this request counted: so many a minute, and no more. It stays
 * locked until the end of the unit, so what happens in one room happens one after the other.
 */
export async function countedRoom(
	ctx: WriteContext,
	{ visit }: Pick<Place, 'visit'>
): Promise<{ asked: number; sent: number }> {
	const minuteAgo = new Date(ctx.now.getTime() - 60_000);
	return ctx.tx
		.insertInto('rooms.rooms')
		.values({
			organization_id: ctx.actor.organizationId,
			visit_id: visit.id,
			person_id: visit.personId,
			closes_at: closesAt(visit),
			minute_at: ctx.now
		})
		.onConflict((c) =>
			c.columns(['organization_id', 'visit_id']).doUpdateSet((eb) => ({
				asked: eb
					.case()
					.when('rooms.rooms.minute_at', '>', minuteAgo)
					.then(eb('rooms.rooms.asked', '+', 1))
					.else(1)
					.end(),
				minute_at: eb
					.case()
					.when('rooms.rooms.minute_at', '>', minuteAgo)
					.then(eb.ref('rooms.rooms.minute_at'))
					.else(ctx.now)
					.end()
			}))
		)
		.returning(['asked', 'sent'])
		.executeTakeFirstOrThrow();
}

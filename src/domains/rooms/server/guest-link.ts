/**
 * The link of the person's side, for joining without an account: for one visit, from a quarter of an hour before it, until the
 * room closes; it holds no name. Either of the two makes it, and ends it; ended, whoever came by it is out.
 */
import { isId, newId } from '#platform/ids.ts';
import type { Actor } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext, WriteOptions } from '#platform/server/context.ts';
import { Refusal } from '#platform/errors.ts';
import { signLink } from '#platform/server/signed-link.ts';
import { closesAt, roomState } from '../kinds.ts';
import { goIn, LINK_USE, type Place } from './at-the-door.ts';
import { changed, countedRoom, forgetSignals, noteRoom } from './seats.ts';

/** The link that stands, as a path; null where there is none. For the two of the visit alone. */
export async function guestLinkOf(
	app: Pick<App, 'masterKey'>,
	ctx: ReadContext,
	{ visit }: Place
): Promise<string | null> {
	const row = await ctx.db
		.selectFrom('rooms.rooms')
		.select('link_id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('visit_id', '=', visit.id)
		.executeTakeFirst();
	if (!row?.link_id) return null;
	const meant = { organizationId: ctx.actor.organizationId, id: row.link_id, until: closesAt(visit) };
	return `/room/${signLink(app.masterKey, LINK_USE, meant)}`;
}

type Needs = Pick<App, 'read' | 'write' | 'masterKey' | 'clock'>;
/** Who is signed in, and the visit's own id: a link is not made or ended by a link. */
type Signed = { actor: Actor; id: string };

/** Makes the link, where there is none yet. `phone`: the visit's own worker lets its page show their work number. */
export const makeGuestLink = async (
	app: Needs,
	who: Signed,
	phone: boolean,
	options?: WriteOptions
): Promise<void> =>
	goIn(
		app,
		mustBeVisit(who),
		async (ctx, place) => {
			const { id: visitId, workerId } = place.visit;
			if (!['early', 'open'].includes(roomState(place.visit, ctx.now)))
				throw new Refusal('conflict', 'the room is over');
			await countedRoom(ctx, place);
			await ctx.tx
				.updateTable('rooms.rooms')
				.set({ link_id: newId(), link_phone: phone && place.by === workerId })
				.where('organization_id', '=', ctx.actor.organizationId)
				.where('visit_id', '=', visitId)
				.where('link_id', 'is', null)
				.execute();
			noteRoom(ctx, place, 'room.link-made');
		},
		options
	);

/** Ends the link: it opens nothing any more, and a guest who sits there is out. Done twice, it changes nothing. */
export const endGuestLink = async (app: Needs, who: Signed, options?: WriteOptions): Promise<void> =>
	goIn(
		app,
		mustBeVisit(who),
		async (ctx, place) => {
			const { organizationId } = ctx.actor;
			const visitId = place.visit.id;
			const ended = await ctx.tx
				.updateTable('rooms.rooms')
				.set({ link_id: null, link_phone: false })
				.where('organization_id', '=', organizationId)
				.where('visit_id', '=', visitId)
				.where('link_id', 'is not', null)
				.executeTakeFirst();
			if (ended.numUpdatedRows === 0n) return;
			await ctx.tx
				.deleteFrom('rooms.seats')
				.where('organization_id', '=', organizationId)
				.where('visit_id', '=', visitId)
				.where('guest', '=', true)
				.execute();
			await forgetSignals(ctx, visitId);
			await changed(ctx, visitId);
			noteRoom(ctx, place, 'room.link-ended');
		},
		options
	);

function mustBeVisit(who: Signed): Signed {
	if (!isId(who.id)) throw new Refusal('not_found', 'no such visit');
	return who;
}

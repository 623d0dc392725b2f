/** Who stands at the door of a room: the two of the visit, signed in, or whoever holds the link of the person's side. */
import { systemActor, type Actor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { readLink } from '#platform/server/signed-link.ts';
import { walksWith } from '#domains/people/server/people.ts';
import type { Visit } from '#domains/sessions/sessions.ts';
import { findVisit } from '#domains/sessions/server/sessions.ts';
import type { Side } from '../kinds.ts';

/** One side of one room, for somebody who may sit there. */
export interface Place {
	visit: Visit;
	side: Side;
	/** By the link. */
	guest: boolean;
}
export const PURPOSE = 'video room';
export const LINK_USE = 'room-link';

type Needs = Pick<App, 'read' | 'write' | 'masterKey' | 'clock'>;
type Stands = { actor: Actor | null; id: string };

/** Reads as whoever stands at the door. `id`: the visit's own for the signed-in, or a link. */
export const lookIn = <T>(app: Needs, who: Stands, work: (ctx: ReadContext, place: Place) => Promise<T>) =>
	atTheDoor(app.read, app, who, work);
/** As {@link lookIn}, to change something. */
export const goIn = <T>(app: Needs, who: Stands, work: (ctx: WriteContext, place: Place) => Promise<T>) =>
	atTheDoor(app.write, app, who, work);

type Run<C> = <R>(actor: Actor, purpose: string, work: (ctx: C) => Promise<R>) => Promise<R>;

async function atTheDoor<C extends ReadContext, T>(
	run: Run<C>,
	app: Needs,
	{ actor, id }: Stands,
	work: (ctx: C, place: Place) => Promise<T>
): Promise<T> {
	if (isId(id)) {
		if (actor?.kind !== 'person') throw new Refusal('not_signed_in');
		return run(actor, PURPOSE, async (ctx) => work(ctx, await ownPlace(ctx, id)));
	}
	const meant = readLink(app.masterKey, LINK_USE, id, app.clock());
	const done =
		meant &&
		(await run(systemActor(meant.organizationId, 'room link'), PURPOSE, async (ctx) => {
			const place = await guestPlace(ctx, meant.id);
			return place && { answer: await work(ctx, place) };
		}));
	// Outside of the unit: who tries a link that was ended, again and again, does not fill the audit.
	if (!done) throw new Refusal('not_found', 'no such link');
	return done.answer;
}

/**
 * The side of a signed-in one: the person of the visit, or its worker while they walk with the person. A supervisor, and
 * another worker of the same person, find no room.
 */
export async function ownPlace(ctx: ReadContext, visitId: string): Promise<Place> {
	const { actor } = ctx;
	const visit = await findVisit(ctx, visitId);
	const side: Side | null =
		actor.kind !== 'person'
			? null
			: actor.personId === visit.personId
				? 'person'
				: actor.personId === visit.workerId && (await walksWith(ctx, actor.personId, visit.personId))
					? 'worker'
					: null;
	if (!side || visit.way !== 'video')
		throw new Refusal('not_found', 'no room of this actor', {
			detail: { audit: { action: 'room.opened', personId: visit.personId } }
		});
	return { visit, side, guest: false };
}

/** The person's side by a link that stands: null once it was ended, the visit moved, or the worker walks with them no more. */
async function guestPlace(ctx: ReadContext, linkId: string): Promise<Place | null> {
	const room = await ctx.db
		.selectFrom('rooms.rooms')
		.select('visit_id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('link_id', '=', linkId)
		.executeTakeFirst();
	if (!room) return null;
	const visit = await findVisit(ctx, room.visit_id);
	const walks = await walksWith(ctx, visit.workerId, visit.personId);
	return walks && visit.way === 'video' ? { visit, side: 'person', guest: true } : null;
}

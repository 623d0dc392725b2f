/**
 * Who stands at the door of a room: the two of the visit, signed in, who stands in for its worker by the person's choice, or
 * whoever holds the link of the person's side.
 */
import { systemActor, type Actor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext, WriteContext, WriteOptions } from '#platform/server/context.ts';
import { readLink } from '#platform/server/signed-link.ts';
import { coversNow, walksWith } from '#domains/people/server/people.ts';
import type { Visit } from '#domains/sessions/sessions.ts';
import { findVisit } from '#domains/sessions/server/sessions.ts';
import { isTalk, type Side } from '../kinds.ts';

/** One side of one room, for somebody who may sit there. */
export interface Place {
	visit: Visit;
	side: Side;
	/** By the link. */
	guest: boolean;
	/** The signed-in one; null for a guest. */
	by: string | null;
	/** The worker of a first talk: see {@link byTheHouse}. */
	house: boolean;
	/** What is to be written into the audit in the name of that worker. */
	toNote: string[];
}
export const PURPOSE = 'video room';
export const LINK_USE = 'room-link';

type Needs = Pick<App, 'read' | 'write' | 'masterKey' | 'clock'>;
type Stands = { actor: Actor | null; id: string };

/** Reads as whoever stands at the door. `id`: the visit's own for the signed-in, or a link. */
export const lookIn = <T>(app: Needs, who: Stands, work: (ctx: ReadContext, place: Place) => Promise<T>) =>
	atTheDoor(app.read, app, who, work);
/** As {@link lookIn}, to change something. */
export const goIn = <T>(
	app: Needs,
	who: Stands,
	work: (ctx: WriteContext, place: Place) => Promise<T>,
	options?: WriteOptions
) => atTheDoor(app.write, app, who, work, options);

type Run<C> = <R>(
	actor: Actor,
	purpose: string,
	work: (ctx: C) => Promise<R>,
	options?: WriteOptions
) => Promise<R>;

async function atTheDoor<C extends ReadContext, T>(
	run: Run<C>,
	app: Needs,
	{ actor, id }: Stands,
	work: (ctx: C, place: Place) => Promise<T>,
	options?: WriteOptions
): Promise<T> {
	if (isId(id)) {
		if (actor?.kind !== 'person') throw new Refusal('not_signed_in');
		const goes = async (ctx: C) => {
			const place = await ownPlace(ctx, id);
			return place.house ? byTheHouse(run, ctx, place, work) : work(ctx, place);
		};
		return run(actor, PURPOSE, goes, options);
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
 * The worker of a first talk does not walk with the person: neither the record nor its key is theirs. So the house passes on
 * what the two browsers tell each other, as it does for a guest; who came in is written down in the worker's own name.
 */
async function byTheHouse<C extends ReadContext, T>(
	run: Run<C>,
	ctx: C,
	place: Place,
	work: (ctx: C, place: Place) => Promise<T>
): Promise<T> {
	const { organizationId } = ctx.actor;
	const done = await run(systemActor(organizationId, 'first talk'), PURPOSE, (house) => work(house, place));
	const { id: subjectId, personId } = place.visit;
	for (const action of place.toNote)
		ctx.note({ action, personId, subject: 'visit', subjectId, basis: 'asked' });
	return done;
}

/**
 * The side of a signed-in one: the person of the visit, its worker while they walk with the person, or who covers for that
 * worker now. Of a first talk that both have agreed to, the two. A supervisor, and another worker of the same person, find
 * no room.
 */
export async function ownPlace(ctx: ReadContext, visitId: string): Promise<Place> {
	const { actor } = ctx;
	const visit = await findVisit(ctx, visitId);
	const me = actor.kind === 'person' ? actor.personId : null;
	const how = me && (await howIn(ctx, visit, me));
	if (!how || visit.way !== 'video')
		throw new Refusal('not_found', 'no room of this actor', {
			detail: { audit: { action: 'room.opened', personId: visit.personId } }
		});
	return { visit, ...how, guest: false, by: me, toNote: [] };
}

async function howIn(
	ctx: ReadContext,
	visit: Visit,
	me: string
): Promise<Pick<Place, 'side' | 'house'> | null> {
	if (me === visit.personId) return { side: 'person', house: false };
	const worker = { side: 'worker', house: false } as const;
	const opens = await walksWith(ctx, me, visit.personId);
	if (me !== visit.workerId) return opens && (await coverOf(ctx, visit))?.id === me ? worker : null;
	if (opens) return worker;
	return isAgreedTalk(visit) ? { side: 'worker', house: true } : null;
}

/** Who stands in now for the worker of a visit, chosen by the person. Nobody does in a first talk: it is about those two. */
export async function coverOf(ctx: ReadContext, visit: Visit): Promise<{ id: string } | null> {
	if (isTalk(visit.kind)) return null;
	return (await coversNow(ctx, visit.personId)).find(({ forId }) => forId === visit.workerId) ?? null;
}

/** A first talk stands in the calendars only while both have agreed to it, and then as held. */
const isAgreedTalk = ({ kind, state }: Visit) => isTalk(kind) && (state === 'planned' || state === 'held');

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
	const goesOn = isAgreedTalk(visit) || (await walksWith(ctx, visit.workerId, visit.personId));
	return goesOn && visit.way === 'video'
		? { visit, side: 'person', guest: true, by: null, house: false, toNote: [] }
		: null;
}

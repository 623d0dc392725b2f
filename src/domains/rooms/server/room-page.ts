/** What the page of a room shows, and what an open page watches. */
import type { Actor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { cardsOf, reachOf, workNumbersOf } from '#domains/people/server/people.ts';
import { reachForTalk } from '#domains/matching/server/matching.ts';
import type { Visit } from '#domains/sessions/sessions.ts';
import { talkOfVisit } from '#domains/sessions/server/sessions.ts';
import { isTalk, NOTHING_SAID, opensAt, roomState, type RoomState, type Side } from '../kinds.ts';
import { coverOf, lookIn, type Place } from './at-the-door.ts';
import { guestLinkOf } from './guest-link.ts';

export interface RoomPage {
	side: Side;
	guest: boolean;
	state: RoomState;
	opensAt: Date;
	timeZone: string;
	/** A first talk of two who do not walk together. */
	talk: boolean;
	/** The first name of the other; a guest is told none. */
	with: string | null;
	/** The worker who has this one stand in, by name. */
	coverFor: string | null;
	/** Where the two talk by phone instead: a number that this one may see elsewhere too. */
	phone: string | null;
	/** How the person wants to be rung, for the worker alone. */
	voicemailOk: boolean | null;
	/** How the person said that they are found for a first talk, for the two of it. */
	reach: string | null;
	/** Path of the guest's link, for the two of the visit. */
	link: string | null;
	/** The worker may let the page of the link show their work number. */
	mayShowPhone: boolean;
}

type Needs = Pick<App, 'read' | 'write' | 'masterKey' | 'clock'>;

/** The page of a room. `id`: the visit's own, or a link. */
export const roomPage = (app: Needs, who: { actor: Actor | null; id: string }): Promise<RoomPage> =>
	lookIn(app, who, async (ctx, place) => {
		const { visit, side, guest } = place;
		const state = roomState(visit, ctx.now);
		const talk = isTalk(visit.kind);
		const base = {
			...NOTHING_SAID,
			side,
			guest,
			state,
			talk,
			opensAt: opensAt(visit),
			timeZone: visit.timeZone
		};
		if (guest) return { ...base, phone: state === 'open' ? await phoneForGuest(ctx, place) : null };
		const link = await guestLinkOf(app, ctx, place);
		return {
			...base,
			link,
			...(side === 'person' ? await forPerson(ctx, place) : await forWorker(ctx, place))
		};
	});

/** The worker, or who stands in for them now by the person's own choice. */
async function forPerson(ctx: ReadContext, { visit }: Place): Promise<Partial<RoomPage>> {
	const otherId = (await coverOf(ctx, visit))?.id ?? visit.workerId;
	return {
		with: await nameOf(ctx, otherId),
		phone: (await workNumbersOf(ctx, [otherId])).get(otherId) ?? null,
		reach: await reachIn(ctx, visit)
	};
}

/** What the person said of how to be rung is a look at their record, and is noted as one. Of a first talk it is what they said for it. */
async function forWorker(ctx: ReadContext, { visit, house, by }: Place): Promise<Partial<RoomPage>> {
	const reach = house ? null : await reachOf(ctx, visit.personId);
	const covers = by !== visit.workerId;
	return {
		with: await nameOf(ctx, visit.personId),
		coverFor: covers ? await nameOf(ctx, visit.workerId) : null,
		phone: reach?.phone?.trim() || null,
		voicemailOk: reach?.voicemailOk ?? null,
		reach: await reachIn(ctx, visit),
		mayShowPhone: !covers && (await workNumbersOf(ctx, [visit.workerId])).has(visit.workerId)
	};
}

const nameOf = async (ctx: ReadContext, id: string) =>
	(await cardsOf(ctx, [id])).get(id)?.preferredName ?? null;

async function reachIn(ctx: ReadContext, visit: Visit): Promise<string | null> {
	const talkId = isTalk(visit.kind) ? await talkOfVisit(ctx, visit.id) : null;
	return talkId && ((await reachForTalk(ctx, talkId)) || null);
}

/** While somebody stands in, the number of who is away would ring into nothing. */
async function phoneForGuest(ctx: ReadContext, { visit }: Place): Promise<string | null> {
	const row = await ctx.db
		.selectFrom('rooms.rooms')
		.select('link_phone')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('visit_id', '=', visit.id)
		.executeTakeFirst();
	if (!row?.link_phone || (await coverOf(ctx, visit))) return null;
	return (await workNumbersOf(ctx, [visit.workerId])).get(visit.workerId) ?? null;
}

/** A mark that changes when the other comes, goes, or has said something; for the page that sits there, while the room is open. */
export async function roomMark(
	ctx: ReadContext,
	{ visit, side, guest }: Place,
	page: string
): Promise<string> {
	const row = await ctx.db
		.selectFrom('rooms.rooms as r')
		.innerJoin('rooms.seats as s', (join) =>
			join.onRef('s.organization_id', '=', 'r.organization_id').onRef('s.visit_id', '=', 'r.visit_id')
		)
		.select('r.version')
		.where('r.organization_id', '=', ctx.actor.organizationId)
		.where('s.organization_id', '=', ctx.actor.organizationId)
		.where('r.visit_id', '=', visit.id)
		.where('s.side', '=', side)
		.where('s.page', '=', page)
		.where('s.guest', '=', guest)
		.executeTakeFirst();
	if (!row || roomState(visit, ctx.now) !== 'open') throw new Refusal('invalid', 'not seated here');
	return String(row.version);
}

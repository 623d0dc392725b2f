/** What the page of a room shows, and what an open page watches. */
import type { Actor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { cardsOf, reachOf, workNumbersOf } from '#domains/people/server/people.ts';
import { opensAt, roomState, type RoomState, type Side } from '../kinds.ts';
import { lookIn, type Place } from './at-the-door.ts';
import { guestLinkOf } from './guest-link.ts';

export interface RoomPage {
	side: Side;
	guest: boolean;
	state: RoomState;
	opensAt: Date;
	timeZone: string;
	/** The first name of the other; a guest is told none. */
	with: string | null;
	/** Where the two talk by phone instead: a number that this one may see elsewhere too. */
	phone: string | null;
	/** How the person wants to be rung, for the worker alone. */
	voicemailOk: boolean | null;
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
		const base = { side, guest, state, opensAt: opensAt(visit), timeZone: visit.timeZone };
		const nothing = { with: null, phone: null, voicemailOk: null, link: null, mayShowPhone: false };
		if (guest)
			return { ...base, ...nothing, phone: state === 'open' ? await phoneForGuest(ctx, place) : null };
		const otherId = side === 'person' ? visit.workerId : visit.personId;
		const number = (await workNumbersOf(ctx, [visit.workerId])).get(visit.workerId) ?? null;
		// What the person said of how to be rung is a look at their record, and is noted as one.
		const reach = side === 'worker' ? await reachOf(ctx, visit.personId) : null;
		return {
			...base,
			with: (await cardsOf(ctx, [otherId])).get(otherId)?.preferredName ?? null,
			phone: side === 'person' ? number : reach?.phone?.trim() || null,
			voicemailOk: reach?.voicemailOk ?? null,
			link: await guestLinkOf(app, ctx, place),
			mayShowPhone: side === 'worker' && number !== null
		};
	});

async function phoneForGuest(ctx: ReadContext, { visit }: Place): Promise<string | null> {
	const row = await ctx.db
		.selectFrom('rooms.rooms')
		.select('link_phone')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('visit_id', '=', visit.id)
		.executeTakeFirst();
	if (!row?.link_phone) return null;
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

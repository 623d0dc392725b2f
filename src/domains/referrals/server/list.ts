import { sql } from 'kysely';
import type { ReadContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { basisHere, openRecord } from '#domains/people/server/people.ts';
import { consentsOf } from '#domains/consent/server/consent.ts';
import type { Consent } from '#domains/consent/consent.ts';
import { ASK_AFTER_DAYS, askDay, isOpen, type Act, type Handoff } from '../life.ts';
import { actsOf, COLUMNS, handoffOf, openHandoff } from './rows.ts';

/** Every hand-off of a person: open ones first, newest first. For the person and whoever walks with them. */
export async function handoffsOf(ctx: ReadContext, personId: string): Promise<Handoff[]> {
	await openRecord(ctx, personId, 'hand-off');
	const rows = await ctx.db
		.selectFrom('referrals.handoffs')
		.select(COLUMNS)
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.orderBy('made_at', 'desc')
		.execute();
	if (rows.length === 0) return [];
	const vault = await ctx.vault.of(personId);
	return rows
		.map((row) => handoffOf(row, vault))
		.toSorted((a, b) => Number(isOpen(b.state)) - Number(isOpen(a.state)));
}

export interface HandoffLink {
	named: boolean;
	madeAt: Date;
	expiresAt: Date;
}

/** Open ones of all these persons, those with a day first, then by it. Whoever the actor does not walk with is left out. */
export async function openHandoffsOf(ctx: ReadContext, personIds: readonly string[]): Promise<Handoff[]> {
	if (personIds.length === 0) return [];
	const rows = await ctx.db
		.selectFrom('referrals.handoffs')
		.select(COLUMNS)
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
		.where('state', 'not in', ['holds', 'ended'])
		.orderBy(sql`goes_on nulls last`)
		.orderBy('made_at', 'desc')
		.execute();
	const vaults = await ctx.vault.many(rows.map((row) => row.person_id));
	const shown = rows.flatMap((row) => {
		const vault = vaults.get(row.person_id);
		return vault ? [handoffOf(row, vault)] : [];
	});
	// Each has been looked at, and the person sees it on "who looked".
	for (const personId of new Set(shown.map((one) => one.personId)))
		ctx.note({ action: 'hand-off.opened', personId, basis: basisHere(ctx, personId) });
	return shown;
}

/** Days for which a place's no stands where somebody looks every day. */
const REFUSED_DAYS = 7;

/** A place said no, and no other way for the same thing is under way or was begun since: nobody should wait on it. */
function stillRefused(one: Handoff, all: readonly Handoff[], now: Date): boolean {
	return (
		one.endedWhy === 'place_cannot' &&
		one.changedAt.getTime() > now.getTime() - REFUSED_DAYS * 86_400_000 &&
		!all.some(
			(other) =>
				other.personId === one.personId &&
				other.need === one.need &&
				other.id !== one.id &&
				(isOpen(other.state) || other.madeAt.getTime() > one.madeAt.getTime())
		)
	);
}

/**
 * Those of which something is asked of the person now: whether they want it, after two weeks whether it holds, and where
 * to go instead when the place said no.
 */
export async function handoffsNow(
	ctx: ReadContext,
	personId: string,
	today: string
): Promise<{ id: string; place: string; asks: boolean; refused: boolean }[]> {
	return (await handoffsOf(ctx, personId)).flatMap((one, _, all) => {
		const ask = askDay(one);
		const asks = ask !== null && ask <= today;
		const refused = stillRefused(one, all, ctx.now);
		return asks || refused || one.state === 'offered'
			? [{ id: one.id, place: one.words.place, asks, refused }]
			: [];
	});
}

/** For these persons: places that said no, with no other way begun since, the newest first. Names no place. */
export async function handoffsRefused(
	ctx: ReadContext,
	personIds: readonly string[]
): Promise<{ id: string; personId: string }[]> {
	if (personIds.length === 0) return [];
	const rows = await ctx.db
		.selectFrom('referrals.handoffs as h')
		.select(['h.id', 'h.person_id'])
		.where('h.organization_id', '=', ctx.actor.organizationId)
		.where('h.person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
		.where('h.ended_why', '=', 'place_cannot')
		.where('h.changed_at', '>', new Date(ctx.now.getTime() - REFUSED_DAYS * 86_400_000))
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('referrals.handoffs as later')
						.select('later.id')
						.where('later.organization_id', '=', ctx.actor.organizationId)
						.whereRef('later.person_id', '=', 'h.person_id')
						.whereRef('later.need', '=', 'h.need')
						.whereRef('later.id', '<>', 'h.id')
						.where(({ or, eb, ref }) =>
							or([
								eb('later.state', 'not in', ['holds', 'ended']),
								eb('later.made_at', '>', ref('h.made_at'))
							])
						)
				)
			)
		)
		.orderBy('h.changed_at', 'desc')
		.execute();
	return rows.map((row) => ({ id: row.id, personId: row.person_id }));
}

/** One hand-off with what was done, and the link that a place has now. */
export async function handoffById(
	ctx: ReadContext,
	id: string
): Promise<{
	handoff: Handoff;
	acts: Act[];
	link: HandoffLink | null;
	timeZone: string;
	personName: string;
}> {
	const { handoff, vault, timeZone, personName } = await openHandoff(ctx, id);
	const link = await ctx.db
		.selectFrom('referrals.links')
		.select(['named', 'made_at', 'expires_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('handoff_id', '=', handoff.id)
		.where('ended_at', 'is', null)
		.where('expires_at', '>', ctx.now)
		.orderBy('made_at', 'desc')
		.executeTakeFirst();
	return {
		handoff,
		acts: await actsOf(ctx, handoff, vault),
		link: link ? { named: link.named, madeAt: link.made_at, expiresAt: link.expires_at } : null,
		timeZone,
		personName
	};
}

/** The person's consents for somebody outside that hold now and do not name kinds of records: what a hand-off may stand on. */
export async function consentsForHandoff(ctx: ReadContext, personId: string): Promise<Consent[]> {
	return (await consentsOf(ctx, personId)).filter(fitsHandoff);
}

export const fitsHandoff = (one: Consent): boolean =>
	one.state === 'now' &&
	one.recipientId === null &&
	one.recipientKind !== 'court' &&
	one.information !== '' &&
	one.categories.length === 0;

/** Somebody arrived two weeks ago or more, and nobody has asked yet whether it holds. */
export interface HandoffToAsk {
	id: string;
	personId: string;
	arrivedOn: string;
}

/** For these persons, the longest first. Names no place. */
export async function handoffsToAsk(
	ctx: ReadContext,
	personIds: readonly string[],
	timeZone: string
): Promise<HandoffToAsk[]> {
	if (personIds.length === 0) return [];
	const day = Temporal.PlainDate.from(dayIn(timeZone, ctx.now)).subtract({ days: ASK_AFTER_DAYS }).toString();
	const rows = await ctx.db
		.selectFrom('referrals.handoffs')
		.select(['id', 'person_id', 'arrived_on'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
		.where('state', '=', 'arrived')
		.where('arrived_on', '<=', day)
		.orderBy('arrived_on')
		.execute();
	return rows.map((row) => ({ id: row.id, personId: row.person_id, arrivedOn: row.arrived_on! }));
}

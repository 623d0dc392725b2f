import { cardsOf } from '#domains/people/server/people.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import type { HandAnswer, HandInput, HandKind, OwnHand } from '../events.ts';
import { openEvent } from './go.ts';
import { gainPlace, handPlace, notThere, whoGoing, whoWrites } from './own.ts';

/**
 * The person offers a hand, or asks to be met at the door. Said again, it is what was said last, and waits for an answer again.
 * @throws Refusal invalid for a hand that is not wanted there
 */
export async function offerHand(ctx: WriteContext, input: HandInput): Promise<{ id: string }> {
	const { personId, organizationId } = whoGoing(ctx);
	const event = await openEvent(ctx, input.id);
	if (input.kind !== 'met' && !event.wants.includes(input.kind))
		throw new Refusal('invalid', 'not wanted there', { fields: { kind: m.events_kind_not_wanted() } });
	const before = (await ownHands(ctx)).find((one) => one.eventId === event.id && one.kind === input.kind);
	if (before && before.name === input.name && before.words === input.words) return { id: before.id };
	if (before) await remove(ctx, before.id);
	const id = newId();
	const vault = await ctx.vault.of(personId);
	await ctx.tx
		.insertInto('events.hands')
		.values({
			organization_id: organizationId,
			id,
			person_id: personId,
			event_id: event.id,
			kind: input.kind,
			offered_at: ctx.now,
			sealed: vault.sealJson({ name: input.name, words: input.words }, handPlace(id))
		})
		.execute();
	ctx.note({ action: 'hand.offered', personId, subject: 'hand', subjectId: id, basis: 'self' });
	return { id };
}

/** Takes it back at once, with what was answered and what the person wrote of it. */
export async function takeBackHand(ctx: WriteContext, id: string): Promise<void> {
	const { personId } = whoGoing(ctx);
	if (!(await remove(ctx, id))) throw notThere();
	ctx.note({ action: 'hand.taken-back', personId, subject: 'hand', subjectId: id, basis: 'self' });
}

async function remove(ctx: WriteContext, id: string): Promise<boolean> {
	const { personId, organizationId } = whoGoing(ctx);
	const done = await ctx.tx
		.deleteFrom('events.hands')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('id', '=', id)
		.executeTakeFirst();
	return done.numDeletedRows > 0n;
}

/** All hands of the person's own, the newest first, each with the answer to it. */
export async function ownHands(ctx: ReadContext): Promise<OwnHand[]> {
	const { personId, organizationId } = whoGoing(ctx);
	const rows = await ctx.db
		.selectFrom('events.hands as h')
		.leftJoin('events.answers as a', (join) =>
			join.onRef('a.organization_id', '=', 'h.organization_id').onRef('a.hand_id', '=', 'h.id')
		)
		.select(['h.id', 'h.event_id', 'h.kind', 'h.sealed', 'a.answer', 'a.answered_by'])
		.where('h.organization_id', '=', organizationId)
		.where('h.person_id', '=', personId)
		.orderBy('h.offered_at', 'desc')
		.execute();
	if (rows.length === 0) return [];
	const vault = await ctx.vault.of(personId);
	const cards = await cardsOf(
		ctx,
		rows.flatMap((row) => row.answered_by ?? [])
	);
	return rows.map((row) => ({
		id: row.id,
		eventId: row.event_id,
		kind: row.kind as HandKind,
		...vault.openJson<{ name: string; words: string }>(row.sealed, handPlace(row.id)),
		answer: row.answer as HandAnswer | null,
		by: row.answered_by ? (cards.get(row.answered_by)?.preferredName ?? null) : null
	}));
}

/** Staff answer with thanks: yes, or enough hands this time. Answering anew is the answer. @throws Refusal not_found */
export async function answerHand(ctx: WriteContext, hand: string, answer: HandAnswer): Promise<void> {
	const { personId, organizationId } = whoWrites(ctx.actor);
	const row = await ctx.db
		.selectFrom('events.hands')
		.select(['person_id', 'event_id', 'kind'])
		.where('organization_id', '=', organizationId)
		.where('id', '=', hand)
		.executeTakeFirst();
	if (!row) throw notThere();
	await openEvent(ctx, row.event_id);
	// Who asks to be met is met: there is no such thing as enough of them.
	if (row.kind === 'met' && answer !== 'yes') throw new Refusal('invalid', 'no answer to that');
	const said = { answer, answered_by: personId, answered_at: ctx.now };
	await ctx.tx
		.insertInto('events.answers')
		.values({ organization_id: organizationId, hand_id: hand, person_id: row.person_id, ...said })
		.onConflict((on) => on.columns(['organization_id', 'hand_id']).doUpdateSet(said))
		.execute();
	ctx.note({
		action: 'hand.answered',
		personId: row.person_id,
		subject: 'hand',
		subjectId: hand,
		basis: 'role'
	});
}

/** What the person wrote of what giving these hands gave them, by hand. */
export async function ownGains(ctx: ReadContext): Promise<Map<string, string>> {
	const { personId, organizationId } = whoGoing(ctx);
	const rows = await ctx.db
		.selectFrom('events.gains')
		.select(['hand_id', 'sealed'])
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.execute();
	if (rows.length === 0) return new Map();
	const vault = await ctx.vault.of(personId);
	return new Map(
		rows.map((row) => [
			row.hand_id,
			vault.openJson<{ words: string }>(row.sealed, gainPlace(row.hand_id)).words
		])
	);
}

/** Keeps what it gave them; without words it is taken away. @throws Refusal not_found for a hand that is not theirs */
export async function keepGain(ctx: WriteContext, hand: string, words: string): Promise<void> {
	const { personId, organizationId } = whoGoing(ctx);
	if (!(await ownHands(ctx)).some((one) => one.id === hand)) throw notThere();
	await ctx.tx
		.deleteFrom('events.gains')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('hand_id', '=', hand)
		.execute();
	if (words) {
		const vault = await ctx.vault.of(personId);
		await ctx.tx
			.insertInto('events.gains')
			.values({
				organization_id: organizationId,
				hand_id: hand,
				person_id: personId,
				written_at: ctx.now,
				sealed: vault.sealJson({ words }, gainPlace(hand))
			})
			.execute();
	}
	ctx.note({ action: 'hand.gain-kept', personId, subject: 'hand', subjectId: hand, basis: 'self' });
}

import { sql } from 'kysely';
import { basisHere, cardsOf, caseloadOf, openRecord } from '#domains/people/server/people.ts';
import { recordContact } from '#domains/sessions/server/sessions.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { m } from '#paraglide/messages.js';
import { isQuietTime, layOut } from '../signs/lay-out.ts';
import { dayNumber } from '../signs/facts.ts';
import type { CardInput } from '../signs/inputs.ts';
import type { Tier } from '../signs/rules/rule.ts';
import { BANDS, type Band, type Reason } from '../signs/score.ts';
import { cardPlace } from './raise.ts';
import { signsOn, type Sign, type Signal } from './signs.ts';
import { workerHere } from './whose.ts';

/** A card as the worker and the person see it: the same. */
export interface SupportCard {
	id: string;
	personId: string;
	tier: Tier;
	dueOn: string;
	ownerId: string | null;
	snoozedUntil: string | null;
	acts: number;
	signs: Sign[];
}
export interface WorkersCard extends SupportCard {
	name: string;
	ownerName: string | null;
	overdue: boolean;
	/** Until which minute of their day the person wants no call; null: they may be called now. */
	quietUntil: number | null;
	signal: Signal | null;
	z: number | null;
}
export interface CardsForMe {
	now: WorkersCard[];
	later: WorkersCard[];
	/** The word of the week of those who show it, the most support first. */
	week: { personId: string; name: string; signal: Signal }[];
}

const CARD = [
	'id',
	'person_id',
	'tier',
	'due_on',
	'owner_id',
	'snoozed_until',
	'acts',
	'quiet_from',
	'quiet_until'
] as const;

/** The open cards of the people a worker walks with or covers for, as far as they are told. */
export async function cardsForMe(ctx: ReadContext): Promise<CardsForMe> {
	const me = workerHere(ctx);
	const people = new Map((await caseloadOf(ctx, me.personId)).map((one) => [one.id, one]));
	const ids = [...people.keys()].filter((id) => id !== me.personId);
	if (ids.length === 0) return { now: [], later: [], week: [] };
	const rows = await ctx.db
		.selectFrom('early_signs.cards')
		.select(CARD)
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', sql<string>`any(${ids}::uuid[])`)
		.where('told', '=', true)
		.where('closed_at', 'is', null)
		.execute();
	const signs = await signsOn(
		ctx,
		rows.map(({ id }) => id)
	);
	const signals = await signalsOf(ctx, ids);
	const owners = await cardsOf(
		ctx,
		rows.flatMap((row) => row.owner_id ?? [])
	);
	const cards = rows.map((row): WorkersCard => {
		const person = people.get(row.person_id)!;
		const today = dayIn(person.timeZone, ctx.now);
		return {
			id: row.id,
			personId: row.person_id,
			tier: row.tier as Tier,
			dueOn: row.due_on,
			ownerId: row.owner_id,
			snoozedUntil: row.snoozed_until !== null && row.snoozed_until > today ? row.snoozed_until : null,
			acts: row.acts,
			signs: signs.get(row.id) ?? [],
			name: person.preferredName,
			ownerName: row.owner_id === null ? null : (owners.get(row.owner_id)?.preferredName ?? null),
			overdue: row.due_on < today,
			quietUntil: isQuietTime(minuteIn(person.timeZone, ctx.now), row.quiet_from, row.quiet_until)
				? row.quiet_until
				: null,
			signal: signals.get(row.person_id) ?? null,
			z: signals.get(row.person_id)?.z ?? null
		};
	});
	// Each was held against the person's own day above: what is still put by stays away.
	const laid = layOut(cards, '');
	for (const { personId } of [...laid.now, ...laid.later])
		ctx.note({ action: 'support-card.opened', personId, basis: basisHere(ctx, personId) });
	const week = ids.flatMap((personId) => {
		const signal = signals.get(personId);
		return signal ? [{ personId, name: people.get(personId)!.preferredName, signal }] : [];
	});
	for (const { personId, signal } of week)
		if (signal.band !== null && signal.band !== 'steady')
			ctx.note({ action: 'support-card.opened', personId, basis: basisHere(ctx, personId) });
	const support = ({ signal }: (typeof week)[number]) =>
		signal.band === null ? -1 : BANDS.indexOf(signal.band);
	return {
		...laid,
		week: week.toSorted((a, b) => support(b) - support(a) || (b.signal.z ?? -99) - (a.signal.z ?? -99))
	};
}

type StoredSignal = Signal & { z: number | null };

/** The newest word of each, of the last two days. */
async function signalsOf(ctx: ReadContext, ids: readonly string[]): Promise<Map<string, StoredSignal>> {
	const rows = await ctx.db
		.selectFrom('early_signs.signals')
		.select(['person_id', 'band', 'inputs', 'reasons', 'z'])
		.distinctOn('person_id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
		.where('told', '=', true)
		.where('day', '>=', sql<string>`(${ctx.now}::timestamptz - interval '2 days')::date`)
		.orderBy('person_id')
		.orderBy('day', 'desc')
		.execute();
	return new Map(
		rows.map((row) => [
			row.person_id,
			{
				band: row.band as Band | null,
				inputs: row.inputs,
				reasons: row.reasons as unknown as Reason[],
				z: row.z
			}
		])
	);
}

/**
 * What came of a card, in one tap. A call or a word is a contact like any other; reached or not useful closes the card, left a
 * word or no answer brings it back on the next day for it, put by needs a day and a reason.
 */
export async function actOnCard(ctx: WriteContext, input: CardInput): Promise<{ back: string | null }> {
	workerHere(ctx);
	const card = await ctx.tx
		.selectFrom('early_signs.cards')
		.select(['id', 'person_id', 'due_on', 'acts'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', input.cardId)
		.where('told', '=', true)
		.where('closed_at', 'is', null)
		.forUpdate()
		.executeTakeFirst();
	if (!card) throw new Refusal('not_found', 'no such open card');
	const person = await openRecord(ctx, card.person_id, 'support-card');
	const today = dayIn(person.timeZone, ctx.now);
	const back = await outcomeOf(ctx, input, card.person_id, today);
	const closes = input.outcome === 'reached' || input.outcome === 'not_useful';
	await ctx.tx
		.updateTable('early_signs.cards')
		.set({
			outcome: input.outcome,
			acts: card.acts + 1,
			acted_at: ctx.now,
			acted_by: workerHere(ctx).personId,
			closed_at: closes ? ctx.now : null,
			snoozed_until: back,
			due_on: back !== null && back > card.due_on ? back : card.due_on,
			...(input.why
				? { sealed: (await ctx.vault.of(card.person_id)).sealJson({ why: input.why }, cardPlace(card.id)) }
				: {})
		})
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', card.id)
		.execute();
	ctx.note({
		action: 'support-card.answered',
		personId: card.person_id,
		subject: 'support-card',
		subjectId: card.id,
		basis: basisHere(ctx, card.person_id)
	});
	return { back };
}

/** So long a card may be put by. */
const MOST_SNOOZE = 28;

async function outcomeOf(
	ctx: WriteContext,
	{ outcome, way, until, why }: CardInput,
	personId: string,
	today: string
): Promise<string | null> {
	if (outcome === 'not_useful') return null;
	if (outcome === 'snoozed') {
		const ahead = dayNumber(until!) - dayNumber(today);
		if (ahead < 1 || ahead > MOST_SNOOZE)
			throw new Refusal('invalid', 'not within four weeks', { fields: { until: m.signs_until_wrong() } });
		return until!;
	}
	const { nextOn } = await recordContact(ctx, { personId, way, outcome, words: why });
	return nextOn;
}

function minuteIn(timeZone: string, at: Date): number {
	const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
	return hour * 60 + minute;
}

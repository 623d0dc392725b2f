import { sql } from 'kysely';
import { cardsOf } from '#domains/people/server/people.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { worthALook } from '../signs/lay-out.ts';
import type { OwnKind } from '../signs/own-rules.ts';
import type { SignNumbers, Tier } from '../signs/rules/rule.ts';
import type { Band, Reason } from '../signs/score.ts';
import { cardPlace, signPlace } from './raise.ts';
import { whose } from './whose.ts';

/** The word of a week, from how many of ten inputs, and what moved it most. */
export interface Signal {
	band: Band | null;
	inputs: number;
	reasons: Reason[];
}

/** A reason on a card. */
export interface Sign {
	rule: string;
	kind: OwnKind | null;
	tier: Tier;
	day: string;
	numbers: SignNumbers;
	words: string | null;
}

const SIGN = [
	's.id',
	's.person_id',
	's.card_id',
	's.rule',
	's.kind',
	's.tier',
	's.day',
	's.numbers',
	's.sealed'
] as const;
type Row = {
	id: string;
	person_id: string;
	rule: string;
	kind: string | null;
	tier: number;
	day: string;
	numbers: unknown;
	sealed: Buffer | null;
};

async function opened(ctx: ReadContext, rows: readonly Row[]): Promise<Sign[]> {
	const vaults = await ctx.vault.many([...new Set(rows.flatMap((row) => (row.sealed ? row.person_id : [])))]);
	return rows.map((row) => ({
		rule: row.rule,
		kind: row.kind as OwnKind | null,
		tier: row.tier as Tier,
		day: row.day,
		numbers: row.numbers as SignNumbers,
		words: row.sealed
			? (vaults.get(row.person_id)?.openJson<{ words: string }>(row.sealed, signPlace(row.id)).words ?? null)
			: null
	}));
}

/** The told reasons on these cards, the newest of each rule, newest first. */
export async function signsOn(ctx: ReadContext, cardIds: readonly string[]): Promise<Map<string, Sign[]>> {
	if (cardIds.length === 0) return new Map();
	const rows = await ctx.db
		.selectFrom('early_signs.signs as s')
		.select(SIGN)
		.distinctOn(['s.card_id', 's.key'])
		.where('s.organization_id', '=', ctx.actor.organizationId)
		.where('s.card_id', '=', sql<string>`any(${[...cardIds]}::uuid[])`)
		.where('s.told', '=', true)
		.orderBy('s.card_id')
		.orderBy('s.key')
		.orderBy('s.day', 'desc')
		.execute();
	const signs = await opened(ctx, rows);
	const by = Map.groupBy(
		rows.map((row, at) => ({ card: row.card_id!, sign: signs[at]! })),
		({ card }) => card
	);
	return new Map(
		[...by].map(([card, all]) => [
			card,
			all.map(({ sign }) => sign).toSorted((a, b) => a.tier - b.tier || b.day.localeCompare(a.day))
		])
	);
}

/** What was raised about the person, as they see it. */
export interface RaisedSign extends Sign {
	told: boolean;
	/** Told too late to be about now: it opened no card. */
	late: boolean;
	card: {
		outcome: string | null;
		closed: boolean;
		by: string | null;
		why: string | null;
		dueOn: string;
	} | null;
}

/** Everything raised about the signed-in person in the last two months, newest first. */
export async function raisedAboutMe(ctx: ReadContext): Promise<RaisedSign[]> {
	const { personId, organizationId } = whose(ctx);
	const rows = await ctx.db
		.selectFrom('early_signs.signs as s')
		.leftJoin('early_signs.cards as c', (join) =>
			join.onRef('c.organization_id', '=', 's.organization_id').onRef('c.id', '=', 's.card_id')
		)
		.select([
			...SIGN,
			's.told',
			'c.id as cardId',
			'c.outcome',
			'c.closed_at',
			'c.acted_by',
			'c.due_on',
			'c.sealed as why'
		])
		.where('s.organization_id', '=', organizationId)
		.where('s.person_id', '=', personId)
		.where('s.day', '>', sql<string>`(${ctx.now}::timestamptz - interval '60 days')::date`)
		.orderBy('s.day', 'desc')
		.orderBy('s.tier')
		.orderBy('s.id')
		.limit(60)
		.execute();
	const signs = await opened(ctx, rows);
	const names = await cardsOf(
		ctx,
		rows.flatMap((row) => row.acted_by ?? [])
	);
	const vault = rows.some(({ why }) => why) ? await ctx.vault.of(personId) : null;
	return rows.map((row, at) => ({
		...signs[at]!,
		told: row.told,
		late: row.told && row.cardId === null,
		card:
			row.cardId === null
				? null
				: {
						outcome: row.outcome,
						closed: row.closed_at !== null,
						by: row.acted_by === null ? null : (names.get(row.acted_by)?.preferredName ?? null),
						why:
							row.why && vault ? vault.openJson<{ why: string }>(row.why, cardPlace(row.cardId)).why : null,
						dueOn: row.due_on!
					}
	}));
}

/** The person's own word of the week: the newest of the last two days; null: none was reckoned. */
export async function ownSignal(ctx: ReadContext): Promise<Signal | null> {
	const { personId, organizationId } = whose(ctx);
	const row = await ctx.db
		.selectFrom('early_signs.signals')
		.select(['band', 'inputs', 'reasons'])
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('day', '>=', sql<string>`(${ctx.now}::timestamptz - interval '2 days')::date`)
		.orderBy('day', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row
		? { band: row.band as Band | null, inputs: row.inputs, reasons: row.reasons as unknown as Reason[] }
		: null;
}

/** Rules of the person's that their coach found not useful more often than not, by key: five cards at least in thirty days. */
export async function rulesToTune(ctx: ReadContext): Promise<Set<string>> {
	const { personId, organizationId } = whose(ctx);
	const rows = await ctx.db
		.selectFrom('early_signs.signs as s')
		.innerJoin('early_signs.cards as c', (join) =>
			join.onRef('c.organization_id', '=', 's.organization_id').onRef('c.id', '=', 's.card_id')
		)
		.select((eb) => [
			's.key',
			eb.fn.count<string>('c.id').distinct().as('cards'),
			sql<string>`count(distinct c.id) filter (where c.outcome = 'not_useful')`.as('not_useful')
		])
		.where('s.organization_id', '=', organizationId)
		.where('s.person_id', '=', personId)
		.where('c.closed_at', '>', sql<Date>`${ctx.now}::timestamptz - interval '30 days'`)
		.groupBy('s.key')
		.execute();
	return new Set(
		rows.filter((row) => worthALook(Number(row.cards), Number(row.not_useful))).map(({ key }) => key)
	);
}

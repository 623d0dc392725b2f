/** Facts of many people in one statement: the same fold as signs/facts.ts. Private to this subject. */
import { sql } from 'kysely';
import type { WriteContext } from '#platform/server/context.ts';
import {
	FACT_DAYS,
	NEAR_DAYS,
	NOW_DAYS,
	POWER,
	dayNumber,
	type Facts,
	type Told,
	type Usual
} from '../signs/facts.ts';

/** Somebody, and the day as of which they are looked at. */
export interface AsOf {
	personId: string;
	/** ISO date. */
	day: string;
}

const EPOCH = `date '1970-01-01'`;
/** Thirty-five days touch six weeks, eight days two. */
const WEEKS = [0, 1, 2, 3, 4, 5] as const;
const NEAR_WEEKS = [0, 1] as const;

/**
 * The columns of the fold over `check_ins.check_ins c`, one row a person; the bench runs the very same. Unions and sums of what
 * is packed already (migration 0470), each without a condition that needs reckoning: a row costs a few additions. Of a week the
 * four lower sets and the five upper ones come apart, so that each number is exact in JavaScript.
 * @param day SQL of the day as of which it is; `week`: of its week, as `fold_week` counts
 */
export const foldAs = (day: string, week: string): string => {
	const usual = `c.day <= ${day} - ${NOW_DAYS} and c.day > ${day} - ${NOW_DAYS + 28}`;
	const days = (k: number) => `bit_or(c.fold_days) filter (where c.fold_week = ${week} - ${k})`;
	return [
		...WEEKS.flatMap((k) => [`(${days(k)} & 268435455)::int as a${k}`, `${days(k)} >> 28 as b${k}`]),
		...NEAR_WEEKS.map((k) => `bit_or(c.fold_near) filter (where c.fold_week = ${week} - ${k}) as n${k}`),
		`bit_or(c.fold_most) filter (where c.day > ${day} - ${NOW_DAYS}) as most`,
		`max((c.day - ${EPOCH}) * 16 + c.confidence) filter (where c.shared and c.day > ${day} - 7) as confidence`,
		`early_signs.add(c.fold_pull) filter (where ${usual}) as pull`,
		`early_signs.add(c.fold_mood) filter (where ${usual}) as mood`,
		`early_signs.add(c.fold_mood) filter (where c.day > ${day} - ${NOW_DAYS}) as now`
	].join(',\n');
};

/** One row of the fold; the driver hands bigints over as text. */
type Column =
	`${'a' | 'b'}${0 | 1 | 2 | 3 | 4 | 5}` | `n${0 | 1}` | 'most' | 'confidence' | 'pull' | 'mood' | 'now';
export type FoldRow = Record<Column, string | number | null>;

/** The facts of each as of their day, in the order given. Nothing told gives empty facts. */
export async function factsFor(ctx: WriteContext, who: readonly AsOf[]): Promise<Facts[]> {
	if (who.length === 0) return [];
	const { rows } = await sql<FoldRow>`
		select w.nth, ${sql.raw(foldAs('w.day', 'w.week'))}
		from (select nth, person_id, day, (day - date '1970-01-01') / 7 as week
			from unnest(${who.map(({ personId }) => personId)}::uuid[], ${who.map(({ day }) => day)}::date[]) with ordinality as u (person_id, day, nth)) w
		left join check_ins.check_ins c on c.organization_id = ${ctx.actor.organizationId} and c.person_id = w.person_id
			and c.day <= w.day and c.day > w.day - ${sql.raw(String(FACT_DAYS))}
			and c.at > w.day - ${sql.raw(String(FACT_DAYS + 2))} * interval '1 day'
		group by w.nth order by w.nth`.execute(ctx.tx);
	return rows.map((row, at) => factsOfRow(row, dayNumber(who[at]!.day)));
}

/**
 * One row of the fold as facts as of `today`: the same that {@link factsOf} makes of check-ins one by one. It runs once for each
 * person of a house, so it names every column and makes one object.
 */
export function factsOfRow(row: FoldRow, today: number): Facts {
	const [pull, mood, now, most] = [Number(row.pull), Number(row.mood), Number(row.now), Number(row.most)];
	// Newest week first. A week's last day is its lowest bit: what is left of this week after today falls out below.
	const a = [row.a0, row.a1, row.a2, row.a3, row.a4, row.a5].map(Number);
	const b = [row.b0, row.b1, row.b2, row.b3, row.b4, row.b5].map(Number);
	const near = [row.n0, row.n1].map(Number);
	const ahead = 2 ** (6 - (today % 7));
	return {
		told: daysIn(a, 0, ahead),
		beyond: daysIn(a, 1, ahead),
		useTold: daysIn(a, 2, ahead),
		poorSleep: daysIn(a, 3, ahead),
		sleepTold: daysIn(b, 0, ahead),
		pleasant: daysIn(b, 1, ahead),
		pleasantTold: daysIn(b, 2, ahead),
		active: daysIn(b, 3, ahead),
		activeTold: daysIn(b, 4, ahead),
		used: nearIn(near, 0, ahead),
		opioids: nearIn(near, 1, ahead),
		highPull: nearIn(near, 2, ahead),
		pullAndNoConfidence: nearIn(near, 3, ahead),
		medicationMissed: nearIn(near, 4, ahead),
		craving: highest(most & 2047),
		confidenceAt: row.confidence === null ? null : Number(row.confidence),
		risky: highest(most >> 11),
		stress: usualIn(now, 0),
		mood: usualIn(now, 26),
		usualCraving: usualIn(pull, 0),
		usualConfidence: usualIn(pull, 26),
		usualStress: usualIn(mood, 0),
		usualMood: usualIn(mood, 26)
	};
}

/** The set in place `at` of each week (seven bits, the lowest place first), as one set of days back from today. */
function daysIn(weeks: readonly number[], at: number, ahead: number): number {
	const place = POWER[7 * at]!;
	const week = (k: number) => (weeks[k]! / place) & 127;
	const newest = week(0) | (week(1) << 7) | (week(2) << 14) | (week(3) << 21);
	return Math.floor((newest + (week(4) | (week(5) << 7)) * 2 ** 28) / ahead);
}
const nearIn = (weeks: readonly number[], at: number, ahead: number): number =>
	((((weeks[0]! / POWER[7 * at]!) & 127) | (((weeks[1]! / POWER[7 * at]!) & 127) << 7)) / ahead) &
	(2 ** NEAR_DAYS - 1);

/** The place of the highest bit. */
const highest = (bits: number): number | null => (bits === 0 ? null : 31 - Math.clz32(bits));
/** A sum and its count of thirteen bits each. */
const usualIn = (packed: number, at: number): Usual => {
	const both = (packed / POWER[at]!) & 67108863;
	return { sum: both & 8191, n: both >> 13 };
};

/** Whether somebody's check-in is in a set, whatever day of a week it is about. */
const bit = (column: 'days' | 'near', at: number) => `(c.fold_${column} >> ${7 * at} & 127) > 0`;

/** What each of these persons told since a day, one by one: for their own rules and for looking back. */
export async function toldSince(
	ctx: WriteContext,
	personIds: readonly string[],
	since: string
): Promise<Map<string, Told[]>> {
	if (personIds.length === 0) return new Map();
	const { rows } = await sql<Omit<Told, 'day'> & { personId: string; day: string }>`
		select c.person_id as "personId", c.day::text as day, c.shared, c.today, c.craving, c.confidence, c.stress,
			c.sleep_minutes as "sleepMinutes", c.sleep_quality as "sleepQuality", c.connection, c.medication, c.use_state as "useState",
			${sql.raw(bit('near', 0))} as substance, ${sql.raw(bit('near', 1))} as opioids, cardinality(c.risky) as risky,
			case when c.good is not null then true when c.connection is not null then false end as good,
			c.helped && array['called', 'meeting', 'plan'] as active
		from check_ins.check_ins c
		where c.organization_id = ${ctx.actor.organizationId} and c.person_id = any(${[...personIds]}::uuid[])
			and c.day >= ${since}::date and c.at > ${since}::date - interval '2 days'`.execute(ctx.tx);
	return Map.groupBy(
		rows.map((row) => ({ ...row, day: dayNumber(row.day) })),
		({ personId }) => personId
	);
}

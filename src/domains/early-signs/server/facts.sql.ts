/** Facts of many people in one statement: the same fold as signs/facts.ts. Private to this subject. */
import { sql } from 'kysely';
import type { WriteContext } from '#platform/server/context.ts';
import { FACT_DAYS, dayNumber, type Facts, type Told } from '../signs/facts.ts';

/** Somebody, and the day as of which they are looked at. */
export interface AsOf {
	personId: string;
	/** ISO date. */
	day: string;
}

const OPIOIDS = `c.use_state = 2 and c.uses @> '[{"kind":"opioids","answer":"beyond"}]'`;
const ACTIVE = `c.helped && array['called','meeting','plan']`;
const POOR = `c.sleep_quality = 0 or c.sleep_minutes < 300`;
/** Which days of what is shared are in which set: the conditions of SETS in signs/facts.ts. */
const SETS: [keyof Facts, string][] = [
	['used', 'c.use_state >= 1'],
	['beyond', 'c.use_state = 2'],
	['useTold', 'c.use_state is not null'],
	['opioids', OPIOIDS],
	['highPull', 'c.craving >= 8'],
	['pullAndNoConfidence', 'c.craving >= 8 and c.confidence <= 2'],
	['medicationMissed', 'c.medication = 0'],
	['poorSleep', POOR],
	['sleepTold', 'c.sleep_quality is not null or c.sleep_minutes is not null'],
	['pleasant', 'c.good is not null or c.connection = 2'],
	['pleasantTold', 'c.good is not null or c.connection is not null'],
	['active', ACTIVE],
	['activeTold', 'c.helped is not null']
];
/** Sums of small integers alone: they fold fastest. */
const NOW: [string, string][] = [
	['stress', 'stress'],
	['mood', 'today']
];
const USUAL: [string, string][] = [
	['usualCraving', 'craving'],
	['usualConfidence', 'confidence'],
	['usualStress', 'stress'],
	['usualMood', 'today']
];
const sums = (names: [string, string][], when: string) =>
	names.flatMap(([name, column]) => [
		`sum(c.${column}) filter (where c.shared and ${when}) as "${name}Sum"`,
		`count(c.${column}) filter (where c.shared and ${when}) as "${name}N"`
	]);

/** The columns of the fold over `check_ins.check_ins c` as of `w.day`; the bench runs the very same. */
export const FOLD = [
	`coalesce(bit_or(1::bigint << (w.day - c.day)), 0) as told`,
	...SETS.map(
		([name, when]) =>
			`coalesce(bit_or(1::bigint << (w.day - c.day)) filter (where c.shared and (${when})), 0) as "${name}"`
	),
	`max(c.craving) filter (where c.shared and w.day - c.day < 3) as "craving"`,
	`max((c.day - date '1970-01-01') * 16 + c.confidence) filter (where c.shared and w.day - c.day < 7) as "confidenceAt"`,
	`max(cardinality(c.risky)) filter (where c.shared and w.day - c.day < 3) as "risky"`,
	...sums(NOW, 'w.day - c.day < 3'),
	...sums(USUAL, 'w.day - c.day between 3 and 30')
].join(',\n');

type Row = { personId: string } & Record<string, string | number | null>;

/** The facts of each as of their day, in the order given. Nothing told gives empty facts. */
export async function factsFor(ctx: WriteContext, who: readonly AsOf[]): Promise<Facts[]> {
	if (who.length === 0) return [];
	const { rows } = await sql<Row & { nth: string }>`
		select w.nth, w.person_id as "personId", ${sql.raw(FOLD)}
		from unnest(${who.map(({ personId }) => personId)}::uuid[], ${who.map(({ day }) => day)}::date[]) with ordinality as w (person_id, day, nth)
		left join check_ins.check_ins c on c.organization_id = ${ctx.actor.organizationId} and c.person_id = w.person_id
			and c.day <= w.day and c.day > w.day - ${sql.raw(String(FACT_DAYS))}
			and c.at > w.day - ${sql.raw(String(FACT_DAYS + 2))} * interval '1 day'
		group by w.nth, w.person_id order by w.nth`.execute(ctx.tx);
	return rows.map(factsOfRow);
}

/** One row of the fold as facts: the driver hands bigints over as text. */
export function factsOfRow(row: Record<string, unknown>): Facts {
	const number = (name: string) => Number(row[name] ?? 0);
	const orNull = (name: string) => (row[name] === null ? null : Number(row[name]));
	const usual = (name: string) => ({ sum: number(`${name}Sum`), n: number(`${name}N`) });
	return {
		...(Object.fromEntries(SETS.map(([name]) => [name, number(name)])) as unknown as Facts),
		told: number('told'),
		craving: orNull('craving'),
		confidenceAt: orNull('confidenceAt'),
		risky: orNull('risky'),
		stress: usual('stress'),
		mood: usual('mood'),
		usualCraving: usual('usualCraving'),
		usualConfidence: usual('usualConfidence'),
		usualStress: usual('usualStress'),
		usualMood: usual('usualMood')
	};
}

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
			coalesce(${sql.raw(OPIOIDS)}, false) as opioids, cardinality(c.risky) as risky,
			case when c.good is not null then true when c.connection is not null then false end as good, ${sql.raw(ACTIVE)} as active
		from check_ins.check_ins c
		where c.organization_id = ${ctx.actor.organizationId} and c.person_id = any(${[...personIds]}::uuid[])
			and c.day >= ${since}::date and c.at > ${since}::date - interval '2 days'`.execute(ctx.tx);
	return Map.groupBy(
		rows.map((row) => ({ ...row, day: dayNumber(row.day) })),
		({ personId }) => personId
	);
}

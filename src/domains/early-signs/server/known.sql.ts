/** What is stored about the signs of many people. For jobs; private to this subject. */
import { sql } from 'kysely';
import type { WriteContext } from '#platform/server/context.ts';
import type { OwnKind, OwnRule } from '../signs/own-rules.ts';

export interface KnownRule extends OwnRule {
	id: string;
	personId: string;
	sealed: Buffer | null;
}
export interface Known {
	/** Rules of the program that are off, whether the coach sees those that are on, and whether close support opens by itself. */
	wishes: Map<string, { coachSees: boolean; opens: boolean; off: string[] }>;
	rules: Map<string, KnownRule[]>;
	/** The first day of close support that is open. */
	windows: Map<string, string[]>;
	/** Days on which the person was reached, in the last five weeks. */
	reached: Map<string, Date[]>;
	/** Signs of the last month: which, and about which day. */
	signs: Map<string, { key: string; day: string }[]>;
	/** Signals of the last four weeks. */
	signals: Map<string, { day: string; z: number }[]>;
}

/** Reads all of it for these persons. */
export async function knownOf(ctx: WriteContext, ids: readonly string[], today: string): Promise<Known> {
	const org = ctx.actor.organizationId;
	const these = sql<string>`any(${[...ids]}::uuid[])`;
	const since = (days: number) => sql<string>`${today}::date - ${days}::int`;
	const wishes = await ctx.tx
		.selectFrom('early_signs.wishes')
		.select(['person_id', 'coach_sees', 'opens', 'off'])
		.where('organization_id', '=', org)
		.where('person_id', '=', these)
		.execute();
	const rules = await ctx.tx
		.selectFrom('early_signs.rules')
		.select(['id', 'person_id', 'kind', 'level', 'times', 'days', 'sealed'])
		.where('organization_id', '=', org)
		.where('person_id', '=', these)
		.where('is_on', '=', true)
		.execute();
	const windows = await ctx.tx
		.selectFrom('early_signs.windows')
		.select(['person_id', 'started_on'])
		.where('organization_id', '=', org)
		.where('person_id', '=', these)
		.where('state', '=', 'open')
		.where('started_on', '>', since(32))
		.execute();
	const reached = await ctx.tx
		.selectFrom('sessions.contacts')
		.select(['person_id', 'at'])
		.where('organization_id', '=', org)
		.where('person_id', '=', these)
		.where('outcome', '=', 'reached')
		.where('at', '>', sql<Date>`${today}::date - 35`)
		.execute();
	const signs = await ctx.tx
		.selectFrom('early_signs.signs')
		.select(['person_id', 'key', 'day'])
		.where('organization_id', '=', org)
		.where('person_id', '=', these)
		.where('day', '>', since(32))
		.execute();
	const signals = await ctx.tx
		.selectFrom('early_signs.signals')
		.select(['person_id', 'day', 'z'])
		.where('organization_id', '=', org)
		.where('person_id', '=', these)
		.where('z', 'is not', null)
		.where('day', '>', since(32))
		.execute();
	const by = <T extends { person_id: string }, V>(rows: T[], make: (row: T) => V) => {
		const made = new Map<string, V[]>();
		for (const row of rows) made.set(row.person_id, [...(made.get(row.person_id) ?? []), make(row)]);
		return made;
	};
	return {
		wishes: new Map(
			wishes.map((row) => [row.person_id, { coachSees: row.coach_sees, opens: row.opens, off: row.off }])
		),
		rules: by(rules, ({ id, person_id, kind, level, times, days, sealed }) => ({
			id,
			personId: person_id,
			kind: kind as OwnKind,
			level,
			times,
			days,
			sealed
		})),
		windows: by(windows, (row) => row.started_on),
		reached: by(reached, (row) => row.at),
		signs: by(signs, ({ key, day }) => ({ key, day })),
		signals: by(signals, ({ day, z }) => ({ day, z: z! }))
	};
}

/** The signals of everybody here on the day before: for the upper third. */
export async function signalsHere(ctx: WriteContext, day: string): Promise<number[]> {
	const rows = await ctx.tx
		.selectFrom('early_signs.signals')
		.select('z')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('day', '=', sql<string>`${day}::date - 1`)
		.where('z', 'is not', null)
		.execute();
	return rows.map(({ z }) => z!);
}

/**
 * Every policy of the database as it is, each of its conditions taken away once: the structural rule or the oracle must
 * notice, but for what {@link UNNOTICED} lists with its reason. A new policy is in it without anybody's doing.
 */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { testWorld } from '../support/database.ts';
import { tenantTables, type TenantTable } from './catalog.ts';
import { graphs, type Graph } from './graph.ts';
import {
	alter,
	lint,
	mutantsOf,
	nameOf,
	policies,
	saidTwice,
	withoutOne,
	type Policy,
	type PolicyMutant
} from './policies.ts';
import { andTakeBack, newTally, principalsOf, PROBE, probeTable, type Act } from './probe.ts';
import { NOT_BY_ORGANIZATION, UNNOTICED } from './redundant.ts';
import { makeRows, saveRows, type Rows } from './rows.ts';
import type { Row } from './may.ts';
import { smallGraph } from './small-graph.ts';

/** `npm run nightly` looks whether what is listed goes unnoticed still. */
const LISTED_TOO = process.env['ACCESS_RUNS'] !== undefined;

const world = testWorld();
let tables: TenantTable[];
let all: Policy[];
/** A small house that the conditions show in; `npm run nightly` asks two that are drawn besides. */
const houses: { graph: Graph; rows: Rows; born: number }[] = [];

beforeAll(async () => {
	await world.owner(PROBE);
	tables = await tenantTables(world);
	for (const graph of [
		smallGraph(),
		...(LISTED_TOO ? fc.sample(graphs, { seed: 20_261_127, numRuns: 2 }) : [])
	]) {
		const rows = makeRows(graph, tables);
		await saveRows(world, tables, rows);
		houses.push({ graph, rows, born: Date.now() });
	}
	all = await policies(world);
});

const ACTS: Record<Policy['command'], Act[]> = {
	ALL: ['read', 'change', 'remove', 'add'],
	SELECT: ['read'],
	INSERT: ['add'],
	UPDATE: ['change'],
	DELETE: ['remove']
};

/** What was to be of this minute is so still: some rules ask for no earlier than five minutes ago, and this file runs longer. */
function asOfNow(rows: Row[], born: number): Row[] {
	const later = Date.now() - born;
	const moved = (value: unknown) =>
		typeof value === 'string' &&
		/^\d{4}-\d\d-\d\dT.*Z$/.test(value) &&
		Math.abs(Date.parse(value) - born) < 300_000
			? new Date(Date.parse(value) + later).toISOString()
			: value;
	return rows.map(
		(row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, moved(value)])) as Row
	);
}

/** Who noticed last: often the same notices the next one of that table. */
const sharpest = new Map<string, number>();

/** Whether anybody can now do what they may not, or no longer what they may. */
async function noticed({ policy: { table, command } }: PolicyMutant): Promise<boolean> {
	const known = tables.find(({ name }) => name === table)!;
	for (const { graph, rows, born } of houses) {
		const list = asOfNow(rows.get(table)!, born);
		const principals = [...principalsOf(graph).entries()];
		const first = sharpest.get(table) ?? -1;
		for (const [turn, { actor, asker }] of principals.toSorted(
			([a], [b]) => Number(b === first) - Number(a === first)
		)) {
			const tally = newTally();
			await andTakeBack(world, actor, (ctx) =>
				probeTable(ctx, asker, graph, known, list, tally, turn, ACTS[command], Infinity)
			);
			if (tally.leaks.length + tally.wronglyRefused.length === 0) continue;
			sharpest.set(table, turn);
			return true;
		}
	}
	return false;
}

test('every policy keeps organizations apart', () => {
	const wrong = all.filter((policy) => lint(policy) !== null && !(nameOf(policy) in NOT_BY_ORGANIZATION));
	expect(wrong.map((policy) => `${nameOf(policy)} ${lint(policy)}`)).toEqual([]);
	const gone = Object.keys(NOT_BY_ORGANIZATION).filter(
		(name) => !all.some((policy) => nameOf(policy) === name)
	);
	expect(gone).toEqual([]);
});

test('PostgreSQL asks first whether a row is one’s own: it joins reading policies in the reverse order of their names', () => {
	const reading = (one: Policy) =>
		!one.restrictive && one.command === 'SELECT' && one.roles.includes('alongside_app');
	const own = new Map(
		all.filter(({ name }) => /^app(_read)?$/.test(name)).map(({ table, name }) => [table, name])
	);
	const asked = all.filter((one) => reading(one) && one.name > (own.get(one.table) ?? one.name));
	expect(asked.map(({ table, name }) => `${name} on ${table}: begin its name with "also_"`)).toEqual([]);
});

test('the structural rule is no more than it seems: an OR beside the organization, another organization, no check', () => {
	const org = '(organization_id = ( SELECT platform.org() AS org))';
	const said = (using: string | null, check: string | null, command: Policy['command'] = 'ALL') =>
		lint({ using, check, command, restrictive: false });
	expect(said(org, org)).toBeNull();
	expect(said(`(${org} AND (a OR b))`, org)).toBeNull();
	expect(said(`(${org} AND a OR b)`, org)).toMatch(/apart/);
	expect(said(`(a OR ${org})`, org)).toMatch(/apart/);
	expect(said('true', org)).toMatch(/apart/);
	expect(said(org, null, 'INSERT')).toMatch(/checks nothing/);
});

test('a condition is taken away wherever it stands', () => {
	const words = (text: string) => withoutOne(text).map((less) => less.without.replaceAll(/\s+/g, ' ').trim());
	expect(words('(a AND (b OR c))')).toEqual([
		'true',
		'( true AND (b OR c))',
		'(a AND true )',
		'(a AND ( false OR c))',
		'(a AND (b OR false ))'
	]);
	expect(words("(x = 'a OR b')")).toEqual(['true']);
	expect(words('(EXISTS ( SELECT 1 FROM t WHERE ((t.a = b) AND (t.c IS NULL))))')).toEqual([
		'true',
		'(EXISTS ( SELECT 1 FROM t WHERE ( true AND (t.c IS NULL))))',
		'(EXISTS ( SELECT 1 FROM t WHERE ((t.a = b) AND true )))'
	]);
});

test('with every policy as it is, nobody notices anything in any table', async () => {
	const tally = newTally();
	const { graph, rows } = houses[0]!;
	for (const [turn, { actor, asker }] of principalsOf(graph).entries())
		await andTakeBack(world, actor, async (ctx) => {
			for (const table of tables)
				await probeTable(ctx, asker, graph, table, rows.get(table.name)!, tally, turn, undefined, Infinity);
		});
	process.stdout.write(`The small house: ${tally.checks.toLocaleString('en')} checks.\n`);
	expect([...tally.leaks, ...tally.wronglyRefused]).toEqual([]);
}, 600_000);

test('each condition gone: noticed, or said twice, or listed with its reason', async () => {
	// A policy for what the role holds no grant for is never asked; jobs are no tenant table.
	const asked = all.filter(
		(p) => p.granted && p.roles.includes('alongside_app') && tables.some(({ name }) => name === p.table)
	);
	const mutants = asked.flatMap(mutantsOf);
	const found: Record<'rule' | 'oracle' | 'twice' | 'listed', string[]> = {
		rule: [],
		oracle: [],
		twice: [],
		listed: []
	};
	const left: string[] = [];
	const stale: string[] = [];
	for (const mutant of mutants) {
		const name = `${nameOf(mutant.policy)} ${mutant.words}`;
		const listed = UNNOTICED.some(([which]) => which.test(name));
		if (lint({ ...mutant.policy, ...mutant })) found.rule.push(name);
		else if (saidTwice(mutant, all)) found.twice.push(name);
		else if (listed && !LISTED_TOO) found.listed.push(name);
		else {
			await world.owner(alter(mutant.policy, mutant));
			const seen = await noticed(mutant);
			await world.owner(alter(mutant.policy, mutant.policy));
			if (seen) found.oracle.push(name);
			if (seen && listed) stale.push(name);
			if (!seen) (listed ? found.listed : left).push(name);
		}
	}
	process.stdout.write(
		`Policies: ${mutants.length} conditions of ${asked.length} policies gone in turn; ${found.rule.length} noticed by the structural rule, ${found.oracle.length} by the oracle, ${found.twice.length} are said twice, ${found.listed.length} listed with their reason, ${left.length} by nobody.\n`
	);
	const lines = [...found.listed, ...stale];
	// Each line of the list stands for something that nobody notices.
	const idle = UNNOTICED.filter(([which]) => !lines.some((name) => which.test(name))).map(([which]) =>
		String(which)
	);
	expect({ left, stale, idle }).toEqual({ left: [], stale: [], idle: [] });
}, 1_200_000);

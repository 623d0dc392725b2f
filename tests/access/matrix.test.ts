import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { testWorld } from '../support/database.ts';
import { tenantTables, type TenantTable } from './catalog.ts';
import { graphs } from './graph.ts';
import { RIGHTS } from './may.ts';
import { newTally, PROBE, probeWalls } from './probe.ts';
import { makeRows, saveRows } from './rows.ts';

const SEED = Number(process.env['ACCESS_SEED'] ?? 20_260_218);
/** `npm run nightly` draws more. */
const RUNS = Number(process.env['ACCESS_RUNS'] ?? 1);
const world = testWorld();
let tables: TenantTable[];

beforeAll(async () => {
	await world.owner(PROBE);
	tables = await tenantTables(world);
});

test('every tenant table has its rights written down, and a wall that even the owner of the table stands behind', () => {
	expect(
		tables
			.filter((table) => !RIGHTS[table.name])
			.map((table) => `${table.name}: say in tests/access/may.ts and docs/privacy.md who may see it`)
	).toEqual([]);
	expect(tables.filter((table) => !table.walled).map((table) => table.name)).toEqual([]);
	expect(Object.keys(RIGHTS).filter((name) => !tables.some((table) => table.name === name))).toEqual([]);
});

test('with queries that filter nothing, nobody reads or writes what they may not, and everybody what they may', async () => {
	const tally = newTally();
	await fc.assert(
		fc.asyncProperty(graphs, async (graph) => {
			const rows = makeRows(graph, tables);
			await saveRows(world, tables, rows);
			await probeWalls(world, graph, tables, rows, tally);
		}),
		{ seed: SEED, numRuns: RUNS, endOnFailure: true }
	);
	const share = ((100 * tally.allowed) / tally.checks).toFixed(1);
	process.stdout.write(
		`Row-level security alone, seed ${SEED}: ${tally.checks.toLocaleString('en')} checks, ${share} % allowed, ${tally.leaks.length} leaks, ${tally.wronglyRefused.length} wrongly refused.\n`
	);
	expect(tally.leaks.slice(0, 20)).toEqual([]);
	expect(tally.wronglyRefused.slice(0, 20)).toEqual([]);
	expect(tally.checks).toBeGreaterThan(20_000);
	expect(tally.allowed / tally.checks).toBeGreaterThan(0.03);
}, 3_600_000);

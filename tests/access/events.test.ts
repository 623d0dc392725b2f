/**
 * Time goes on: walks, consents, emergencies, leave to type and ties begin and end, staff leave, in any order. After each
 * event everybody it touches reads without a filter again, and sees what they may see at that instant and no more.
 * ACCESS_RUNS=40 draws more organizations (npm run nightly).
 */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { loginSecret } from '#platform/server/login.ts';
import { actorOf, findSession } from '#platform/server/session.ts';
import { testWorld } from '../support/database.ts';
import { signIn } from './browser.ts';
import { tenantTables, type TenantTable } from './catalog.ts';
import { EVENTS, happen, type Happened } from './events.ts';
import { graphs, type Graph } from './graph.ts';
import { andTakeBack, count, newTally, principalsOf, PROBE, probeTable, type Tally } from './probe.ts';
import { makeRows, saveRows, type Rows } from './rows.ts';

const RUNS = Number(process.env['ACCESS_RUNS'] ?? 1);
const SEED = Number(process.env['ACCESS_SEED'] ?? 20_261_127);
const world = testWorld();
let tables: TenantTable[];

beforeAll(async () => {
	await world.owner(PROBE);
	tables = await tenantTables(world);
});

/** What these may read now. */
async function look(graph: Graph, rows: Rows, people: string[], tally: Tally): Promise<void> {
	for (const { actor, asker } of principalsOf(graph)) {
		if (!asker.personId || !people.includes(asker.personId)) continue;
		await andTakeBack(world, actor, async (ctx) => {
			for (const table of tables)
				await probeTable(ctx, asker, graph, table, rows.get(table.name)!, tally, 0, ['read']);
		});
	}
}

const history = fc.tuple(
	graphs,
	// Each kind in any order, and a few of them again.
	fc
		.tuple(
			fc.shuffledSubarray([...EVENTS.keys()], { minLength: EVENTS.length }),
			fc.array(fc.nat(EVENTS.length - 1), { minLength: 4, maxLength: 4 }),
			fc.infiniteStream(fc.nat(1000))
		)
		.map(([once, again, picks]) =>
			[...once, ...again].map((event): [number, number] => [event, picks.next().value as number])
		)
);

test('after each event of any history: nobody reads what they may not at that instant, and everybody what they may', async () => {
	const tally = newTally();
	const seen = new Set<string>();
	await fc.assert(
		fc.asyncProperty(history, async ([graph, events]) => {
			const rows = makeRows(graph, tables);
			await saveRows(world, tables, rows);
			for (const [event, pick] of events) {
				const happened = EVENTS[event]!(graph, rows, pick);
				if (!happened) continue;
				seen.add(happened.words);
				await happen(world, happened);
				await look(graph, rows, happened.people, tally);
			}
			await leaves(graph, events[0]![1], tally);
		}),
		{ seed: SEED, numRuns: RUNS, endOnFailure: true }
	);
	process.stdout.write(
		`Access as time goes on, seed ${SEED}: ${tally.checks.toLocaleString('en')} checks after ${seen.size} kinds of events, ${((100 * tally.allowed) / tally.checks).toFixed(1)} % allowed, ${tally.leaks.length} leaks, ${tally.wronglyRefused.length} wrongly refused.\n`
	);
	expect(tally.leaks.slice(0, 20)).toEqual([]);
	expect(tally.wronglyRefused.slice(0, 20)).toEqual([]);
	expect(tally.checks).toBeGreaterThan(10_000 * RUNS);
}, 1_800_000);

/** Somebody of the staff leaves: their session is nobody's from the next request on. */
async function leaves(graph: Graph, pick: number, tally: Tally): Promise<void> {
	const staff = graph.people.filter(
		(p) => !p.left && p.roles.some((role) => role !== 'participant' && role !== 'ally')
	);
	const gone = staff[pick % Math.max(1, staff.length)];
	if (!gone) return;
	const cookie = decodeURIComponent((await signIn(world, gone)).split('=').slice(1).join('='));
	const asked = async () => {
		const session = await findSession(world.app.pools, loginSecret(world.app.masterKey), cookie, new Date());
		return session !== null && actorOf(session)?.personId === gone.id;
	};
	count(tally, true, await asked(), () => `${gone.id.slice(-6)} is not known while they work here`);
	await world.owner('update login.membership set ended_at = now() where user_id = $1', [gone.userId]);
	gone.left = true;
	count(tally, false, await asked(), () => `${gone.id.slice(-6)} is known after they left`);
}

test.each([
	'a walk ends',
	'a consent is withdrawn',
	'a consent is over',
	'an emergency is closed',
	'the hour of an emergency is over',
	'a tie ends'
])(
	'noticed when it is not heeded: %s',
	async (words) => {
		for (const graph of fc.sample(graphs, { seed: SEED, numRuns: 12 })) {
			const rows = makeRows(graph, tables);
			let happened: Happened | null = null;
			const all = EVENTS.map((event) => event);
			await saveRows(world, tables, rows);
			for (const event of all) {
				const before = structuredClone(graph);
				const made = event(graph, rows, 0);
				if (made?.words === words) {
					happened = made;
					break;
				}
				Object.assign(graph, before);
			}
			if (!happened) continue;
			const tally = newTally();
			await look(graph, rows, happened.people, tally);
			if (tally.leaks.length > 0) return;
		}
		expect.unreachable(`${words}: nobody noticed`);
	},
	120_000
);

/** Through the front doors: every function that is about a person, called by everybody for everybody. */
import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { saveRecordNotice } from '#domains/people/server/people.ts';
import { systemActor } from '#platform/actor.ts';
import { isRefusal } from '#platform/errors.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { testWorld } from '../support/database.ts';
import { BY_ASKER, BY_PERSON, DOORS, ELSEWHERE, type Door } from './front-doors.ts';
import { graphs, type Graph } from './graph.ts';
import type { Asker } from './may.ts';
import { andTakeBack, count, newTally, principalsOf, type Tally } from './probe.ts';
import { mark, savePeople, saveRecord, type Ids } from './records.ts';

const SEED = 20_260_220;
const world = testWorld();
const drawn: { graph: Graph; ids: Map<string, Ids> }[] = [];

beforeAll(async () => {
	const wanted = fc
		.sample(graphs, { seed: SEED, numRuns: 80 })
		.filter(
			(g) =>
				g.organizations.length === 2 &&
				g.people.length <= 10 &&
				g.walks.some((w) => !w.ended) &&
				g.people.some((p) => !p.left && p.roles.includes('supervisor'))
		);
	for (const graph of wanted.slice(0, 1)) {
		await savePeople(world, graph);
		for (const organizationId of graph.organizations)
			await world.app.write(systemActor(organizationId, 'test'), 'arranging', (ctx) =>
				saveRecordNotice(ctx, 'How a record is protected.')
			);
		const ids = new Map<string, Ids>();
		for (const person of graph.people) ids.set(person.id, await saveRecord(world, graph, person));
		drawn.push({ graph, ids });
	}
	expect(drawn).toHaveLength(1);
}, 300_000);

test('every function at a front door is called here, or it says why not', () => {
	const named = Object.entries(DOORS).flatMap(([door, exports]) =>
		Object.keys(exports)
			.filter((name) => typeof exports[name] === 'function' || typeof exports[name] === 'object')
			.map((name) => `${door}.${name}`)
	);
	const unknown = named.filter(
		(name) => !(name in BY_PERSON) && !(name in BY_ASKER) && !(name in ELSEWHERE) && !/Input$/.test(name)
	);
	expect(unknown.map((name) => `${name}: say in tests/access/front-doors.ts who may call it`)).toEqual([]);
	expect(
		[...Object.keys(BY_PERSON), ...Object.keys(BY_ASKER)].filter((name) => !named.includes(name))
	).toEqual([]);
});

test('everybody calls every function for everybody: answered or refused exactly as written down, and no word in the wrong hands', async () => {
	const tally = newTally();
	const odd: string[] = [];
	for (const { graph, ids } of drawn) {
		for (const { actor, asker } of principalsOf(graph)) {
			// Everybody of their own organization, and one of another.
			const elsewhere = graph.people.find((p) => p.organizationId !== asker.organizationId)!;
			for (const person of [
				...graph.people.filter((p) => p.organizationId === asker.organizationId),
				elsewhere
			]) {
				await andTakeBack(world, actor, async (ctx) => {
					for (const [name, door] of Object.entries(BY_PERSON))
						await tryDoor(ctx, name, door, asker, person.id, ids.get(person.id)!, tally, odd);
					for (const [name, call] of Object.entries(BY_ASKER))
						holdAgainstMarks(await attempt(ctx, () => call(ctx, person.id)), name, asker, tally, odd);
				});
			}
		}
	}
	const share = ((100 * tally.allowed) / tally.checks).toFixed(1);
	process.stdout.write(
		`Through the server functions, seed ${SEED}: ${tally.checks.toLocaleString('en')} checks, ${share} % allowed, ${tally.leaks.length} leaks, ${tally.wronglyRefused.length} wrongly refused, ${odd.length} failures that were no refusal.\n`
	);
	const kinds = (list: string[]) =>
		[...new Map(list.map((says) => [says.replace(/.* (called|from) (\S+).*/, '$2'), says])).values()].slice(
			0,
			20
		);
	expect({
		leaks: kinds(tally.leaks),
		wronglyRefused: kinds(tally.wronglyRefused),
		odd: [...new Set(odd)].slice(0, 20)
	}).toEqual({ leaks: [], wronglyRefused: [], odd: [] });
	expect(tally.checks).toBeGreaterThan(3_000);
	expect(tally.allowed / tally.checks).toBeGreaterThan(0.03);
}, 400_000);

const IN_EMERGENCY = ['people.emergencyView', 'people.reachesOf'];

type Outcome = { answer: unknown } | { refused: string } | { broke: string };

async function attempt(ctx: WriteContext, work: () => Promise<unknown>): Promise<Outcome> {
	await sql`savepoint one`.execute(ctx.tx);
	try {
		return { answer: await work() };
	} catch (error) {
		if (isRefusal(error)) return { refused: error.code };
		return { broke: error instanceof Error ? error.message : String(error) };
	} finally {
		await sql`rollback to savepoint one`.execute(ctx.tx);
	}
}

async function tryDoor(
	ctx: WriteContext,
	name: string,
	door: Door,
	who: Asker,
	personId: string,
	ids: Ids,
	tally: Tally,
	odd: string[]
): Promise<void> {
	const outcome = await attempt(ctx, () => door.call(ctx, personId, ids));
	const here = who.graph.people.some((p) => p.id === personId && p.organizationId === who.organizationId);
	// What only asks for a role is answered with one's own organization, whoever was named.
	const expected = door.may(who, personId) && (here || door.call.length < 2);
	const says = () =>
		`${who.name} called ${name} for ${personId.slice(-6)}: ${'refused' in outcome ? outcome.refused : 'answer' in outcome ? 'answered' : outcome.broke}`;
	if ('broke' in outcome) odd.push(`${name}: ${outcome.broke}${expected ? '' : ' (where a refusal is due)'}`);
	else if (door.how === 'refuses') count(tally, expected, 'answer' in outcome, says);
	else count(tally, expected, 'answer' in outcome && door.shows!(outcome.answer, personId), says);
	holdAgainstMarks(outcome, name, who, tally, odd);
}

/** Whatever came back: each mark in it must be of somebody whose words, or name, this one may read. */
function holdAgainstMarks(outcome: Outcome, name: string, who: Asker, tally: Tally, odd: string[]): void {
	if ('broke' in outcome) odd.push(`${name}: ${outcome.broke}`);
	if (!('answer' in outcome)) return;
	const text =
		JSON.stringify(outcome.answer, (_, value: unknown) => (value instanceof Map ? [...value] : value)) ?? '';
	for (const { id } of who.graph.people) {
		const found = (kind: Parameters<typeof mark>[0]) => text.includes(mark(kind, id));
		const says = (what: string) => () => `${who.name} got ${what} of ${id.slice(-6)} from ${name}`;
		// What is needed in an emergency is read by these doors alone.
		const emergency = IN_EMERGENCY.includes(name) && who.opensInEmergency(id);
		if (found('RECORD')) count(tally, who.opens(id) || emergency, true, says('words'));
		if (found('KEPT')) count(tally, who.is(id), true, says('a kept check-in'));
		if (found('STAFF')) count(tally, who.walksWith(id) && !who.is(id), true, says('a staff note'));
		if (found('NAME')) count(tally, who.mayReadName(id), true, says('the name'));
	}
}

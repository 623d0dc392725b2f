/** Interpreters on the real database: who may not, then what is said once, of one meeting, and what is arranged. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { askTalk, ownTalks } from '#domains/matching/server/matching.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import {
	endWalk,
	makeOrganization,
	makePerson,
	walkWith,
	type TestPerson
} from '../../../../tests/support/people.ts';
import type { InterpreterNeed } from '../interpreter.ts';
import {
	agreeFirstTalk,
	arrangeInterpreter,
	bookVisit,
	changeForMeeting,
	interpreterCounts,
	interpreterNeed,
	interpretersOf,
	interpretersToArrange,
	meetingsOf,
	moveBooked,
	sayInterpreter,
	settleVisit
} from './sessions.ts';

const world = testWorld();
// A Tuesday, ten in the morning in New York.
const NOW = '2026-12-01T15:00:00Z';
const TOMORROW = new Date('2026-12-02T16:00:00Z');
const LATER = new Date('2026-12-04T16:00:00Z');
const ZONE = 'America/New_York';
const CREOLE: InterpreterNeed = { language: 'ht', words: '' };
const OWN: InterpreterNeed = { language: 'other', words: 'K’iche’, and a woman' };
let org: string;
let dee: TestPerson, marcus: TestPerson, ann: TestPerson, priya: TestPerson;
let outsiders: Record<string, TestPerson>;
let walk: string;
const read = <T>(who: TestPerson, work: (ctx: ReadContext) => Promise<T>) =>
	world.app.read(who.actor, 'test', work);
const write = <T>(who: TestPerson, work: (ctx: WriteContext) => Promise<T>) =>
	world.app.write(who.actor, 'test', work);
const say = (need: InterpreterNeed | null, who = dee) =>
	write(who, (ctx) => sayInterpreter(ctx, dee.id, need));
const book = async (startsAt = TOMORROW, weeks = 1) =>
	(
		await write(marcus, (ctx) =>
			bookVisit(ctx, {
				personId: dee.id,
				workerId: marcus.id,
				startsAt,
				minutes: 30,
				way: 'phone',
				kind: 'talk',
				weeks
			})
		)
	).visitId;
const arrange = (visit: string, who = marcus, words = '') =>
	write(who, (ctx) => arrangeInterpreter(ctx, { visit, how: 'phone', who: words }));
/** What each meeting of Dee's carries, soonest first. */
const carried = (who = dee) =>
	read(who, async (ctx) => {
		const meetings = await meetingsOf(ctx, dee.id);
		const all = await interpretersOf(ctx, meetings);
		return meetings.map(({ id }) => all.get(id) ?? null);
	});
const open = (who = marcus) => read(who, (ctx) => interpretersToArrange(ctx, ZONE));

beforeAll(async () => {
	org = await makeOrganization(world);
	dee = await makePerson(world, org, ['participant'], 'Dee');
	marcus = await makePerson(world, org, ['coach'], 'Marcus');
	ann = await makePerson(world, org, ['coach'], 'Ann');
	priya = await makePerson(world, org, ['director'], 'Priya');
	outsiders = {
		'another person': await makePerson(world, org, ['participant'], 'Tom'),
		'a coach who does not walk with them': ann,
		'a supervisor': await makePerson(world, org, ['supervisor']),
		'a director': priya,
		'an ally': await makePerson(world, org, ['ally']),
		'somebody of another organization': await makePerson(world, await makeOrganization(world, 'Elsewhere'), [
			'coach'
		])
	};
});
beforeEach(async () => {
	world.setClock(NOW);
	for (const table of [
		'sessions.interpreter_needs',
		'sessions.visits',
		'matching.talks',
		'people.assignments'
	])
		await world.owner(`delete from ${table}`);
	walk = await walkWith(world, marcus, dee);
});

test('who does not walk with them neither reads nor writes it, not through the wall either', async () => {
	await say(CREOLE);
	const visit = await book();
	for (const [name, who] of Object.entries(outsiders)) {
		const refused = { code: expect.stringMatching(/not_found|forbidden/) as string };
		await expect(
			read(who, (ctx) => interpreterNeed(ctx, dee.id)),
			name
		).rejects.toMatchObject(refused);
		await expect(say(null, who), name).rejects.toMatchObject(refused);
		await expect(arrange(visit, who), name).rejects.toMatchObject(refused);
		await expect(
			write(who, (ctx) => changeForMeeting(ctx, visit, false)),
			name
		).rejects.toMatchObject(refused);
		const seen = await read(who, async (ctx) => [
			...(await ctx.db.selectFrom('sessions.interpreter_needs').select('person_id').execute()),
			...(await ctx.db.selectFrom('sessions.visit_interpreters').select('person_id').execute())
		]);
		expect(seen, name).toEqual([]);
	}
	// The meeting is somebody else's: nothing of it is theirs to arrange.
	expect(await open(ann)).toEqual([]);
	await expect(open(dee)).rejects.toMatchObject({ code: 'not_found' });
	await expect(arrange(visit, dee), 'a worker arranges it').rejects.toMatchObject({ code: 'forbidden' });
	await expect(arrange(newId())).rejects.toMatchObject({ code: 'not_found' });
});

test('a walk that has ended ends it', async () => {
	await say(CREOLE);
	const visit = await book();
	await endWalk(world, walk);
	await expect(read(marcus, (ctx) => interpreterNeed(ctx, dee.id))).rejects.toMatchObject({
		code: 'not_found'
	});
	await expect(arrange(visit)).rejects.toMatchObject({ code: 'not_found' });
	expect(await open()).toEqual([]);
});

test('said once, each meeting carries it: those that stand, a series, a move; no longer said, none does', async () => {
	await book();
	expect(await carried()).toEqual([null]);
	await say(CREOLE, marcus);
	await say(CREOLE);
	await book(LATER, 2);
	const needed = { needed: true, language: 'ht', arranged: null };
	expect(await carried()).toMatchObject([needed, needed, needed]);
	expect(await read(marcus, (ctx) => interpreterNeed(ctx, dee.id))).toEqual(CREOLE);
	await say(null);
	expect((await carried()).map((one) => one!.needed)).toEqual([false, false, false]);
	await book(new Date('2026-12-18T16:00:00Z'));
	expect((await carried()).at(-1)).toBeNull();
});

test('of one meeting it is said alone, and goes with it to another time', async () => {
	const visit = await book();
	await expect(write(dee, (ctx) => changeForMeeting(ctx, visit, true))).rejects.toMatchObject({
		fields: { needed: expect.any(String) as string }
	});
	await say(CREOLE);
	await write(dee, (ctx) => changeForMeeting(ctx, visit, false));
	await say(OWN);
	expect(await carried()).toMatchObject([{ needed: false }]);
	await write(marcus, (ctx) => moveBooked(ctx, visit, LATER));
	expect(await carried()).toMatchObject([{ needed: false, language: 'other' }]);
	expect(await open()).toEqual([]);
	await expect(
		write(dee, (ctx) => changeForMeeting(ctx, visit, true)),
		'it was moved'
	).rejects.toMatchObject({ code: 'conflict' });
});

test('one is arranged, read by both, sealed; moved or in another language it is asked anew', async () => {
	await say(OWN);
	const visit = await book();
	await arrange(visit, marcus, 'Ana, 215-555-0101');
	expect(await carried()).toMatchObject([{ said: OWN.words, arranged: 'phone', words: 'Ana, 215-555-0101' }]);
	const [stored] = await world.owner<{ text: string }>(
		`select encode(n.sealed, 'escape') || encode(i.sealed, 'escape') as text
		 from sessions.interpreter_needs n join sessions.visit_interpreters i on i.person_id = n.person_id`
	);
	expect(stored!.text).not.toMatch(/iche|Ana|555/);
	expect(await open()).toEqual([]);
	await say(CREOLE);
	expect(await carried()).toMatchObject([{ language: 'ht', arranged: null, words: '' }]);
	await arrange(visit);
	await write(marcus, (ctx) => moveBooked(ctx, visit, new Date('2026-12-02T18:00:00Z')));
	expect(await carried()).toMatchObject([{ needed: true, arranged: null }]);
	await write(marcus, async (ctx) => {
		const [one] = await meetingsOf(ctx, dee.id);
		await changeForMeeting(ctx, one!.id, false);
	});
	const [one] = await read(marcus, (ctx) => meetingsOf(ctx, dee.id));
	await expect(arrange(one!.id), 'none is needed').rejects.toMatchObject({ code: 'conflict' });
});

test('what is open stands out from the day before, by the worker’s own clock', async () => {
	await say(CREOLE);
	const soon = await book();
	await book(LATER);
	expect((await open()).map(({ visit, language }) => [visit.id, language])).toEqual([[soon, 'ht']]);
	// Half past eleven at night in New York: the day after tomorrow is still not tomorrow.
	world.setClock('2026-12-02T04:30:00Z');
	expect(await open()).toHaveLength(1);
	world.setClock('2026-12-03T05:30:00Z');
	expect((await open()).map(({ visit }) => visit.startsAt)).toEqual([LATER]);
});

test('a first talk carries it, whoever agrees: its worker reads the language and no words, and says how it is arranged', async () => {
	await endWalk(world, walk);
	await world.owner('delete from sessions.visits');
	await say(OWN);
	await askTalk(world.app, dee.actor, { workerId: ann.id, startsAt: TOMORROW, way: 'call', reach: '' });
	const talk = (await read(dee, ownTalks))[0]!.id;
	await write(ann, (ctx) => agreeFirstTalk(ctx, talk));
	const [todo] = await open(ann);
	expect(todo).toMatchObject({ language: 'other', visit: { kind: 'first_talk' } });
	const seen = await read(ann, (ctx) => interpretersOf(ctx, [todo!.visit]));
	expect([...seen.values()]).toMatchObject([{ needed: true, said: '', words: '' }]);
	await expect(arrange(todo!.visit.id, ann, 'Ana')).rejects.toMatchObject({ code: 'invalid' });
	await expect(arrange(todo!.visit.id, marcus), 'not their talk').rejects.toMatchObject({
		code: 'not_found'
	});
	await arrange(todo!.visit.id, ann);
	expect(await open(ann)).toEqual([]);
	expect(await carried()).toMatchObject([{ arranged: 'phone', said: OWN.words }]);
});

test('meetings that took place are counted, for supervisors and directors alone', async () => {
	for (const who of [dee, marcus])
		await expect(interpreterCounts(world.app, who.actor)).rejects.toMatchObject({ code: 'not_found' });
	await say(CREOLE);
	const one = await book();
	await arrange(one);
	const other = await book(new Date('2026-12-02T18:00:00Z'));
	world.setClock('2026-12-02T20:00:00Z');
	for (const visit of [one, other]) await write(marcus, (ctx) => settleVisit(ctx, visit, 'held'));
	expect(await interpreterCounts(world.app, priya.actor)).toEqual({
		needed: { meetings: 2, people: 1 },
		had: { meetings: 1, people: 1 },
		without: { meetings: 1, people: 1 }
	});
	expect(
		await interpreterCounts(world.app, outsiders['somebody of another organization']!.actor).catch(
			(error: unknown) => (error as { code: string }).code
		)
	).toBe('not_found');
});

import { beforeAll, beforeEach, expect, test } from 'vitest';
import { isRefusal } from '#platform/errors.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import {
	endWalk,
	makeOrganization,
	makePerson,
	walkWith,
	type TestPerson
} from '../../../../tests/support/people.ts';
import {
	addCaredFor,
	addSupporter,
	caredForByMe,
	forgetWords,
	keepWords,
	keptWordsOf,
	muteSupporter,
	openSupportMap,
	removeCaredFor,
	removeSupporter,
	saveNextMove,
	supportMapOf
} from './network.ts';

const world = testWorld();
let here: string;
let coach: TestPerson;
let other: TestPerson;
let supervisor: TestPerson;
let dee: TestPerson;
let far: TestPerson;
let walk: string;

beforeAll(async () => {
	here = await makeOrganization(world);
	coach = await makePerson(world, here, ['coach']);
	other = await makePerson(world, here, ['coach', 'ally', 'participant']);
	supervisor = await makePerson(world, here, ['supervisor', 'director']);
	far = await makePerson(world, await makeOrganization(world, 'Other House'), ['coach', 'supervisor']);
});
beforeEach(async () => {
	dee = await makePerson(world, here, ['participant', 'ally'], 'Dee');
	walk = await walkWith(world, coach, dee);
});
const by = <T>(who: TestPerson, work: Parameters<typeof world.app.write<T>>[2]) =>
	world.app.write(who.actor, 'test', work);
async function code(work: Promise<unknown>): Promise<string> {
	return work.then(
		() => 'done',
		(error) => (isRefusal(error) ? error.code : String(error))
	);
}
const jo = { name: 'Jo', note: 'picks up late', kinds: ['listens', 'night'] as const, sponsor: true };
const adds = () => by(dee, (ctx) => addSupporter(ctx, { ...jo, kinds: [...jo.kinds] }));

test('the map is the person’s alone until they open it, and again once they close it or the walk ends', async () => {
	const { id } = await adds();
	await by(dee, (ctx) => saveNextMove(ctx, 'work', 'Ask Lou about the workshop'));
	for (const who of [other, supervisor, far])
		expect(await code(by(who, (ctx) => supportMapOf(ctx, dee.id))), who.name).toBe('not_found');
	const coachSees = () => by(coach, (ctx) => supportMapOf(ctx, dee.id));
	const rows = (who: TestPerson) =>
		by(who, (ctx) => ctx.db.selectFrom('network.supporters').selectAll().execute());
	expect(await coachSees()).toBeNull();
	expect(await rows(coach)).toEqual([]);
	await by(dee, (ctx) => openSupportMap(ctx, true));
	expect(await coachSees()).toMatchObject({
		supporters: [{ name: 'Jo', sponsor: true }],
		next: { kind: 'work', words: 'Ask Lou about the workshop' }
	});
	for (const change of [muteSupporter, removeSupporter])
		expect(await code(by(coach, (ctx) => change(ctx, id, true))), 'a worker changes nothing').toBe(
			'not_found'
		);
	await by(dee, (ctx) => muteSupporter(ctx, id, true));
	expect((await coachSees())!.supporters, 'who is muted is not shown').toEqual([]);
	expect((await by(dee, (ctx) => supportMapOf(ctx, dee.id)))!.gaps).toContain('night');
	await by(dee, (ctx) => muteSupporter(ctx, id, false));
	expect((await by(dee, (ctx) => supportMapOf(ctx, dee.id)))!.gaps).not.toContain('night');
	await endWalk(world, walk);
	expect(await code(coachSees())).toBe('not_found');
	expect(await rows(coach)).toEqual([]);
	await walkWith(world, coach, dee);
	await by(dee, (ctx) => openSupportMap(ctx, false));
	expect(await coachSees()).toBeNull();
	await by(dee, (ctx) => removeSupporter(ctx, id));
	expect((await by(dee, (ctx) => supportMapOf(ctx, dee.id)))!.supporters).toEqual([]);
});

test('own lists: nobody else reads, adds or removes, not even who walks with the person', async () => {
	const cared = await by(dee, (ctx) => addCaredFor(ctx, { name: 'Eli', note: 'my son' }));
	const kept = await by(dee, (ctx) => keepWords(ctx, { situation: 'money', words: 'Not this time.' }));
	for (const who of [coach, other, supervisor, far]) {
		expect(await by(who, (ctx) => caredForByMe(ctx))).toEqual([]);
		expect(await by(who, (ctx) => keptWordsOf(ctx))).toEqual([]);
		for (const table of ['network.cared_for', 'network.kept_words'] as const)
			expect(await by(who, (ctx) => ctx.db.selectFrom(table).selectAll().execute()), who.name).toEqual([]);
		expect(await code(by(who, (ctx) => removeCaredFor(ctx, cared.id)))).toBe('not_found');
		expect(await code(by(who, (ctx) => forgetWords(ctx, kept.id)))).toBe('not_found');
	}
	expect(await by(dee, (ctx) => caredForByMe(ctx))).toEqual([{ id: cared.id, name: 'Eli', note: 'my son' }]);
	expect(await by(dee, (ctx) => keptWordsOf(ctx))).toEqual([
		{ id: kept.id, situation: 'money', words: 'Not this time.' }
	]);
	await by(dee, (ctx) => removeCaredFor(ctx, cared.id));
	await by(dee, (ctx) => forgetWords(ctx, kept.id));
	expect(await by(dee, (ctx) => caredForByMe(ctx))).toEqual([]);
	expect(await by(dee, (ctx) => keptWordsOf(ctx))).toEqual([]);
});

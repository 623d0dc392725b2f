import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readServiceSearch } from '#domains/directory/directory.ts';
import { findServices } from '#domains/directory/server/directory.ts';
import { systemActor, type Actor } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { visitorIn } from '#platform/server/visitor.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson, type TestPerson } from '../../../../tests/support/people.ts';
import { makeServices } from '../../../../tests/support/services.ts';
import { KEEP_DAYS, seenOf, StateInput, VoiceInput } from '../firsthand.ts';
import { showFirsthand } from '../show.ts';
import { countVoices } from './count.ts';
import { tasks } from './jobs.ts';
import { firsthandOf } from './read.ts';
import { sayVoice, takeVoicesBack } from './say.ts';
import { statePlace } from './state.ts';

const world = testWorld();
const start = new Date('2026-06-10T15:00:00Z');
let home: string;
let house: string;
let coach: TestPerson;
let director: TestPerson;
let dee: TestPerson;
let lou: TestPerson;
let sam: TestPerson;
let ann: TestPerson;
let far: TestPerson;

beforeAll(async () => {
	home = await makeOrganization(world, 'Harbor');
	coach = await makePerson(world, home, ['coach'], 'Carla');
	director = await makePerson(world, home, ['director'], 'Priya');
	[dee, lou, sam] = (await Promise.all(
		['Dee', 'Lou', 'Sam'].map((name) => makePerson(world, home, ['participant'], name))
	)) as [TestPerson, TestPerson, TestPerson];
	ann = await makePerson(world, home, ['ally'], 'Ann');
	far = await makePerson(world, await makeOrganization(world, 'Mill'), ['participant', 'coach'], 'Fay');
});
beforeEach(async () => {
	world.setClock(start.toISOString());
	[house] = (await makeServices(world, home, [
		{ name: `Cedar House ${newId().slice(-6)}`, description: 'A sober house.', terms: ['sober-living'] }
	])) as [string];
});

const as = <T>(actor: Actor, work: (ctx: WriteContext) => Promise<T>) =>
	world.app.write(actor, 'directory', work);
const look = (actor: Actor, id = house) => world.app.read(actor, 'directory', (ctx) => firsthandOf(ctx, id));
const seen = async (id = house) => seenOf((await look(visitorIn(home), id))!);
const say = async (who: TestPerson, said: Record<string, unknown>, id = house) =>
	as(who.actor, async (ctx) =>
		sayVoice(ctx, id, VoiceInput.parse({ knows: 'inside', seen: await seen(id), ...said }))
	);
const state = async (said: Record<string, unknown>, id = house, who = coach) =>
	as(who.actor, async (ctx) => statePlace(ctx, id, StateInput.parse({ seen: await seen(id), ...said })));
const count = () => as(systemActor(home, 'firsthand.count'), countVoices);
const later = (days: number) =>
	world.setClock(new Date(start.getTime() + days * 86_400_000 + 1000).toISOString());
const shown = async (staff = false, id = house) =>
	showFirsthand((await look(visitorIn(home), id))!, { locale: 'en', timeZone: 'UTC', staff });
const fact = async (name: string, staff = false, id = house) =>
	(await shown(staff, id)).facts.find((one) => one.fact === name)!;
const rows = (table: string) =>
	world.owner<Record<string, unknown>>(`select * from firsthand.${table} where service_id = $1`, [house]);
const foundWithMoud = async (id = house) =>
	world.app.read(visitorIn(home), 'directory', async (ctx) =>
		(
			await findServices(
				ctx,
				readServiceSearch(new URLSearchParams({ need: 'sober-living', moud: '1' })),
				200
			)
		).services.some(({ serviceId }) => serviceId === id)
	);

describe('who may not', () => {
	test('a visitor says nothing and writes nothing', async () => {
		const visitor = visitorIn(home);
		await expect(
			as(visitor, (ctx) => sayVoice(ctx, house, VoiceInput.parse({ knows: 'inside', moud: 'yes' })))
		).rejects.toMatchObject({ code: 'not_signed_in' });
		await expect(
			as(visitor, (ctx) => statePlace(ctx, house, StateInput.parse({ moud: 'yes' })))
		).rejects.toMatchObject({
			code: 'forbidden'
		});
	});
	test('another organization has no such place', async () => {
		const other = { ...far.actor, roles: ['participant'] as const };
		await expect(
			as(other, (ctx) => sayVoice(ctx, house, VoiceInput.parse({ knows: 'inside', moud: 'yes' })))
		).rejects.toMatchObject({ code: 'not_found' });
		await expect(
			as({ ...far.actor, roles: ['coach'] }, (ctx) =>
				statePlace(ctx, house, StateInput.parse({ moud: 'yes' }))
			)
		).rejects.toMatchObject({ code: 'not_found' });
		expect(await look(far.actor)).toBeNull();
	});
	test('staff do not speak as people who lived there, and those do not write for staff', async () => {
		await expect(say(coach, { moud: 'yes' })).rejects.toMatchObject({ code: 'forbidden' });
		for (const who of [dee, ann])
			await expect(state({ moud: 'yes' }, house, who)).rejects.toMatchObject({ code: 'forbidden' });
	});
	test('what somebody said is read by nobody else, a director neither', async () => {
		await say(dee, { moud: 'yes' });
		for (const who of [lou, ann, coach, director]) {
			const found = await world.app.read(who.actor, 'directory', (ctx) =>
				ctx.db.selectFrom('firsthand.voices').selectAll().execute()
			);
			expect(found).toEqual([]);
			expect((await look(who.actor))!.own).toEqual([]);
		}
		const [audit] = await world.owner<Record<string, unknown>>(
			"select * from audit.entries where action = 'place.said' and person_id = $1 order by at desc limit 1",
			[dee.id]
		);
		expect(JSON.stringify(audit), 'the audit does not say which place').not.toContain(house);
	});
	test('nobody takes back what another said', async () => {
		await say(dee, { moud: 'yes' });
		await expect(as(lou.actor, (ctx) => takeVoicesBack(ctx, house))).rejects.toMatchObject({
			code: 'not_found'
		});
		expect(await rows('voices')).toHaveLength(1);
	});
	test('a place that is neither a house nor an employer has none of it', async () => {
		const [shelter] = await makeServices(world, home, [{ name: 'Lantern', terms: ['shelter'] }]);
		expect(await look(dee.actor, shelter)).toBeNull();
		await expect(
			as(dee.actor, (ctx) => sayVoice(ctx, shelter!, VoiceInput.parse({ knows: 'inside', moud: 'yes' })))
		).rejects.toMatchObject({ code: 'not_found' });
	});
	test('one alone cannot be shown, whatever is written: the table refuses', async () => {
		await expect(
			world.owner(
				`insert into firsthand.tallies (organization_id, service_id, fact, yes, yes_on, yes_close, no_close)
				values ($1, $2, 'moud', 1, '2026-06-01', false, false)`,
				[home, house]
			)
		).rejects.toThrow(/tallies_yes_check/);
	});
});

describe('what is well formed', () => {
	test.each([
		[{ knows: 'inside' }, 'any'],
		[{ moud: 'yes' }, 'knows'],
		[{ knows: 'inside', moud: 'maybe' }, 'moud'],
		[{ knows: 'inside', moud: 'yes', seen: 'x' }, 'seen']
	])('%j is refused at %s', (said, field) => {
		expect(VoiceInput.safeParse(said).error!.issues.map(({ path }) => path[0])).toContain(field);
	});
	test.each([['12.5'], ['-1'], ['9999'], ['a lot']])('a cost of %s is refused', (cost) => {
		expect(StateInput.safeParse({ cost }).success).toBe(false);
	});
});

describe('two who agree', () => {
	test('show from the night on, by their month, and nobody sees who', async () => {
		await say(dee, { moud: 'yes' });
		await count();
		expect((await fact('moud')).lines).toEqual([]);
		later(30);
		await say(lou, { moud: 'yes' });
		expect((await fact('moud')).lines, 'not before the night').toEqual([]);
		await count();
		expect(await fact('moud')).toMatchObject({
			value: 'Yes',
			lines: ['Yes: people who live or lived here, July 2026']
		});
		expect((await fact('moud', true)).lines).toEqual([
			'Yes: people who live or lived here, July 2026 (2 people)'
		]);
		const page = JSON.stringify(await shown(true));
		for (const who of [dee, lou]) expect(page).not.toContain(who.id);
		expect(page).not.toContain('Dee');
	});
	test('counting twice changes nothing; saying it again counts once', async () => {
		await say(dee, { moud: 'yes' });
		await say(dee, { moud: 'yes' });
		await say(lou, { moud: 'yes' });
		await count();
		const once = await rows('tallies');
		await count();
		expect(await rows('tallies')).toEqual(once);
		expect(once).toMatchObject([{ yes: 2, no: null }]);
	});
	test('the filter of the search knows, and forgets when it has faded', async () => {
		expect(await foundWithMoud()).toBe(false);
		await say(dee, { moud: 'yes' });
		await say(ann, { moud: 'yes', knows: 'close' });
		await count();
		expect(await foundWithMoud()).toBe(true);
		expect((await fact('moud')).lines[0]).toContain('someone close to them');
		later(KEEP_DAYS.moud);
		await count();
		expect(await rows('voices'), 'erased').toEqual([]);
		expect(await foundWithMoud()).toBe(false);
		expect((await fact('moud')).value).toBeNull();
	});
	test('who takes it back is not counted any more, and neither is “I do not know”', async () => {
		await say(dee, { moud: 'yes' });
		await say(lou, { moud: 'yes' });
		await count();
		await as(dee.actor, (ctx) => takeVoicesBack(ctx, house));
		await count();
		expect((await fact('moud')).lines).toEqual([]);
		await say(dee, { moud: 'yes' });
		await say(lou, { moud: 'unknown' });
		await count();
		expect(await rows('voices')).toHaveLength(1);
		expect((await fact('moud')).lines).toEqual([]);
	});
	test('what is erased with a record leaves the sums at the next night', async () => {
		const gone = await makePerson(world, home, ['participant'], 'Gil');
		await say(gone, { moud: 'yes' });
		await say(dee, { moud: 'yes' });
		await count();
		expect(await foundWithMoud()).toBe(true);
		await world.owner('delete from firsthand.voices where person_id = $1', [gone.id]);
		await count();
		expect(await foundWithMoud()).toBe(false);
	});
	test('every organization is counted by the clock', async () => {
		await say(dee, { moud: 'no' });
		await say(lou, { moud: 'no' });
		await tasks['firsthand.count']!(world.app, {});
		expect((await fact('moud')).value).toBe('No');
	});
});

describe('where they do not agree', () => {
	test('both are shown, and the filter does not take it for yes', async () => {
		await say(dee, { moud: 'yes' });
		await say(lou, { moud: 'yes' });
		await say(sam, { moud: 'no' });
		await say(ann, { moud: 'no', knows: 'close' });
		await count();
		expect(await fact('moud')).toMatchObject({ value: null, disputed: true });
		expect((await fact('moud')).lines).toHaveLength(2);
		expect(await foundWithMoud()).toBe(false);
	});
	test('people who lived there are believed before a list', async () => {
		const [listed] = (await makeServices(world, home, [
			{ name: 'Birch House', terms: ['sober-living', 'moud-welcome'] }
		])) as [string];
		expect(await foundWithMoud(listed)).toBe(true);
		expect((await fact('moud', false, listed)).lines).toEqual(['Yes: this entry says so, not checked']);
		await say(dee, { moud: 'no' }, listed);
		await say(lou, { moud: 'no' }, listed);
		await count();
		expect(await foundWithMoud(listed)).toBe(false);
		expect(await fact('moud', false, listed)).toMatchObject({ value: 'No', disputed: false });
	});
});

describe('what staff write down', () => {
	test('shows at once with its day, is known to the search, and fades', async () => {
		await state({ moud: 'yes', cost: 175, certified: 'State chapter, level 2' });
		expect(await fact('cost')).toMatchObject({
			value: '$175 a week',
			lines: ['It is so: our staff, June 10, 2026']
		});
		expect((await fact('cost', true)).lines).toEqual(['It is so: Carla, June 10, 2026']);
		expect(await foundWithMoud()).toBe(true);
		later(KEEP_DAYS.cost);
		expect((await fact('cost')).value).toBeNull();
		expect((await fact('moud')).value).toBe('Yes');
		later(KEEP_DAYS.moud);
		await count();
		expect(await foundWithMoud()).toBe(false);
	});
	test('the same value said again keeps who confirmed it; another one does not', async () => {
		await state({ cost: 175 });
		await say(dee, { cost: 'yes' });
		await say(lou, { cost: 'yes' });
		await state({ cost: 175 });
		await count();
		expect((await fact('cost')).lines[1]).toBe('It is so: people who live or lived here, June 2026');
		await state({ cost: 200 });
		expect((await fact('cost')).lines).toEqual(['It is so: our staff, June 10, 2026']);
		expect((await look(dee.actor))!.own).toHaveLength(1);
		await count();
		expect((await fact('cost')).lines).toHaveLength(1);
	});
	test('who answers a value that has been changed is told so', async () => {
		await state({ cost: 175 });
		const before = await seen();
		await state({ cost: 200 });
		await expect(say(dee, { cost: 'yes', seen: before })).rejects.toMatchObject({
			code: 'conflict',
			fields: { cost: expect.stringContaining('new') }
		});
		await expect(say(dee, { rules: 'yes' }), 'nothing is written there').rejects.toMatchObject({
			code: 'conflict'
		});
	});
	test('a colleague who was faster is not written over; a colleague may say it again', async () => {
		const before = await seen();
		await state({ cost: 175 });
		await expect(state({ cost: 90, seen: before })).rejects.toMatchObject({ code: 'conflict' });
		await state({ cost: 180 }, house, director);
		expect((await fact('cost', true)).lines[0]).toContain('Priya');
		await state({}, house, coach);
		expect(await rows('statements')).toEqual([]);
	});
	test('a second list does not write over what is known', async () => {
		await state({ moud: 'yes' });
		await world.owner("update directory.services set terms = '{sober-living}' where id = $1", [house]);
		expect(await foundWithMoud()).toBe(true);
	});
});

test('an employer is asked one thing, by those who were hired there', async () => {
	const [works] = (await makeServices(world, home, [
		{ name: 'Second Start Builders', terms: ['second-chance-work'] }
	])) as [string];
	await say(dee, { record: 'yes' }, works);
	await say(lou, { record: 'yes' }, works);
	await count();
	expect((await shown(false, works)).facts).toEqual([
		{
			fact: 'record',
			question: 'Do they hire people with a record?',
			value: 'Yes',
			lines: ['Yes: this entry says so, not checked', 'Yes: people who were hired here, June 2026'],
			disputed: false
		}
	]);
	await say(dee, { record: 'no' }, works);
	await say(lou, { record: 'no' }, works);
	await count();
	const found = await world.app.read(visitorIn(home), 'directory', (ctx) =>
		findServices(ctx, readServiceSearch(new URLSearchParams({ need: 'second-chance-work' })))
	);
	expect(found.services.map(({ serviceId }) => serviceId)).not.toContain(works);
	expect((await shown(false, works)).kind, 'its page still says why').toBe('employer');
	await expect(
		as(dee.actor, (ctx) => sayVoice(ctx, works, VoiceInput.parse({ knows: 'inside', moud: 'yes' })))
	).rejects.toMatchObject({ code: 'invalid' });
});

test('what was said of an entry that was made one with another is said of the one that stays', async () => {
	const [other] = (await makeServices(world, home, [
		{ name: 'Cedar House Inc', terms: ['sober-living'] }
	])) as [string];
	await say(dee, { moud: 'yes' }, other);
	await say(lou, { moud: 'yes' });
	await world.owner('update directory.services set merged_into = $2 where id = $1', [other, house]);
	await count();
	expect((await fact('moud')).value).toBe('Yes');
	expect((await look(dee.actor))!.own).toHaveLength(1);
	// Changing their mind there leaves one voice, not two.
	await say(dee, { moud: 'no' });
	await count();
	expect((await fact('moud')).lines).toEqual([]);
	await as(dee.actor, (ctx) => takeVoicesBack(ctx, house));
	expect((await look(dee.actor))!.own).toEqual([]);
});

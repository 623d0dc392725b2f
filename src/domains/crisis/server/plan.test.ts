/** A crisis plan of one's own: who reads it when, and that nobody else does. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isRefusal } from '#platform/errors.ts';
import { visitorIn } from '#platform/server/visitor.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson, walkWith, type TestPerson } from '../../../../tests/support/people.ts';
import { CrisisPlanInput, linesOfPlan, OpenPlanInput } from '../crisis.ts';
import {
	crisisPlanOf,
	openCrisisPlan,
	ownCrisisPlan,
	ownPlanOpenings,
	readPlanOpening,
	removeCrisisPlan,
	saveCrisisPlan
} from './crisis.ts';

const world = testWorld();
let dee: TestPerson, max: TestPerson, ann: TestPerson, coach: TestPerson, other: TestPerson;
let boss: TestPerson, spy: TestPerson;
const own = (who: TestPerson, version?: number) =>
	world.app.read(who.actor, 'test', (ctx) => ownCrisisPlan(ctx, version));
const save = (who: TestPerson, given: object) =>
	world.app.write(who.actor, 'test', (ctx) =>
		saveCrisisPlan(ctx, CrisisPlanInput.parse({ police: 'unsaid', rule: 'crisis', ...given }))
	);
const seen = (who: TestPerson, of = dee) =>
	world.app.read(who.actor, 'test', (ctx) => crisisPlanOf(ctx, of.id));
const open = (who: TestPerson, of = dee) =>
	world.app.write(who.actor, 'test', (ctx) =>
		openCrisisPlan(ctx, of.id, OpenPlanInput.parse({ reason: 'harm', words: 'He wrote me tonight.' }))
	);
const told = (who: TestPerson) => world.app.read(who.actor, 'test', ownPlanOpenings);
const code = (work: Promise<unknown>) =>
	work.then(
		() => 'nothing refused',
		(error: unknown) => (isRefusal(error) ? error.code : error)
	);
/** What of the sealed words the walls alone let through. */
const rowsFor = (who: TestPerson) =>
	world.app.read(who.actor, 'test', (ctx) =>
		ctx.db.selectFrom('crisis.plan_versions').select('version').execute()
	);

beforeAll(async () => {
	const org = await makeOrganization(world);
	dee = await makePerson(world, org, ['participant'], 'Dee');
	max = await makePerson(world, org, ['participant'], 'Max');
	ann = await makePerson(world, org, ['ally'], 'Ann');
	coach = await makePerson(world, org, ['coach'], 'Marcus');
	other = await makePerson(world, org, ['coach'], 'Rosa');
	boss = await makePerson(world, org, ['supervisor', 'director'], 'Olga');
	spy = await makePerson(world, await makeOrganization(world, 'Far House'), ['participant', 'coach'], 'Spy');
	await walkWith(world, coach, dee);
});
beforeEach(async () => {
	for (const table of ['plan_openings', 'plan_versions', 'plans'])
		await world.owner(`delete from crisis.${table}`);
});

describe('refused', () => {
	test('whoever does not walk with the person, whatever the rule: another coach, who oversees, family, another house', async () => {
		for (const rule of ['always', 'crisis', 'never']) {
			await save(dee, { base: (await own(dee))?.version ?? 0, first: `SECRET ${rule}`, rule });
			for (const who of [other, boss, ann, max, spy]) {
				expect(await code(seen(who))).toBe('not_found');
				expect(await code(open(who))).toBe('not_found');
				expect(await rowsFor(who)).toEqual([]);
			}
		}
		const visitor = visitorIn(dee.actor.organizationId);
		expect(await code(world.app.read(visitor, 'test', ownCrisisPlan))).toBe('not_signed_in');
		expect(await code(world.app.read(visitor, 'test', (ctx) => crisisPlanOf(ctx, dee.id)))).toBe('not_found');
		for (const who of [coach, boss, ann]) {
			expect(await code(own(who))).toBe('forbidden');
			expect(await code(save(who, { first: 'x' }))).toBe('forbidden');
		}
		expect(await own(max)).toBeNull();
	});

	test('never: the coach is not even told that there is one', async () => {
		await save(dee, { first: 'SECRET', rule: 'never' });
		expect(await seen(coach)).toEqual({ state: 'none' });
		expect(await code(open(coach))).toBe('not_found');
		expect(await rowsFor(coach)).toEqual([]);
		const plans = await world.app.read(coach.actor, 'test', (ctx) =>
			ctx.db.selectFrom('crisis.plans').select('rule').execute()
		);
		expect(plans).toEqual([]);
	});

	test('taken back: what was open closes at once, in an opened hour too', async () => {
		await save(dee, { first: 'My sister', rule: 'crisis' });
		await open(coach);
		expect((await seen(coach)).state).toBe('open');
		await save(dee, { base: 1, first: 'My sister', rule: 'never' });
		expect(await seen(coach)).toEqual({ state: 'none' });
		expect(await rowsFor(coach)).toEqual([]);
	});

	test('who walks no longer reads no more', async () => {
		await walkWith(world, other, dee);
		await save(dee, { first: 'My sister', rule: 'always' });
		expect((await seen(other)).state).toBe('open');
		await world.owner('update people.assignments set ended_at = now() where worker_id = $1', [other.id]);
		expect(await code(seen(other))).toBe('not_found');
		expect(await rowsFor(other)).toEqual([]);
	});

	test('an opening written past the function: for a plan that opens at any time, never, or not at all', async () => {
		const forge = (by: TestPerson) =>
			world.app.write(by.actor, 'test', async (ctx) => {
				await ctx.tx
					.insertInto('crisis.plan_openings')
					.values({
						organization_id: dee.actor.organizationId,
						id: '01900000-0000-7000-8000-000000000001',
						person_id: dee.id,
						worker_id: by.id,
						reason: 'harm',
						opened_at: ctx.now,
						sealed: Buffer.from('x')
					})
					.execute();
			});
		await expect(forge(coach)).rejects.toThrow();
		await save(dee, { first: 'x', rule: 'never' });
		await expect(forge(coach)).rejects.toThrow();
		await save(dee, { base: 1, first: 'x', rule: 'crisis' });
		await expect(forge(other)).rejects.toThrow();
	});
});

test('at any time: who walks with the person reads it as it stands now, no earlier version, and that is noted', async () => {
	await save(dee, { first: 'My mother', rule: 'always' });
	await save(dee, { base: 1, first: 'My sister', police: 'no', rule: 'always' });
	const plan = await seen(coach);
	expect(plan).toMatchObject({ state: 'open', until: null, words: { first: 'My sister', police: 'no' } });
	expect(await rowsFor(coach)).toEqual([{ version: 2 }]);
	expect(await code(open(coach))).toBe('not_found');
	const notes = await world.owner<{ action: string }>(
		`select action from audit.entries where actor_id = $1 and action = 'crisis-plan.opened'`,
		[coach.id]
	);
	expect(notes.length).toBeGreaterThan(0);
});

test('only in a crisis: it opens with a reason for an hour, once; the person reads who and why, and says so', async () => {
	await save(dee, { first: 'My sister', rule: 'crisis' });
	expect(await seen(coach)).toEqual({ state: 'ask' });
	expect(await rowsFor(coach)).toEqual([]);
	expect(OpenPlanInput.safeParse({ words: 'no reason' }).success).toBe(false);
	await open(coach);
	await open(coach);
	const plan = await seen(coach);
	expect(plan).toMatchObject({ state: 'open', words: { first: 'My sister' } });
	const [opening, ...more] = await told(dee);
	expect(more).toEqual([]);
	expect(opening).toMatchObject({ by: 'Marcus', reason: 'harm', words: 'He wrote me tonight.', read: false });
	expect(await code(world.app.write(coach.actor, 'test', (ctx) => readPlanOpening(ctx, opening!.id)))).toBe(
		'forbidden'
	);
	expect(await code(world.app.write(max.actor, 'test', (ctx) => readPlanOpening(ctx, opening!.id)))).toBe(
		'not_found'
	);
	await world.app.write(dee.actor, 'test', (ctx) => readPlanOpening(ctx, opening!.id));
	expect((await told(dee))[0]!.read).toBe(true);

	await world.owner(`update crisis.plan_openings set opened_at = now() - interval '61 minutes'`);
	expect(await seen(coach)).toEqual({ state: 'ask' });
	expect(await rowsFor(coach)).toEqual([]);
});

test('versions are kept and read again; only the rule changed is no new version; words are sealed', async () => {
	await save(dee, { first: 'My mother' });
	await save(dee, { base: 1, first: 'My mother', rule: 'always' });
	expect((await own(dee))!.version).toBe(1);
	await save(dee, { base: 1, first: 'My sister', rule: 'always' });
	const plan = await own(dee);
	expect(plan).toMatchObject({ version: 2, rule: 'always', words: { first: 'My sister' } });
	expect(plan!.versions.map(({ version }) => version)).toEqual([2, 1]);
	expect((await own(dee, 1))!.words.first).toBe('My mother');
	expect(await code(own(dee, 9))).toBe('not_found');
	const rows = await world.owner<{ sealed: Buffer }>('select sealed from crisis.plan_versions');
	expect(rows.map(({ sealed }) => sealed.toString()).join()).not.toMatch(/mother|sister/);
});

test('two pages at once: the earlier stands, the later is refused and says what to do; an empty plan is none', async () => {
	await save(dee, { first: 'My mother' });
	await save(dee, { base: 1, first: 'My sister' });
	expect(await code(save(dee, { base: 1, first: 'My aunt' }))).toBe('conflict');
	expect(await code(save(dee, { base: 0, first: 'My aunt' }))).toBe('conflict');
	expect((await own(dee))!.words.first).toBe('My sister');
	await world.app.write(dee.actor, 'test', removeCrisisPlan);
	expect(await own(dee)).toBeNull();
	expect(await world.owner('select 1 from crisis.plan_versions')).toEqual([]);
	expect(await code(save(dee, { base: 2, first: 'My aunt' }))).toBe('conflict');
	expect(await code(save(dee, {}))).toBe('invalid');
	const firsts = await Promise.all(['a', 'b'].map((first) => code(save(dee, { first }))));
	expect(firsts.toSorted()).toEqual(['conflict', 'nothing refused']);
});

test('the page and the paper show what was written, in the order of a hurry; "not decided" is left out', () => {
	const words = CrisisPlanInput.parse({ helps: 'A walk', first: 'Jo', police: 'no', rule: 'never' });
	expect(linesOfPlan(words).map(({ key }) => key)).toEqual(['first', 'helps', 'police']);
	expect(linesOfPlan({ ...words, police: 'unsaid' }).map(({ key }) => key)).toEqual(['first', 'helps']);
});

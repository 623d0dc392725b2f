/** Groups of one's own: nobody else reads or writes them; keeping, telling, letting go. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isRefusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { addMeetings } from '../../../../tests/support/meetings.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson, walkWith, type TestPerson } from '../../../../tests/support/people.ts';
import { groupThatIKeep, keepGroup, keepMeeting, letGroupGo, ownGroups, tellTry } from './groups.ts';

const world = testWorld();
let dee: TestPerson, ann: TestPerson, coach: TestPerson, boss: TestPerson, spy: TestPerson;
let hope: string, far: string;

const read = <T>(who: TestPerson, work: (ctx: ReadContext) => Promise<T>) =>
	world.app.read(who.actor, 'test', work);
const write = <T>(who: TestPerson, work: (ctx: WriteContext) => Promise<T>) =>
	world.app.write(who.actor, 'test', work);
const code = (work: Promise<unknown>) =>
	work.then(
		() => 'nothing refused',
		(error: unknown) => (isRefusal(error) ? error.code : error)
	);
const went = (id: string, more: Partial<Parameters<typeof tellTry>[1]> = {}) => ({
	id,
	wentOn: '2026-01-05',
	again: 'yes' as const,
	words: '',
	...more
});

beforeAll(async () => {
	const org = await makeOrganization(world);
	const other = await makeOrganization(world, 'Far House');
	dee = await makePerson(world, org, ['participant'], 'Dee');
	ann = await makePerson(world, org, ['ally'], 'Ann');
	coach = await makePerson(world, org, ['coach'], 'Marcus');
	boss = await makePerson(world, org, ['supervisor', 'director'], 'Olga');
	spy = await makePerson(world, other, ['participant', 'coach'], 'Spy');
	await walkWith(world, coach, dee);
	hope = (await addMeetings(world, org, ['Hope Group', 'Tuesday Women'])).get('Hope Group')!;
	far = (await addMeetings(world, other, ['Far Group'])).get('Far Group')!;
});
beforeEach(() => world.owner('delete from groups.tries; delete from groups.kept'));

describe('nobody else', () => {
	test('reads a group or an evening: not who walks with them, no supervisor, no ally, no other house', async () => {
		const { id } = await write(dee, (ctx) => keepGroup(ctx, 'SECRET'));
		await write(dee, (ctx) => tellTry(ctx, went(id, { words: 'SECRET' })));
		for (const who of [coach, boss, ann, spy])
			for (const table of ['groups.kept', 'groups.tries'] as const)
				expect(await read(who, (ctx) => ctx.db.selectFrom(table).select('id').execute())).toEqual([]);
	});
	test('tells of an evening or lets a group go', async () => {
		const { id } = await write(dee, (ctx) => keepGroup(ctx, 'Porch'));
		for (const who of [ann, spy]) {
			expect(await code(write(who, (ctx) => tellTry(ctx, went(id))))).toBe('not_found');
			expect(await code(write(who, (ctx) => letGroupGo(ctx, id)))).toBe('not_found');
		}
		for (const who of [coach, boss])
			expect(await code(write(who, (ctx) => letGroupGo(ctx, id)))).toBe('forbidden');
		expect(await read(dee, ownGroups)).toMatchObject([{ name: 'Porch', letGo: false, tries: [] }]);
	});
	test('keeps a list who is neither participant nor ally', async () => {
		expect(await code(write(coach, (ctx) => keepMeeting(ctx, hope)))).toBe('forbidden');
		expect(await code(read(boss, ownGroups))).toBe('forbidden');
	});
});

test('a meeting of another organization cannot be kept', async () => {
	expect(await code(write(dee, (ctx) => keepMeeting(ctx, far)))).toBe('not_found');
});

test('a meeting kept twice is kept once; let go and kept again it is the same, with what was told', async () => {
	const one = await write(dee, (ctx) => keepMeeting(ctx, hope));
	expect(await write(dee, (ctx) => keepMeeting(ctx, hope))).toEqual(one);
	await write(dee, (ctx) => tellTry(ctx, went(one.id, { words: 'Rosa was kind' })));
	await write(dee, (ctx) => letGroupGo(ctx, one.id));
	expect(await read(dee, (ctx) => groupThatIKeep(ctx, hope))).toBeNull();
	expect(await read(dee, ownGroups)).toMatchObject([{ name: 'Hope Group', letGo: true }]);
	expect(await write(dee, (ctx) => keepMeeting(ctx, hope))).toEqual(one);
	expect(await read(dee, (ctx) => groupThatIKeep(ctx, hope))).toBe(one.id);
	expect(await read(dee, ownGroups)).toMatchObject([
		{ letGo: false, meetingId: hope, tries: [{ wentOn: '2026-01-05', again: 'yes', words: 'Rosa was kind' }] }
	]);
});

test('the same evening told again changes what was said of it', async () => {
	const { id } = await write(dee, (ctx) => keepGroup(ctx, 'Porch'));
	await write(dee, (ctx) => tellTry(ctx, went(id, { words: 'loud' })));
	await write(dee, (ctx) => tellTry(ctx, went(id, { again: 'no' })));
	await write(dee, (ctx) => tellTry(ctx, went(id, { wentOn: '2026-01-12' })));
	expect((await read(dee, ownGroups))[0]!.tries).toMatchObject([
		{ wentOn: '2026-01-12', again: 'yes', words: null },
		{ wentOn: '2026-01-05', again: 'no', words: null }
	]);
});

test('a day that has not come is refused at its field', async () => {
	const { id } = await write(dee, (ctx) => keepGroup(ctx, 'Porch'));
	const refused = await write(dee, (ctx) => tellTry(ctx, went(id, { wentOn: '2126-01-05' }))).catch(
		(e: unknown) => e
	);
	expect(isRefusal(refused) && Object.keys(refused.fields ?? {})).toEqual(['wentOn']);
});

test('a group let go of which nothing was told is not shown any more', async () => {
	const { id } = await write(ann, (ctx) => keepGroup(ctx, 'Porch'));
	await write(ann, (ctx) => letGroupGo(ctx, id));
	expect(await read(ann, ownGroups)).toEqual([]);
});

test('sixty are enough', async () => {
	for (let at = 0; at < 60; at++) await write(dee, (ctx) => keepGroup(ctx, `Group ${at}`));
	expect(await code(write(dee, (ctx) => keepGroup(ctx, 'One more')))).toBe('too_many');
});

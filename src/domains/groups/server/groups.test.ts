/** Groups of one's own: nobody else reads or writes them; keeping, telling, letting go. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isRefusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { addMeetings } from '../../../../tests/support/meetings.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson, walkWith, type TestPerson } from '../../../../tests/support/people.ts';
import {
	calendarByLink,
	calendarLink,
	endCalendarLink,
	groupThatIKeep,
	keepGroup,
	keepMeeting,
	letGroupGo,
	makeCalendarLink,
	ownGroups,
	tellTry
} from './groups.ts';

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
beforeEach(() =>
	world.owner('delete from groups.tries; delete from groups.kept; delete from groups.calendars')
);

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

describe('the calendar of one’s own phone', () => {
	const open = (token: string) => calendarByLink(world.app, token);

	test('is nobody else’s to make, see or end; staff have none', async () => {
		for (const who of [coach, boss])
			for (const work of [calendarLink, makeCalendarLink, endCalendarLink])
				expect(await code(write(who, work as (ctx: WriteContext) => Promise<unknown>))).toBe('forbidden');
		const token = await write(dee, makeCalendarLink);
		for (const who of [ann, spy]) {
			expect(await read(who, calendarLink)).toBeNull();
			await write(who, endCalendarLink);
		}
		for (const who of [coach, boss, ann, spy])
			expect(await read(who, (ctx) => ctx.db.selectFrom('groups.calendars').select('id').execute())).toEqual(
				[]
			);
		expect(await open(token)).not.toBeNull();
	});

	test('shows what is on the list, without a name; its secret is kept nowhere', async () => {
		await write(dee, (ctx) => keepMeeting(ctx, hope));
		await write(dee, (ctx) => keepGroup(ctx, 'Porch'));
		await write(ann, (ctx) => keepMeeting(ctx, hope));
		const token = await write(dee, makeCalendarLink);
		const text = (await open(token))!;
		expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
		expect(text).toContain('SUMMARY:Appointment');
		expect(text).not.toMatch(/Hope|Porch|Dee/);
		const [row] = await world.owner<{ token_hash: string }>('select * from groups.calendars');
		expect(token).not.toContain(row!.token_hash);
		expect(JSON.stringify(row)).not.toContain(token.slice(22));
		const id = (await read(dee, ownGroups)).find((one) => one.meetingId === hope)!.id;
		await write(dee, (ctx) => letGroupGo(ctx, id));
		expect(await open(token)).not.toContain('BEGIN:VEVENT');
	});

	test('ends at once: when it is ended, when a new link is made, when its person has left; a guess finds nothing', async () => {
		const first = await write(dee, makeCalendarLink);
		const second = await write(dee, makeCalendarLink);
		expect([await open(first), await open(second)]).toEqual([null, expect.any(String)]);
		await write(dee, endCalendarLink);
		await write(dee, endCalendarLink);
		expect([await open(second), await read(dee, calendarLink)]).toEqual([null, null]);
		const third = await write(dee, makeCalendarLink);
		await world.owner('update people.persons set ended_at = now() where id = $1', [dee.id]);
		expect(await open(third)).toBeNull();
		await world.owner('update people.persons set ended_at = null where id = $1', [dee.id]);
		for (const guess of ['', 'x', 'x'.repeat(54), third.slice(0, 22) + 'A'.repeat(32), `${third}=`])
			expect(await open(guess)).toBeNull();
	});
});

import { beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import {
	endWalk,
	makeOrganization,
	makePerson,
	walkWith,
	type TestPerson
} from '../../../../tests/support/people.ts';
import type { AboutLine, ReadHere } from '../about-me.ts';
import { carryAboutMe } from './about-me.ts';
import { changeStaffRoles, endStaff } from '#domains/people/server/people.ts';
import { tasks } from './jobs.ts';
import { aboutWorkers, notePrinted, ownAboutMe, saveAboutMe } from './workforce.ts';

const world = testWorld();
let org: string, walk: string;
let dee: TestPerson,
	tom: TestPerson,
	marcus: TestPerson,
	ann: TestPerson,
	janelle: TestPerson,
	priya: TestPerson,
	cal: TestPerson;

beforeAll(async () => {
	org = await makeOrganization(world);
	dee = await makePerson(world, org, ['participant'], 'Dee');
	tom = await makePerson(world, org, ['participant'], 'Tom');
	marcus = await makePerson(world, org, ['coach'], 'Marcus');
	ann = await makePerson(world, org, ['peer'], 'Ann');
	janelle = await makePerson(world, org, ['supervisor'], 'Janelle');
	priya = await makePerson(world, org, ['director'], 'Priya');
	walk = await walkWith(world, marcus, dee);
	cal = await makePerson(world, await makeOrganization(world), ['coach'], 'Cal');
});

const save = (lines: AboutLine[], who = marcus) =>
	world.app.write(who.actor, 'test', (ctx) => saveAboutMe(ctx, lines));
const own = (who = marcus) => world.app.read(who.actor, 'test', ownAboutMe);
const kept = (who: string) =>
	world.owner(
		'select 1 from workforce.about_me where worker_id = $1 union all select 1 from workforce.about_shown where $1 in (worker_id, reader_id)',
		[who]
	);
const carry = () => world.app.write(systemActor(org, 'test'), 'test', (ctx) => carryAboutMe(ctx, marcus.id));
const reads = (who: TestPerson, place: ReadHere) =>
	world.app.read(who.actor, 'test', async (ctx) => (await aboutWorkers(ctx, place)).get(marcus.id) ?? []);
const rowsSeen = (who: TestPerson) =>
	world.app.read(who.actor, 'test', (ctx) =>
		ctx.db
			.selectFrom('workforce.about_shown')
			.select('place')
			.where('organization_id', '=', org)
			.where('reader_id', '=', who.id)
			.execute()
	);
const LINES: AboutLine[] = [
	{ words: 'I am in recovery', shows: ['people', 'court'] },
	{ words: 'I was in prison', shows: ['staff', 'badge'] },
	{ words: 'My own', shows: [] }
];

describe('refusals', () => {
	test.each(['participant', 'supervisor', 'director'])(
		'a %s writes none and reads none of another',
		async (role) => {
			const who = { participant: dee, supervisor: janelle, director: priya }[role]!;
			await expect(save(LINES, who)).rejects.toMatchObject({ code: 'not_found' });
			await expect(world.app.read(who.actor, 'test', ownAboutMe)).rejects.toMatchObject({
				code: 'not_found'
			});
			const rows = await world.app.read(who.actor, 'test', (ctx) =>
				ctx.db
					.selectFrom('workforce.about_me')
					.select('worker_id')
					.where('organization_id', '=', org)
					.execute()
			);
			expect(rows).toEqual([]);
		}
	);
});

test('each place shows what is on for it and no more; a supervisor, a director and another organization see nothing', async () => {
	await save(LINES);
	await carry();
	expect(await reads(dee, 'people')).toEqual(['I am in recovery']);
	expect(await reads(tom, 'people')).toEqual([]);
	expect(await reads(ann, 'staff')).toEqual(['I was in prison']);
	for (const who of [janelle, priya]) {
		expect(await reads(who, 'staff')).toEqual([]);
		expect(await rowsSeen(who)).toEqual([]);
	}
	expect(await rowsSeen(cal)).toEqual([]);
	expect(await reads(ann, 'people')).toEqual([]);
	expect(await own()).toMatchObject({ lines: LINES });
});

test('what is switched off is gone with the commit, before any job', async () => {
	await save(LINES);
	await carry();
	await save(LINES.map((line) => ({ ...line, shows: [] })));
	expect(await reads(dee, 'people')).toEqual([]);
	expect(await reads(ann, 'staff')).toEqual([]);
	await carry();
	expect(await reads(dee, 'people')).toEqual([]);
});

test('when the walk ends, so does the reading', async () => {
	await save(LINES);
	await carry();
	await endWalk(world, walk);
	expect(await reads(dee, 'people')).toEqual([]);
	walk = await walkWith(world, marcus, dee);
});

test('nothing of it lies in the clear', async () => {
	const rows = await world.owner<{ row: string }>(
		`select encode(sealed, 'escape') || row_to_json(t)::text as row from workforce.about_shown t
		 union all select encode(sealed, 'escape') || row_to_json(t)::text from workforce.about_me t`
	);
	expect(rows.length).toBeGreaterThan(1);
	for (const { row } of rows) expect(row).not.toMatch(/recovery|prison/);
});

test('what showed where is kept for the worker, the newest first; a save that changes nothing seen adds none', async () => {
	const marta = await makePerson(world, org, ['coach'], 'Marta');
	expect(await own(marta)).toEqual({ lines: [], shown: [], printed: [] });
	await save([{ words: 'My own', shows: [] }], marta);
	expect((await own(marta)).shown).toEqual([]);
	await save([{ words: 'A parent', shows: ['court'] }], marta);
	await save([{ words: 'A parent', shows: ['court'] }], marta);
	await save([{ words: 'A parent', shows: [] }], marta);
	expect((await own(marta)).shown.map((one) => one.places)).toEqual([
		{ everyone: [], people: [], court: [], badge: [], staff: [] },
		{ everyone: [], people: [], court: ['A parent'], badge: [], staff: [] }
	]);
});

test('what was opened for printing stands in the worker’s own history, and survives the next save; nothing on, nothing printed', async () => {
	const prints = (who: TestPerson, place: 'court' | 'badge') =>
		world.app.write(who.actor, 'test', (ctx) => notePrinted(ctx, place));
	for (const who of [dee, janelle, priya])
		await expect(prints(who, 'badge')).rejects.toMatchObject({ code: 'not_found' });
	await expect(prints(ann, 'badge')).rejects.toMatchObject({ code: 'conflict' });
	await save(LINES);
	await prints(marcus, 'court');
	await prints(marcus, 'badge');
	await save(LINES);
	expect((await own()).printed.map((one) => one.place)).toEqual(['badge', 'court']);
	// Nobody's logbook says which paper a worker took out about themself.
	const rows = await world.owner<{ text: string }>(
		'select row_to_json(e)::text as text from audit.entries e where actor_id = $1',
		[marcus.id]
	);
	expect(rows.map((row) => row.text).join()).not.toMatch(/court|badge|print/);
});

test('who covers now is read by whom they cover for, and not before, after, or by anybody else', async () => {
	await save(LINES, ann);
	const carryAnn = () =>
		world.app.write(systemActor(org, 'test'), 'test', (ctx) => carryAboutMe(ctx, ann.id));
	const readsAnn = async (who: TestPerson) =>
		world.app.read(who.actor, 'test', async (ctx) => (await aboutWorkers(ctx, 'people')).get(ann.id) ?? []);
	await carryAnn();
	expect(await readsAnn(dee)).toEqual([]);
	const absence = newId();
	const insert = (table: string, row: Record<string, unknown>) =>
		world.owner(
			`insert into people.${table} (${Object.keys(row).join()}) values (${Object.keys(row)
				.map((_, n) => `$${n + 1}`)
				.join()})`,
			Object.values(row)
		);
	const soon = new Date(Date.now() + 3_600_000);
	await insert('absences', {
		organization_id: org,
		id: absence,
		worker_id: marcus.id,
		from_at: new Date(Date.now() - 1000),
		until_at: soon,
		said_by: marcus.id,
		said_at: new Date()
	});
	await insert('stand_ins', {
		organization_id: org,
		absence_id: absence,
		absent_id: marcus.id,
		worker_id: ann.id,
		offered_by: marcus.id,
		offered_at: new Date()
	});
	await insert('covers', {
		organization_id: org,
		id: newId(),
		absence_id: absence,
		assignment_id: walk,
		person_id: dee.id,
		worker_id: marcus.id,
		cover_id: ann.id,
		chosen_at: new Date()
	});
	await carryAnn();
	expect(await readsAnn(dee)).toEqual(['I am in recovery']);
	for (const who of [tom, marcus, priya, cal]) expect(await readsAnn(who)).toEqual([]);
	await world.owner('update people.absences set ended_at = now() where id = $1', [absence]);
	expect(await readsAnn(dee)).toEqual([]);
});

test('the job refuses what is not its own, and the round carries to whoever came since', async () => {
	await expect(tasks['about-me.carry']!(world.app, { workerId: marcus.id })).rejects.toThrow(TypeError);
	await save(LINES);
	const lee = await makePerson(world, org, ['participant'], 'Lee');
	await walkWith(world, marcus, lee);
	expect(await reads(lee, 'people')).toEqual([]);
	await tasks['about-me.round']!(world.app, {});
	expect(await reads(lee, 'people')).toEqual(['I am in recovery']);
});

test('an erased record takes the copies made for it, and the lines it wrote', async () => {
	const [sam, max] = [
		await makePerson(world, org, ['participant'], 'Sam'),
		await makePerson(world, org, ['peer'], 'Max')
	];
	await walkWith(world, marcus, sam);
	await save(LINES);
	await save(LINES, max);
	await carry();
	for (const who of [sam, max]) {
		expect(await kept(who.id)).not.toEqual([]);
		await world.owner('call rights.erase_rows($1, $2, now())', [org, who.id]);
		expect(await kept(who.id)).toEqual([]);
	}
	expect(await own()).toMatchObject({ lines: LINES });
});

test.each(['leaves staff', 'is neither coach nor peer any more'])(
	'who %s: all of it ends at once',
	async (how) => {
		const rae = await makePerson(world, org, ['peer'], 'Rae');
		await save(LINES, rae);
		await world.app.write(systemActor(org, 'test'), 'test', (ctx) => carryAboutMe(ctx, rae.id));
		const seen = () =>
			world.app.read(ann.actor, 'test', async (ctx) => (await aboutWorkers(ctx, 'staff')).get(rae.id));
		expect(await seen()).toEqual(['I was in prison']);
		if (how === 'leaves staff') await endStaff(world.app, priya.actor, rae.id);
		else await changeStaffRoles(world.app, priya.actor, rae.id, ['supervisor']);
		expect(await seen()).toBeUndefined();
		expect(await world.owner('select 1 from workforce.about_me where worker_id = $1', [rae.id])).toEqual([]);
		await tasks['about-me.round']!(world.app, {});
		expect(await seen()).toBeUndefined();
	}
);

import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeStaffRoles } from '#domains/people/server/people.ts';
import { systemActor, type Actor } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import { visitorIn } from '#platform/server/visitor.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import {
	endWalk,
	makeOrganization,
	makePerson,
	walkWith,
	type TestPerson
} from '../../../../tests/support/people.ts';
import { photo } from '../../../../tests/support/photos.ts';
import { EMPTY_PROFILE, type Profile } from '../profile.ts';
import { tasks } from './jobs.ts';
import {
	countStandings,
	isListed,
	ownCounted,
	ownPicture,
	ownProfile,
	pagesOf,
	pictureOf,
	profileOf,
	profilesHere,
	publishProfile,
	saveAboutMe,
	saveCounted,
	savePicture,
	saveProfile,
	setCapacity,
	setListed,
	setSupportLevel,
	unpublishProfile,
	withProfile
} from './workforce.ts';

const world = testWorld();
let org: string;
let dee: TestPerson,
	marcus: TestPerson,
	ann: TestPerson,
	janelle: TestPerson,
	priya: TestPerson,
	cal: TestPerson;

beforeAll(async () => {
	org = await makeOrganization(world);
	dee = await makePerson(world, org, ['participant'], 'Dee');
	marcus = await makePerson(world, org, ['coach'], 'Marcus');
	ann = await makePerson(world, org, ['peer'], 'Ann');
	janelle = await makePerson(world, org, ['supervisor'], 'Janelle');
	priya = await makePerson(world, org, ['director'], 'Priya');
	cal = await makePerson(world, await makeOrganization(world), ['coach'], 'Cal');
});
beforeEach(async () => {
	for (const table of ['profiles', 'profile_drafts', 'about_me', 'listings', 'counted_in', 'standings'])
		await world.owner(`delete from workforce.${table} where organization_id = $1`, [org]);
});

const PROFILE: Profile = {
	...EMPTY_PROFILE,
	hello: 'I walk slowly and listen.',
	style: { version: 1, answers: { direct_gentle: 4 } },
	languages: ['es'],
	ways: ['phone'],
	askMe: true
};
const write = <T>(who: { actor: Actor }, act: Parameters<typeof world.app.write<T>>[2]) =>
	world.app.write(who.actor, 'test', act);
const read = <T>(who: { actor: Actor }, act: Parameters<typeof world.app.read<T>>[2]) =>
	world.app.read(who.actor, 'test', act);
const publish = async (profile = PROFILE, who = marcus) => {
	await write(who, (ctx) => saveProfile(ctx, profile));
	await write(who, publishProfile);
};
const visitor = () => ({ actor: visitorIn(org) });
const count = () => world.app.write(systemActor(org, 'test'), 'test', countStandings);
const names = async (who: { actor: Actor }) => (await read(who, profilesHere)).map((one) => one.name);

describe('refusals', () => {
	test.each(['participant', 'supervisor', 'director'])('a %s has no profile of their own', async (role) => {
		const who = { participant: dee, supervisor: janelle, director: priya }[role]!;
		for (const act of [
			() => write(who, (ctx) => saveProfile(ctx, PROFILE)),
			() => write(who, publishProfile),
			() => write(who, unpublishProfile),
			() => write(who, (ctx) => savePicture(ctx, photo())),
			() => read(who, ownProfile),
			() => read(who, ownPicture)
		])
			await expect(act()).rejects.toMatchObject({ code: 'not_found' });
	});
	test('what is only saved is read by nobody else, not through the wall either', async () => {
		await write(marcus, (ctx) => saveProfile(ctx, PROFILE));
		for (const who of [dee, ann, janelle, priya]) {
			await expect(read(who, (ctx) => profileOf(ctx, marcus.id))).rejects.toMatchObject({
				code: 'not_found'
			});
			const rows = await read(who, (ctx) =>
				ctx.db
					.selectFrom('workforce.profile_drafts')
					.select('worker_id')
					.where('organization_id', '=', org)
					.execute()
			);
			expect(rows).toEqual([]);
		}
		const rows = await world.owner<{ row: string }>(
			`select encode(sealed, 'escape') || row_to_json(t)::text as row from workforce.profile_drafts t`
		);
		for (const { row } of rows) expect(row).not.toMatch(/slowly/);
	});
	test('another organization and a visitor see nothing; a code that is no id is not found', async () => {
		await publish({ ...PROFILE, open: true });
		expect(await names(cal)).toEqual([]);
		expect(await names(visitor())).toEqual([]);
		await expect(read(cal, (ctx) => profileOf(ctx, marcus.id))).rejects.toMatchObject({ code: 'not_found' });
		for (const id of ['x', newId()]) {
			await expect(read(dee, (ctx) => profileOf(ctx, id))).rejects.toMatchObject({ code: 'not_found' });
			await expect(read(dee, (ctx) => pictureOf(ctx, id))).rejects.toMatchObject({ code: 'not_found' });
		}
	});
	test('only a director opens the list, and only a participant agrees to be counted', async () => {
		for (const who of [dee, marcus, janelle])
			await expect(write(who, (ctx) => setListed(ctx, true))).rejects.toMatchObject({ code: 'not_found' });
		for (const who of [marcus, janelle, priya])
			await expect(write(who, (ctx) => saveCounted(ctx, ['opioids']))).rejects.toMatchObject({
				code: 'not_found'
			});
		await expect(write(marcus, countStandings)).rejects.toMatchObject({ code: 'forbidden' });
	});
	test('an empty page is not shown, and one that does not show is not taken down', async () => {
		await expect(write(marcus, publishProfile)).rejects.toMatchObject({ code: 'invalid' });
		await expect(write(marcus, unpublishProfile)).rejects.toMatchObject({ code: 'conflict' });
	});
});

test('what is shown is read by everybody here, until it is taken down; what is changed waits', async () => {
	await publish();
	for (const who of [dee, ann, janelle, priya]) expect(await names(who)).toEqual(['Marcus']);
	await write(marcus, (ctx) => saveProfile(ctx, { ...PROFILE, hello: 'Changed.' }));
	expect(await read(marcus, ownProfile)).toMatchObject({ changed: true, profile: { hello: 'Changed.' } });
	expect((await read(dee, (ctx) => profileOf(ctx, marcus.id))).profile.hello).toBe(PROFILE.hello);
	await write(marcus, publishProfile);
	expect(await read(marcus, ownProfile)).toMatchObject({ changed: false });
	expect(await read(dee, (ctx) => withProfile(ctx, [marcus.id, ann.id]))).toEqual(new Set([marcus.id]));
	await write(marcus, unpublishProfile);
	expect(await names(dee)).toEqual([]);
	expect(await read(marcus, ownProfile)).toMatchObject({ profile: { hello: 'Changed.' }, publishedAt: null });
});

test('the three layers: for everybody, for those they walk with, and only spoken', async () => {
	await publish();
	await write(marcus, (ctx) =>
		saveAboutMe(ctx, [
			{ words: 'In recovery', shows: ['everyone'] },
			{ words: 'Was in prison', shows: ['people'] }
		])
	);
	const seen = await read(dee, (ctx) => profileOf(ctx, marcus.id));
	expect(seen).toMatchObject({ story: ['In recovery'], profile: { askMe: true } });
	expect(JSON.stringify(seen)).not.toContain('prison');
	expect(await read(marcus, ownProfile)).toMatchObject({
		everyone: ['In recovery'],
		matched: ['Was in prison']
	});
	await write(marcus, (ctx) => saveAboutMe(ctx, []));
	expect((await read(dee, (ctx) => profileOf(ctx, marcus.id))).story).toEqual([]);
});

test('a visitor reads who agreed to it, where a director has opened the list, and no longer than that', async () => {
	await publish({ ...PROFILE, open: true });
	await publish(PROFILE, ann);
	expect(await read(visitor(), isListed)).toBe(false);
	await write(priya, (ctx) => setListed(ctx, true));
	expect(await names(visitor())).toEqual(['Marcus']);
	expect(await names(dee)).toEqual(['Ann', 'Marcus']);
	await write(priya, (ctx) => setListed(ctx, false));
	expect(await names(visitor())).toEqual([]);
});

test('a picture: told by its bytes, without what the camera wrote; taken away it is gone from what shows', async () => {
	for (const [given, words] of [
		[Buffer.alloc(0), /choose/],
		[Buffer.from('%PDF-1.7 no photo'), /not a picture/],
		[photo().subarray(0, 300), /not whole/],
		[Buffer.concat([photo(), Buffer.alloc(5 * 1024 * 1024)]), /larger/]
	] as const)
		await expect(write(marcus, (ctx) => savePicture(ctx, given))).rejects.toMatchObject({
			code: 'invalid',
			fields: { picture: expect.stringMatching(words) }
		});
	await publish();
	await write(marcus, (ctx) => savePicture(ctx, photo({ words: 'SECRET PLACE' })));
	expect(await read(marcus, ownProfile)).toMatchObject({ hasPicture: true, changed: true });
	await expect(read(dee, (ctx) => pictureOf(ctx, marcus.id))).rejects.toMatchObject({ code: 'not_found' });
	await write(marcus, publishProfile);
	const { type, bytes } = await read(dee, (ctx) => pictureOf(ctx, marcus.id));
	expect(type).toBe('image/jpeg');
	expect(bytes.includes('SECRET')).toBe(false);
	expect((await read(marcus, ownPicture)).bytes.equals(bytes)).toBe(true);
	expect(await read(marcus, ownProfile)).toMatchObject({ hasPicture: true, changed: false });
	await write(marcus, (ctx) => savePicture(ctx, null));
	await expect(read(dee, (ctx) => pictureOf(ctx, marcus.id))).rejects.toMatchObject({ code: 'not_found' });
	await expect(read(marcus, ownPicture)).rejects.toMatchObject({ code: 'not_found' });
});

test('how they work is read by whoever lays both sides beside each other: of those who show it', async () => {
	await publish();
	await write(ann, (ctx) => saveProfile(ctx, PROFILE));
	expect(await read(dee, (ctx) => pagesOf(ctx, [marcus.id, ann.id]))).toMatchObject(
		new Map([[marcus.id, { style: PROFILE.style, languages: PROFILE.languages, ways: PROFILE.ways }]])
	);
});

test('counted from the work: nothing under five, nobody who did not agree, and room by the weight carried', async () => {
	await publish();
	const rosa = await makePerson(world, org, ['coach'], 'Rosa');
	const people: TestPerson[] = [];
	const walks: string[] = [];
	for (let n = 0; n < 5; n++) {
		people.push(await makePerson(world, org, ['participant'], `P${n}`));
		walks.push(await walkWith(world, rosa, people[n]!));
	}
	const standing = async () =>
		(
			await world.owner<{ room: boolean; since: string | null; kinds: string[] }>(
				'select room, since::text, kinds from workforce.standings where worker_id = $1',
				[rosa.id]
			)
		)[0];
	for (const one of people.slice(0, 4))
		await write(one, (ctx) => saveCounted(ctx, ['opioids', 'medication']));
	await count();
	expect(await standing()).toMatchObject({ room: true, since: expect.any(String), kinds: [] });
	await write(people[4]!, (ctx) => saveCounted(ctx, ['medication']));
	expect(await read(people[4]!, ownCounted)).toEqual(['medication']);
	// The walk is over; the work was done.
	await endWalk(world, walks[0]!);
	await count();
	expect(await standing()).toMatchObject({ kinds: ['medication'] });
	await write(people[4]!, (ctx) => saveCounted(ctx, []));
	await tasks['standings.count']!(world.app, { organizationId: org });
	expect(await standing()).toMatchObject({ kinds: [] });

	await write(janelle, (ctx) => setCapacity(ctx, rosa.id, 4));
	await write(rosa, (ctx) => setSupportLevel(ctx, people[1]!.id, 'close'));
	await count();
	expect(await standing()).toMatchObject({ room: false });
	const walked = await walkWith(world, marcus, people[0]!);
	await count();
	const seen = await read(dee, (ctx) => profileOf(ctx, marcus.id));
	expect(seen).toMatchObject({ room: true, since: null, kinds: [] });
	await endWalk(world, walked);
});

test('who stops being a coach or peer has no page any more', async () => {
	const lou = await makePerson(world, org, ['coach'], 'Lou');
	await publish(PROFILE, lou);
	await changeStaffRoles(world.app, priya.actor, lou.id, ['supervisor']);
	expect(await names(dee)).toEqual([]);
	expect(await world.owner('select 1 from workforce.profile_drafts where worker_id = $1', [lou.id])).toEqual(
		[]
	);
});

import { beforeAll, describe, expect, test } from 'vitest';
import type { PersonActor } from '#platform/actor.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson } from '../../../../tests/support/people.ts';
import { OFF, type OwnWords } from '../wording.ts';
import { hintsFor, saveWords, withBetterWord, wordVersions } from './wording.ts';

const world = testWorld();
let director: PersonActor, supervisor: PersonActor, coach: PersonActor, participant: PersonActor;
let elsewhere: PersonActor;

beforeAll(async () => {
	const here = await makeOrganization(world);
	const there = await makeOrganization(world);
	director = (await makePerson(world, here, ['director'])).actor;
	supervisor = (await makePerson(world, here, ['supervisor'])).actor;
	coach = (await makePerson(world, here, ['coach'])).actor;
	participant = (await makePerson(world, here, ['participant'])).actor;
	elsewhere = (await makePerson(world, there, ['coach'])).actor;
});

const save = (actor: PersonActor, words: Partial<OwnWords>) =>
	world.app.write(actor, 'words', (ctx) => saveWords(ctx, { ...OFF, ...words }));
const hints = (actor: PersonActor, text: string, not: string[] = []) =>
	world.app.read(actor, 'words', (ctx) => hintsFor(ctx, [text], not));

describe('refused', () => {
	test('who is no director saves none, through the function or past it', async () => {
		for (const actor of [supervisor, coach, participant]) {
			await expect(save(actor, {})).rejects.toMatchObject({ code: 'not_found' });
			await expect(
				world.app.write(actor, 'words', (ctx) =>
					ctx.tx
						.insertInto('wording.lists')
						.values({
							organization_id: actor.organizationId,
							version: 9,
							is_on: false,
							more: false,
							lines: [],
							saved_by: actor.personId,
							saved_at: ctx.now
						})
						.execute()
				)
			).rejects.toMatchObject({ code: '42501' });
		}
	});
	test('a better word that the list does not say', async () => {
		await expect(
			world.app.read(coach, 'words', (ctx) =>
				withBetterWord(ctx, 'an addict', { found: 'addict', better: 'a liar' })
			)
		).rejects.toMatchObject({ code: 'invalid' });
	});
});

test('the standard list counts until a director says otherwise; another organization keeps its own', async () => {
	expect(await hints(coach, 'an addict')).toHaveLength(1);
	expect(await hints(coach, 'the inmate')).toEqual([]);
	await save(director, { more: true, lines: ['case = person'] });
	expect((await hints(coach, 'the inmate, my case')).map((one) => one.found)).toEqual(['inmate', 'case']);
	expect(await hints(elsewhere, 'the inmate, my case')).toEqual([]);
	await save(director, { version: 1, on: false });
	expect(await hints(coach, 'an addict')).toEqual([]);
	expect(
		(await world.app.read(coach, 'words', (ctx) => wordVersions(ctx))).map((one) => one.version)
	).toEqual([2, 1]);
	await save(director, { version: 2, on: true });
});

test('what was saved meanwhile is not overwritten', async () => {
	await expect(save(director, { version: 1, lines: ['x = y'] })).rejects.toMatchObject({ code: 'conflict' });
	await expect(save(director, { version: 9 })).rejects.toMatchObject({ code: 'conflict' });
	expect((await world.app.read(coach, 'words', (ctx) => wordVersions(ctx)))[0]!.version).toBe(3);
});

test('a word that the person has written themself is theirs', async () => {
	expect(await hints(coach, 'I am an addict; substance abuse', ['I am an addict'])).toMatchObject([
		{ found: 'substance abuse' }
	]);
});

test('looking for words leaves no row of any kind', async () => {
	const count = async () =>
		(await world.owner<{ n: string }>('select count(*)::text as n from audit.entries'))[0]!.n;
	const before = await count();
	await hints(coach, 'an addict and a junkie');
	expect(await count()).toBe(before);
});

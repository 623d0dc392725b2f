/** Kinds of care explained: who writes and confirms, that a version stays, and that two at once lose nothing. */
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { isRefusal } from '#platform/errors.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { testWorld } from '../../../../../tests/support/database.ts';
import { makeOrganization, makePerson } from '../../../../../tests/support/people.ts';
import { ConfirmLevelInput, levelAnswers, LevelInput, levels, wordsOf } from '../../levels.ts';
import { careLevels, confirmCareLevel, levelVersions, saveCareLevel } from './care-levels.ts';

const world = testWorld();
let olga: Actor, dora: Actor, others: Actor[], visitor: Actor, spy: Actor;
const write = <T>(who: Actor, work: (ctx: WriteContext) => Promise<T>) => world.app.write(who, 'test', work);
const now = (who: Actor) => world.app.read(who, 'test', careLevels);
const code = (work: Promise<unknown>) =>
	work.then(
		() => 'nothing refused',
		(error: unknown) => (isRefusal(error) ? error.code : error)
	);
const save = (who: Actor, base: number, more: Record<string, string> = {}) =>
	write(who, (ctx) => saveCareLevel(ctx, LevelInput.parse({ level: 'detox', base, ...more })));
const confirm = (who: Actor, base: number) =>
	write(who, (ctx) => confirmCareLevel(ctx, ConfirmLevelInput.parse({ level: 'detox', base })));

beforeAll(async () => {
	const org = await makeOrganization(world);
	const make = async (roles: Parameters<typeof makePerson>[2]) => (await makePerson(world, org, roles)).actor;
	[olga, dora] = [await make(['supervisor']), await make(['director'])];
	visitor = { kind: 'visitor', organizationId: org };
	others = [await make(['participant']), await make(['coach', 'peer']), await make(['ally']), visitor];
	spy = (await makePerson(world, await makeOrganization(world, 'Far House'), ['director'])).actor;
});

test('nobody but supervisors and directors writes or confirms; a visitor reads; another organization reads none', async () => {
	for (const who of others) expect(await code(save(who, 0, { whatEn: 'x' }))).toBe('not_found');
	expect(await now(visitor)).toEqual([]);
	await save(olga, 0, { whatEn: 'A few days with a nurse.' });
	for (const who of others) expect(await code(confirm(who, 1))).toBe('not_found');
	expect(await code(confirm(spy, 1))).toBe('conflict');
	for (const who of [...others, dora])
		expect(await now(who)).toMatchObject([{ level: 'detox', version: 1, confirmedRole: 'supervisor' }]);
	expect(await now(spy)).toEqual([]);
	// The wall in the database says the same, and that no words of a version are changed.
	for (const who of others) {
		const changed = await write(who, (ctx) =>
			ctx.tx.updateTable('directory.care_levels').set({ confirmed_role: 'director' }).executeTakeFirst()
		);
		expect(changed.numUpdatedRows).toBe(0n);
	}
	await expect(
		write(dora, (ctx) => ctx.tx.updateTable('directory.care_levels').set({ what_en: 'x' }).execute())
	).rejects.toThrow(/permission denied/);
});

test('confirmed: another date and role, the same words; words that were not on the screen are not confirmed', async () => {
	await world.owner("update directory.care_levels set confirmed_at = now() - interval '200 days'");
	await confirm(dora, 1);
	const [one] = await now(visitor);
	expect(one).toMatchObject({ version: 1, whatEn: 'A few days with a nurse.', confirmedRole: 'director' });
	expect(Date.now() - one!.confirmedAt.getTime()).toBeLessThan(60_000);
	for (const base of [2, 9]) expect(await code(confirm(dora, base))).toBe('conflict');
});

test('a version stays; the same words make none; an old page is a conflict; an empty one takes the page away', async () => {
	await save(dora, 1, { whatEn: 'A few days with a nurse.' });
	expect(await code(save(dora, 0, { whatEn: 'Other' }))).toBe('conflict');
	await save(dora, 1, { whatEn: 'Days with a nurse.', whatEs: 'Días con una enfermera.' });
	expect(await code(confirm(olga, 1))).toBe('conflict');
	const both = await Promise.all(
		[save(olga, 2, { dayEn: 'One' }), save(dora, 2, { dayEn: 'Two' })].map(code)
	);
	expect(both.toSorted()).toEqual(['conflict', 'nothing refused']);
	const versions = await world.app.read(olga, 'test', (ctx) => levelVersions(ctx, 'detox'));
	expect(versions.map((one) => [one.version, one.whatEn])).toEqual([
		[3, ''],
		[2, 'Days with a nurse.'],
		[1, 'A few days with a nurse.']
	]);
	expect(await save(olga, 3), 'it is said that it is not shown').toBe(false);
	expect(await save(olga, 4), 'the same again').toBe(false);
	expect(await now(visitor)).toEqual([]);
	expect(await code(confirm(olga, 4))).toBe('conflict');
});

test('only kinds of care of our own list are explained', () => {
	expect(levels).toContain('residential');
	for (const level of ['food', 'women', 'x', '__proto__', ''])
		expect(LevelInput.safeParse({ level, base: 0 }).success).toBe(false);
});

test('each answer is in the reader’s language, or in the other one with its own mark', () => {
	const words = wordsOf({ whatEn: 'A bed', whatEs: 'Una cama', costEn: 'Nothing' });
	expect(levelAnswers(words, 'es').map(({ text, lang }) => [text, lang])).toEqual([
		['Una cama', 'es'],
		['Nothing', 'en']
	]);
	expect(levelAnswers(words, 'en').map(({ text }) => text)).toEqual(['A bed', 'Nothing']);
});

/** Letter cards: who writes them, that a version stays, and that two at once lose nothing. */
import { beforeAll, expect, test } from 'vitest';
import { isRefusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson, type TestPerson } from '../../../../tests/support/people.ts';
import { wordsFor, type LetterCardInput } from '../wallet.ts';
import { letterCards, letterVersions, saveLetterCard } from './wallet.ts';

const world = testWorld();
let olga: TestPerson, dora: TestPerson, others: TestPerson[], spy: TestPerson;
const read = <T>(who: TestPerson, work: (ctx: ReadContext) => Promise<T>) =>
	world.app.read(who.actor, 'test', work);
const write = <T>(who: TestPerson, work: (ctx: WriteContext) => Promise<T>) =>
	world.app.write(who.actor, 'test', work);
const code = (work: Promise<unknown>) =>
	work.then(
		() => 'nothing refused',
		(error: unknown) => (isRefusal(error) ? error.code : error)
	);
const save = (who: TestPerson, base: number, more: Partial<LetterCardInput> = {}) =>
	write(who, (ctx) =>
		saveLetterCard(ctx, { letter: 'court', base, meansEn: '', doEn: '', meansEs: '', doEs: '', ...more })
	);

beforeAll(async () => {
	const org = await makeOrganization(world);
	olga = await makePerson(world, org, ['supervisor'], 'Olga');
	dora = await makePerson(world, org, ['director'], 'Dora');
	others = [
		await makePerson(world, org, ['participant'], 'Dee'),
		await makePerson(world, org, ['coach', 'peer'], 'Marcus'),
		await makePerson(world, org, ['ally'], 'Ann')
	];
	spy = await makePerson(world, await makeOrganization(world, 'Far House'), ['director'], 'Spy');
});

test('nobody but supervisors and directors writes; another organization reads none', async () => {
	for (const who of others) expect(await code(save(who, 0, { meansEn: 'x' }))).toBe('not_found');
	await save(olga, 0, { meansEn: 'A judge wants to see you.' });
	for (const who of [...others, dora])
		expect(await read(who, letterCards)).toMatchObject([{ letter: 'court', version: 1 }]);
	expect(await read(spy, letterCards)).toEqual([]);
});

test('a version stays; the same words make none; an old page is a conflict; an empty one takes the card away', async () => {
	await save(dora, 1, { meansEn: 'A judge wants to see you.' });
	expect(await code(save(dora, 0, { meansEn: 'Other' }))).toBe('conflict');
	await save(dora, 1, { meansEn: 'A judge asks you to come.', meansEs: 'Un juez te pide que vayas.' });
	const both = await Promise.all([save(olga, 2, { doEn: 'One' }), save(dora, 2, { doEn: 'Two' })].map(code));
	expect(both.toSorted()).toEqual(['conflict', 'nothing refused']);
	expect((await read(olga, (ctx) => letterVersions(ctx, 'court'))).map((one) => one.meansEn)).toEqual([
		'',
		'A judge asks you to come.',
		'A judge wants to see you.'
	]);
	await save(olga, 3);
	expect(await read(dora, letterCards)).toEqual([]);
});

test('the reader’s language first, the other where there is none, and which it is', () => {
	const en = { meansEn: 'Means', doEn: '', meansEs: '', doEs: '' };
	expect(wordsFor(en, 'es')).toEqual({ lang: 'en', means: 'Means', todo: '' });
	expect(wordsFor({ ...en, doEs: 'Llama' }, 'es')).toEqual({ lang: 'es', means: '', todo: 'Llama' });
});

/** The wallet: nobody else opens a paper, whatever their role; what is wrong is said; it goes with the record. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { isRefusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson, walkWith, type TestPerson } from '../../../../tests/support/people.ts';
import { photo, png } from '../../../../tests/support/photos.ts';
import { AddDocumentInput, documentName, MOST_BYTES } from '../wallet.ts';
import { addDocument, ownDocument, ownDocuments, photoOf, removeDocument } from './wallet.ts';

const world = testWorld();
let dee: TestPerson, workers: TestPerson[], participants: TestPerson[];
const read = <T>(who: TestPerson, work: (ctx: ReadContext) => Promise<T>) =>
	world.app.read(who.actor, 'test', work);
const write = <T>(who: TestPerson, work: (ctx: WriteContext) => Promise<T>) =>
	world.app.write(who.actor, 'test', work);
const code = (work: Promise<unknown>) =>
	work.then(
		() => 'nothing refused',
		(error: unknown) => (isRefusal(error) ? error.code : error)
	);
const add = (given = photo(), more: Partial<AddDocumentInput> = {}) =>
	write(dee, (ctx) => addDocument(ctx, { kind: 'id', name: 'SECRET', ...more }, given));

beforeAll(async () => {
	const org = await makeOrganization(world);
	dee = await makePerson(world, org, ['participant'], 'Dee');
	const coach = await makePerson(world, org, ['coach'], 'Marcus');
	const peer = await makePerson(world, org, ['peer'], 'Pia');
	workers = [
		coach,
		peer,
		await makePerson(world, org, ['supervisor'], 'Olga'),
		await makePerson(world, org, ['director'], 'Dora'),
		await makePerson(world, org, ['ally'], 'Ann')
	];
	participants = [
		await makePerson(world, org, ['participant'], 'Max'),
		await makePerson(world, await makeOrganization(world, 'Far House'), ['participant'], 'Spy')
	];
	await walkWith(world, coach, dee);
	await walkWith(world, peer, dee);
});
beforeEach(() => world.owner('delete from wallet.documents'));

test('no coach, peer, supervisor, director, ally or other participant opens or removes one', async () => {
	const { id } = await add();
	for (const who of [...workers, ...participants]) {
		const refused = workers.includes(who) ? 'forbidden' : 'not_found';
		expect(await read(who, (ctx) => ctx.db.selectFrom('wallet.documents').select('id').execute())).toEqual(
			[]
		);
		for (const look of [ownDocument, photoOf])
			expect(await code(read(who, (ctx) => look(ctx, id).then(() => {})))).toBe(refused);
		expect(await code(write(who, (ctx) => removeDocument(ctx, id)))).toBe(refused);
	}
	expect(await read(dee, ownDocuments)).toMatchObject([{ id, name: 'SECRET', kind: 'id' }]);
});

test('name and photo lie sealed; with the key gone nothing opens', async () => {
	const given = photo({ words: 'PLACE', up: 6 });
	const { id } = await add(given);
	const [row] = await world.owner<{ sealed: Buffer; photo: Buffer }>(
		'select sealed, photo from wallet.documents'
	);
	for (const lies of [row!.sealed, row!.photo])
		for (const word of [
			'SECRET',
			'PLACE',
			'image/jpeg',
			given.subarray(-60, -5).toString('base64').slice(4, 40)
		])
			expect(lies.includes(word)).toBe(false);
	const kept = await read(dee, (ctx) => photoOf(ctx, id));
	expect(kept.type).toBe('image/jpeg');
	expect(kept.bytes.includes('PLACE')).toBe(false);
	await world.owner('update people.data_keys set destroyed_at = now() where person_id = $1', [dee.id]);
	expect(await code(read(dee, (ctx) => photoOf(ctx, id)))).toBe('not_found');
	await world.owner('update people.data_keys set destroyed_at = null where person_id = $1', [dee.id]);
});

test('no file, another kind of file, half a photo and one too large are answered at the photo, and nothing is kept', async () => {
	for (const wrong of [
		Buffer.alloc(0),
		Buffer.from('%PDF-1.7'),
		photo().subarray(0, 300),
		Buffer.concat([photo(), Buffer.alloc(MOST_BYTES)])
	])
		await expect(add(wrong)).rejects.toMatchObject({
			code: 'invalid',
			fields: { photo: expect.any(String) }
		});
	for (const wrong of [{ kind: 'letter' }, { kind: 'passport' }, { kind: 'letter', letter: 'love' }, {}])
		expect(AddDocumentInput.safeParse(wrong).success).toBe(false);
	expect(await read(dee, ownDocuments)).toEqual([]);
	expect(await code(read(dee, (ctx) => photoOf(ctx, newId())))).toBe('not_found');
});

test('twelve are kept and no more; one that is taken out makes room', async () => {
	for (let n = 0; n < 12; n++) await add(png(), { kind: 'letter', letter: 'court', name: '' });
	expect(await code(add())).toBe('too_many');
	const [first] = await read(dee, ownDocuments);
	expect(documentName(first!)).toBe('A court');
	await write(dee, (ctx) => removeDocument(ctx, first!.id));
	await add();
	await world.owner('update wallet.documents set bytes = 2097152');
	expect(await code(add())).toBe('too_many');
});

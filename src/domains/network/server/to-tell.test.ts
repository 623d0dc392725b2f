import { beforeAll, describe, expect, test } from 'vitest';
import { testWorld } from '../../../../tests/support/database.ts';
import {
	endWalk,
	makeOrganization,
	makePerson,
	walkWith,
	type TestPerson
} from '../../../../tests/support/people.ts';
import { timeToLook } from '../network.ts';
import {
	beginToTell,
	ownToTell,
	removeToTell,
	saveToTell,
	settleToTell,
	shareToTell,
	tellTopicsOf,
	toTellById
} from './network.ts';

const world = testWorld();
let dee: TestPerson,
	tom: TestPerson,
	marcus: TestPerson,
	janelle: TestPerson,
	far: TestPerson,
	nora: TestPerson;
let walk: string;

beforeAll(async () => {
	const org = await makeOrganization(world);
	dee = await makePerson(world, org, ['participant'], 'Dee');
	tom = await makePerson(world, org, ['participant'], 'Tom');
	marcus = await makePerson(world, org, ['coach'], 'Marcus');
	janelle = await makePerson(world, org, ['supervisor', 'director'], 'Janelle');
	nora = await makePerson(world, org, ['ally'], 'Nora');
	far = await makePerson(world, await makeOrganization(world, 'Elsewhere'), ['coach', 'director'], 'Far');
	walk = await walkWith(world, marcus, dee);
});

const by = <T>(who: TestPerson, work: Parameters<typeof world.app.write<T>>[2]) =>
	world.app.write(who.actor, 'test', work);
const begin = (who: TestPerson, asWorker = false) =>
	by(who, (ctx) => beginToTell(ctx, { who: 'family', name: 'Mum', asWorker })).then(({ id }) => id);
const refused = { name: 'Refusal', code: 'not_found' };

describe('refusals', () => {
	test('nobody else reads or changes one; a coach neither, until the person says so', async () => {
		const id = await begin(dee);
		for (const who of [tom, marcus, janelle, nora, far]) {
			await expect(by(who, (ctx) => toTellById(ctx, id, false))).rejects.toMatchObject(refused);
			await expect(by(who, (ctx) => saveToTell(ctx, false, { id, say: 'x' }))).rejects.toMatchObject(refused);
			await expect(by(who, (ctx) => settleToTell(ctx, false, { id, as: 'told' }))).rejects.toMatchObject(
				refused
			);
			await expect(by(who, (ctx) => shareToTell(ctx, { id, withCoach: true }))).rejects.toMatchObject(
				refused
			);
			await expect(by(who, (ctx) => removeToTell(ctx, false, id))).rejects.toMatchObject(refused);
		}
		expect(await by(marcus, (ctx) => tellTopicsOf(ctx, dee.id))).toEqual([]);
		for (const who of [tom, janelle, nora, far])
			await expect(by(who, (ctx) => tellTopicsOf(ctx, dee.id))).rejects.toMatchObject(refused);
	});
	test('a worker’s own is read by no supervisor and no director, and never becomes a topic', async () => {
		const id = await begin(marcus, true);
		await expect(by(janelle, (ctx) => toTellById(ctx, id, true))).rejects.toMatchObject(refused);
		await expect(by(marcus, (ctx) => shareToTell(ctx, { id, withCoach: true }))).rejects.toMatchObject(
			refused
		);
		await expect(
			world.owner(`update network.to_tell set with_coach = true where id = $1`, [id])
		).rejects.toMatchObject({ code: '23514' });
	});
});

test('all of it may stay empty; what is not sent stays; what is emptied is gone', async () => {
	const id = await begin(tom);
	await by(tom, (ctx) => saveToTell(ctx, false, { id, hope: 'That she stops asking', safe: 'unsure' }));
	await by(tom, (ctx) => saveToTell(ctx, false, { id, hope: '', begin: 'Mum, sit down.' }));
	expect(await by(tom, (ctx) => toTellById(ctx, id, false))).toMatchObject({
		name: 'Mum',
		hope: '',
		safe: 'unsure',
		begin: 'Mum, sit down.',
		layer: null,
		state: 'thinking'
	});
});

test('the coach sees the topic and the words while the person says so, and not what may go wrong', async () => {
	const id = await begin(dee);
	await by(dee, (ctx) =>
		saveToTell(ctx, false, {
			id,
			hope: 'peace',
			risk: 'he shouts',
			others: 'my uncle',
			safe: 'unsafe',
			say: 'I am in recovery'
		})
	);
	await by(dee, (ctx) => shareToTell(ctx, { id, withCoach: true }));
	const topics = await by(marcus, (ctx) => tellTopicsOf(ctx, dee.id));
	expect(topics).toEqual([
		{ id, who: 'family', name: 'Mum', hope: 'peace', say: 'I am in recovery', leave: '', begin: '' }
	]);
	await by(dee, (ctx) => shareToTell(ctx, { id, withCoach: false }));
	expect(await by(marcus, (ctx) => tellTopicsOf(ctx, dee.id))).toEqual([]);
	await by(dee, (ctx) => shareToTell(ctx, { id, withCoach: true }));
	// "Not now" takes it off the talk by itself.
	await by(dee, (ctx) => settleToTell(ctx, false, { id, as: 'not_now', lookAgainOn: '2027-01-05' }));
	expect(await by(marcus, (ctx) => tellTopicsOf(ctx, dee.id))).toEqual([]);
	await by(dee, (ctx) => shareToTell(ctx, { id, withCoach: true }));
	await endWalk(world, walk);
	await expect(by(marcus, (ctx) => tellTopicsOf(ctx, dee.id))).rejects.toMatchObject(refused);
});

test('not now is kept, with a day or without; told asks how it went; removed is gone', async () => {
	const id = await begin(tom);
	await by(tom, (ctx) => settleToTell(ctx, false, { id, as: 'not_now', lookAgainOn: '2027-01-05' }));
	const one = await by(tom, (ctx) => toTellById(ctx, id, false));
	expect([timeToLook(one, '2027-01-04'), timeToLook(one, '2027-01-05')]).toEqual([false, true]);
	await by(tom, (ctx) => settleToTell(ctx, false, { id, as: 'told' }));
	await by(tom, (ctx) => saveToTell(ctx, false, { id, went: 'mixed', after: 'She cried, then tea.' }));
	expect(await by(tom, (ctx) => toTellById(ctx, id, false))).toMatchObject({
		state: 'told',
		lookAgainOn: null,
		went: 'mixed'
	});
	await by(tom, (ctx) => removeToTell(ctx, false, id));
	expect((await by(tom, (ctx) => ownToTell(ctx, false))).map((each) => each.id)).not.toContain(id);
});

test('nothing of it lies in the clear, and the list leaves no trace in the audit', async () => {
	const id = await begin(tom);
	await by(tom, (ctx) => saveToTell(ctx, false, { id, say: 'XYZZY' }));
	const rows = await world.owner<{ row: string }>(
		`select encode(sealed, 'escape') || row_to_json(t)::text as row from network.to_tell t where id = $1`,
		[id]
	);
	expect(rows[0]!.row).not.toMatch(/XYZZY|Mum/);
	expect(
		await world.owner(`select 1 from audit.entries where action like 'to-tell.%' and person_id = $1`, [
			tom.id
		])
	).toEqual([]);
});

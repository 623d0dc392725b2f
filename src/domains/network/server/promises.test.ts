/** Own promises: who reads one, who does not, and what becomes of it when its day passes. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isRefusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { connect } from '../../../../tests/support/network.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson, walkWith, type TestPerson } from '../../../../tests/support/people.ts';
import { ConsentInput } from '#domains/consent/consent.ts';
import { draftConsent, endConsent, permitFor, signConsent } from '#domains/consent/server/consent.ts';
import {
	missedPromisesOf,
	ownPromises,
	promiseMyself,
	promiseThings,
	settleOwnPromise,
	sharedOfNetwork,
	type NewPromise
} from './network.ts';

const world = testWorld();
let dee: TestPerson, partner: TestPerson, coach: TestPerson, other: TestPerson, spy: TestPerson;

const read = <T>(who: TestPerson, work: (ctx: ReadContext) => Promise<T>) =>
	world.app.read(who.actor, 'test', work);
const write = <T>(who: TestPerson, work: (ctx: WriteContext) => Promise<T>) =>
	world.app.write(who.actor, 'test', work);
const code = (work: Promise<unknown>) =>
	work.then(
		() => 'nothing refused',
		(error: unknown) => (isRefusal(error) ? error.code : error)
	);
const make = (more: Partial<NewPromise> = {}) =>
	write(dee, (ctx) =>
		promiseMyself(ctx, {
			words: 'Tuesday meeting',
			byOn: '2126-01-05',
			ifMissed: 'nobody',
			missed: '',
			...more
		})
	);
const dayPasses = (id: string) =>
	world.owner(`update network.promises set by_on = '2026-01-05' where id = $1`, [id]);

/** Dee shares this promise with the partner; what the partner sees of it. */
async function shared(id: string) {
	const input = ConsentInput.parse({
		recipient: `member:${partner.id}`,
		things: [`promise:${id}`],
		until: 'event',
		untilEvent: 'it is done',
		signed: 'Dee'
	});
	const consent = await write(dee, async (ctx) => {
		const shareable = { things: await promiseThings(ctx), members: [{ id: partner.id, name: 'Pat' }] };
		const drafted = await draftConsent(ctx, input, shareable, 'en');
		return signConsent(ctx, drafted, drafted.mark);
	});
	const look = () =>
		write(partner, async (ctx) => {
			const asked = await permitFor(ctx, consent.id, { channel: 'page' });
			return asked.ok ? (await sharedOfNetwork(ctx, asked.permit)).promises : asked.reason;
		});
	return { consent, look };
}

beforeAll(async () => {
	const org = await makeOrganization(world);
	const far = await makeOrganization(world, 'Far House');
	dee = await makePerson(world, org, ['participant'], 'Dee');
	partner = await makePerson(world, org, ['ally'], 'Pat');
	coach = await makePerson(world, org, ['coach'], 'Marcus');
	other = await makePerson(world, org, ['coach', 'supervisor'], 'Olga');
	spy = await makePerson(world, far, ['coach', 'ally'], 'Spy');
	await walkWith(world, coach, dee);
	await connect(world.app, dee, partner);
});
beforeEach(async () => {
	await world.owner(
		'update network.promises set let_go_at = now() where kept_at is null and let_go_at is null'
	);
	await world.owner(
		'update consent.consents set ended_at = now(), ended_by = person_id where ended_at is null'
	);
});

describe('nobody else', () => {
	test('reads an open promise: not the coach, not a partner without consent, no supervisor, no other house', async () => {
		await make({ words: 'SECRET', ifMissed: 'coach' });
		for (const who of [coach, partner, other, spy])
			expect(await read(who, (ctx) => ctx.db.selectFrom('network.promises').select('id').execute())).toEqual(
				[]
			);
		expect(await read(coach, (ctx) => missedPromisesOf(ctx, dee.id))).toEqual([]);
		for (const who of [partner, other, spy])
			expect(await code(read(who, (ctx) => missedPromisesOf(ctx, dee.id)))).toBe('not_found');
	});
	test('says what became of it', async () => {
		const { id } = await make();
		const { look } = await shared(id);
		for (const who of [partner, coach, other, spy])
			expect(await code(write(who, (ctx) => settleOwnPromise(ctx, { id, as: 'kept' })))).toBe('not_found');
		expect(await look()).toMatchObject([{ state: 'open' }]);
	});
});

test('the partner sees that one promise and no other, until the consent ends', async () => {
	const { id } = await make();
	await make({ words: 'ANOTHER' });
	const { look, consent } = await shared(id);
	expect(await look()).toEqual([
		{ id, words: 'Tuesday meeting', byOn: '2126-01-05', state: 'open', missed: null }
	]);
	await write(dee, (ctx) => endConsent(ctx, consent.id));
	expect(await look()).toBe('no_consent');
	expect(await read(partner, (ctx) => ctx.db.selectFrom('network.promises').select('id').execute())).toEqual(
		[]
	);
});

describe('when its day has passed', () => {
	test('nobody: it looks open to the partner, and the coach reads nothing', async () => {
		const { id } = await make({ missed: 'HIDDEN' });
		const { look } = await shared(id);
		await dayPasses(id);
		expect(await look()).toMatchObject([{ state: 'open', missed: null }]);
		expect(await read(coach, (ctx) => missedPromisesOf(ctx, dee.id))).toEqual([]);
		expect((await read(dee, ownPromises)).find((one) => one.id === id)?.state).toBe('passed');
	});
	test('the partner: reads the words that were meant for them', async () => {
		const { id } = await make({ ifMissed: 'partner', missed: 'Please call me' });
		const { look } = await shared(id);
		expect(await look()).toMatchObject([{ state: 'open', missed: null }]);
		await dayPasses(id);
		expect(await look()).toMatchObject([{ state: 'passed', missed: 'Please call me' }]);
		expect(await read(coach, (ctx) => missedPromisesOf(ctx, dee.id))).toEqual([]);
	});
	test('the coach: reads it, until it is settled', async () => {
		const { id } = await make({ ifMissed: 'coach' });
		await dayPasses(id);
		expect(await read(coach, (ctx) => missedPromisesOf(ctx, dee.id))).toMatchObject([
			{ id, words: 'Tuesday meeting' }
		]);
		await write(dee, (ctx) => settleOwnPromise(ctx, { id, as: 'move', byOn: '2126-02-01' }));
		expect(await read(coach, (ctx) => missedPromisesOf(ctx, dee.id))).toEqual([]);
	});
});

test('kept once is kept: it cannot be let go of afterwards, and the partner reads that it was kept', async () => {
	const { id } = await make();
	const { look } = await shared(id);
	await write(dee, (ctx) => settleOwnPromise(ctx, { id, as: 'kept' }));
	expect(await code(write(dee, (ctx) => settleOwnPromise(ctx, { id, as: 'let_go' })))).toBe('not_found');
	expect(await look()).toMatchObject([{ state: 'kept' }]);
});

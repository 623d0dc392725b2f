/** The board: nobody else writes; a card is read where it was opened or shared; what others solved things with is counted. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isRefusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { ConsentInput } from '#domains/consent/consent.ts';
import { draftConsent, endConsent, permitFor, signConsent } from '#domains/consent/server/consent.ts';
import { offerHandoff } from '#domains/referrals/server/referrals.ts';
import { connect } from '../../../../tests/support/network.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson, walkWith, type TestPerson } from '../../../../tests/support/people.ts';
import { AddBarrierInput, solvedWith, type Counted } from '../barriers.ts';
import {
	addBarrier,
	barrierThings,
	changeBarrier,
	linkHandoff,
	moveBarrier,
	openBarrier,
	openedBarriersOf,
	ownBarriers,
	removeBarrier,
	sharedOfBarriers,
	solveBarrier,
	solvedHere
} from './barriers.ts';

const world = testWorld();
let dee: TestPerson, max: TestPerson, ann: TestPerson, coach: TestPerson, boss: TestPerson, spy: TestPerson;

const read = <T>(who: TestPerson, work: (ctx: ReadContext) => Promise<T>) =>
	world.app.read(who.actor, 'test', work);
const write = <T>(who: TestPerson, work: (ctx: WriteContext) => Promise<T>) =>
	world.app.write(who.actor, 'test', work);
const code = (work: Promise<unknown>) =>
	work.then(
		() => 'nothing refused',
		(error: unknown) => (isRefusal(error) ? error.code : error)
	);
const card = (more: Partial<AddBarrierInput> = {}) =>
	write(dee, (ctx) => addBarrier(ctx, { kind: 'legal', words: 'SECRET', step: 'Call', ...more }));
const rowsFor = (who: TestPerson) =>
	read(who, (ctx) => ctx.db.selectFrom('barriers.barriers').select('id').execute());

beforeAll(async () => {
	const org = await makeOrganization(world);
	dee = await makePerson(world, org, ['participant'], 'Dee');
	max = await makePerson(world, org, ['participant'], 'Max');
	ann = await makePerson(world, org, ['ally'], 'Ann');
	coach = await makePerson(world, org, ['coach'], 'Marcus');
	boss = await makePerson(world, org, ['supervisor', 'director'], 'Olga');
	spy = await makePerson(world, await makeOrganization(world, 'Far House'), ['participant', 'coach'], 'Spy');
	await walkWith(world, coach, dee);
	await connect(world.app, dee, ann);
});
beforeEach(() => world.owner('delete from barriers.barriers'));

describe('nobody else', () => {
	test('reads a card: not who walks with them, no supervisor, no ally, no other participant or house', async () => {
		await card();
		for (const who of [coach, boss, ann, max, spy]) expect(await rowsFor(who)).toEqual([]);
		expect(await read(coach, (ctx) => openedBarriersOf(ctx, dee.id))).toEqual([]);
		for (const who of [boss, ann, max, spy])
			expect(await code(read(who, (ctx) => openedBarriersOf(ctx, dee.id)))).toBe('not_found');
	});
	test('moves, solves, opens, links or removes one, even when it is open to them', async () => {
		const { id } = await card();
		await write(dee, (ctx) => openBarrier(ctx, id, true));
		const acts: ((ctx: WriteContext) => Promise<void>)[] = [
			(ctx) => changeBarrier(ctx, { id, words: 'x', step: '' }),
			(ctx) => moveBarrier(ctx, id, 'later'),
			(ctx) => solveBarrier(ctx, { id, solvedBy: 'own', result: '' }),
			(ctx) => openBarrier(ctx, id, false),
			(ctx) => linkHandoff(ctx, id, null),
			(ctx) => removeBarrier(ctx, id)
		];
		for (const act of acts) {
			for (const who of [max, spy]) expect(await code(write(who, act))).toBe('not_found');
			for (const who of [coach, boss, ann]) expect(await code(write(who, act))).toBe('forbidden');
		}
		expect(await read(dee, ownBarriers)).toMatchObject([{ id, words: 'SECRET', state: 'now', opened: true }]);
	});
	test('lends their hand-off', async () => {
		const { id } = await card();
		const theirs = await write(max, (ctx) =>
			offerHandoff(ctx, max.id, { place: 'Clinic', need: 'legal', what: '' })
		);
		for (const other of [theirs.id, newId()])
			expect(await code(write(dee, (ctx) => linkHandoff(ctx, id, other)))).toBe('not_found');
	});
	test('counts what solved things who has no board', async () => {
		for (const who of [coach, boss, ann])
			expect(await code(solvedHere(world.app, who.actor))).toBe('forbidden');
	});
});

test('a housing card says which way, something else says what it is; a full board takes no more', async () => {
	for (const wrong of [{ kind: 'housing' }, { kind: 'other' }, { kind: 'weather' }, {}])
		expect(AddBarrierInput.safeParse(wrong).success).toBe(false);
	for (let n = 0; n < 40; n++) await card();
	expect(await code(card())).toBe('too_many');
});

test('who walks with the person reads an opened card until it is closed, and the walk alone opens none', async () => {
	const { id } = await card();
	await card({ words: 'ANOTHER' });
	await write(dee, (ctx) => openBarrier(ctx, id, true));
	expect(await read(coach, (ctx) => openedBarriersOf(ctx, dee.id))).toMatchObject([{ id, words: 'SECRET' }]);
	for (const who of [boss, ann, max, spy]) expect(await rowsFor(who)).toEqual([]);
	await write(dee, (ctx) => openBarrier(ctx, id, false));
	expect(await rowsFor(coach)).toEqual([]);
});

test('an ally sees the one card that a consent names, without how it went, until it ends', async () => {
	const { id } = await card();
	await card({ words: 'ANOTHER' });
	const input = ConsentInput.parse({
		recipient: `member:${ann.id}`,
		things: [`barrier:${id}`],
		until: 'event',
		untilEvent: 'it is solved',
		signed: 'Dee'
	});
	const consent = await write(dee, async (ctx) => {
		const shareable = { things: await barrierThings(ctx), members: [{ id: ann.id, name: 'Ann' }] };
		const drafted = await draftConsent(ctx, input, shareable, 'en');
		return signConsent(ctx, drafted, drafted.mark);
	});
	const look = () =>
		write(ann, async (ctx) => {
			const asked = await permitFor(ctx, consent.id, { channel: 'page' });
			return asked.ok ? sharedOfBarriers(ctx, asked.permit) : asked.reason;
		});
	expect(await look()).toEqual([
		{ id, kind: 'legal', path: null, words: 'SECRET', step: 'Call', state: 'now' }
	]);
	await write(dee, (ctx) => endConsent(ctx, consent.id));
	expect(await look()).toBe('no_consent');
	expect(await rowsFor(ann)).toEqual([]);
});

test('closed with what solved it, opened again: the words stay, what solved it goes', async () => {
	const { id } = await card();
	const { id: way } = await write(dee, (ctx) =>
		offerHandoff(ctx, dee.id, { place: 'Legal Aid', need: 'legal', what: '' })
	);
	await write(dee, (ctx) => linkHandoff(ctx, id, way));
	await write(dee, (ctx) => solveBarrier(ctx, { id, solvedBy: 'lawyer', result: 'Dropped' }));
	expect(await read(dee, ownBarriers)).toMatchObject([
		{ state: 'solved', solvedBy: 'lawyer', result: 'Dropped', handoffId: way }
	]);
	expect(await read(dee, barrierThings)).toEqual([]);
	await write(dee, (ctx) => moveBarrier(ctx, id, 'now'));
	expect(await read(dee, ownBarriers)).toMatchObject([{ state: 'now', solvedBy: null, result: 'Dropped' }]);
});

describe('what others solved it with', () => {
	/** So many other persons, one card each (rows of their own: whose they are is not asked here). */
	const others = (count: number, by: string, from = 0) =>
		world.owner(
			`with off as (select set_config('session_replication_role', 'replica', true))
			insert into barriers.barriers (organization_id, id, person_id, kind, state, solved_by, opened, made_at, changed_at, sealed)
			select $1, gen_random_uuid(), ('01900000-0000-7000-8000-' || lpad((n + $4)::text, 12, '0'))::uuid, 'legal', 'solved', $2, false, now(), now(), ''
			from off, generate_series(1, $3::int) n`,
			[dee.actor.organizationId, by, count, from]
		);
	test('eleven are said, ten are not; the same person twice is one; who asks is not counted; another house neither', async () => {
		await others(11, 'lawyer');
		await others(10, 'papers');
		await others(10, 'family');
		await others(3, 'family');
		const { id } = await card();
		await write(dee, (ctx) => solveBarrier(ctx, { id, solvedBy: 'papers', result: '' }));
		expect(await solvedHere(world.app, dee.actor)).toEqual([{ kind: 'legal', by: 'lawyer', count: 11 }]);
		expect(await solvedHere(world.app, spy.actor)).toEqual([]);
	});
	test('the list says the kind asked for, most first, and nothing small that came to it', () => {
		const counts: Counted[] = [
			{ kind: 'legal', by: 'papers', count: 12 },
			{ kind: 'legal', by: 'lawyer', count: 30 },
			{ kind: 'legal', by: 'own', count: 10 },
			{ kind: 'work', by: 'work', count: 99 }
		];
		expect(solvedWith(counts, 'legal').map(({ by }) => by)).toEqual(['lawyer', 'papers']);
	});
});

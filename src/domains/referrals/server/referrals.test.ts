/** Warm hand-offs: who may, the name that goes nowhere without a consent, and the life of one from the offer until it holds. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ConsentInput } from '#domains/consent/consent.ts';
import { accountOf, draftConsent, endConsent, signConsent } from '#domains/consent/server/consent.ts';
import { isRefusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import {
	endWalk,
	makeOrganization,
	makePerson,
	walkWith,
	type TestPerson
} from '../../../../tests/support/people.ts';
import type { TellInput } from '../inputs.ts';
import {
	answerByLink,
	askedByLink,
	changeHandoff,
	consentsForHandoff,
	decideHandoff,
	endLink,
	gapsIn,
	handoffById,
	handoffsNow,
	handoffsOf,
	handoffsRefused,
	handoffsToAsk,
	makeLink,
	nameUnder,
	offerHandoff,
	openHandoffsOf,
	takeBackAct,
	tellHandoff
} from './referrals.ts';

const world = testWorld();
let dee: TestPerson, ann: TestPerson, marcus: TestPerson, rosa: TestPerson, boss: TestPerson, spy: TestPerson;
let tom: TestPerson;

const read = <T>(who: TestPerson, work: (ctx: ReadContext) => Promise<T>) =>
	world.app.read(who.actor, 'test', work);
const write = <T>(who: TestPerson, work: (ctx: WriteContext) => Promise<T>) =>
	world.app.write(who.actor, 'test', work);
const code = (work: Promise<unknown>) =>
	work.then(
		() => 'nothing refused',
		(error: unknown) => (isRefusal(error) ? error.code : String(error))
	);
const PLACE = { place: 'Harbor Clinic SECRET', need: 'medication' as const, what: 'Sleep' };
const offer = (by: TestPerson, more: Partial<Parameters<typeof offerHandoff>[2]> = {}, whose = dee) =>
	write(by, (ctx) => offerHandoff(ctx, whose.id, { ...PLACE, ...more })).then(({ id }) => id);
const tell = (by: TestPerson, id: string, kind: TellInput['kind'], more: Partial<TellInput> = {}) =>
	write(by, (ctx) => tellHandoff(ctx, { id, kind, words: '', ...more }));
const stateOf = async (id: string) => (await read(dee, (ctx) => handoffById(ctx, id))).handoff.state;
const link = async (by: TestPerson, id: string, named = false) => {
	const made = await write(by, (ctx) => makeLink(ctx, id, named));
	return 'token' in made ? made.token : `refused: ${made.refused}`;
};
const signFor = (information: string) =>
	write(dee, async (ctx) => {
		const input = ConsentInput.parse({
			recipient: 'organization',
			name: 'Harbor Clinic',
			covered: 'yes',
			information,
			purposes: ['treatment'],
			until: 'date',
			untilOn: '2099-01-01',
			signed: 'Dee'
		});
		const drafted = await draftConsent(ctx, input, { things: [], members: [] }, 'en');
		return signConsent(ctx, drafted, drafted.mark);
	}).then(({ id }) => id);

beforeAll(async () => {
	const org = await makeOrganization(world);
	const other = await makeOrganization(world, 'Far House');
	dee = await makePerson(world, org, ['participant'], 'Dee');
	tom = await makePerson(world, org, ['participant'], 'Tom');
	ann = await makePerson(world, org, ['ally'], 'Ann');
	marcus = await makePerson(world, org, ['coach'], 'Marcus');
	rosa = await makePerson(world, org, ['peer'], 'Rosa');
	boss = await makePerson(world, org, ['supervisor', 'director'], 'Olga');
	spy = await makePerson(world, other, ['participant', 'coach', 'director'], 'Spy');
	await walkWith(world, marcus, dee);
});
beforeEach(() => world.owner('truncate referrals.links, referrals.acts, referrals.handoffs cascade'));

describe('nobody else', () => {
	test('reads, offers, tells or makes a link: no stranger, ally, supervisor, director, other house', async () => {
		const id = await offer(dee);
		await tell(dee, await offer(dee), 'arrived', { on: '2026-01-02' });
		for (const who of [tom, ann, rosa, boss, spy]) {
			for (const table of ['referrals.handoffs', 'referrals.acts', 'referrals.links'] as const)
				expect(await read(who, (ctx) => ctx.db.selectFrom(table).select('id').execute())).toEqual([]);
			expect(await read(who, (ctx) => handoffsToAsk(ctx, [dee.id], 'UTC'))).toEqual([]);
			expect(await read(who, (ctx) => openHandoffsOf(ctx, [dee.id]))).toEqual([]);
			const tries = [
				read(who, (ctx) => handoffsOf(ctx, dee.id)),
				read(who, (ctx) => handoffById(ctx, id)),
				read(who, (ctx) => consentsForHandoff(ctx, dee.id)),
				offer(who),
				tell(who, id, 'arrived'),
				write(who, (ctx) => changeHandoff(ctx, { id, ...PLACE, ride: '', along: '', bring: '', wait: '' })),
				write(who, (ctx) => makeLink(ctx, id, false)),
				write(who, (ctx) => endLink(ctx, id)),
				write(who, (ctx) => nameUnder(ctx, id, null))
			];
			expect(await Promise.all(tries.map(code)), who.name).toEqual(tries.map(() => 'not_found'));
		}
		expect(await stateOf(id)).toBe('wanted');
	});
	test('says yes or no, or chooses a consent, for the person', async () => {
		const id = await offer(marcus);
		const consent = await signFor('My name and phone');
		expect(await code(write(marcus, (ctx) => decideHandoff(ctx, id, true)))).toBe('not_found');
		expect(await code(write(marcus, (ctx) => nameUnder(ctx, id, consent)))).toBe('not_found');
		expect(await stateOf(id)).toBe('offered');
	});
	test('who no longer walks with them reads it', async () => {
		const peer = await makePerson(world, dee.actor.organizationId, ['peer'], 'Lou');
		const walk = await walkWith(world, peer, dee);
		const id = await offer(peer);
		await endWalk(world, walk);
		expect(await code(read(peer, (ctx) => handoffById(ctx, id)))).toBe('not_found');
		expect(await code(tell(peer, id, 'arrived'))).toBe('not_found');
	});
	test('of another role sees the report of gaps', async () => {
		const span = { from: new Date('2020-01-01'), until: new Date('2100-01-01') };
		for (const who of [dee, ann, marcus, rosa])
			expect(await code(gapsIn(world.app, who.actor, span))).toBe('not_found');
	});
});

test('an offer changes nothing until the person says yes; no ends it, and it is answered once', async () => {
	const [one, two] = [await offer(marcus), await offer(marcus)];
	expect(await code(tell(marcus, one, 'called_together'))).toBe('conflict');
	expect(await code(write(marcus, (ctx) => makeLink(ctx, one, false)))).toBe('conflict');
	await write(dee, (ctx) => decideHandoff(ctx, one, true));
	await write(dee, (ctx) => decideHandoff(ctx, two, false));
	expect([await stateOf(one), await stateOf(two)]).toEqual(['wanted', 'ended']);
	expect(await code(write(dee, (ctx) => decideHandoff(ctx, two, true)))).toBe('conflict');
	const agreed = await offer(marcus, { agreed: 'yes' });
	const { acts } = await read(dee, (ctx) => handoffById(ctx, agreed));
	expect(
		acts.map(({ kind, byId }) => [kind, byId]),
		'it is seen who wrote the yes'
	).toEqual([
		['offered', marcus.id],
		['wanted', marcus.id]
	]);
});

test('its whole life: called together, a day, a wait, arrived, still there after fourteen days', async () => {
	const id = await offer(dee);
	await tell(marcus, id, 'called_together', { words: 'On speaker, ten minutes' });
	await write(marcus, (ctx) =>
		changeHandoff(ctx, {
			id,
			...PLACE,
			goesOn: '2026-12-01',
			time: '09:30',
			ride: 'Lou',
			along: 'Marcus',
			bring: 'ID',
			wait: 'Jo calls on Sunday'
		})
	);
	await tell(dee, id, 'waiting', { words: 'nine days' });
	expect(await stateOf(id)).toBe('waiting');
	expect(await code(tell(dee, id, 'arrived', { on: '2099-01-01' })), 'a day to come').toBe('invalid');
	await tell(dee, id, 'arrived', { on: '2026-01-02' });
	expect(await read(marcus, (ctx) => handoffsToAsk(ctx, [dee.id], 'UTC'))).toEqual([
		{ id, personId: dee.id, arrivedOn: '2026-01-02' }
	]);
	expect(await code(tell(dee, id, 'cannot', { why: 'full' })), 'past that').toBe('conflict');
	await tell(dee, id, 'still_there');
	expect(await stateOf(id)).toBe('holds');
	expect(await read(marcus, (ctx) => handoffsToAsk(ctx, [dee.id], 'UTC'))).toEqual([]);
	const { handoff, acts } = await read(dee, (ctx) => handoffById(ctx, id));
	expect(handoff.words).toMatchObject({ time: '09:30', ride: 'Lou', wait: 'Jo calls on Sunday' });
	expect(acts.map(({ kind, words }) => (words ? `${kind}: ${words}` : kind))).toEqual([
		'begun',
		'called_together: On speaker, ten minutes',
		'changed',
		'waiting: nine days',
		'arrived',
		'still_there'
	]);
});

test('the open ones of all whom one walks with: the next day first, what is over left out', async () => {
	const [later, sooner, over] = [await offer(dee), await offer(dee), await offer(dee)];
	for (const [id, goesOn] of [
		[later, '2026-12-09'],
		[sooner, '2026-12-01']
	] as const)
		await write(dee, (ctx) =>
			changeHandoff(ctx, { id, ...PLACE, goesOn, ride: '', along: '', bring: '', wait: '' })
		);
	await tell(dee, over, 'ended');
	expect((await read(marcus, (ctx) => openHandoffsOf(ctx, [dee.id]))).map(({ id }) => id)).toEqual([
		sooner,
		later
	]);
});

test('before fourteen days nobody asks; on the day somebody does', async () => {
	const id = await offer(dee);
	await tell(dee, id, 'arrived');
	const now = Date.now();
	try {
		for (const [days, many] of [
			[12, 0],
			[15, 1]
		] as const) {
			world.setClock(new Date(now + days * 86_400_000).toISOString());
			expect(await read(marcus, (ctx) => handoffsToAsk(ctx, [dee.id], 'America/New_York'))).toHaveLength(
				many
			);
		}
	} finally {
		world.setClock(new Date().toISOString());
	}
});

describe('a slip of the finger', () => {
	const back = (by: TestPerson, id: string, act: string) => write(by, (ctx) => takeBackAct(ctx, { id, act }));
	const lastOf = async (id: string) => (await read(dee, (ctx) => handoffById(ctx, id))).acts.at(-1)!.id;

	test('is taken back by nobody else, not once something followed, not what the place said, not after a day, not twice', async () => {
		const id = await offer(dee);
		await tell(marcus, id, 'arrived', { on: '2026-01-02' });
		const act = await lastOf(id);
		for (const who of [tom, ann, rosa, boss, spy]) expect(await code(back(who, id, act))).toBe('not_found');
		expect(await code(back(dee, id, act)), 'the other of the two').toBe('conflict');
		const now = Date.now();
		world.setClock(new Date(now + 25 * 3_600_000).toISOString());
		expect(await code(back(marcus, id, act)), 'after a day').toBe('conflict');
		world.setClock(new Date(now).toISOString());
		await tell(marcus, id, 'not_there');
		expect(await code(back(marcus, id, act)), 'something followed').toBe('conflict');
		const answered = await offer(dee);
		await answerByLink(world.app, await link(dee, answered), { answer: 'waiting', words: '' });
		expect(await code(back(dee, answered, await lastOf(answered))), 'the place').toBe('conflict');
		const called = await offer(dee);
		await tell(marcus, called, 'called_together');
		expect(await code(back(marcus, called, await lastOf(called))), 'a talk').toBe('conflict');
		expect(await stateOf(id)).toBe('ended');
	});

	test('stands as before, with the day, and the history has both', async () => {
		const id = await offer(dee);
		await write(dee, (ctx) =>
			changeHandoff(ctx, { id, ...PLACE, goesOn: '2026-12-01', ride: '', along: '', bring: '', wait: '' })
		);
		for (const kind of ['arrived', 'missed', 'waiting', 'ended'] as const) {
			await tell(dee, id, kind);
			const act = await lastOf(id);
			await back(dee, id, act);
			expect(await code(back(dee, id, act)), 'twice').toBe('conflict');
			const { handoff, acts } = await read(dee, (ctx) => handoffById(ctx, id));
			expect(handoff).toMatchObject({
				state: 'wanted',
				endedWhy: null,
				goesOn: '2026-12-01',
				arrivedOn: null
			});
			expect(acts.slice(-2).map((one) => one.kind)).toEqual([kind, 'taken_back']);
		}
		const offered = await offer(marcus);
		await write(dee, (ctx) => decideHandoff(ctx, offered, false));
		await back(dee, offered, await lastOf(offered));
		expect(await stateOf(offered)).toBe('offered');
	});

	test('a no that was taken back is in no count', async () => {
		const span = { from: new Date(Date.now() - 60_000), until: new Date(Date.now() + 60_000) };
		const ids: string[] = [];
		for (let n = 0; n < 12; n++) {
			const id = await offer(dee, { need: 'residential' });
			await tell(marcus, id, 'cannot', { why: 'full' });
			ids.push(id);
		}
		await back(marcus, ids[0]!, await lastOf(ids[0]!));
		expect((await gapsIn(world.app, boss.actor, span)).gaps[0]?.total).toBe(11);
	});
});

describe('the link of a place', () => {
	test('shows what is needed and no name; what is answered is there at once, and the link is over', async () => {
		const id = await offer(dee);
		const token = await link(marcus, id);
		const asked = await askedByLink(world.app, token);
		expect(asked).toMatchObject({ organization: 'Harbor House', need: 'medication', name: null });
		expect(JSON.stringify(asked)).not.toMatch(/SECRET|Dee|Sleep/);
		expect(await answerByLink(world.app, token, { answer: 'waiting', words: 'nine days' })).toBe(true);
		expect(await stateOf(id)).toBe('waiting');
		const { acts } = await read(dee, (ctx) => handoffById(ctx, id));
		expect(acts.at(-1)).toMatchObject({ kind: 'waiting', byId: null, words: 'nine days' });
		expect(await askedByLink(world.app, token)).toBeNull();
		expect(await answerByLink(world.app, token, { answer: 'cannot', why: 'full', words: '' })).toBe(false);
	});
	test('one that is old, taken back, replaced, made up, or of a hand-off that is over opens nothing', async () => {
		const id = await offer(dee);
		const [first, second] = [await link(dee, id), await link(dee, id)];
		expect(await askedByLink(world.app, first), 'replaced').toBeNull();
		expect(await askedByLink(world.app, second)).not.toBeNull();
		await write(marcus, (ctx) => endLink(ctx, id));
		expect(await askedByLink(world.app, second), 'taken back').toBeNull();
		const third = await link(dee, id);
		await world.owner(
			`update referrals.links set expires_at = now() - interval '1 hour' where ended_at is null`
		);
		expect(await askedByLink(world.app, third), 'old').toBeNull();
		const fourth = await link(dee, id);
		await tell(dee, id, 'arrived');
		expect(await askedByLink(world.app, fourth), 'past that').toBeNull();
		for (const made of ['', 'x', 'x'.repeat(54), `${fourth}x`])
			expect(await askedByLink(world.app, made)).toBeNull();
	});
	test('a place that cannot says why', async () => {
		const id = await offer(dee);
		const token = await link(marcus, id);
		expect(await code(answerByLink(world.app, token, { answer: 'cannot', words: '' }))).toBe('invalid');
		expect(await answerByLink(world.app, token, { answer: 'cannot', why: 'medication', words: '' })).toBe(
			true
		);
		expect((await read(dee, (ctx) => handoffById(ctx, id))).handoff).toMatchObject({
			state: 'ended',
			endedWhy: 'place_cannot'
		});
	});
	test('its no stands before both until another way is begun for the same, and for a week at most', async () => {
		const now = (who: TestPerson) => read(who, (ctx) => handoffsNow(ctx, dee.id, '2026-01-01'));
		const refused = (who: TestPerson) => read(who, (ctx) => handoffsRefused(ctx, [dee.id]));
		const id = await offer(dee);
		expect(await refused(marcus)).toEqual([]);
		await answerByLink(world.app, await link(marcus, id), { answer: 'cannot', why: 'full', words: '' });
		expect(await refused(marcus)).toEqual([{ id, personId: dee.id }]);
		expect(await now(dee)).toMatchObject([{ id, refused: true, asks: false }]);
		for (const who of [rosa, boss, spy, ann]) expect(await refused(who), who.name).toEqual([]);
		await world.owner(`update referrals.handoffs set changed_at = now() - interval '8 days'`);
		expect(await refused(marcus)).toEqual([]);
		expect(await now(dee)).toEqual([]);
		await world.owner(`update referrals.handoffs set changed_at = now()`);
		await offer(dee);
		expect(await refused(marcus)).toEqual([]);
		expect((await now(dee)).filter((one) => one.refused)).toEqual([]);
	});
});

describe('the name', () => {
	test('goes out under no consent, under one that ended, or that names records: never; and the refusal is in the account', async () => {
		const id = await offer(dee);
		expect(await link(marcus, id, true)).toMatch(/^refused/);
		expect(await code(write(dee, (ctx) => nameUnder(ctx, id, spy.id)))).toBe('not_found');
		const consent = await signFor('My name and phone');
		await write(dee, (ctx) => nameUnder(ctx, id, consent));
		await write(dee, (ctx) => endConsent(ctx, consent));
		expect(await link(marcus, id, true)).toMatch(/^refused/);
		const account = await read(dee, (ctx) => accountOf(ctx, dee.id));
		expect(account.filter(({ consentId }) => consentId === consent)).toMatchObject([
			{ outcome: 'refused', reason: 'ended' }
		]);
	});
	test('is on the page while the consent holds, each giving-out stands in the account, and it goes with the consent', async () => {
		const id = await offer(dee);
		const consent = await signFor('My name and phone');
		await write(dee, (ctx) => nameUnder(ctx, id, consent));
		const token = await link(marcus, id, true);
		expect(await askedByLink(world.app, token)).toMatchObject({ name: 'Dee' });
		const account = await read(dee, (ctx) => accountOf(ctx, dee.id));
		expect(account.filter(({ consentId }) => consentId === consent)).toMatchObject([
			{ outcome: 'given', to: PLACE.place }
		]);
		await write(dee, (ctx) => endConsent(ctx, consent));
		expect(await askedByLink(world.app, token)).toMatchObject({ name: null });
	});
});

test('two who tell at once: the second hears of it, and nothing is written twice', async () => {
	const id = await offer(dee);
	const both = await Promise.all(
		[tell(dee, id, 'arrived'), tell(marcus, id, 'cannot', { why: 'full' })].map(code)
	);
	expect(both.toSorted()).toEqual(['conflict', 'nothing refused']);
	expect((await read(dee, (ctx) => handoffById(ctx, id))).acts).toHaveLength(2);
});

test('gaps are counted without names; small numbers are not said', async () => {
	const span = { from: new Date(Date.now() - 60_000), until: new Date(Date.now() + 60_000) };
	for (let n = 0; n < 12; n++) {
		const id = await offer(dee, { need: 'residential' });
		await tell(marcus, id, 'cannot', { why: 'medication' });
	}
	await tell(dee, await offer(dee, { need: 'shelter' }), 'cannot', { why: 'full' });
	const gaps = await gapsIn(world.app, boss.actor, span);
	expect(gaps).toEqual({
		gaps: [{ need: 'residential', total: 12, reasons: [{ why: 'medication', count: 12 }], others: null }],
		tooFew: ['shelter'],
		together: null
	});
	expect(await gapsIn(world.app, spy.actor, span)).toEqual({ gaps: [], tooFew: [], together: null });
});

test('twenty open are enough', async () => {
	for (let n = 0; n < 20; n++) await offer(dee);
	expect(await code(offer(dee))).toBe('too_many');
});

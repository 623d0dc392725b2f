import { beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import { dayIn } from '#platform/time.ts';
import type { CheckInInput } from '#domains/check-ins/check-ins.ts';
import { recordCheckIn } from '#domains/check-ins/server/check-ins.ts';
import { jobsOf } from '../../../jobs.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import {
	endWalk,
	makeOrganization,
	makePerson,
	walkWith,
	type TestPerson
} from '../../../../tests/support/people.ts';
import { dayNumber, factsOf } from '../signs/facts.ts';
import { BUILT_IN_CODES } from '../signs/rules/all.ts';
import {
	actOnCard,
	addRule,
	answerWindow,
	askWindow,
	cardsForMe,
	closeReached,
	openWindow,
	ownRules,
	ownSignal,
	raisedAboutMe,
	removeRule,
	rulesToTune,
	saveWishes,
	sayItIsSo,
	switchRule,
	windowsOf
} from './early-signs.ts';
import { recordContact } from '#domains/sessions/server/sessions.ts';
import { factsFor, toldSince } from './facts.sql.ts';
import { lookAtAll, lookAtOne } from './rounds.ts';

const world = testWorld();
const ZONE = 'America/New_York';
let org: string;
let marcus: TestPerson,
	rosa: TestPerson,
	janelle: TestPerson,
	nora: TestPerson,
	spy: TestPerson,
	dee: TestPerson;

beforeAll(async () => {
	org = await makeOrganization(world);
	[marcus, rosa, janelle, nora] = (await Promise.all(
		(['coach', 'peer', 'supervisor', 'ally'] as const).map((role) => makePerson(world, org, [role], role))
	)) as [TestPerson, TestPerson, TestPerson, TestPerson];
	spy = await makePerson(world, await makeOrganization(world, 'Elsewhere'), ['coach', 'participant'], 'spy');
	dee = await someone('Dee');
});

/** A participant with whom Marcus walks. */
async function someone(name: string): Promise<TestPerson> {
	const person = await makePerson(world, org, ['participant'], name);
	await walkWith(world, marcus, person);
	return person;
}
const as = <T>(who: TestPerson, work: Parameters<typeof world.app.write<T>>[2]) =>
	world.app.write(who.actor, 'test', work);
const system = <T>(work: Parameters<typeof world.app.write<T>>[2]) =>
	world.app.write(systemActor(org, 'test'), 'test', work);
const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
const today = () => dayIn(ZONE, new Date());
const say = (who: TestPerson, days: number, input: Partial<CheckInInput>) =>
	system((ctx) =>
		recordCheckIn(ctx, { shared: true, ...input } as CheckInInput, {
			key: newId(),
			personId: who.id,
			at: ago(days)
		})
	);
const look = (who: TestPerson, days = 0) => system((ctx) => lookAtOne(ctx, who.id, ago(days)));
const cards = async (who: TestPerson = marcus, of?: TestPerson) =>
	(await world.app.read(who.actor, 'test', cardsForMe)).now.filter((card) => !of || card.personId === of.id);
const raised = (who: TestPerson) => world.app.read(who.actor, 'test', raisedAboutMe);
const CRAVING = { kind: 'craving', level: 8, times: 2, days: 3, words: null } as const;
const SEES = {
	coachSees: 'yes',
	on: [...BUILT_IN_CODES],
	quietFrom: undefined,
	quietUntil: undefined
} as const;

describe('refusals', () => {
	test.each([
		['a coach', () => marcus],
		['a supervisor', () => janelle],
		['an ally', () => nora]
	] as const)('%s has no signs of their own', async (_, who) => {
		await expect(as(who(), (ctx) => addRule(ctx, CRAVING))).rejects.toThrow(/no participant/);
		await expect(as(who(), (ctx) => saveWishes(ctx, { ...SEES, on: [] }))).rejects.toThrow(/no participant/);
		await expect(raised(who())).rejects.toThrow(/no participant/);
	});
	test.each([
		['a supervisor', () => janelle],
		['an ally', () => nora],
		['the person', () => dee]
	] as const)('%s has no cards of others', async (_, who) => {
		await expect(cards(who())).rejects.toThrow(/coaches and peers/);
	});
	test("another's rule, card and question of close support are not there", async () => {
		const lou = await someone('Lou');
		await as(lou, (ctx) =>
			addRule(ctx, { kind: 'words', level: null, times: 1, days: 1, words: 'I stop cooking' })
		);
		const [rule] = await world.app.read(lou.actor, 'test', ownRules);
		await as(lou, (ctx) => sayItIsSo(ctx, rule!.id));
		const [card] = await cards(marcus, lou);
		expect(card).toMatchObject({ tier: 1, signs: [{ rule: 'own', kind: 'words', words: 'I stop cooking' }] });
		await as(marcus, (ctx) => askWindow(ctx, lou.id, { kind: 'detox', startedOn: today() }));
		const [window] = await world.app.read(lou.actor, 'test', (ctx) => windowsOf(ctx, lou.id));
		for (const who of [dee, spy]) {
			await expect(as(who, (ctx) => switchRule(ctx, rule!.id, false))).rejects.toThrow(/no such rule/);
			await expect(as(who, (ctx) => removeRule(ctx, rule!.id))).rejects.toThrow(/no such rule/);
			await expect(as(who, (ctx) => sayItIsSo(ctx, rule!.id))).rejects.toThrow(/no such rule/);
			await expect(as(who, (ctx) => answerWindow(ctx, window!.id, 'yes'))).rejects.toThrow(
				/no such question/
			);
		}
		for (const who of [rosa, spy]) {
			await expect(
				as(who, (ctx) => actOnCard(ctx, { cardId: card!.id, outcome: 'reached', way: 'call' }))
			).rejects.toThrow(/no such open card/);
			await expect(
				as(who, (ctx) => askWindow(ctx, lou.id, { kind: 'detox', startedOn: today() }))
			).rejects.toThrow(/not open/);
		}
		expect(await cards(rosa)).toEqual([]);
	});
	test('without a yes nothing is told: the person alone sees the sign', async () => {
		const kim = await someone('Kim');
		for (const day of [0, 1]) await say(kim, day, { craving: 9 });
		await look(kim);
		expect(await raised(kim)).toMatchObject([{ rule: 'high_pull', told: false, card: null }]);
		expect(await cards(marcus, kim)).toEqual([]);
		expect((await world.app.read(marcus.actor, 'test', cardsForMe)).week).not.toContainEqual(
			expect.objectContaining({ personId: kim.id })
		);
	});
	test('consent withdrawn takes the card, its reasons and the word of the week away at once', async () => {
		const ray = await someone('Ray');
		await as(ray, (ctx) => saveWishes(ctx, { ...SEES, on: [...SEES.on] }));
		for (const day of [0, 1]) await say(ray, day, { craving: 9, confidence: 5, stress: 5, today: 4 });
		await look(ray);
		const seen = await world.app.read(marcus.actor, 'test', cardsForMe);
		expect(seen.now.some(({ personId }) => personId === ray.id)).toBe(true);
		expect(seen.week.find(({ personId }) => personId === ray.id)?.signal.band).toBeTruthy();
		await as(ray, (ctx) => saveWishes(ctx, { ...SEES, coachSees: undefined, on: [...SEES.on] }));
		const after = await world.app.read(marcus.actor, 'test', cardsForMe);
		expect(JSON.stringify(after)).not.toContain(ray.id);
		const rows = await world.app.read(marcus.actor, 'test', (ctx) =>
			ctx.db.selectFrom('early_signs.signs').select('id').where('person_id', '=', ray.id).execute()
		);
		expect(rows, 'the wall says it too').toEqual([]);
		expect(await raised(ray)).toMatchObject([{ card: { outcome: 'taken_back' } }]);
	});
	test('a walk that ended closes the cards', async () => {
		const joe = await makePerson(world, org, ['participant'], 'Joe');
		const walk = await walkWith(world, rosa, joe);
		await as(joe, (ctx) => openWindow(ctx, { kind: 'hospital', startedOn: today() }));
		expect((await cards(rosa)).length).toBe(1);
		await endWalk(world, walk);
		expect(await cards(rosa)).toEqual([]);
	});
});

describe('a sign', () => {
	test('own rule: told once a day, however often it is reckoned; one open card; off takes it back', async () => {
		await as(dee, (ctx) => addRule(ctx, CRAVING));
		await as(dee, (ctx) => addRule(ctx, CRAVING));
		const rules = await world.app.read(dee.actor, 'test', ownRules);
		expect(rules.length).toBe(1);
		for (const day of [0, 1]) await say(dee, day, { craving: 8 });
		await look(dee);
		await look(dee);
		await system(lookAtAll);
		expect((await cards(marcus, dee)).map(({ signs }) => signs)).toMatchObject([
			[{ kind: 'craving', numbers: { level: 8 } }]
		]);
		expect((await raised(dee)).filter(({ rule }) => rule === 'own').length).toBe(1);
		await as(dee, (ctx) => switchRule(ctx, rules[0]!.id, false));
		expect(await cards(marcus, dee)).toEqual([]);
	});
	test('two jobs at once raise one', async () => {
		const two = await someone('Two');
		await as(two, (ctx) => saveWishes(ctx, { ...SEES, on: [...SEES.on] }));
		await say(two, 0, { craving: 9, confidence: 1 });
		await Promise.all([look(two), look(two), look(two)]);
		expect((await raised(two)).map(({ rule }) => rule)).toEqual(['no_confidence']);
		expect((await cards(marcus, two)).length).toBe(1);
	});
	test('the job of a check-in looks, and may run twice', async () => {
		const pat = await someone('Pat');
		await as(pat, (ctx) => saveWishes(ctx, { ...SEES, on: [...SEES.on] }));
		await say(pat, 0, { craving: 9, confidence: 1 });
		const payload = {
			organizationId: org,
			personId: pat.id,
			checkInId: newId(),
			at: new Date().toISOString()
		};
		const task = jobsOf().tasks['check-in.recorded']!;
		await task(world.app, payload);
		await task(world.app, payload);
		expect((await raised(pat)).map(({ rule }) => rule)).toEqual(['no_confidence']);
		expect((await cards(marcus, pat)).length).toBe(1);
	});
	test('what arrives late is about its own day and opens no card', async () => {
		const sam = await someone('Sam');
		await as(sam, (ctx) => saveWishes(ctx, { ...SEES, on: [...SEES.on] }));
		for (const day of [6, 7]) await say(sam, day, { craving: 9 });
		await look(sam, 6);
		expect(await raised(sam)).toMatchObject([{ rule: 'high_pull', late: true, day: dayIn(ZONE, ago(6)) }]);
		expect(await cards(marcus, sam)).toEqual([]);
	});
	test('a clock that ran ahead is today', async () => {
		const ada = await someone('Ada');
		await as(ada, (ctx) => saveWishes(ctx, { ...SEES, on: [...SEES.on] }));
		await say(ada, 0, { craving: 9, confidence: 0 });
		await look(ada, -40);
		expect((await raised(ada)).map(({ day }) => day)).toEqual([today()]);
	});
	test('quiet raises by the hourly round, and a word ends it', async () => {
		const bo = await someone('Bo');
		await as(bo, (ctx) => addRule(ctx, { kind: 'quiet', level: null, times: 1, days: 4, words: null }));
		await say(bo, 6, { today: 6 });
		await system(lookAtAll);
		expect((await cards(marcus, bo)).length).toBe(1);
		await say(bo, 0, { today: 6 });
		await look(bo);
		expect(await cards(marcus, bo)).toEqual([]);
		expect(await raised(bo)).toMatchObject([{ card: { outcome: 'heard', closed: true } }]);
	});
	test('outcomes: no answer comes back tomorrow, put by needs its day, reached closes; often not useful asks for another look', async () => {
		const max = await someone('Max');
		await as(max, (ctx) => addRule(ctx, { kind: 'words', level: null, times: 1, days: 1, words: 'pacing' }));
		const [rule] = await world.app.read(max.actor, 'test', ownRules);
		await as(max, (ctx) => sayItIsSo(ctx, rule!.id));
		const [card] = await cards(marcus, max);
		const act = (more: object) =>
			as(marcus, (ctx) => actOnCard(ctx, { cardId: card!.id, way: 'call', outcome: 'reached', ...more }));
		await expect(act({ outcome: 'snoozed', until: today(), why: 'x' })).rejects.toThrow(/four weeks/);
		expect((await act({ outcome: 'no_answer' })).back! > today()).toBe(true);
		expect(await cards(marcus, max), 'put by until then').toEqual([]);
		await act({});
		await expect(act({}), 'closed is closed').rejects.toThrow(/no such open card/);
		expect(await raised(max)).toMatchObject([{ card: { outcome: 'reached', by: 'coach' } }]);
		await as(max, (ctx) => sayItIsSo(ctx, rule!.id));
		await as(max, (ctx) => sayItIsSo(ctx, rule!.id));
		expect((await cards(marcus, max)).length, 'said again after an answer, it is new').toBe(1);
		await as(max, (ctx) => switchRule(ctx, rule!.id, false));
		expect(await cards(marcus, max), 'and off takes that back too').toEqual([]);
		for (let n = 0; n < 5; n++)
			await world.owner(
				`with c as (insert into early_signs.cards (organization_id, id, person_id, tier, opened_at, due_on, told, outcome, closed_at)
					values ($1, gen_random_uuid(), $2, 1, now(), current_date, true, 'not_useful', now()) returning id)
				insert into early_signs.signs (organization_id, id, person_id, card_id, rule, rule_id, key, kind, tier, day, raised_at, told, numbers)
					select $1, gen_random_uuid(), $2, c.id, 'own', $3::uuid, $3::text, 'words', 1, current_date - 3 - $4::int, now(), true, '{}' from c`,
				[org, max.id, rule!.id, n]
			);
		expect([...(await world.app.read(max.actor, 'test', rulesToTune))]).toEqual([rule!.id]);
	});
});

test('close support: a worker asks, the person opens and ends it; use meanwhile is told', async () => {
	const al = await someone('Al');
	await expect(
		as(al, (ctx) => openWindow(ctx, { kind: 'jail', startedOn: dayIn(ZONE, ago(40)) }))
	).rejects.toThrow(/28 days/);
	await as(marcus, (ctx) => askWindow(ctx, al.id, { kind: 'jail', startedOn: today() }));
	expect(await cards(marcus, al), 'no yes yet').toEqual([]);
	const [window] = await world.app.read(al.actor, 'test', (ctx) => windowsOf(ctx, al.id));
	await as(al, (ctx) => answerWindow(ctx, window!.id, 'yes'));
	expect(await cards(marcus, al)).toMatchObject([{ tier: 1, signs: [{ rule: 'close_support' }] }]);
	await as(al, (ctx) => answerWindow(ctx, window!.id, 'end'));
	expect(await cards(marcus, al)).toEqual([]);
	expect(await world.app.read(al.actor, 'test', (ctx) => windowsOf(ctx, al.id))).toEqual([]);
});

describe('close support by itself', () => {
	/** Somebody with an aim about opioids and a medicine. */
	async function withAim(name: string, opens: boolean): Promise<TestPerson & { aim: string }> {
		const person = await someone(name);
		const aim = newId();
		await world.owner(
			`insert into people.focuses (organization_id, id, person_id, kind, aim, started_at) values ($1, $2, $3, $4, 'abstain', now())`,
			[org, aim, person.id, 'opioids']
		);
		await as(person, (ctx) =>
			saveWishes(ctx, { ...SEES, coachSees: undefined, opens: opens ? 'yes' : undefined, on: [...SEES.on] })
		);
		return { ...person, aim };
	}
	const used = (who: TestPerson & { aim: string }, day: number, answer: 'none' | 'beyond', shared = true) =>
		say(who, day, { shared, use: [{ aimId: who.aim, answer }] });
	const windows = (who: TestPerson) => world.app.read(who.actor, 'test', (ctx) => windowsOf(ctx, who.id));

	test('a first use after a pause: asked, and nobody else reads the question; a no is a no', async () => {
		const ned = await withAim('Ned', false);
		for (const day of [6, 5, 4, 3]) await used(ned, day, 'none');
		await used(ned, 0, 'beyond');
		await Promise.all([look(ned), look(ned)]);
		const [asked] = await windows(ned);
		expect(asked).toMatchObject({ kind: 'first_use', state: 'asked', startedOn: today(), toldBy: ned.id });
		for (const who of [marcus, spy])
			expect(
				await world.app.read(who.actor, 'test', (ctx) =>
					ctx.db.selectFrom('early_signs.windows').select('id').where('person_id', '=', ned.id).execute()
				),
				'the wall'
			).toEqual([]);
		expect(await world.app.read(marcus.actor, 'test', (ctx) => windowsOf(ctx, ned.id))).toEqual([]);
		expect(await cards(marcus, ned)).toEqual([]);
		await as(ned, (ctx) => answerWindow(ctx, asked!.id, 'no'));
		await used(ned, 0, 'beyond');
		await look(ned);
		expect(await windows(ned)).toEqual([]);
	});
	test('with a yes beforehand it opens at once, as a card of today; the yes taken back ends it', async () => {
		const ola = await withAim('Ola', true);
		for (const day of [6, 5, 4, 3]) await used(ola, day, 'none');
		await used(ola, 0, 'beyond');
		await Promise.all([look(ola), look(ola)]);
		expect(await windows(ola)).toMatchObject([{ kind: 'first_use', state: 'open' }]);
		const [card] = await cards(marcus, ola);
		expect(card).toMatchObject({ tier: 1, dueOn: today() });
		expect(card!.signs.map(({ rule }) => rule).toSorted()).toEqual(['close_support', 'window_use']);
		await as(ola, (ctx) => saveWishes(ctx, { ...SEES, coachSees: undefined, on: [...SEES.on] }));
		expect(await windows(ola)).toEqual([]);
		expect(await cards(marcus, ola)).toEqual([]);
	});
	test('medicine missed three days in a row; not two, not kept for oneself, not told late', async () => {
		const [pia, quin, rex, sol] = await Promise.all([
			withAim('Pia', true),
			withAim('Quin', true),
			withAim('Rex', true),
			withAim('Sol', true)
		]);
		for (const day of [0, 1, 2]) {
			await say(pia, day, { medication: 'missed' });
			if (day < 2) await say(quin, day, { medication: 'missed' });
			await say(rex, day, { shared: false, medication: 'missed' });
			await say(sol, day + 3, { medication: 'missed' });
		}
		for (const who of [pia, quin, rex]) await look(who);
		await look(sol, 3);
		expect(
			await Promise.all(
				[pia, quin, rex, sol].map(async (who) => (await windows(who)).map(({ kind }) => kind))
			)
		).toEqual([['medicine_missed'], [], [], []]);
	});
	test('reached, wherever it was written down, closes the card; who does not walk with them closes none', async () => {
		const [tia, uma] = [await someone('Tia'), await someone('Uma')];
		for (const who of [tia, uma])
			await as(who, (ctx) => openWindow(ctx, { kind: 'hospital', startedOn: today() }));
		await as(rosa, (ctx) => closeReached(ctx, tia.id));
		await expect(as(janelle, (ctx) => closeReached(ctx, tia.id))).rejects.toThrow(/coaches and peers/);
		expect((await cards(marcus, tia)).length).toBe(1);
		await as(marcus, (ctx) => closeReached(ctx, tia.id));
		expect(await cards(marcus, tia)).toEqual([]);
		expect(await raised(tia)).toMatchObject([{ card: { outcome: 'reached', by: 'coach' } }]);
		const at = await as(marcus, async (ctx) => {
			await recordContact(ctx, { personId: uma.id, way: 'call', outcome: 'reached' });
			return ctx.now;
		});
		const job = { organizationId: org, personId: uma.id, at: at.toISOString() };
		for (let twice = 0; twice < 2; twice++) await jobsOf().tasks['contact.reached']!(world.app, job);
		expect(await cards(marcus, uma)).toEqual([]);
		expect(await raised(uma)).toMatchObject([{ card: { outcome: 'reached', by: 'coach' } }]);
	});
});

test('the fold in SQL is the fold in the code, over everything told here', async () => {
	const mia = await someone('Mia');
	const [drug, bets] = [newId(), newId()];
	for (const [id, kind] of [
		[drug, 'opioids'],
		[bets, 'gambling']
	])
		await world.owner(
			`insert into people.focuses (organization_id, id, person_id, kind, aim, started_at) values ($1, $2, $3, $4, 'reduce', now())`,
			[org, id, mia.id, kind]
		);
	const answers = ['none', 'within', 'beyond'] as const;
	const pick = <T>(...of: T[]) => of[Math.floor(Math.random() * of.length)];
	for (let day = 0; day < 37; day++)
		await say(mia, day, {
			shared: pick(true, true, true, false),
			today: pick(1, 4, 6, 9),
			craving: pick(undefined, 0, 8, 10),
			confidence: pick(undefined, 1, 2, 7),
			stress: pick(undefined, 3, 9),
			sleepMinutes: pick(undefined, 240, 299, 300, 480),
			sleepQuality: pick(undefined, 'poor' as const, 'good' as const),
			connection: pick(undefined, 'none' as const, 'close' as const),
			use: pick(
				undefined,
				[{ aimId: drug, answer: pick(...answers)! }],
				[{ aimId: bets, answer: pick(...answers)! }],
				[drug, bets].map((aimId) => ({ aimId, answer: pick(...answers)! }))
			),
			medication: pick(undefined, 'missed' as const, 'taken' as const),
			risky: pick(undefined, ['people' as const], ['people' as const, 'money' as const]),
			good: pick(undefined, ['food' as const]),
			helped: pick(undefined, ['called' as const], ['prayed' as const])
		});
	await system(async (ctx) => {
		const people = [mia, dee].flatMap(({ id }) =>
			[0, 1, 5, 30].map((day) => ({ personId: id, day: dayIn(ZONE, ago(day)) }))
		);
		const told = await toldSince(ctx, [mia.id, dee.id], dayIn(ZONE, ago(90)));
		expect(await factsFor(ctx, people)).toEqual(
			people.map(({ personId, day }) => factsOf(told.get(personId) ?? [], dayNumber(day)))
		);
	});
	expect(await world.app.read(mia.actor, 'test', ownSignal)).toBeNull();
	await look(mia);
	expect((await world.app.read(mia.actor, 'test', ownSignal))!.inputs).toBeGreaterThanOrEqual(4);
});

/** From reading the page to signing it: nobody signs words that they have not read. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ConsentInput } from '#domains/consent/consent.ts';
import { addBarrier, planRepair } from '#domains/barriers/server/barriers.ts';
import { consentsOf, endConsent } from '#domains/consent/server/consent.ts';
import { addGoal, saveGoal } from '#domains/plans/server/plans.ts';
import { connect } from '../../../tests/support/network.ts';
import { testWorld } from '../../../tests/support/database.ts';
import { makeOrganization, makePerson, type TestPerson } from '../../../tests/support/people.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { repairsOn } from '#routes/(me)/me/barriers/repairs-on.ts';
import { sharingPage } from './list-page.ts';
import { newPage, readOver, sign } from './new-page.ts';

const world = testWorld();
const ZONE = 'America/New_York';
let dee: TestPerson, mum: TestPerson, goal: string;
const inWeeks = (n: number) => new Date(Date.now() + n * 7 * 86_400_000).toISOString().slice(0, 10);
const input = (change: Record<string, unknown> = {}) =>
	ConsentInput.parse({
		recipient: 'organization',
		name: 'Oak House',
		what: ['attendance'],
		purposes: ['housing'],
		until: 'date',
		untilOn: inWeeks(2),
		signed: 'Dee',
		...change
	});
const over = (given: ConsentInput) =>
	world.app.read(dee.actor, 'test', (ctx) => readOver(ctx, given, dee.id, ZONE));
const signing = (given: ConsentInput) =>
	world.app.write(dee.actor, 'test', (ctx) => sign(ctx, given, dee.id));
const signedNow = async () =>
	(await world.app.read(dee.actor, 'test', (ctx) => consentsOf(ctx, dee.id))).filter(
		(one) => one.state === 'now'
	);

beforeAll(async () => {
	const org = await makeOrganization(world);
	[dee, mum] = [
		await makePerson(world, org, ['participant'], 'Dee'),
		await makePerson(world, org, ['ally'], 'Mum')
	];
	await connect(world.app, dee, mum);
	goal = (
		await world.app.write(dee.actor, 'test', (ctx) => addGoal(ctx, { personId: dee.id, title: 'A door' }))
	).id;
});
beforeEach(() =>
	world.owner('update consent.consents set ended_at = now(), ended_by = person_id where ended_at is null')
);

describe('what is signed is what was read', () => {
	test('read, then signed', async () => {
		const { mark } = await over(input({ signed: undefined }));
		expect(await signing(input({ read: mark }))).toMatchObject({ lacks: {}, changed: false });
		expect(await signedNow()).toHaveLength(1);
	});
	test.each<[string, Record<string, unknown>]>([
		['for whom', { name: 'Somebody Else' }],
		['what', { what: ['attendance', 'goals'] }],
		['what for', { purposes: ['work'] }],
		['until when', { untilOn: inWeeks(30) }],
		['in own words', { information: 'My whole file' }]
	])('changed after reading: %s', async (_words, change) => {
		const { mark } = await over(input());
		expect(await signing(input({ ...change, read: mark }))).toMatchObject({ id: '', changed: true });
		expect(await signedNow()).toEqual([]);
	});
	test('never read, or with a mark of one’s own making', async () => {
		for (const read of [undefined, 'a'.repeat(64), ''])
			expect(await signing(input({ read }))).toMatchObject({ id: '', changed: true });
		expect(await signedNow()).toEqual([]);
	});
	test('a goal that was named otherwise meanwhile', async () => {
		const named = { recipient: `member:${mum.id}`, things: [`goal:${goal}`], what: undefined };
		const { mark } = await over(input(named));
		await world.app.write(dee.actor, 'test', (ctx) => saveGoal(ctx, { goalId: goal, n: 1, title: 'A car' }));
		expect(await signing(input({ ...named, read: mark }))).toMatchObject({ id: '', changed: true });
		const again = await over(input(named));
		expect((await signing(input({ ...named, read: again.mark }))).id).not.toBe('');
	});
});

test('a step to repair that one came to share stands first and is ticked; its card says that it is shared, and no more once it ended', async () => {
	const own = <T>(work: (ctx: WriteContext) => Promise<T>) => world.app.write(dee.actor, 'test', work);
	const card = await own((ctx) => addBarrier(ctx, { kind: 'relationships', words: '', step: '' }));
	const step = await own((ctx) => planRepair(ctx, { id: card.id, ally: mum.id, does: 'I call.', asks: '' }));
	const on = async () => (await own((ctx) => repairsOn(ctx, dee.id, card.id))).steps;
	expect(await on()).toMatchObject([{ id: step.id, name: 'Mum', shared: null }]);
	const thing = `repair:${step.id}`;
	const wanted = { for: `member:${mum.id}`, who: null, again: null, thing };
	const page = await own((ctx) => newPage(ctx, dee.id, wanted, ZONE));
	expect(page.things.length).toBeGreaterThan(1);
	expect(page).toMatchObject({ things: { 0: { value: thing } }, values: { things: [thing] }, thing });
	const named = { recipient: `member:${mum.id}`, things: [thing], what: undefined };
	const { mark } = await over(input(named));
	const { id } = await signing(input({ ...named, read: mark }));
	expect(await on()).toMatchObject([{ shared: id }]);
	await own((ctx) => endConsent(ctx, id));
	expect(await on()).toMatchObject([{ shared: null }]);
});

/** What the form answers when this is chosen, beside which field. */
const answers = async (change: Record<string, unknown>) => (await over(input(change))).errors;
const pageFor = async (change: Record<string, unknown>) => (await over(input(change))).page.join(' ');

describe('each case of the law has its way through the form', () => {
	const tpo = { purposes: ['treatment'], until: 'none' };
	const network = { recipient: 'intermediary', name: 'Care Net', ...tpo };
	test.each<[string, Record<string, unknown>, Record<string, string>]>([
		['nobody named', { name: undefined }, { name: m.consent_lacks_recipient_name() }],
		['nothing named', { what: undefined }, { what: m.consent_lacks_information() }],
		['no reason', { purposes: undefined }, { purposes: m.consent_lacks_purpose() }],
		['own reason without words', { purposes: ['own'] }, { purposeWords: m.consent_lacks_purpose_words() }],
		['no end said', { until: undefined }, { until: m.consent_lacks_until() }],
		['a day that is past', { untilOn: '2020-01-01' }, { untilOn: m.consent_lacks_until_past() }],
		['an event without words', { until: 'event' }, { untilEvent: m.consent_lacks_until_event() }],
		['no end, for a home', { until: 'none' }, { until: m.consent_lacks_until_none() }],
		[
			'a legal matter and work',
			{ purposes: ['proceedings', 'work'] },
			{ purposes: m.consent_lacks_proceedings_alone() }
		],
		[
			'goals for a court',
			{ recipient: 'court', what: ['attendance', 'goals'], purposes: ['proceedings'] },
			{ what: m.consent_lacks_court() }
		],
		[
			'another reason for a court',
			{ recipient: 'court', what: ['attendance'], purposes: ['work'] },
			{ purposes: m.consent_lacks_court_purpose() }
		],
		[
			'a court that is a clinic',
			{ recipient: 'court', what: ['attendance'], purposes: ['proceedings'], covered: 'yes' },
			{ name: m.consent_lacks_court_covered() }
		],
		[
			'no end, for a court',
			{ recipient: 'court', what: ['attendance'], purposes: ['proceedings'], until: 'none' },
			{ until: m.consent_lacks_until_none() }
		],
		[
			'a guardian without a paper',
			{ signer: 'guardian', signed: 'Mo' },
			{ authority: m.consent_lacks_authority() }
		],
		['a network without members', { ...network, through: 'named' }, { members: m.consent_lacks_members() }],
		[
			'a network with somebody who does not treat the person',
			{ ...network, through: 'named', members: 'Dr. Ray\nMr. Fox' },
			{ treats: m.consent_lacks_treating() }
		]
	])('%s', async (_words, change, errors) => expect(await answers(change)).toEqual(errors));

	test('somebody here gets no paper, somebody outside nothing that lives', async () => {
		const lacks = { what: m.consent_lacks_information() };
		expect(await answers({ recipient: `member:${mum.id}`, what: ['goals', 'attendance'] })).toEqual(lacks);
		expect(await answers({ what: ['light', 'visits'] })).toEqual(lacks);
	});
	test('a legal matter alone, for a court: only the days', async () => {
		const court = { recipient: 'court', name: 'Family court', purposes: ['proceedings'] };
		const { mark } = await over(input(court));
		await signing(input({ ...court, read: mark }));
		expect(await signedNow()).toMatchObject([{ type: 'part2_proceedings', categories: ['attendance'] }]);
	});
	test('treatment holds both sentences, and the one of HIPAA where they are under it', async () => {
		const page = await pageFor({ ...tpo, covered: 'yes' });
		for (const words of [m.consent_page_redisclosure(), m.consent_page_refusal(), m.consent_page_hipaa()])
			expect(page).toContain(words);
		expect(await pageFor(tpo)).not.toContain(m.consent_page_hipaa());
	});
	test('a network: those who are named, or whoever treats the person there', async () => {
		const named = { ...network, through: 'named', members: 'Dr. Ray\n\nNurse Kay', treats: 'yes' };
		expect(await pageFor(named)).toContain(m.consent_page_members({ names: 'Dr. Ray and Nurse Kay' }));
		expect(await pageFor({ ...network, through: 'class' })).toContain(m.consent_page_members_class());
	});
	test('a group, by its name', async () => {
		expect(await answers({ recipient: 'class', name: 'The nurses of Oak Clinic' })).toEqual({});
	});
	test('somebody who may by law signs, with the paper that says so', async () => {
		const signer = { signer: 'representative', authority: 'Order 12/26', signed: 'Mo' };
		const { mark, page } = await over(input(signer));
		expect(page.join(' ')).toContain('Order 12/26');
		expect(await signing(input({ ...signer, authority: 'Another', read: mark }))).toMatchObject({
			changed: true
		});
		await signing(input({ ...signer, read: mark }));
		expect(await signedNow()).toMatchObject([{ signedName: 'Mo' }]);
	});
	test('counselling notes are not kept here: they cannot be chosen', () => {
		expect(() => input({ what: ['counselling_notes'] })).toThrow();
	});
	test('a sponsor who is not here: one goal, by first name', async () => {
		const sponsor = {
			recipient: 'person',
			name: 'Jo',
			what: undefined,
			things: [`goal:${goal}`],
			purposes: ['support']
		};
		const { mark } = await over(input(sponsor));
		await signing(input({ ...sponsor, read: mark }));
		expect(await signedNow()).toMatchObject([
			{ recipientKind: 'person', items: [{ kind: 'goal', id: goal }] }
		]);
	});
});

describe('signed again before it ends', () => {
	const renewal = (who: TestPerson, again: string) =>
		world.app.read(who.actor, 'test', (ctx) => newPage(ctx, who.id, { for: null, who: null, again }, ZONE));
	const first = async () => {
		const { mark } = await over(input());
		return (await signing(input({ read: mark }))).id;
	};
	test('the same page with a new day, read and signed, takes the place of the old one', async () => {
		const old = await first();
		const page = await renewal(dee, old);
		expect(page).toMatchObject({ again: old, chosen: 'organization', over: { errors: {} } });
		const given = input({
			...page.values,
			covered: undefined,
			through: undefined,
			members: undefined,
			treats: undefined,
			information: undefined,
			purposeWords: undefined,
			untilEvent: undefined,
			again: old,
			read: page.over!.mark
		});
		const { id } = await signing(given);
		expect((await signedNow()).map((one) => one.id)).toEqual([id]);
		const [row] = await world.owner('select supersedes from consent.consents where id = $1', [id]);
		expect(row).toEqual({ supersedes: old });
	});
	test('nobody renews another’s, nor ends it by naming it', async () => {
		const old = await first();
		await expect(renewal(mum, old)).rejects.toMatchObject({ code: 'not_found' });
		const foreign = '00000000-0000-7000-8000-000000000000';
		const { mark } = await over(input());
		await expect(signing(input({ again: foreign, read: mark }))).rejects.toMatchObject({ code: 'not_found' });
		expect((await signedNow()).map((one) => one.id)).toEqual([old]);
	});
	test('the list says what ends within fourteen days, first', async () => {
		const { mark } = await over(input({ untilOn: inWeeks(30) }));
		await signing(input({ untilOn: inWeeks(30), read: mark }));
		const near = inWeeks(1);
		const soon = await over(input({ untilOn: near }));
		const { id } = await signing(input({ untilOn: near, read: soon.mark }));
		const list = await world.app.read(dee.actor, 'test', (ctx) => sharingPage(ctx, dee.id, 'en', ZONE));
		expect(list.soon).toBe(1);
		expect(list.now.map((one) => [one.id === id, one.soon])).toEqual([
			[true, true],
			[false, false]
		]);
	});
});

/** Somebody from outside asks: the same letter for every name; an order opens what it names, and nothing else does. */
import { beforeAll, describe, expect, test } from 'vitest';
import { isRefusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { saveLawyer, whoLooked } from '#domains/people/server/people.ts';
import { dayIn } from '#platform/time.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { waitingMails } from '../../../../tests/support/mails.ts';
import { makeOrganization, makePerson, walkWith, type TestPerson } from '../../../../tests/support/people.ts';
import { OrderInput, RequestInput, SentInput } from '../consent.ts';
import {
	accountOf,
	decideOrder,
	giveUnderOrder,
	markSent,
	ordersAboutMe,
	ordersOf,
	outsideRequest,
	outsideRequests,
	recordsOfOrders,
	strikeWords,
	writeRequest
} from './consent.ts';
import { tasks } from './jobs.ts';

const world = testWorld();
let org: string;
let dee: TestPerson,
	tom: TestPerson,
	nora: TestPerson,
	marcus: TestPerson,
	rosa: TestPerson,
	janelle: TestPerson,
	priya: TestPerson,
	spy: TestPerson;
/** As the house counts its days: in the evening of New York it is tomorrow in UTC. */
const day = (days: number) => dayIn('America/New_York', new Date(Date.now() + days * 86_400_000));

beforeAll(async () => {
	org = await makeOrganization(world);
	dee = await makePerson(world, org, ['participant'], 'Dee Alvarez');
	tom = await makePerson(world, org, ['participant'], 'Tom');
	nora = await makePerson(world, org, ['ally'], 'Nora');
	marcus = await makePerson(world, org, ['coach'], 'Marcus');
	rosa = await makePerson(world, org, ['peer'], 'Rosa');
	janelle = await makePerson(world, org, ['supervisor'], 'Janelle');
	priya = await makePerson(world, org, ['director'], 'Priya');
	spy = await makePerson(
		world,
		await makeOrganization(world, 'Elsewhere'),
		['director', 'supervisor'],
		'Spy'
	);
	await walkWith(world, marcus, dee);
});

const code = (work: Promise<unknown>): Promise<string> =>
	work.then(
		() => 'done',
		(error) => (isRefusal(error) ? error.code : String(error))
	);
const ASKED = {
	kind: 'subpoena',
	from: 'Officer Reyes',
	office: 'County police',
	cameOn: day(-1),
	asked: 'Whether Dee Alvarez is here.'
};
const asks = async (change: object = {}, who = marcus, locale = 'en') =>
	(
		await world.app.write(who.actor, 'test', (ctx) =>
			writeRequest(ctx, RequestInput.parse({ ...ASKED, ...change }), locale)
		)
	).id;
const open = (who: TestPerson, id: string) =>
	world.app.read(who.actor, 'test', (ctx) => outsideRequest(ctx, id));
const order = (change: object = {}) =>
	OrderInput.parse({
		decision: 'accepted',
		court: 'County court',
		caseNumber: '12-345',
		judge: 'J. Ortiz',
		orderedOn: day(-3),
		section: '2.64',
		personHeard: 'yes',
		programmeHeard: 'yes',
		what: 'On which days she came.',
		categories: ['attendance'],
		to: 'The clerk',
		limits: 'For this case only.',
		untilOn: day(30),
		subpoena: 'From the clerk',
		sealed: 'no',
		record: dee.id,
		...change
	});
const decides = (who: TestPerson, id: string, change: object = {}) =>
	decideOrder(world.app, who.actor, id, order(change));
const gives = (who: TestPerson, orderId: string, given: ('attendance' | 'goals')[] = ['attendance']) =>
	giveUnderOrder(world.app, who.actor, { orderId, given, what: 'Three Tuesdays.', channel: 'mail' });
const account = async (who: TestPerson, of = who) =>
	(await world.app.read(who.actor, 'test', (ctx) => accountOf(ctx, of.id))).filter(
		(one) => one.basis === 'court_order'
	);
const mine = (who: TestPerson) => world.app.read(who.actor, 'test', ordersAboutMe);

describe('refusals', () => {
	test('who does not work here writes nothing down and reads nothing', async () => {
		const id = await asks();
		for (const who of [dee, nora]) {
			expect(await code(asks({}, who))).toBe('not_found');
			expect(await code(world.app.read(who.actor, 'test', outsideRequests))).toBe('not_found');
			expect(await code(open(who, id))).toBe('not_found');
		}
	});
	test('a worker reads what they wrote themself; supervisors and directors all of it; another organization nothing', async () => {
		const id = await asks();
		for (const who of [marcus, janelle, priya]) expect((await open(who, id)).from).toBe('Officer Reyes');
		for (const who of [rosa, spy]) expect(await code(open(who, id))).toBe('not_found');
		expect(await world.app.read(rosa.actor, 'test', outsideRequests)).toEqual([]);
		expect(await code(open(marcus, 'nonsense'))).toBe('not_found');
	});
	test('a day that is to come is a slip', async () => {
		expect(await code(asks({ cameOn: day(3) }))).toBe('invalid');
	});
	test('only a director decides, and sees what was decided', async () => {
		const id = await asks();
		for (const who of [marcus, janelle, dee, spy]) expect(await code(decides(who, id))).toBe('not_found');
		for (const who of [marcus, janelle, dee])
			expect(await code(world.app.read(who.actor, 'test', (ctx) => ordersOf(ctx, id)))).toBe('not_found');
		expect(await code(decides(priya, newId()))).toBe('not_found');
		expect(await code(decides(priya, id, { record: newId() }))).toBe('invalid');
		expect(await code(decides(priya, id, { record: priya.id }))).toBe('invalid');
		expect(await code(decides(priya, id, { record: spy.id }))).toBe('invalid');
		expect(await world.app.read(priya.actor, 'test', (ctx) => ordersOf(ctx, id))).toEqual([]);
	});
	test('an order that lacks something is not taken, and says at each field what', async () => {
		const id = await asks();
		const problem = await decides(priya, id, { judge: '', subpoena: '', untilOn: day(-2) }).catch(
			(error: unknown) => error
		);
		expect(problem).toMatchObject({ code: 'invalid' });
		expect(Object.keys((problem as { fields: object }).fields).sort()).toEqual([
			'judge',
			'subpoena',
			'untilOn'
		]);
		expect(await account(dee)).toEqual([]);
	});
	test('the database takes no order that is not whole, nor one in somebody else’s name', async () => {
		const id = await asks();
		const insert = (change: Record<string, unknown>) =>
			code(
				world.app.write(priya.actor, 'test', (ctx) =>
					ctx.tx
						.insertInto('consent.orders')
						.values({
							organization_id: org,
							id: newId(),
							request_id: id,
							person_id: dee.id,
							decided_by: priya.id,
							decided_at: ctx.now,
							decision: 'accepted',
							section: '2.64',
							categories: ['attendance'],
							until_at: ctx.now,
							words: Buffer.from('x'),
							...change
						})
						.execute()
				)
			);
		for (const change of [
			{ section: null },
			{ categories: [] },
			{ categories: ['visits'] },
			{ categories: ['counselling_notes'] },
			{ until_at: null },
			{ person_id: null },
			{ lacks: ['judge'] }
		])
			expect(await insert(change), JSON.stringify(change)).toMatch(/check constraint/);
		expect(await insert({ decided_by: janelle.id })).toMatch(/row-level security/);
	});
});

test('the letter is the same for a participant, an ally, somebody who works here and a stranger; nobody is looked up', async () => {
	const letters: string[] = [];
	for (const name of ['Dee Alvarez', 'Nora', 'Marcus', 'Nobody Like This']) {
		await world.owner('delete from audit.entries where actor_id = $1', [marcus.id]);
		const id = await asks({ asked: `Whether ${name} is here.` });
		letters.push(JSON.stringify((await open(marcus, id)).letter));
		// What was done for it is the same too, and under nobody's name.
		expect(
			await world.owner(
				'select action, person_id, outcome from audit.entries where actor_id = $1 order by at, id',
				[marcus.id]
			)
		).toEqual([
			{ action: 'outside.written', person_id: null, outcome: 'done' },
			{ action: 'outside.opened', person_id: null, outcome: 'done' }
		]);
	}
	expect(new Set(letters).size).toBe(1);
	expect(letters[0]).not.toMatch(/Alvarez|Nora|Marcus|Nobody Like/);
	for (const who of [dee, tom, nora]) expect(await account(who)).toEqual([]);
});

test('what was asked is sealed, and the letter stays as it was made', async () => {
	const id = await asks({}, rosa, 'es');
	await world.app.write(priya.actor, 'test', (ctx) =>
		saveLawyer(ctx, { lawyer: 'Ms. Lee, 555-0199', sentence: 'Write to Ms. Lee.' })
	);
	expect(
		await code(world.app.write(janelle.actor, 'test', (ctx) => saveLawyer(ctx, { lawyer: '', sentence: '' })))
	).toBe('forbidden');
	expect(JSON.stringify((await open(rosa, id)).letter)).not.toContain('Ms. Lee');
	expect((await open(rosa, id)).letter.locale).toBe('es');
	expect(JSON.stringify((await open(marcus, await asks())).letter)).toContain('Write to Ms. Lee.');
	const [row] = await world.owner<{ words: Buffer }>('select words from consent.requests where id = $1', [
		id
	]);
	expect(row!.words.toString('latin1')).not.toMatch(/Reyes|Alvarez/);
});

describe('a name that slipped in', () => {
	const strikes = (who: TestPerson, id: string) =>
		code(world.app.write(who.actor, 'test', (ctx) => strikeWords(ctx, id)));
	test('is struck out by who wrote it or a director, and by nobody else', async () => {
		const id = await asks();
		for (const who of [dee, nora, rosa, spy, janelle]) expect(await strikes(who, id)).toBe('not_found');
		expect((await open(marcus, id)).asked).toContain('Alvarez');
		for (const who of [marcus, priya]) {
			const one = await asks();
			expect(await strikes(who, one)).toBe('done');
			const after = await open(janelle, one);
			expect(after).toMatchObject({ asked: '', struck: { by: who === marcus ? 'Marcus' : 'Priya' } });
			// Who asked, and the letter to them, stay as they were.
			expect(after.letter).toEqual((await open(marcus, id)).letter);
			expect(after.from).toBe('Officer Reyes');
		}
	});
	test('is gone for good: a second time changes nothing, and the database lets nobody write it again', async () => {
		const id = await asks();
		expect(await strikes(marcus, id)).toBe('done');
		expect(await strikes(priya, id)).toBe('done');
		expect((await open(marcus, id)).struck).toMatchObject({ by: 'Marcus' });
		const set = (
			who: TestPerson,
			values: { words?: Buffer; struck_at?: Date | null; struck_by?: string | null }
		) =>
			world.app
				.write(who.actor, 'test', async (ctx) =>
					Number(
						(await ctx.tx.updateTable('consent.requests').set(values).where('id', '=', id).executeTakeFirst())
							.numUpdatedRows
					)
				)
				.catch((error: unknown) => String(error));
		for (const who of [marcus, priya])
			expect(await set(who, { words: Buffer.from('x'), struck_at: new Date(), struck_by: who.id })).toBe(0);
	});
});

describe('a letter that left the house', () => {
	const sends = (who: TestPerson, id: string, change: object = {}) =>
		code(
			world.app.write(who.actor, 'test', (ctx) =>
				markSent(ctx, id, SentInput.parse({ sentOn: day(0), way: 'mail', ...change }))
			)
		);
	test('is marked by whoever reads the request, with the day and the way, as often as it left', async () => {
		const id = await asks();
		for (const who of [dee, nora, rosa, spy]) expect(await sends(who, id)).toBe('not_found');
		expect(await sends(marcus, id, { sentOn: day(2) })).toBe('invalid');
		expect(await sends(marcus, id, { sentOn: day(-5) })).toBe('invalid');
		expect((await open(marcus, id)).sent).toEqual([]);
		expect(await sends(marcus, id)).toBe('done');
		expect(await sends(janelle, id, { way: 'fax' })).toBe('done');
		expect((await open(priya, id)).sent).toMatchObject([
			{ way: 'mail', by: 'Marcus' },
			{ way: 'fax', by: 'Janelle' }
		]);
	});
});

describe('an order', () => {
	test('opens what it names while it holds; each giving-out, and each that was refused, is in the person’s account', async () => {
		const request = await asks({ kind: 'court_order' });
		const { id } = await decides(priya, request);
		expect(await code(decides(priya, request))).toBe('conflict');
		for (const who of [marcus, janelle, dee, spy]) expect(await code(gives(who, id))).toBe('not_found');
		expect(await gives(priya, id)).toBeNull();
		expect(await gives(priya, id, ['attendance', 'goals'])).toBe('not_named');
		world.setClock(new Date(Date.now() + 40 * 86_400_000).toISOString());
		expect(await gives(priya, id)).toBe('over');
		world.setClock(new Date().toISOString());
		expect(
			(await account(dee)).map(({ outcome, reason, to, words }) => [outcome, reason, to, words])
		).toEqual([
			['refused', 'over', 'The clerk', 'Three Tuesdays.'],
			['refused', 'not_named', 'The clerk', 'Three Tuesdays.'],
			['given', null, 'The clerk', 'Three Tuesdays.']
		]);
		expect(await mine(dee)).toMatchObject([{ court: 'County court', categories: ['attendance'] }]);
		for (const who of [tom, marcus, nora]) expect(await mine(who)).toEqual([]);
		expect(await code(account(marcus, dee))).toBe('not_found');
		const seen = (await world.app.read(dee.actor, 'test', (ctx) => whoLooked(ctx, dee.id))).days.flatMap(
			(one) => one.looks.map((look) => look.action)
		);
		expect(seen).toEqual(expect.arrayContaining(['order.accepted', 'order.given-out']));
	});
	test('that is not taken is kept with what it lacked, and gives nothing', async () => {
		const request = await asks();
		const { id } = await decides(priya, request, {
			decision: 'refused',
			judge: '',
			section: undefined,
			record: tom.id
		});
		expect(await world.app.read(priya.actor, 'test', (ctx) => ordersOf(ctx, request))).toMatchObject([
			{ decision: 'refused', lacks: ['judge', 'section'] }
		]);
		expect(await gives(priya, id)).toBe('no_order');
		expect((await account(tom)).map(({ outcome, reason }) => [outcome, reason]).sort()).toEqual([
			['refused', 'no_order'],
			['refused', 'order_lacks']
		]);
		expect(await mine(tom)).toEqual([]);
		// A better one may follow; without a record it can only be refused, and nobody's account knows of it.
		await decides(priya, request, { decision: 'refused', record: undefined });
		expect(await code(decides(priya, request, { record: undefined }))).toBe('invalid');
	});
	test('that is sealed is told to the person from the day after, and then says so', async () => {
		await world.owner('delete from graphile_worker._private_jobs');
		const request = await asks({ kind: 'court_order' });
		const { id } = await decides(priya, request, { sealed: 'yes', sealedOn: day(5), record: nora.id });
		expect(await gives(priya, id)).toBeNull();
		expect(await account(nora)).toEqual([]);
		expect(await mine(nora)).toEqual([]);
		expect((await world.app.read(nora.actor, 'test', (ctx) => whoLooked(ctx, nora.id))).days).toEqual([]);
		const [job] = await world.owner<{ run_at: Date }>(
			`select j.run_at from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'order.told'`
		);
		expect(job!.run_at.getTime()).toBeGreaterThan(Date.now() + 4 * 86_400_000);
		await world.owner(`update consent.disclosures set sealed_until = now() where person_id = $1`, [nora.id]);
		await world.owner(`update consent.orders set sealed_until = now() where person_id = $1`, [nora.id]);
		expect(await account(nora)).toMatchObject([{ outcome: 'given', sealedUntil: expect.any(Date) }]);
		expect(await mine(nora)).toMatchObject([{ sealedUntil: expect.any(Date) }]);
	});
	test('the mail that tells of it names nothing', async () => {
		await world.owner('delete from graphile_worker._private_jobs');
		await tasks['order.told']!(world.app, { organizationId: org, personId: dee.id, orderId: newId() });
		const mails = await waitingMails(world);
		expect(mails).toHaveLength(1);
		expect(mails[0]).toContain('http');
		expect(mails[0]).not.toMatch(/\bDee\b|Harbor|\bcourt|\border\b|record/i);
	});
});

test('a director tells the records of orders apart by the order, and nobody else reads them', async () => {
	const request = await asks({ kind: 'court_order' });
	await decides(priya, request, { court: 'Family court', caseNumber: '77', record: tom.id });
	for (const who of [marcus, janelle, dee])
		expect(await code(world.app.read(who.actor, 'test', recordsOfOrders))).toBe('not_found');
	const records = await world.app.read(priya.actor, 'test', recordsOfOrders);
	expect(records).toContainEqual(
		expect.objectContaining({ personId: tom.id, court: 'Family court', caseNumber: '77' })
	);
	expect(JSON.stringify(records)).not.toMatch(/Tom\b|Dee/);
	expect(await world.app.read(spy.actor, 'test', recordsOfOrders)).toEqual([]);
});

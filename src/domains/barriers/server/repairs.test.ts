/** Steps to repair: the person alone plans, the one ally reads the one step that is shared, each side's notes are its own. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isRefusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { ConsentInput } from '#domains/consent/consent.ts';
import { draftConsent, endConsent, permitFor, signConsent } from '#domains/consent/server/consent.ts';
import { connect } from '../../../../tests/support/network.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson, walkWith, type TestPerson } from '../../../../tests/support/people.ts';
import { PlanRepairInput } from '../barriers.ts';
import {
	addBarrier,
	keepRepairNote,
	openBarrier,
	ownRepairNotes,
	ownRepairs,
	planRepair,
	removeBarrier,
	removeRepair,
	repairThings,
	settleRepair,
	sharedOfRepairs
} from './barriers.ts';

const world = testWorld();
let dee: TestPerson, max: TestPerson, ann: TestPerson, bob: TestPerson;
let coach: TestPerson, boss: TestPerson, spy: TestPerson;
let card: string;

const read = <T>(who: TestPerson, work: (ctx: ReadContext) => Promise<T>) =>
	world.app.read(who.actor, 'test', work);
const write = <T>(who: TestPerson, work: (ctx: WriteContext) => Promise<T>) =>
	world.app.write(who.actor, 'test', work);
const code = (work: Promise<unknown>) =>
	work.then(
		() => 'nothing refused',
		(error: unknown) => (isRefusal(error) ? error.code : error)
	);
const plan = (who = dee, more: Partial<PlanRepairInput> = {}) =>
	write(who, (ctx) =>
		planRepair(ctx, { id: card, ally: ann.id, does: 'SECRET call', asks: 'Tell me', ...more })
	);
const note = (who: TestPerson, repair: string, words: string) =>
	write(who, (ctx) => keepRepairNote(ctx, { repair, words }));
const notes = (who: TestPerson, repair: string) =>
	read(who, async (ctx) => (await ownRepairNotes(ctx, [repair])).get(repair));
const rows = (who: TestPerson, table: 'repairs' | 'repair_notes') =>
	read(who, (ctx) => ctx.db.selectFrom(`barriers.${table}`).select('person_id').execute());
async function share(id: string, to = ann) {
	const input = ConsentInput.parse({
		recipient: `member:${to.id}`,
		things: [`repair:${id}`],
		until: 'event',
		untilEvent: 'it is done',
		signed: 'Dee'
	});
	const consent = await write(dee, async (ctx) => {
		const shareable = { things: await repairThings(ctx), members: [{ id: to.id, name: to.name }] };
		const drafted = await draftConsent(ctx, input, shareable, 'en');
		return signConsent(ctx, drafted, drafted.mark);
	});
	return consent.id;
}
const look = (who: TestPerson, consent: string) =>
	write(who, async (ctx) => {
		const asked = await permitFor(ctx, consent, { channel: 'page' });
		return asked.ok ? sharedOfRepairs(ctx, asked.permit) : asked.reason;
	});

beforeAll(async () => {
	const org = await makeOrganization(world);
	dee = await makePerson(world, org, ['participant'], 'Dee');
	max = await makePerson(world, org, ['participant'], 'Max');
	ann = await makePerson(world, org, ['ally'], 'Ann');
	bob = await makePerson(world, org, ['ally'], 'Bob');
	coach = await makePerson(world, org, ['coach'], 'Marcus');
	boss = await makePerson(world, org, ['supervisor', 'director'], 'Olga');
	spy = await makePerson(world, await makeOrganization(world, 'Far House'), ['participant', 'coach'], 'Spy');
	await walkWith(world, coach, dee);
	for (const ally of [ann, bob]) await connect(world.app, dee, ally);
});
beforeEach(async () => {
	await world.owner('delete from barriers.repair_notes');
	await world.owner('delete from barriers.barriers');
	card = (await write(dee, (ctx) => addBarrier(ctx, { kind: 'relationships', words: '', step: '' }))).id;
});

describe('nobody else', () => {
	test('reads, plans, settles, removes or notes on one: no coach with the card open, no ally before it is shared, no stranger', async () => {
		const { id } = await plan();
		await note(dee, id, 'My own');
		await write(dee, (ctx) => openBarrier(ctx, card, true));
		for (const who of [coach, boss, ann, bob, max, spy]) {
			expect(await rows(who, 'repairs'), who.name).toEqual([]);
			expect(await rows(who, 'repair_notes'), who.name).toEqual([]);
			expect(await notes(who, id), who.name).toBeUndefined();
			expect(await code(note(who, id, 'x')), who.name).toBe('not_found');
			const not = who === max || who === spy ? 'not_found' : 'forbidden';
			expect(await code(plan(who)), who.name).toBe(not);
			expect(await code(write(who, (ctx) => settleRepair(ctx, id, true))), who.name).toBe(not);
			expect(await code(write(who, (ctx) => removeRepair(ctx, id))), who.name).toBe(not);
		}
		expect(await read(dee, (ctx) => ownRepairs(ctx, card))).toMatchObject([{ id, state: 'planned' }]);
	});
	test('is planned with: who is no ally of theirs; and no card about something else takes one', async () => {
		for (const ally of [max.id, coach.id, spy.id, newId()])
			expect(await code(plan(dee, { ally }))).toBe('invalid');
		const other = await write(dee, (ctx) => addBarrier(ctx, { kind: 'legal', words: '', step: '' }));
		expect(await code(plan(dee, { id: other.id }))).toBe('invalid');
		expect(PlanRepairInput.safeParse({ id: card, ally: ann.id, does: '', asks: ' ' }).success).toBe(false);
	});
	test('a consent that has ended, or that names somebody else by a slip, opens nothing', async () => {
		const { id } = await plan();
		const consent = await share(id);
		await write(dee, (ctx) => endConsent(ctx, consent));
		expect(await look(ann, consent)).toBe('no_consent');
		expect(await rows(ann, 'repairs')).toEqual([]);
		expect(await code(note(ann, id, 'x'))).toBe('not_found');
		expect(await look(bob, await share(id, bob)), 'it is planned with Ann').toEqual([]);
	});
});

test('the ally sees this one step and nothing else of the card; each side’s notes are read by their author alone', async () => {
	const { id } = await plan();
	await plan(dee, { does: 'ANOTHER' });
	await note(dee, id, 'What Dee thinks');
	const consent = await share(id);
	expect(await look(ann, consent)).toEqual([{ id, does: 'SECRET call', asks: 'Tell me', state: 'planned' }]);
	expect(await rows(ann, 'repairs')).toHaveLength(1);
	expect(await read(ann, (ctx) => ctx.db.selectFrom('barriers.barriers').select('id').execute())).toEqual([]);
	await note(ann, id, 'What Ann thinks');
	await note(ann, id, 'What Ann thinks now');
	expect([await notes(dee, id), await notes(ann, id)]).toEqual(['What Dee thinks', 'What Ann thinks now']);
	expect(await rows(ann, 'repair_notes')).toEqual([{ person_id: ann.id }]);
	await write(dee, (ctx) => removeRepair(ctx, id));
	expect([await notes(dee, id), await notes(ann, id)], 'hers stay hers').toEqual([
		undefined,
		'What Ann thinks now'
	]);
	expect(await look(ann, consent)).toEqual([]);
});

test('done is seen, a note left empty is gone, the card takes its steps with it, ten are enough', async () => {
	const { id } = await plan();
	await write(dee, (ctx) => settleRepair(ctx, id, true));
	expect(await read(dee, repairThings), 'nothing to share of it').toEqual([]);
	await note(dee, id, 'x');
	await note(dee, id, '');
	expect(await notes(dee, id)).toBeUndefined();
	for (let n = 1; n < 10; n++) await plan();
	expect(await code(plan())).toBe('too_many');
	await write(dee, (ctx) => removeBarrier(ctx, card));
	expect(await read(dee, ownRepairs)).toEqual([]);
});

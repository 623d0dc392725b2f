import { beforeAll, describe, expect, test } from 'vitest';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson, walkWith, type TestPerson } from '../../../../tests/support/people.ts';
import { tellChange, type ToldEntry } from '../tell-change.ts';
import {
	addLine,
	answerSuggestion,
	historyOf,
	LineInput,
	planAsOf,
	planOf,
	saveLine,
	suggest,
	SuggestInput
} from './plans.ts';

const world = testWorld();
let dee: TestPerson,
	marcus: TestPerson,
	ann: TestPerson,
	janelle: TestPerson,
	nora: TestPerson,
	stranger: TestPerson;
const as = <T>(who: TestPerson, work: Parameters<typeof world.app.write<T>>[2]) =>
	world.app.write(who.actor, 'test', work);
const plan = () => world.app.read(dee.actor, 'test', (ctx) => planOf(ctx, dee.id));
const office = { kind: 'handoff', barrier: 'documents', text: 'The ID office' } as const;

beforeAll(async () => {
	const org = await makeOrganization(world);
	dee = await makePerson(world, org, ['participant'], 'Dee');
	marcus = await makePerson(world, org, ['coach'], 'Marcus');
	ann = await makePerson(world, org, ['coach'], 'Ann');
	janelle = await makePerson(world, org, ['supervisor'], 'Janelle');
	nora = await makePerson(world, org, ['ally'], 'Nora');
	stranger = await makePerson(world, await makeOrganization(world, 'Elsewhere'), ['coach', 'director']);
	await walkWith(world, marcus, dee);
});

describe('refusals', () => {
	test('nobody else writes one; who walks with the person suggests', async () => {
		await expect(as(marcus, (ctx) => addLine(ctx, { ...office, personId: dee.id }))).rejects.toMatchObject({
			code: 'forbidden'
		});
		for (const who of [ann, janelle, nora, stranger]) {
			await expect(as(who, (ctx) => addLine(ctx, { ...office, personId: dee.id }))).rejects.toMatchObject({
				code: 'not_found'
			});
			await expect(as(who, (ctx) => suggest(ctx, { ...office, personId: dee.id }))).rejects.toMatchObject({
				code: 'not_found'
			});
		}
	});
	test('it says what it is about', async () => {
		await expect(
			as(dee, (ctx) => addLine(ctx, { kind: 'handoff', text: 'Somewhere', personId: dee.id }))
		).rejects.toMatchObject({ code: 'invalid', fields: { barrier: expect.any(String) } });
		for (const typed of [{ result: 'won' }, { barrier: 'weather' }, { happenedOn: '2026-02-30' }])
			expect(LineInput.safeParse({ kind: 'handoff', text: 'x', ...typed }).success).toBe(false);
		expect(SuggestInput.safeParse({ kind: 'handoff', text: 'x' }).success).toBe(false);
	});
});

test('whom I turned to, what came of it, what solved it; the history keeps every turn, sealed', async () => {
	world.setClock('2026-11-05T15:00:00Z');
	const { id } = await as(dee, (ctx) =>
		addLine(ctx, { ...office, personId: dee.id, happenedOn: '2026-11-03' })
	);
	expect((await plan()).inTheWay).toMatchObject([
		{ barrier: 'documents', workedOut: false, handoffs: [{ text: 'The ID office', result: null }] }
	]);
	world.setClock('2026-11-06T15:00:00Z');
	const before = new Date('2026-11-05T18:00:00Z');
	await as(dee, (ctx) =>
		saveLine(ctx, {
			lineId: id,
			n: 1,
			...office,
			happenedOn: '2026-11-03',
			result: 'solved',
			then: 'the side door'
		})
	);
	expect((await plan()).inTheWay).toMatchObject([
		{ workedOut: true, handoffs: [{ result: 'solved', then: 'the side door', happenedOn: '2026-11-03' }] }
	]);
	const earlier = await world.app.read(dee.actor, 'test', (ctx) => planAsOf(ctx, dee.id, before));
	expect(earlier.inTheWay).toMatchObject([{ workedOut: false, handoffs: [{ result: null, then: '' }] }]);
	const told = (await world.app.read(dee.actor, 'test', (ctx) => historyOf(ctx, dee.id))).map((entry) =>
		tellChange({
			...entry,
			when: '',
			on: '',
			before: entry.before && { text: entry.before.text, when: '' }
		} as ToldEntry)
	);
	expect(told).toEqual([
		'You wrote about whom you turned to: “The ID office: Solved by: the side door”.',
		'You turned to: “The ID office”.'
	]);
	const rows = await world.owner<{ sealed: Buffer }>('select sealed from plans.lines where id = $1', [id]);
	expect(rows[0]!.sealed.includes('office')).toBe(false);
});

test('two who save at once: the earlier stands, the later is kept beside', async () => {
	const { id } = await as(dee, (ctx) =>
		addLine(ctx, { ...office, text: 'Legal aid', barrier: 'legal', personId: dee.id })
	);
	await as(dee, (ctx) =>
		saveLine(ctx, { lineId: id, n: 1, text: 'Legal aid', barrier: 'legal', result: 'not_yet' })
	);
	const late = await as(dee, (ctx) =>
		saveLine(ctx, { lineId: id, n: 1, text: 'Legal aid', barrier: 'legal', result: 'solved' })
	);
	expect(late.kept).toBeDefined();
	expect((await plan()).handoffs.find((line) => line.id === id)?.result).toBe('not_yet');
});

test('a suggestion changes nothing until the person takes it, in their own words', async () => {
	const suggestionId = await as(marcus, (ctx) =>
		suggest(ctx, { personId: dee.id, kind: 'handoff', barrier: 'housing', text: 'Project HOME, Tuesdays' })
	);
	expect((await plan()).handoffs.some((line) => line.barrier === 'housing')).toBe(false);
	await as(dee, (ctx) =>
		answerSuggestion(ctx, { suggestionId, answer: 'changed', text: 'Project HOME with Jo' })
	);
	expect((await plan()).handoffs.find((line) => line.barrier === 'housing')).toMatchObject({
		text: 'Project HOME with Jo',
		result: null
	});
	const [entry] = (await world.app.read(dee.actor, 'test', (ctx) => historyOf(ctx, dee.id))).filter(
		(each) => each.subject === 'handoff' && each.suggestedBy
	);
	expect(entry?.suggestedBy).toBe('Marcus');
});

import { beforeAll, describe, expect, test } from 'vitest';
import { suggest, planOf, rewordSuggestion, answerSuggestion } from '#domains/plans/server/plans.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson, walkWith, type TestPerson } from '../../../../tests/support/people.ts';
import {
	additionHints,
	addToNote,
	closeNote,
	noteHints,
	noteOf,
	planVisit,
	recordContact,
	rewordContact,
	rewordNote,
	rewordStaffNote,
	saveNote,
	staffNotesOf,
	writeNote,
	writeStaffNote
} from './sessions.ts';

const world = testWorld();
const better = { found: 'addict', better: 'person who uses drugs' };
let dee: TestPerson, marcus: TestPerson, ann: TestPerson, janelle: TestPerson, far: TestPerson;

beforeAll(async () => {
	const org = await makeOrganization(world);
	dee = await makePerson(world, org, ['participant'], 'Dee');
	marcus = await makePerson(world, org, ['coach'], 'Marcus');
	ann = await makePerson(world, org, ['peer'], 'Ann');
	janelle = await makePerson(world, org, ['supervisor', 'director'], 'Janelle');
	far = await makePerson(world, org, ['coach'], 'Far');
	await walkWith(world, marcus, dee);
	await walkWith(world, ann, dee);
});

const by = <T>(who: TestPerson, work: Parameters<typeof world.app.write<T>>[2]) =>
	world.app.write(who.actor, 'test', work);
const staffNote = () =>
	by(marcus, (ctx) =>
		writeStaffNote(ctx, { personId: dee.id, reason: 'a call', text: '“An addict”, said the addict.' })
	);

describe('refused', () => {
	test('everybody but whoever wrote it', async () => {
		const id = await staffNote();
		const idea = await by(marcus, (ctx) =>
			suggest(ctx, { personId: dee.id, kind: 'goal', text: 'An addict group' })
		);
		const contact = await by(marcus, (ctx) =>
			recordContact(ctx, { personId: dee.id, way: 'call', outcome: 'no_answer', words: 'an addict' })
		);
		for (const who of [dee, ann, janelle, far]) {
			const refused = { name: 'Refusal' };
			await expect(by(who, (ctx) => rewordStaffNote(ctx, dee.id, { id, ...better }))).rejects.toMatchObject(
				refused
			);
			await expect(
				by(who, (ctx) => rewordSuggestion(ctx, dee.id, { id: idea, ...better }))
			).rejects.toMatchObject(refused);
			await expect(
				by(who, (ctx) => rewordContact(ctx, dee.id, { id: contact.id, ...better }))
			).rejects.toMatchObject(refused);
		}
		await by(dee, (ctx) => answerSuggestion(ctx, { suggestionId: idea, answer: 'declined' }));
		await expect(
			by(marcus, (ctx) => rewordSuggestion(ctx, dee.id, { id: idea, ...better }))
		).rejects.toMatchObject({ code: 'conflict' });
	});
	test('an hour later', async () => {
		const id = await staffNote();
		await world.owner(`update sessions.staff_notes set at = at - interval '61 minutes' where id = $1`, [id]);
		await expect(by(marcus, (ctx) => rewordStaffNote(ctx, dee.id, { id, ...better }))).rejects.toMatchObject({
			code: 'conflict'
		});
	});
});

test('whoever wrote it takes a better word; a quotation stays', async () => {
	const id = await staffNote();
	expect(await by(marcus, (ctx) => rewordStaffNote(ctx, dee.id, { id, ...better }))).toEqual([]);
	// A second tap finds nothing to do.
	await by(marcus, (ctx) => rewordStaffNote(ctx, dee.id, { id, ...better }));
	const [note] = await world.app.read(marcus.actor, 'test', (ctx) => staffNotesOf(ctx, dee.id));
	expect(note).toMatchObject({ id, reason: 'a call', text: '“An addict”, said the person who uses drugs.' });
	const idea = await by(marcus, (ctx) =>
		suggest(ctx, { personId: dee.id, kind: 'goal', text: 'Call an addict', note: 'Another addict helps' })
	);
	await by(marcus, (ctx) => rewordSuggestion(ctx, dee.id, { id: idea, ...better }));
	const plan = await world.app.read(dee.actor, 'test', (ctx) => planOf(ctx, dee.id));
	expect(plan.suggestions.find((one) => one.id === idea)).toMatchObject({
		text: 'Call a person who uses drugs',
		note: 'Another person who uses drugs helps',
		state: 'open'
	});
	const contact = await by(marcus, (ctx) =>
		recordContact(ctx, { personId: dee.id, way: 'call', outcome: 'no_answer', words: 'an addict, a junkie' })
	);
	expect(await by(marcus, (ctx) => rewordContact(ctx, dee.id, { id: contact.id, ...better }))).toMatchObject([
		{ found: 'junkie' }
	]);
});

test('an open note: the worker who changed it last, and never the person’s own words', async () => {
	const visit = await by(marcus, (ctx) =>
		planVisit(ctx, { personId: dee.id, startsAt: new Date('2026-11-24T20:00:00Z') })
	);
	const id = await by(marcus, (ctx) => writeNote(ctx, { visitId: visit, text: 'Dee met an addict.' }));
	const hintsOf = (who: TestPerson) => world.app.read(who.actor, 'test', (ctx) => noteHints(ctx, id));
	expect(await hintsOf(marcus)).toMatchObject([{ found: 'addict' }]);
	expect(await hintsOf(dee)).toEqual([]);
	expect(await hintsOf(ann)).toEqual([]);
	await by(marcus, (ctx) => rewordNote(ctx, { id, ...better }));
	const text = async () => (await world.app.read(dee.actor, 'test', (ctx) => noteOf(ctx, id))).text;
	expect(await text()).toBe('Dee met a person who uses drugs.');
	await by(dee, async (ctx) => saveNote(ctx, id, { was: await text(), mine: 'I am an addict.' }));
	expect(await hintsOf(marcus)).toEqual([]);
	await expect(by(marcus, (ctx) => rewordNote(ctx, { id, ...better }))).rejects.toMatchObject({
		code: 'conflict'
	});
	await by(marcus, async (ctx) =>
		saveNote(ctx, id, { was: await text(), mine: 'I am an addict. Tested dirty.' })
	);
	expect(await hintsOf(marcus)).toMatchObject([{ found: 'Tested dirty' }]);
});

test('added to a closed note: the worker who adds, never the person, and never the person’s own words', async () => {
	const visit = await by(marcus, (ctx) =>
		planVisit(ctx, { personId: dee.id, startsAt: new Date('2026-11-25T20:00:00Z') })
	);
	const id = await by(marcus, (ctx) => writeNote(ctx, { visitId: visit, text: 'We walked.' }));
	const added = (who: TestPerson, text: string) =>
		world.app.read(who.actor, 'test', (ctx) => additionHints(ctx, id, text));
	expect(await added(marcus, 'the addict'), 'still open').toEqual([]);
	for (const who of [marcus, dee]) await by(who, (ctx) => closeNote(ctx, id, 1));
	expect(await added(marcus, 'Dee met an addict. A junkie too.')).toMatchObject([
		{ found: 'addict' },
		{ found: 'junkie' }
	]);
	expect(await added(dee, 'I met an addict')).toEqual([]);
	await expect(added(far, 'an addict')).rejects.toMatchObject({ name: 'Refusal' });
	await by(dee, (ctx) => addToNote(ctx, id, 'That junkie is me.'));
	expect(await added(marcus, 'Dee met an addict. A junkie too.')).toMatchObject([{ found: 'addict' }]);
});

import { beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#platform/actor.ts';
import type { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import {
	endWalk,
	makeOrganization,
	makePerson,
	walkWith,
	type TestPerson
} from '../../../../tests/support/people.ts';
import {
	addToNote,
	closeNote,
	findVisit,
	lastTalkOf,
	nextVisitFor,
	noteOf,
	notesOf,
	openReview,
	planVisit,
	reviewsMissed,
	saveNote,
	settleVisit,
	staffNotesExist,
	staffNotesOf,
	visitsDue,
	writeStaffNote
} from './sessions.ts';
import { insertNote } from './write-note.ts';

const world = testWorld();
let org: string;
let dee: TestPerson,
	marcus: TestPerson,
	ann: TestPerson,
	tom: TestPerson,
	janelle: TestPerson,
	priya: TestPerson,
	nora: TestPerson,
	stranger: TestPerson;
let visitId: string, noteId: string, walk: string;
const TUESDAY = new Date('2026-11-24T20:00:00Z');

beforeAll(async () => {
	org = await makeOrganization(world);
	dee = await makePerson(world, org, ['participant'], 'Dee');
	tom = await makePerson(world, org, ['participant'], 'Tom');
	marcus = await makePerson(world, org, ['coach'], 'Marcus Hall');
	ann = await makePerson(world, org, ['coach'], 'Ann');
	janelle = await makePerson(world, org, ['supervisor'], 'Janelle');
	priya = await makePerson(world, org, ['director'], 'Priya');
	nora = await makePerson(world, org, ['ally'], 'Nora');
	stranger = await makePerson(world, await makeOrganization(world, 'Elsewhere'), [
		'coach',
		'supervisor',
		'director'
	]);
	walk = await walkWith(world, marcus, dee);
	visitId = await world.app.write(marcus.actor, 'test', (ctx) =>
		planVisit(ctx, { personId: dee.id, startsAt: TUESDAY, words: 'Library, room 2' })
	);
	noteId = await world.app.write(marcus.actor, 'test', (ctx) =>
		insertNote(ctx, {
			personId: dee.id,
			workerId: marcus.id,
			visitId,
			reviewId: null,
			text: 'She refused the bus.',
			at: ctx.now
		})
	);
});

const refused = (work: Promise<unknown>) =>
	expect(work).rejects.toMatchObject({ name: 'Refusal', code: 'not_found' } satisfies Partial<Refusal>);

describe('refusals', () => {
	test.each(['stranger', 'other coach', 'another person', 'supervisor', 'director', 'ally'])(
		'%s neither reads nor changes',
		async (who) => {
			const actor = {
				stranger,
				'other coach': ann,
				'another person': tom,
				supervisor: janelle,
				director: priya,
				ally: nora
			}[who]!.actor;
			await refused(world.app.read(actor, 'test', (ctx) => noteOf(ctx, noteId)));
			await refused(world.app.read(actor, 'test', (ctx) => notesOf(ctx, dee.id)));
			await refused(world.app.read(actor, 'test', (ctx) => nextVisitFor(ctx, dee.id)));
			await refused(
				world.app.write(actor, 'test', (ctx) =>
					saveNote(ctx, noteId, { was: 'She refused the bus.', mine: 'x' })
				)
			);
			await refused(world.app.write(actor, 'test', (ctx) => closeNote(ctx, noteId, 1)));
			await refused(world.app.write(actor, 'test', (ctx) => addToNote(ctx, noteId, 'x')));
			await refused(world.app.write(actor, 'test', (ctx) => settleVisit(ctx, visitId, 'cancelled')));
			await refused(
				world.app.write(actor, 'test', (ctx) => planVisit(ctx, { personId: dee.id, startsAt: TUESDAY }))
			);
			await refused(world.app.write(actor, 'test', (ctx) => openReview(ctx, { personId: dee.id })));
			await refused(world.app.read(actor, 'test', (ctx) => staffNotesExist(ctx, dee.id)));
			expect(await world.app.read(actor, 'test', (ctx) => lastTalkOf(ctx, [dee.id]))).toEqual(new Map());
		}
	);

	test('a broken query meets the wall: only the supervisor sees rows, and those hold dates only', async () => {
		const tables = [
			'visits',
			'visit_words',
			'reviews',
			'review_goals',
			'notes',
			'note_versions',
			'note_additions',
			'staff_notes',
			'staff_note_words'
		] as const;
		for (const person of [stranger, ann, tom, priya, nora, janelle]) {
			for (const table of tables) {
				const rows = await world.app.read(person.actor, 'test', (ctx) =>
					ctx.db.selectFrom(`sessions.${table}`).selectAll().execute()
				);
				expect([person.name, table, rows.length]).toEqual([
					person.name,
					table,
					person === janelle && table === 'visits' ? 1 : 0
				]);
			}
		}
		const [row] = await world.app.read(janelle.actor, 'test', (ctx) =>
			ctx.db.selectFrom('sessions.visits').selectAll().execute()
		);
		expect(Object.values(row!).filter((value) => typeof value === 'string' && /librar/i.test(value))).toEqual(
			[]
		);
	});

	test('the supervisor sees a date and its state, and cannot change it', async () => {
		expect((await world.app.read(janelle.actor, 'test', (ctx) => findVisit(ctx, visitId))).state).toBe(
			'planned'
		);
		expect(
			await world.app.read(janelle.actor, 'test', (ctx) =>
				visitsDue(ctx, [dee.id], new Date('2026-11-24'), new Date('2026-11-26'))
			)
		).toHaveLength(1);
		const done = await world.app.write(janelle.actor, 'test', (ctx) =>
			ctx.tx.updateTable('sessions.visits').set({ state: 'cancelled' }).executeTakeFirst()
		);
		expect(Number(done.numUpdatedRows)).toBe(0);
	});

	test('ids that are none, and of nothing', async () => {
		for (const id of ['', 'x', "' or 1=1", newId()]) {
			await refused(world.app.read(dee.actor, 'test', (ctx) => noteOf(ctx, id)));
			await refused(world.app.read(dee.actor, 'test', (ctx) => findVisit(ctx, id)));
		}
	});
});

describe('the co-written note', () => {
	test('either edits, what the other had left is kept, both close', async () => {
		await world.app.write(dee.actor, 'test', (ctx) =>
			saveNote(ctx, noteId, { was: 'She refused the bus.', mine: 'I did not want the bus.' })
		);
		const note = await world.app.read(marcus.actor, 'test', (ctx) => noteOf(ctx, noteId));
		expect(note).toMatchObject({
			text: 'I did not want the bus.',
			version: 2,
			editedById: dee.id,
			closed: false
		});
		expect(note.earlier).toMatchObject([{ text: 'She refused the bus.', byId: marcus.id }]);
	});

	test('two at once: the second is told, and nothing is saved over the first', async () => {
		const was = 'I did not want the bus.';
		const first = await world.app.write(dee.actor, 'test', (ctx) =>
			saveNote(ctx, noteId, { was, mine: `${was} I walked.` })
		);
		const second = await world.app.write(marcus.actor, 'test', (ctx) =>
			saveNote(ctx, noteId, { was, mine: `${was} Rain.` })
		);
		expect(first).toEqual([]);
		expect(second).toEqual([{ field: 'note', theirs: `${was} I walked.` }]);
		expect((await world.app.read(dee.actor, 'test', (ctx) => noteOf(ctx, noteId))).text).toBe(
			`${was} I walked.`
		);
	});

	test('a change takes a closing back; closing names the version that was read', async () => {
		const before = await world.app.read(dee.actor, 'test', (ctx) => noteOf(ctx, noteId));
		await world.app.write(dee.actor, 'test', (ctx) => closeNote(ctx, noteId, before.version));
		await world.app.write(marcus.actor, 'test', (ctx) =>
			saveNote(ctx, noteId, { was: before.text, mine: `${before.text} Good.` })
		);
		expect(
			(await world.app.read(dee.actor, 'test', (ctx) => noteOf(ctx, noteId))).closedByPersonAt
		).toBeNull();
		await expect(
			world.app.write(dee.actor, 'test', (ctx) => closeNote(ctx, noteId, before.version))
		).rejects.toMatchObject({ code: 'conflict' });
	});

	test('closed by both it cannot change: not by the function, not by a bare query, not by a job; it can be added to', async () => {
		const { version, text } = await world.app.read(dee.actor, 'test', (ctx) => noteOf(ctx, noteId));
		await expect(
			world.app.write(dee.actor, 'test', (ctx) => addToNote(ctx, noteId, 'too early'))
		).rejects.toMatchObject({ code: 'conflict' });
		await world.app.write(dee.actor, 'test', (ctx) => closeNote(ctx, noteId, version));
		await world.app.write(marcus.actor, 'test', (ctx) => closeNote(ctx, noteId, version));
		await expect(
			world.app.write(dee.actor, 'test', (ctx) => saveNote(ctx, noteId, { was: text, mine: 'other' }))
		).rejects.toMatchObject({ code: 'conflict' });
		await expect(
			world.app.write(marcus.actor, 'test', (ctx) => closeNote(ctx, noteId, version))
		).rejects.toMatchObject({ code: 'conflict' });
		for (const actor of [dee.actor, marcus.actor, systemActor(org, 'test')]) {
			const done = await world.app.write(actor, 'test', (ctx) =>
				ctx.tx
					.updateTable('sessions.notes')
					.set({ version: 99, closed_by_person_at: null })
					.where('id', '=', noteId)
					.executeTakeFirst()
			);
			expect(Number(done.numUpdatedRows)).toBe(0);
		}
		for (const actor of [dee.actor, marcus.actor]) {
			await expect(
				world.app.write(actor, 'test', (ctx) => ctx.tx.deleteFrom('sessions.notes').execute())
			).rejects.toThrow(/permission denied/);
			await expect(
				world.app.write(actor, 'test', (ctx) =>
					ctx.tx.updateTable('sessions.note_versions').set({ version: 7 }).execute()
				)
			).rejects.toThrow(/permission denied/);
		}
		await world.app.write(dee.actor, 'test', (ctx) => addToNote(ctx, noteId, 'One more thing.'));
		await expect(
			world.app.write(dee.actor, 'test', (ctx) =>
				ctx.tx.updateTable('sessions.note_additions').set({ by_id: marcus.id }).execute()
			)
		).rejects.toThrow(/permission denied/);
		expect(await world.app.read(marcus.actor, 'test', (ctx) => noteOf(ctx, noteId))).toMatchObject({
			closed: true,
			text,
			additions: [{ text: 'One more thing.', byId: dee.id }]
		});
	});

	test('nobody signs an addition for the other', async () => {
		const work = world.app.write(dee.actor, 'test', (ctx) =>
			ctx.tx
				.insertInto('sessions.note_additions')
				.values({
					organization_id: org,
					id: newId(),
					note_id: noteId,
					person_id: dee.id,
					sealed: Buffer.from('x'),
					by_id: marcus.id,
					at: ctx.now
				})
				.execute()
		);
		await expect(work).rejects.toThrow(/row-level security/);
	});
});

describe('staff-only notes', () => {
	test('need a reason; the person sees that one exists and when, never the words, not even past the functions', async () => {
		await expect(
			world.app.write(marcus.actor, 'test', (ctx) =>
				writeStaffNote(ctx, { personId: dee.id, reason: ' ', text: 'x' })
			)
		).rejects.toMatchObject({ code: 'invalid' });
		await refused(
			world.app.write(dee.actor, 'test', (ctx) =>
				writeStaffNote(ctx, { personId: dee.id, reason: 'r', text: 'x' })
			)
		);
		const id = await world.app.write(marcus.actor, 'test', (ctx) =>
			writeStaffNote(ctx, {
				personId: dee.id,
				reason: 'Somebody else may be in danger',
				text: 'Her sister said…'
			})
		);
		expect(await world.app.read(dee.actor, 'test', (ctx) => staffNotesExist(ctx, dee.id))).toMatchObject([
			{ id, authorId: marcus.id }
		]);
		await refused(world.app.read(dee.actor, 'test', (ctx) => staffNotesOf(ctx, dee.id)));
		expect(
			await world.app.read(dee.actor, 'test', (ctx) =>
				ctx.db.selectFrom('sessions.staff_note_words').selectAll().execute()
			)
		).toEqual([]);
		expect(await world.app.read(marcus.actor, 'test', (ctx) => staffNotesOf(ctx, dee.id))).toMatchObject([
			{ reason: 'Somebody else may be in danger', text: 'Her sister said…' }
		]);
		expect(
			await world.app.read(janelle.actor, 'test', (ctx) =>
				ctx.db.selectFrom('sessions.staff_note_words').selectAll().execute()
			)
		).toEqual([]);
	});

	test('their words do not open with the key of the record', async () => {
		const [row] = await world.owner<{ sealed: Buffer; staff_note_id: string }>(
			'select sealed, staff_note_id from sessions.staff_note_words'
		);
		const open = world.app.read(marcus.actor, 'test', async (ctx) =>
			(await ctx.vault.of(dee.id)).open(row!.sealed, `sessions.staff_note_words.sealed/${row!.staff_note_id}`)
		);
		await expect(open).rejects.toThrow();
	});
});

test('missed and forgotten reviews, for the supervisor: dates, no words', async () => {
	await walkWith(world, marcus, tom);
	const past = (days: number) => new Date(Date.now() - days * 86_400_000);
	const system = systemActor(org, 'test');
	const forgotten = await world.app.write(system, 'test', (ctx) =>
		planVisit(ctx, { personId: tom.id, workerId: marcus.id, startsAt: past(3), at: past(10) })
	);
	expect(
		(await world.app.read(janelle.actor, 'test', reviewsMissed)).map((line) => [line.visitId, line.state])
	).toContainEqual([forgotten, 'planned']);
	await world.app.write(marcus.actor, 'test', (ctx) => settleVisit(ctx, forgotten, 'missed'));
	expect(
		(await world.app.read(janelle.actor, 'test', reviewsMissed)).map((line) => [line.visitId, line.state])
	).toContainEqual([forgotten, 'missed']);
	expect(await world.app.read(priya.actor, 'test', reviewsMissed)).toEqual([]);
});

test('when the walk ends, the door closes at once', async () => {
	expect(
		(await world.app.read(marcus.actor, 'test', (ctx) => lastTalkOf(ctx, [dee.id]))).get(dee.id)?.words
	).toMatch(/bus/);
	await endWalk(world, walk);
	await refused(world.app.read(marcus.actor, 'test', (ctx) => noteOf(ctx, noteId)));
	await refused(world.app.read(marcus.actor, 'test', (ctx) => staffNotesOf(ctx, dee.id)));
	await refused(world.app.write(marcus.actor, 'test', (ctx) => addToNote(ctx, noteId, 'x')));
	expect(
		await world.app.read(marcus.actor, 'test', (ctx) =>
			ctx.db.selectFrom('sessions.notes').selectAll().execute()
		)
	).toEqual([]);
	expect(
		await world.app.read(marcus.actor, 'test', (ctx) =>
			ctx.db.selectFrom('sessions.visits').selectAll().where('person_id', '=', dee.id).execute()
		)
	).toEqual([]);
});

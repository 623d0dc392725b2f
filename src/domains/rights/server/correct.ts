/** "This is not right": a request about something others wrote, its answer, and both for good. */
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { basisHere, cardsOf, openRecord } from '#domains/people/server/people.ts';
import { addToNote, notesOf, staffNotesExist } from '#domains/sessions/server/sessions.ts';
import type { About } from '../rights.ts';

const wordsPlace = (id: string) => `rights.corrections.words/${id}`;
const answerPlace = (id: string) => `rights.corrections.answer/${id}`;

/** Something others wrote, that the person can say is not right. */
export interface Correctable {
	about: About;
	id: string;
	at: Date;
	by: string | null;
	/** The first words, where the person may read them. */
	words: string | null;
}
export interface Correction {
	id: string;
	personId: string;
	about: About;
	aboutAt: Date;
	words: string;
	askedAt: Date;
	answer: { outcome: 'added' | 'declined'; words: string; at: Date; by: string | null } | null;
}

/** Closed notes, contacts and that staff-only notes exist: all that is about the person and not by their hand alone. */
export async function correctable(ctx: ReadContext, personId: string): Promise<Correctable[]> {
	await openRecord(ctx, personId, 'corrections');
	const contacts = await ctx.db
		.selectFrom('sessions.contacts')
		.select(['id', 'at', 'worker_id'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.orderBy('at', 'desc')
		.limit(30)
		.execute();
	const staff = await staffNotesExist(ctx, personId);
	const names = await cardsOf(ctx, [
		...contacts.map((row) => row.worker_id),
		...staff.map((one) => one.authorId)
	]);
	const name = (id: string) => names.get(id)?.preferredName ?? null;
	const notes = (await notesOf(ctx, personId)).filter((note) => note.closed);
	return [
		...notes.map((note) => ({
			about: 'note' as const,
			id: note.noteId,
			at: note.at,
			by: null,
			words: note.words
		})),
		...contacts.map((row) => ({
			about: 'contact' as const,
			id: row.id,
			at: row.at,
			by: name(row.worker_id),
			words: null
		})),
		...staff.map((one) => ({
			about: 'staff_note' as const,
			id: one.id,
			at: one.at,
			by: name(one.authorId),
			words: null
		}))
	];
}

/** The person says what is not right. Under a closed note it stands at once, for whoever reads the note. */
export async function askForCorrection(
	ctx: WriteContext,
	asked: { about: About; aboutId: string; words: string }
): Promise<{ id: string }> {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_found', 'a correction is asked for by the person');
	const { personId, organizationId } = ctx.actor;
	const thing = (await correctable(ctx, personId)).find(
		(one) => one.about === asked.about && one.id === asked.aboutId
	);
	if (!thing)
		throw new Refusal('not_found', 'no such thing', { detail: { audit: { action: 'correction.asked' } } });
	const id = newId();
	const vault = await ctx.vault.of(personId);
	await ctx.tx
		.insertInto('rights.corrections')
		.values({
			organization_id: organizationId,
			id,
			person_id: personId,
			about: asked.about,
			about_id: asked.aboutId,
			about_at: thing.at,
			words: vault.seal(asked.words, wordsPlace(id)),
			asked_at: ctx.now
		})
		.execute();
	if (asked.about === 'note') await addToNote(ctx, asked.aboutId, asked.words);
	ctx.note({
		action: 'correction.asked',
		personId,
		subject: asked.about,
		subjectId: asked.aboutId,
		basis: 'self'
	});
	return { id };
}

/** All of one person, newest first: for them, and for who walks with them. */
export async function correctionsOf(ctx: ReadContext, personId: string): Promise<Correction[]> {
	await openRecord(ctx, personId, 'corrections');
	const rows = await ctx.db
		.selectFrom('rights.corrections')
		.selectAll()
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.orderBy('asked_at', 'desc')
		.execute();
	if (rows.length === 0) return [];
	const vault = await ctx.vault.of(personId);
	const names = await cardsOf(
		ctx,
		rows.flatMap((row) => row.answered_by ?? [])
	);
	return rows.map((row) => ({
		id: row.id,
		personId,
		about: row.about as About,
		aboutAt: row.about_at,
		words: vault.open(row.words, wordsPlace(row.id)),
		askedAt: row.asked_at,
		answer: row.answer && {
			outcome: row.outcome as 'added' | 'declined',
			words: vault.open(row.answer, answerPlace(row.id)),
			at: row.answered_at!,
			by: names.get(row.answered_by!)?.preferredName ?? null
		}
	}));
}

/** Answers one: something is added, or it is declined with the reason. What was written stays, and so does what was said of it. */
export async function answerCorrection(
	ctx: WriteContext,
	given: { id: string; outcome: 'added' | 'declined'; words: string }
): Promise<void> {
	const row = await ctx.db
		.selectFrom('rights.corrections')
		.select(['person_id', 'about', 'about_id', 'answered_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', given.id)
		.executeTakeFirst();
	const me = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
	if (!row || !me || row.person_id === me)
		throw new Refusal('not_found', 'no such correction', {
			detail: { audit: { action: 'correction.answered' } }
		});
	await openRecord(ctx, row.person_id, 'corrections');
	if (row.answered_at) throw new Refusal('conflict', 'it was answered meanwhile');
	const vault = await ctx.vault.of(row.person_id);
	const done = await ctx.tx
		.updateTable('rights.corrections')
		.set({
			answered_at: ctx.now,
			answered_by: me,
			outcome: given.outcome,
			answer: vault.seal(given.words, answerPlace(given.id))
		})
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', given.id)
		.where('answered_at', 'is', null)
		.executeTakeFirst();
	if (!done.numUpdatedRows) throw new Refusal('conflict', 'it was answered meanwhile');
	if (row.about === 'note') await addToNote(ctx, row.about_id, given.words);
	ctx.note({
		action: 'correction.answered',
		personId: row.person_id,
		subject: row.about,
		subjectId: row.about_id,
		basis: basisHere(ctx, row.person_id)
	});
}

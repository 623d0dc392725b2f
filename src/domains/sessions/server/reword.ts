/** A better word in what the actor has just written: theirs alone, for an hour (migrations/0210_wording.sql). */
import { basisHere, openRecord } from '#domains/people/server/people.ts';
import { hintsFor, withBetterWord } from '#domains/wording/server/wording.ts';
import type { TakenWord, WordHint } from '#domains/wording/wording.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { actorId } from './actor.ts';
import { noteOf } from './find-note.ts';
import { staffPlace } from './places.ts';
import { saveNote } from './write-note.ts';

const gone = () =>
	new Refusal('conflict', 'not theirs, or an hour ago', { fields: { found: m.wording_gone() } });

/** Hints for an open note that the actor, a worker, changed last. Words that the person wrote in it are theirs. */
export async function noteHints(ctx: ReadContext, noteId: string): Promise<WordHint[]> {
	const note = await noteOf(ctx, noteId);
	const me = actorId(ctx);
	if (note.closed || me === note.personId || note.editedById !== me) return [];
	const theirs = note.earlier.filter((one) => one.byId === note.personId).map((one) => one.text);
	return hintsFor(ctx, [note.text], theirs);
}

/** The same for what a worker has just added to a closed note. It stays as it is: the hint is for the next time. */
export async function additionHints(ctx: ReadContext, noteId: string, added: string): Promise<WordHint[]> {
	const note = await noteOf(ctx, noteId);
	const person = note.personId;
	if (!note.closed || actorId(ctx) === person) return [];
	const texts = [...note.earlier, ...note.additions].filter((one) => one.byId === person);
	return hintsFor(
		ctx,
		[added],
		texts.map((one) => one.text)
	);
}

export async function rewordNote(ctx: WriteContext, taken: TakenWord): Promise<void> {
	const note = await noteOf(ctx, taken.id);
	if (note.closed || note.editedById !== actorId(ctx) || note.personId === actorId(ctx)) throw gone();
	const text = await withBetterWord(ctx, note.text, taken);
	if (text !== note.text) await saveNote(ctx, note.id, { was: note.text, mine: text });
}

export async function rewordStaffNote(
	ctx: WriteContext,
	personId: string,
	taken: TakenWord
): Promise<WordHint[]> {
	if (actorId(ctx) === personId)
		throw new Refusal('not_found', 'one does not read staff notes about oneself');
	await openRecord(ctx, personId, 'staff-note');
	const row = await ctx.db
		.selectFrom('sessions.staff_note_words')
		.select('sealed')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('staff_note_id', '=', taken.id)
		.executeTakeFirst();
	if (!row) throw gone();
	const vault = await ctx.vault.ofStaffNotes(personId);
	const was = vault.openJson<{ reason: string; text: string }>(row.sealed, staffPlace(taken.id));
	const now = {
		reason: await withBetterWord(ctx, was.reason, taken),
		text: await withBetterWord(ctx, was.text, taken)
	};
	const done = await ctx.tx
		.updateTable('sessions.staff_note_words')
		.set({ sealed: vault.sealJson(now, staffPlace(taken.id)) })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('staff_note_id', '=', taken.id)
		.executeTakeFirst();
	if (!done.numUpdatedRows) throw gone();
	ctx.note({
		action: 'staff-note.changed',
		personId,
		subject: 'staff-note',
		subjectId: taken.id,
		basis: basisHere(ctx, personId)
	});
	return hintsFor(ctx, [now.reason, now.text]);
}

export async function rewordContact(
	ctx: WriteContext,
	personId: string,
	taken: TakenWord
): Promise<WordHint[]> {
	await openRecord(ctx, personId, 'contact');
	const place = `sessions.contacts.words/${taken.id}`;
	const row = await ctx.db
		.selectFrom('sessions.contacts')
		.select('words')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('id', '=', taken.id)
		.executeTakeFirst();
	if (!row?.words) throw gone();
	const vault = await ctx.vault.of(personId);
	const words = await withBetterWord(ctx, vault.open(row.words, place), taken);
	const done = await ctx.tx
		.updateTable('sessions.contacts')
		.set({ words: vault.seal(words, place) })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', taken.id)
		.executeTakeFirst();
	if (!done.numUpdatedRows) throw gone();
	ctx.note({
		action: 'contact.changed',
		personId,
		subject: 'contact',
		subjectId: taken.id,
		basis: basisHere(ctx, personId)
	});
	return hintsFor(ctx, [words]);
}

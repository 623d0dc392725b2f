import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { openRecord } from '#domains/people/server/people.ts';
import { keepBoth, type Clash, type NoteTyped } from '../sessions.ts';
import { actorId, basisOf, momentOf } from './actor.ts';
import { isClosed, lockNote, noteRow, sideOf, type NoteRow } from './find-note.ts';
import { touchReview } from './find-review.ts';
import { notePlace, versionPlace } from './places.ts';
import { findVisit } from './visits.ts';

export interface NewNote {
	personId: string;
	workerId: string;
	visitId: string;
	reviewId: string | null;
	text: string;
	at: Date;
	/** Who wrote it; only a system actor says so. */
	by?: string;
}

/** A note after any talk, to be read and closed by both like a review's. Answers its id. */
export async function writeNote(
	ctx: WriteContext,
	input: { visitId: string; text: string; at?: Date; by?: string }
): Promise<string> {
	const visit = await findVisit(ctx, input.visitId);
	await openRecord(ctx, visit.personId, 'note');
	return insertNote(ctx, {
		...visit,
		visitId: visit.id,
		reviewId: null,
		text: input.text,
		at: momentOf(ctx, input.at),
		by: input.by
	});
}

/** The first words of a note. The record must be open. */
export async function insertNote(ctx: WriteContext, note: NewNote): Promise<string> {
	const id = newId();
	const sealed = (await ctx.vault.of(note.personId)).seal(note.text, notePlace(id));
	await ctx.tx
		.insertInto('sessions.notes')
		.values({
			organization_id: ctx.actor.organizationId,
			id,
			person_id: note.personId,
			worker_id: note.workerId,
			review_id: note.reviewId,
			visit_id: note.visitId,
			sealed,
			about_at: note.at,
			created_at: note.at,
			edited_at: note.at,
			edited_by: actorId(ctx) ?? note.by ?? null
		})
		.execute();
	ctx.note({
		action: 'note.written',
		personId: note.personId,
		subject: 'note',
		subjectId: id,
		basis: basisOf(ctx, note.personId)
	});
	return id;
}

/**
 * Changes an open note. When the other has changed it meanwhile, nothing is saved over their words: they come back as
 * a clash. A change takes both closings back, since those were for other words.
 */
export async function saveNote(ctx: WriteContext, noteId: string, typed: NoteTyped): Promise<Clash[]> {
	const row = await noteToChange(ctx, noteId);
	const clashes = await changeNote(ctx, row, typed);
	if (row.review_id) await touchReview(ctx, row.review_id);
	return clashes;
}

/** As {@link saveNote}, for a row that is locked and whose record is open. */
export async function changeNote(ctx: WriteContext, row: NoteRow, typed: NoteTyped): Promise<Clash[]> {
	const vault = await ctx.vault.of(row.person_id);
	const now = vault.open(row.sealed, notePlace(row.id));
	const { kept, clash } = keepBoth({ note: typed.was }, { note: typed.mine }, { note: now });
	if (clash.length > 0) return [{ field: 'note', theirs: now }];
	if (kept.note === now) return [];
	if (now !== '' && row.edited_by !== actorId(ctx)) await keepEarlier(ctx, row, now);
	const reader = sideOf(ctx, row.person_id) === 'person' ? 'read_by_person_at' : 'read_by_worker_at';
	await ctx.tx
		.updateTable('sessions.notes')
		.set({
			sealed: vault.seal(kept.note, notePlace(row.id)),
			version: row.version + 1,
			edited_at: ctx.now,
			edited_by: actorId(ctx),
			read_by_person_at: null,
			read_by_worker_at: null,
			closed_by_person_at: null,
			closed_by_worker_at: null,
			[reader]: ctx.now
		})
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', row.id)
		.execute();
	ctx.note({
		action: 'note.changed',
		personId: row.person_id,
		subject: 'note',
		subjectId: row.id,
		basis: basisOf(ctx, row.person_id)
	});
	return [];
}

/** The locked row of a note that may still change; its record is open. */
export async function noteToChange(ctx: WriteContext, noteId: string): Promise<NoteRow> {
	const seen = await noteRow(ctx, noteId);
	if (!seen) throw new Refusal('not_found', 'no such note');
	await openRecord(ctx, seen.person_id, 'note');
	const row = await lockNote(ctx, noteId);
	if (!row || isClosed(row)) throw new Refusal('conflict', 'both have closed this note');
	return row;
}

async function keepEarlier(ctx: WriteContext, row: NoteRow, text: string): Promise<void> {
	const id = newId();
	const sealed = (await ctx.vault.of(row.person_id)).seal(text, versionPlace(id));
	await ctx.tx
		.insertInto('sessions.note_versions')
		.values({
			organization_id: ctx.actor.organizationId,
			id,
			note_id: row.id,
			person_id: row.person_id,
			version: row.version,
			sealed,
			by_id: row.edited_by,
			at: row.edited_at
		})
		.execute();
}

/** Closings of a note of the past, as an import or the demo tells them. */
export async function closePast(
	ctx: WriteContext,
	noteId: string,
	by: 'both' | 'person' | 'worker' | 'nobody',
	at: Date
): Promise<void> {
	const person = by === 'both' || by === 'person' ? { closed_by_person_at: at, read_by_person_at: at } : {};
	const worker = by === 'both' || by === 'worker' ? { closed_by_worker_at: at, read_by_worker_at: at } : {};
	if (ctx.actor.kind !== 'system' || by === 'nobody') return;
	await ctx.tx
		.updateTable('sessions.notes')
		.set({ ...person, ...worker })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', noteId)
		.execute();
}

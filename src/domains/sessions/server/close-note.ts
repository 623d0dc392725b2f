import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { openRecord } from '#domains/people/server/people.ts';
import type { Clash, NoteTyped } from '../sessions.ts';
import { actorId, basisOf } from './actor.ts';
import { isClosed, noteRow, sideOf } from './find-note.ts';
import { applyToPlan } from './apply-to-plan.ts';
import { findReview, touchReview } from './find-review.ts';
import { additionPlace } from './places.ts';
import { noteToChange, saveNote } from './write-note.ts';

/** Remembers that the actor's side has read the note as it is now. Harmless when repeated or closed. */
export async function readNote(ctx: WriteContext, noteId: string): Promise<void> {
	const row = await noteRow(ctx, noteId);
	if (!row || isClosed(row)) return;
	const mine = sideOf(ctx, row.person_id) === 'person' ? 'read_by_person_at' : 'read_by_worker_at';
	if (row[mine]) return;
	await ctx.tx
		.updateTable('sessions.notes')
		.set({ [mine]: ctx.now })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', noteId)
		.where('version', '=', row.version)
		.execute();
	if (row.review_id) await touchReview(ctx, row.review_id);
}

/**
 * The actor's side closes the note, for the words they have seen. When both have, it cannot change any more.
 * @param version the one that was on their page
 */
export async function closeNote(ctx: WriteContext, noteId: string, version: number): Promise<void> {
	const row = await noteToChange(ctx, noteId);
	const review = row.review_id ? await findReview(ctx, row.review_id) : null;
	if (review && !review.closedAt) throw new Refusal('conflict', 'the review is still going on');
	if (row.version !== version) throw new Refusal('conflict', 'the note changed after it was read');
	const person = sideOf(ctx, row.person_id) === 'person';
	await ctx.tx
		.updateTable('sessions.notes')
		.set(
			person
				? { closed_by_person_at: ctx.now, read_by_person_at: row.read_by_person_at ?? ctx.now }
				: { closed_by_worker_at: ctx.now, read_by_worker_at: row.read_by_worker_at ?? ctx.now }
		)
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', noteId)
		.execute();
	ctx.note({
		action: 'note.closed',
		personId: row.person_id,
		subject: 'note',
		subjectId: noteId,
		basis: basisOf(ctx, row.person_id)
	});
	if (review) {
		await touchReview(ctx, review.id);
		// What a worker said of the goals without leave to type goes into the plan now, as the person's own act.
		if (person) await applyToPlan(ctx, review);
	}
}

/** Saves what was typed in the note's form, then closes it for the actor's side. Answers the clash when both had typed. */
export async function saveAndClose(
	ctx: WriteContext,
	noteId: string,
	typed: NoteTyped & { version: number }
): Promise<Clash[]> {
	if (typed.mine === typed.was) {
		await closeNote(ctx, noteId, typed.version);
		return [];
	}
	const clashes = await saveNote(ctx, noteId, typed);
	if (clashes.length === 0) await closeNote(ctx, noteId, (await noteRow(ctx, noteId))!.version);
	return clashes;
}

/** Adds under a closed note. An open one is simply changed. */
export async function addToNote(ctx: WriteContext, noteId: string, text: string): Promise<string> {
	const row = await noteRow(ctx, noteId);
	if (!row) throw new Refusal('not_found', 'no such note');
	await openRecord(ctx, row.person_id, 'note');
	if (!isClosed(row)) throw new Refusal('conflict', 'the note is still open');
	const id = newId();
	const sealed = (await ctx.vault.of(row.person_id)).seal(text, additionPlace(id));
	await ctx.tx
		.insertInto('sessions.note_additions')
		.values({
			organization_id: ctx.actor.organizationId,
			id,
			note_id: noteId,
			person_id: row.person_id,
			sealed,
			by_id: actorId(ctx),
			at: ctx.now
		})
		.execute();
	ctx.note({
		action: 'note.added-to',
		personId: row.person_id,
		subject: 'note',
		subjectId: noteId,
		basis: basisOf(ctx, row.person_id)
	});
	if (row.review_id) await touchReview(ctx, row.review_id);
	return id;
}

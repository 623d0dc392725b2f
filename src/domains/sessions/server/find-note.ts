import { Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { openRecord } from '#domains/people/server/people.ts';
import type { Note, NoteText } from '../sessions.ts';
import { additionPlace, notePlace, versionPlace } from './places.ts';

export const noteColumns = [
	'id',
	'person_id',
	'worker_id',
	'review_id',
	'visit_id',
	'sealed',
	'version',
	'about_at',
	'edited_at',
	'edited_by',
	'read_by_person_at',
	'read_by_worker_at',
	'closed_by_person_at',
	'closed_by_worker_at'
] as const;

/** A note as it lies in the database. */
export type NoteRow = NonNullable<Awaited<ReturnType<typeof noteRow>>>;

export async function noteRow(ctx: ReadContext, noteId: string) {
	if (!isId(noteId)) return undefined;
	return ctx.db
		.selectFrom('sessions.notes')
		.select(noteColumns)
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', noteId)
		.executeTakeFirst();
}

export async function noteRowOfReview(ctx: ReadContext, reviewId: string) {
	return ctx.db
		.selectFrom('sessions.notes')
		.select(noteColumns)
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('review_id', '=', reviewId)
		.executeTakeFirst();
}

export function isClosed(row: Pick<NoteRow, 'closed_by_person_at' | 'closed_by_worker_at'>): boolean {
	return row.closed_by_person_at !== null && row.closed_by_worker_at !== null;
}

/** Which of the two the actor is for this person's notes. */
export function sideOf(ctx: ReadContext, personId: string): 'person' | 'worker' {
	return ctx.actor.kind === 'person' && ctx.actor.personId === personId ? 'person' : 'worker';
}

/** A note with what stood in it before, and what was added after. */
export async function noteOf(ctx: ReadContext, noteId: string): Promise<Note> {
	const row = await noteRow(ctx, noteId);
	if (!row) throw new Refusal('not_found', 'no such note');
	await openRecord(ctx, row.person_id, 'note');
	const vault = await ctx.vault.of(row.person_id);
	const earlier = await textsOf(ctx, 'sessions.note_versions', row.id);
	const additions = await textsOf(ctx, 'sessions.note_additions', row.id);
	const opened = (rows: typeof earlier, place: (id: string) => string): NoteText[] =>
		rows.map((text) => ({
			id: text.id,
			text: vault.open(text.sealed, place(text.id)),
			byId: text.by_id,
			at: text.at
		}));
	return {
		id: row.id,
		personId: row.person_id,
		workerId: row.worker_id,
		reviewId: row.review_id,
		aboutAt: row.about_at,
		text: vault.open(row.sealed, notePlace(row.id)),
		version: row.version,
		editedAt: row.edited_at,
		editedById: row.edited_by,
		readByPersonAt: row.read_by_person_at,
		readByWorkerAt: row.read_by_worker_at,
		closedByPersonAt: row.closed_by_person_at,
		closedByWorkerAt: row.closed_by_worker_at,
		closed: isClosed(row),
		earlier: opened(earlier, versionPlace),
		additions: opened(additions, additionPlace)
	};
}

async function textsOf(
	ctx: ReadContext,
	table: 'sessions.note_versions' | 'sessions.note_additions',
	noteId: string
) {
	return ctx.db
		.selectFrom(table)
		.select(['id', 'sealed', 'by_id', 'at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('note_id', '=', noteId)
		.orderBy('at')
		.orderBy('id')
		.execute();
}

/** The note's row, locked, for changing it; null once both have closed it (the wall then hides it from updates). */
export async function lockNote(ctx: WriteContext, noteId: string): Promise<NoteRow | null> {
	const row = await ctx.tx
		.selectFrom('sessions.notes')
		.select(noteColumns)
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', noteId)
		.where((eb) => eb.or([eb('closed_by_person_at', 'is', null), eb('closed_by_worker_at', 'is', null)]))
		.forUpdate()
		.executeTakeFirst();
	return row ?? null;
}

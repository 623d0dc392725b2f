import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { basisHere, openRecord } from '#domains/people/server/people.ts';
import { momentOf } from './actor.ts';
import { staffPlace } from './places.ts';

export interface StaffNote {
	id: string;
	authorId: string;
	at: Date;
	reason: string;
	text: string;
}

/**
 * Writes a staff-only note. The person cannot read it, and sees that it exists and since when.
 * @param input.authorId for a system actor that writes the past
 */
export async function writeStaffNote(
	ctx: WriteContext,
	input: { personId: string; reason: string; text: string; authorId?: string; at?: Date }
): Promise<string> {
	const person = await openRecord(ctx, input.personId, 'staff-note');
	const authorId = ctx.actor.kind === 'person' ? ctx.actor.personId : input.authorId;
	if (!authorId || authorId === person.id)
		throw new Refusal('not_found', 'nobody writes a staff note about themself');
	if (!input.reason.trim()) throw new Refusal('invalid', 'a staff note needs a reason');
	const id = newId();
	const sealed = (await ctx.vault.ofStaffNotes(person.id)).sealJson(
		{ reason: input.reason, text: input.text },
		staffPlace(id)
	);
	const organization_id = ctx.actor.organizationId;
	await ctx.tx
		.insertInto('sessions.staff_notes')
		.values({ organization_id, id, person_id: person.id, author_id: authorId, at: momentOf(ctx, input.at) })
		.execute();
	await ctx.tx
		.insertInto('sessions.staff_note_words')
		.values({ organization_id, staff_note_id: id, person_id: person.id, sealed })
		.execute();
	ctx.note({
		action: 'staff-note.written',
		personId: person.id,
		subject: 'staff-note',
		subjectId: id,
		basis: basisHere(ctx, person.id)
	});
	return id;
}

/** The staff-only notes about this person, newest first: for who walks with them now, never for the person. */
export async function staffNotesOf(ctx: ReadContext, personId: string): Promise<StaffNote[]> {
	if (ctx.actor.kind === 'person' && ctx.actor.personId === personId)
		throw new Refusal('not_found', 'one does not read staff notes about oneself');
	await openRecord(ctx, personId, 'staff-note');
	const rows = await ctx.db
		.selectFrom('sessions.staff_notes as s')
		.innerJoin('sessions.staff_note_words as w', (join) =>
			join.onRef('w.organization_id', '=', 's.organization_id').onRef('w.staff_note_id', '=', 's.id')
		)
		.select(['s.id', 's.author_id', 's.at', 'w.sealed'])
		.where('s.organization_id', '=', ctx.actor.organizationId)
		.where('w.organization_id', '=', ctx.actor.organizationId)
		.where('s.person_id', '=', personId)
		.orderBy('s.at', 'desc')
		.execute();
	if (rows.length === 0) return [];
	const vault = await ctx.vault.ofStaffNotes(personId);
	return rows.map((row) => ({
		id: row.id,
		authorId: row.author_id,
		at: row.at,
		...vault.openJson<{ reason: string; text: string }>(row.sealed, staffPlace(row.id))
	}));
}

/** That staff-only notes about this person exist, who wrote them and when; no words. The person may see this. */
export async function staffNotesExist(
	ctx: ReadContext,
	personId: string
): Promise<{ id: string; authorId: string; at: Date }[]> {
	await openRecord(ctx, personId, 'staff-note-dates');
	const rows = await ctx.db
		.selectFrom('sessions.staff_notes')
		.select(['id', 'author_id', 'at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.orderBy('at', 'desc')
		.execute();
	return rows.map((row) => ({ id: row.id, authorId: row.author_id, at: row.at }));
}

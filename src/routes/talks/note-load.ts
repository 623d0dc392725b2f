/** What the two sides' note pages load. Showing a note to somebody for the first time marks it as read by them. */
import { error } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { cardsOf } from '#domains/people/server/people.ts';
import {
	findReview,
	noteHints,
	noteOf,
	notesOf,
	readNote,
	reviewMark
} from '#domains/sessions/server/sessions.ts';
import type { PersonActor } from '#platform/actor.ts';
import { noteLines, noteView } from './review-view.ts';

export function loadNotes(event: RequestEvent, personId: string) {
	return event.locals.read('notes', async (ctx) => {
		const lines = await notesOf(ctx, personId);
		const person = (await cardsOf(ctx, [personId])).get(personId)!;
		return {
			personId,
			name: person.preferredName,
			timeZone: person.timeZone,
			lines: noteLines(lines, person.timeZone)
		};
	});
}

export async function loadNote(event: RequestEvent, me: PersonActor, personId: string, noteId: string) {
	const load = () =>
		event.locals.read('note', async (ctx) => {
			const note = await noteOf(ctx, noteId);
			if (note.personId !== personId) error(404, 'not found');
			const cards = await cardsOf(ctx, [
				note.personId,
				note.workerId,
				...[note.editedById, ...[...note.earlier, ...note.additions].map((each) => each.byId)].filter(
					(id) => id !== null
				)
			]);
			const names = new Map([...cards].map(([id, card]) => [id, card.preferredName]));
			const own = me.personId === personId;
			const canClose = !note.reviewId || (await findReview(ctx, note.reviewId)).closedAt !== null;
			const other = names.get(own ? note.workerId : personId) ?? '';
			const mark = await reviewMark(ctx, personId);
			const unread = !note.closed && !(own ? note.readByPersonAt : note.readByWorkerAt);
			return {
				unread,
				hints: await noteHints(ctx, noteId),
				note: noteView(note, {
					me: me.personId,
					other,
					names,
					timeZone: cards.get(personId)!.timeZone,
					canClose,
					mark
				})
			};
		});
	const { note, unread, hints } = await load();
	if (!unread) return { personId, note, hints };
	await event.locals.write('note', (ctx) => readNote(ctx, noteId));
	return { personId, note: (await load()).note, hints };
}

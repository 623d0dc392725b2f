import { cardsOf } from '#domains/people/server/people.ts';
import { StaffNoteInput } from '#domains/sessions/sessions.ts';
import { rewordStaffNote, staffNotesOf, writeStaffNote } from '#domains/sessions/server/sessions.ts';
import { TakeWordInput } from '#domains/wording/wording.ts';
import { hintsFor } from '#domains/wording/server/wording.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { loadNotes } from '../../../../../talks/note-load.ts';
import { momentShort } from '../../../../../talks/review-view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'coach', 'peer');
	const notes = await loadNotes(event, event.params.id);
	const staff = await event.locals.read('staff notes', async (ctx) => {
		const lines = await staffNotesOf(ctx, event.params.id);
		const names = await cardsOf(
			ctx,
			lines.map((line) => line.authorId)
		);
		return lines.map((line) => ({
			id: line.id,
			by: names.get(line.authorId)?.preferredName ?? '',
			when: momentShort(line.at, notes.timeZone),
			reason: line.reason,
			text: line.text
		}));
	});
	return { ...notes, staff };
};

export const actions: Actions = {
	staff: async (event) => {
		signedIn(event, 'coach', 'peer');
		const form = await readForm(event, StaffNoteInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			const { reason, text } = form.data;
			const id = await event.locals.write(
				'staff note',
				(ctx) => writeStaffNote(ctx, { personId: event.params.id, reason, text }),
				{ once: form.once }
			);
			const hints = await event.locals.read('words', (ctx) => hintsFor(ctx, [reason, text]));
			return { done: 'staff' as const, words: { id, hints } };
		});
	},
	word: async (event) => {
		signedIn(event, 'coach', 'peer');
		const form = await readForm(event, TakeWordInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			const hints = await event.locals.write('staff note', (ctx) =>
				rewordStaffNote(ctx, event.params.id, form.data)
			);
			return { done: 'word' as const, better: form.data.better, words: { id: form.data.id, hints } };
		});
	}
};

/** What can be done on a note's page, the same for both sides. */
import { fail, type RequestEvent } from '@sveltejs/kit';
import { AdditionInput, NoteInput, type Clash } from '#domains/sessions/sessions.ts';
import {
	additionHints,
	addToNote,
	rewordNote,
	saveAndClose,
	saveNote
} from '#domains/sessions/server/sessions.ts';
import { TakeWordInput } from '#domains/wording/wording.ts';
import { m } from '#paraglide/messages.js';
import type { WriteContext } from '#platform/server/context.ts';
import { answer, readForm, type FormProblem } from '#platform/web/forms.ts';

type Typed = { mine: string; was: string; version: number };

export function noteActions<E extends RequestEvent>(who: (event: E) => { noteId: string }) {
	return {
		save: typed(who, async (ctx, noteId, note) => saveNote(ctx, noteId, note)),
		close: typed(who, saveAndClose),
		add: async (event: E) => {
			const { noteId } = who(event);
			const form = await readForm(event, AdditionInput);
			if (!form.ok) return form.failure;
			return answer(form, async () => {
				await event.locals.write('note', (ctx) => addToNote(ctx, noteId, form.data.text), {
					once: form.once
				});
				const hints = await event.locals.read('words', (ctx) => additionHints(ctx, noteId, form.data.text));
				return { done: 'added' as const, hints };
			});
		}
	};
}

/** A better word in an open note: for the worker's page alone. Not remembered beside the post: taking it twice is taking it once. */
export const noteWord =
	<E extends RequestEvent>(who: (event: E) => { noteId: string }) =>
	async (event: E) => {
		const { noteId } = who(event);
		const form = await readForm(event, TakeWordInput);
		if (!form.ok) return form.failure;
		const { found, better } = form.data;
		return answer(form, async () => {
			await event.locals.write('note', (ctx) => rewordNote(ctx, { id: noteId, found, better }));
			return { done: 'word' as const, better };
		});
	};

function typed<E extends RequestEvent>(
	who: (event: E) => { noteId: string },
	work: (ctx: WriteContext, noteId: string, note: Typed) => Promise<Clash[]>
) {
	return async (event: E) => {
		const { noteId } = who(event);
		const form = await readForm(event, NoteInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			const clashes = await event.locals.write('note', (ctx) => work(ctx, noteId, form.data), {
				once: form.once
			});
			if (clashes.length === 0) return { done: 'saved' as const };
			return fail(409, {
				values: form.values,
				errors: {},
				form: form.form,
				message: m.refusal_conflict(),
				theirs: { clashes }
			} satisfies FormProblem);
		});
	};
}

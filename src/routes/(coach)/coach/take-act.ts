import type { RequestEvent } from '@sveltejs/kit';
import { ContactInput } from '#domains/sessions/sessions.ts';
import { hintsFor } from '#domains/wording/server/wording.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { dateWords } from './day-words.ts';
import { takeContact } from './take-contact.ts';

/** What a worker did about one line of My day; the words they wrote are read over kindly. */
export async function takeAct(event: RequestEvent) {
	signedIn(event, 'coach', 'peer');
	const form = await readForm(event, ContactInput);
	if (!form.ok) return form.failure;
	return answer(form, async () => {
		const { id, nextOn } = await event.locals.write('my day', (ctx) => takeContact(ctx, form.data), {
			once: form.once
		});
		const { personId, outcome, words } = form.data;
		const hints = await event.locals.read('words', (ctx) => hintsFor(ctx, [words]));
		return { acted: outcome, back: nextOn && dateWords(nextOn), words: { id, personId, hints } };
	});
}

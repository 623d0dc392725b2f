/** A better word in what was just written of a contact. Not remembered beside the post: taking it twice is taking it once. */
import { z } from 'zod';
import { rewordContact } from '#domains/sessions/server/sessions.ts';
import { TakeWordInput } from '#domains/wording/wording.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import type { RequestEvent } from './$types';

const Input = TakeWordInput.extend({ personId: z.uuid() });

export const takeWordInContact = async (event: RequestEvent) => {
	signedIn(event, 'coach', 'peer');
	const form = await readForm(event, Input);
	if (!form.ok) return form.failure;
	const { personId, ...taken } = form.data;
	return answer(form, async () => {
		const hints = await event.locals.write('my day', (ctx) => rewordContact(ctx, personId, taken));
		return { acted: null, better: taken.better, back: null, words: { id: taken.id, personId, hints } };
	});
};

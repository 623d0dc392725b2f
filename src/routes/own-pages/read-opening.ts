import type { RequestEvent } from '@sveltejs/kit';
import { IdInput, readOpening } from '#domains/people/server/people.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';

type Place = Pick<RequestEvent, 'locals' | 'url' | 'request'>;

/** "I have read this": that one's record was opened in an emergency leaves the top of one's page. */
export const readActs = (role: 'participant' | 'ally') => ({
	read: async (event: Place) => {
		signedIn(event, role);
		const form = await readForm(event, IdInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('who looked', (ctx) => readOpening(ctx, form.data.id), { once: form.once });
			return { read: true };
		});
	}
});

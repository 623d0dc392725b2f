import { redirect } from '@sveltejs/kit';
import { CredentialTypeInput } from '#domains/workforce/workforce.ts';
import { saveCredentialType } from '#domains/workforce/server/workforce.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { typePage } from '../../../../../badge-pages/type-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	signedIn(event, 'supervisor', 'director');
	return event.locals.read('credentials', (ctx) => typePage(ctx, event.params.code));
};

export const actions: Actions = {
	default: async (event) => {
		signedIn(event, 'supervisor', 'director');
		const form = await readForm(event, CredentialTypeInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('credentials', (ctx) => saveCredentialType(ctx, form.data), {
				once: form.once
			});
			redirect(303, '/team/credentials/types?saved');
		});
	}
};

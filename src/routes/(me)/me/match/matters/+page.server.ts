import { redirect } from '@sveltejs/kit';
import { USUAL_WEIGHTS, WishesInput } from '#domains/matching/matching.ts';
import { ownWishes, saveWishes } from '#domains/matching/server/matching.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { getLocale } from '#paraglide/runtime.js';
import { matchOptions } from '../../../../match-pages/options.ts';
import { styleView } from '../../../../match-pages/view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'participant');
	const wishes = await event.locals.read('matching', ownWishes);
	return {
		options: matchOptions(),
		pairs: styleView(wishes?.style ?? {}),
		own: {
			languages: wishes?.languages ?? [getLocale()],
			best: wishes?.best ?? '',
			interpreter: wishes?.interpreter === true,
			ways: wishes?.ways ?? [],
			hours: wishes?.hours ?? [],
			traits: wishes?.traits ?? [],
			weights: wishes?.weights ?? USUAL_WEIGHTS
		}
	};
};

export const actions: Actions = {
	save: async (event) => {
		signedIn(event, 'participant');
		const form = await readForm(event, WishesInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('matching', (ctx) => saveWishes(ctx, form.data), { once: form.once });
			redirect(303, '/me/match');
		});
	}
};

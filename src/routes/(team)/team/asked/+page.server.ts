import { AnswerInput } from '#domains/oversight/oversight.ts';
import { answerOversight } from '#domains/oversight/server/oversight.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { askedPage } from '../../../oversight-pages/asked-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	signedIn(event, 'coach', 'peer', 'supervisor', 'director');
	const timeZone = event.locals.session!.active!.timeZone;
	return event.locals.read('oversight', (ctx) => askedPage(ctx, timeZone));
};

export const actions: Actions = {
	answer: async (event) => {
		signedIn(event, 'coach', 'peer', 'supervisor', 'director');
		const form = await readForm(event, AnswerInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('oversight', (ctx) => answerOversight(ctx, form.data), { once: form.once });
			return { answered: true };
		});
	}
};

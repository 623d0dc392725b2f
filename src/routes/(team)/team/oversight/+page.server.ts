import {
	lookAtOpening,
	lookAtSearch,
	OpeningLookInput,
	ReadBudgetInput,
	saveReadBudget,
	SearchLookInput
} from '#domains/people/server/people.ts';
import { AskInput } from '#domains/oversight/oversight.ts';
import { askWorker } from '#domains/oversight/server/oversight.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { oversightPage } from '../../../oversight-pages/oversight-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const actor = signedIn(event, 'supervisor', 'director');
	return oversightPage(event.locals.app, actor, event.locals.session!.active!.timeZone);
};

export const actions: Actions = {
	budget: async (event) => {
		signedIn(event, 'director');
		const form = await readForm(event, ReadBudgetInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			const { perHour } = form.data;
			await event.locals.write('oversight', (ctx) => saveReadBudget(ctx, perHour), { once: form.once });
			return { done: 'budget' as const };
		});
	},
	look: async (event) => {
		signedIn(event, 'supervisor', 'director');
		const form = await readForm(event, OpeningLookInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('oversight', (ctx) => lookAtOpening(ctx, form.data), { once: form.once });
			return { done: 'look' as const };
		});
	},
	lookAtSearch: async (event) => {
		signedIn(event, 'supervisor', 'director');
		const form = await readForm(event, SearchLookInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('oversight', (ctx) => lookAtSearch(ctx, form.data), { once: form.once });
			return { done: 'look' as const };
		});
	},
	ask: async (event) => {
		const actor = signedIn(event, 'supervisor', 'director');
		const form = await readForm(event, AskInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await askWorker(event.locals.app, actor, form.data, { once: form.once });
			return { done: 'ask' as const };
		});
	}
};

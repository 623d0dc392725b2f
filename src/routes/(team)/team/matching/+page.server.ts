import { ConfirmInput, setOf } from '#domains/matching/matching.ts';
import { confirmMatches } from '#domains/matching/server/matching.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { zoneOf } from '../../../match-pages/acts.ts';
import { matchingPage } from './matching-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const actor = signedIn(event, 'supervisor');
	const { searchParams } = event.url;
	const step = searchParams.get('step') ?? '';
	return {
		...(await matchingPage(event.locals.app, actor, setOf(searchParams.getAll('set')), zoneOf(event))),
		// Before anybody is given, a page says who goes where: nothing that was set on the board is lost on the way.
		giving: step === 'give' ? 'all' : step.startsWith('give-') ? step.slice(5) : null
	};
};

export const actions: Actions = {
	confirm: async (event) => {
		const actor = signedIn(event, 'supervisor');
		const form = await readForm(event, ConfirmInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			const { given } = await confirmMatches(event.locals.app, actor, form.data.pair, { once: form.once });
			return { given };
		});
	}
};

import { getLocale } from '#paraglide/runtime.js';
import { AgreementInput, agreementActs, agreementPage, IdInput } from '#domains/people/server/people.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const personOf = (event: Pick<RequestEvent, 'locals' | 'url' | 'request'>) =>
	signedIn(event, 'participant').personId;

export const load: PageServerLoad = async (event) => {
	const id = personOf(event);
	const asked = Number(event.url.searchParams.get('version')) || undefined;
	return {
		agreement: await event.locals.read('agreement', (ctx) => agreementPage(ctx, id, getLocale(), asked))
	};
};

export const actions: Actions = {
	propose: async (event) => {
		const id = personOf(event);
		const form = await readForm(event, AgreementInput);
		if (!form.ok) return form.failure;
		return answer(form, () =>
			event.locals.write('agreement', (ctx) => agreementActs.propose(ctx, id, form.data), { once: form.once })
		);
	},
	agree: async (event) => {
		const id = personOf(event);
		const form = await readForm(event, IdInput);
		if (!form.ok) return form.failure;
		return answer(form, () =>
			event.locals.write('agreement', (ctx) => agreementActs.agree(ctx, id, form.data), { once: form.once })
		);
	},
	aside: async (event) => {
		const id = personOf(event);
		const form = await readForm(event, IdInput);
		if (!form.ok) return form.failure;
		return answer(form, () =>
			event.locals.write('agreement', (ctx) => agreementActs.aside(ctx, id, form.data), { once: form.once })
		);
	}
};

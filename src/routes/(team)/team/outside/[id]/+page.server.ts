import { z } from 'zod';
import { GivenUnderOrderInput, OrderInput, refusedWord, SentInput } from '#domains/consent/consent.ts';
import { decideOrder, giveUnderOrder, markSent, strikeWords } from '#domains/consent/server/consent.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { outsideOnePage } from '../../../../outside-pages/one-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'coach', 'peer', 'supervisor', 'director');
	const timeZone = event.locals.session!.active!.timeZone;
	const page = await event.locals.read('outside', (ctx) => outsideOnePage(ctx, event.params.id, timeZone));
	return { ...page, saved: event.url.searchParams.get('saved') === '1' };
};

export const actions: Actions = {
	strike: async (event) => {
		signedIn(event, 'coach', 'peer', 'supervisor', 'director');
		const form = await readForm(event, z.object({}));
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('outside', (ctx) => strikeWords(ctx, event.params.id), { once: form.once });
			return { struck: true };
		});
	},
	sent: async (event) => {
		signedIn(event, 'coach', 'peer', 'supervisor', 'director');
		const form = await readForm(event, SentInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('outside', (ctx) => markSent(ctx, event.params.id, form.data), {
				once: form.once
			});
			return { sent: true };
		});
	},
	decide: async (event) => {
		const actor = signedIn(event, 'director');
		const form = await readForm(event, OrderInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await decideOrder(event.locals.app, actor, event.params.id, form.data, { once: form.once });
			return { decided: form.data.decision };
		});
	},
	give: async (event) => {
		const actor = signedIn(event, 'director');
		const form = await readForm(event, GivenUnderOrderInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			const reason = await giveUnderOrder(event.locals.app, actor, form.data, { once: form.once });
			return { gave: reason ?? 'given', why: reason && refusedWord(reason) };
		});
	}
};

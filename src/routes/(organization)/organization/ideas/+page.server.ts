import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { DOMAINS, ideaLines, ideasAsText } from '#domains/plans/plans.ts';
import { ownIdeas, saveOwnIdeas, takeIdeas } from '#domains/plans/server/plans.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	signedIn(event, 'director', 'supervisor');
	const saved = DOMAINS.find((domain) => domain === event.url.searchParams.get('saved')) ?? null;
	const added = /^\d{1,3}$/.exec(event.url.searchParams.get('added') ?? '')?.[0] ?? null;
	return event.locals.read('goal ideas', async (ctx) => {
		const lists = await ownIdeas(ctx);
		return { lists, text: ideasAsText(lists, getLocale()), saved, added: added && Number(added) };
	});
};

const Ideas = z
	.string({ error: () => m.ideas_error_empty() })
	.max(20_000, { error: () => m.ideas_error_all_long() });
const List = z.object({
	domain: z.enum(DOMAINS, { error: () => m.ideas_error_gone() }),
	n: z.coerce
		.number({ error: () => m.ideas_error_gone() })
		.int()
		.min(0)
		.max(2_000_000_000),
	ideas: Ideas.default('')
});
const Text = z.object({ ideas: Ideas });

export const actions: Actions = {
	save: async (event) => {
		signedIn(event, 'director', 'supervisor');
		const form = await readForm(event, List);
		if (!form.ok) return form.failure;
		const list = { ...form.data, ideas: ideaLines(form.data.ideas) };
		return answer(form, async () => {
			await event.locals.write('goal ideas', (ctx) => saveOwnIdeas(ctx, list), { once: form.once });
			redirect(303, `/organization/ideas?saved=${list.domain}#${list.domain}`);
		});
	},
	take: async (event) => {
		signedIn(event, 'director', 'supervisor');
		const form = await readForm(event, Text);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			const done = await event.locals.write('goal ideas', (ctx) => takeIdeas(ctx, form.data.ideas), {
				once: form.once
			});
			redirect(303, `/organization/ideas?added=${done.added}`);
		});
	}
};

/** One of them, and its card. The same pages for a participant and for a worker. */
import { redirect } from '@sveltejs/kit';
import type { z } from 'zod';
import { SettleToTellInput, ShareToTellInput, ToTellInput } from '#domains/network/network.ts';
import {
	removeToTell,
	saveToTell,
	settleToTell,
	shareToTell,
	toTellById
} from '#domains/network/server/network.ts';
import { IdInput } from '#domains/people/server/people.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { dayLong } from '#routes/sharing-pages/days.ts';
import { againWords, titleOf, todayOf, type Place, type Whose } from './list-page.ts';

export const onePage = (whose: Whose) => ({
	load: async (event: Place) => {
		signedIn(event, ...whose.roles);
		const today = todayOf(event);
		return event.locals.read('whom to tell', async (ctx) => {
			const one = await toTellById(ctx, event.params.id!, whose.worker);
			return {
				// On a phone that somebody else looks at, the name of the page is to say nothing.
				title: whose.worker ? m.tell_title() : undefined,
				one,
				name: titleOf(one),
				again: againWords(one),
				today,
				printedOn: dayLong(today, getLocale()),
				saved: event.url.searchParams.has('saved'),
				base: whose.base,
				worker: whose.worker
			};
		});
	},
	actions: {
		save: act(whose, ToTellInput, (ctx, { part: _, ...words }) => saveToTell(ctx, whose.worker, words)),
		settle: act(whose, SettleToTellInput, (ctx, said) => settleToTell(ctx, whose.worker, said)),
		remove: act(whose, IdInput, (ctx, { id }) => removeToTell(ctx, whose.worker, id), '')
	},
	/** A participant's alone. */
	share: act(whose, ShareToTellInput, (ctx, said) => shareToTell(ctx, said))
});

/** Who, well formed, may and do; then the same page again, or `to` under the list. */
function act<S extends z.ZodType<{ id: string }>>(
	whose: Whose,
	schema: S,
	work: (ctx: WriteContext, data: z.output<S>) => Promise<void>,
	to?: string
) {
	return async (event: Place) => {
		signedIn(event, ...whose.roles);
		const form = await readForm(event, schema);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('whom to tell', (ctx) => work(ctx, form.data), { once: form.once });
			redirect(303, to === undefined ? `${whose.base}/${form.data.id}?saved=1` : whose.base);
		});
	};
}

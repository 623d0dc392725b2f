import { planLines } from '#domains/hard-times/hard-times.ts';
import { ownReturnPlan } from '#domains/hard-times/server/hard-times.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { dateFormat } from '#platform/date-words.ts';
import { signedIn } from '#platform/web/guard.ts';
import type { PageServerLoad } from './$types';

/** The plan on paper, without a name: the person takes it along themself. */
export const load: PageServerLoad = async (event) => {
	signedIn(event, 'participant');
	const timeZone = event.locals.session!.active!.timeZone;
	return event.locals.read('hard times', async (ctx) => {
		const plan = await ownReturnPlan(ctx);
		return {
			title: m.used_page_title(),
			lines: plan ? planLines(plan) : [],
			printedOn: dateFormat(getLocale(), timeZone, { dateStyle: 'long' }).format(ctx.now)
		};
	});
};

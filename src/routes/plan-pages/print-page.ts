import { getLocale } from '#paraglide/runtime.js';
import { m } from '#paraglide/messages.js';
import type { ReadContext } from '#platform/server/context.ts';
import { datesOf, hasLetters, planOf, printPlan } from '#domains/plans/server/plans.ts';
import { onlyTicked } from '#domains/plans/plans.ts';
import { around, owner, words, type PlanEvent, type Whose } from './shared.ts';

async function pageOf(ctx: ReadContext, personId: string, url: URL) {
	const plan = await planOf(ctx, personId);
	const { today, timeZone } = await around(ctx, personId);
	const ticked = url.searchParams.getAll('show').slice(0, 200);
	const name = url.searchParams.get('name') === 'yes';
	const printedOn = new Intl.DateTimeFormat(getLocale(), { dateStyle: 'long', timeZone }).format(ctx.now);
	const days = words(datesOf(plan), today);
	const part = { title: name ? plan.personName : m.plan_print_page(), locale: getLocale(), printedOn, days };
	return { plan, page: onlyTicked(plan, ticked), ticked, name, part, days, printedOn };
}

/** What the person ticks, on one page. */
export const printPage = (whose: Whose) => ({
	load: (event: PlanEvent) => {
		const me = owner(event, whose);
		return event.locals.read('plan', async (ctx) => {
			const { plan, page, ticked, name, part, days, printedOn } = await pageOf(ctx, me.personId, event.url);
			const made = page ? await printPlan(page, part) : null;
			return {
				plan,
				page,
				ticked,
				name,
				days,
				printedOn,
				base: whose.base,
				pdf: `${whose.base}/print.pdf${event.url.search}`,
				letters: page ? hasLetters(page, part) : true,
				tooLong: made ? !made.fits : false
			};
		});
	}
});

/** The same as a PDF, made for this answer and kept nowhere. Its name says nothing. */
export const printPdf =
	(whose: Whose) =>
	async (event: PlanEvent): Promise<Response> => {
		const me = owner(event, whose);
		const pdf = await event.locals.read('plan', async (ctx) => {
			const { page, part } = await pageOf(ctx, me.personId, event.url);
			return page && hasLetters(page, part) ? (await printPlan(page, part)).pdf : null;
		});
		// Nothing ticked, or letters that the file cannot draw: the page says so, and prints them.
		if (!pdf)
			return new Response(null, {
				status: 303,
				headers: { location: `${whose.base}/print${event.url.search}` }
			});
		return new Response(new Uint8Array(pdf), {
			headers: {
				'content-type': 'application/pdf',
				'content-disposition': 'attachment; filename="page.pdf"',
				'cache-control': 'no-store'
			}
		});
	};

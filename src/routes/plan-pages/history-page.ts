import { getLocale } from '#paraglide/runtime.js';
import { m } from '#paraglide/messages.js';
import type { ReadContext } from '#platform/server/context.ts';
import { datesOf, historyOf, planAsOf, toldHistory } from '#domains/plans/server/plans.ts';
import { around, owner, words, type PlanEvent, type Whose } from './shared.ts';

const AT_ONCE = 60;

/** How the plan changed, newest first, and the plan as it was at the end of the day `?on=`. */
export async function readHistory(ctx: ReadContext, personId: string, url: URL) {
	// First: it asks whether this is a person, and whose.
	const all = await historyOf(ctx, personId);
	const { timeZone, today } = await around(ctx, personId);
	const from = Math.max(0, Math.trunc(Number(url.searchParams.get('from') ?? 0)) || 0);
	const on = url.searchParams.get('on') ?? '';
	const day = dayOf(on);
	const plan = day
		? await planAsOf(
				ctx,
				personId,
				new Date(day.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds - 1)
			)
		: null;
	return {
		entries: toldHistory(all.slice(from, from + AT_ONCE), getLocale(), timeZone, ctx.now),
		older: all.length > from + AT_ONCE ? `?from=${from + AT_ONCE}` : null,
		was: plan ? { plan, on, day: words([on], today)[on]!, days: words(datesOf(plan), today) } : null,
		error: on && !day ? m.plan_error_date() : null,
		today
	};
}

function dayOf(text: string): Temporal.PlainDate | null {
	try {
		return /^(19|20|21)\d\d-\d\d-\d\d$/.test(text)
			? Temporal.PlainDate.from(text, { overflow: 'reject' })
			: null;
	} catch {
		return null;
	}
}

/** The person's own history. */
export const historyPage = (whose: Whose) => ({
	load: (event: PlanEvent) => {
		const me = owner(event, whose);
		return event.locals.read('plan', async (ctx) => ({
			...(await readHistory(ctx, me.personId, event.url)),
			title: m.plan_history(),
			back: whose.base
		}));
	}
});

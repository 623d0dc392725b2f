/** The person's own page of safer use: the plan, who reads it, and the numbers that the house keeps. */
import { organizationOf } from '#domains/people/server/people.ts';
import {
	planLines,
	PARTS,
	partHint,
	partWord,
	RISKS,
	riskReason,
	riskWord
} from '#domains/safer-use/safer-use.ts';
import { ownSaferPlan } from '#domains/safer-use/server/safer-use.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { oursOf } from '../(public)/help/our-lines.ts';
import { monthChoices } from './month-choices.ts';

export async function saferPage(ctx: ReadContext, timeZone: string) {
	const locale = getLocale();
	const { plan, shownTo, workers } = await ownSaferPlan(ctx);
	const { name, lines } = oursOf(await organizationOf(ctx), ctx.now);
	return {
		// The title of a tab tells nobody anything.
		title: m.used_page_title(),
		plan,
		lines: plan ? planLines(plan, locale) : [],
		risks: RISKS.map((value) => ({ value, label: riskWord(value), hint: riskReason(value) })),
		parts: PARTS.map((part) => ({ part, name: partWord(part), hint: partHint(part) })),
		months: monthChoices(dayIn(timeZone, ctx.now), plan?.until ?? '', locale),
		shownTo,
		others: workers.filter(({ id }) => id !== shownTo?.id),
		organization: name,
		// Only what a director of the house keeps: numbers for this change, and are never shipped.
		numbers: lines
	};
}

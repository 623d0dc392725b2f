import { getLocale } from '#paraglide/runtime.js';
import { m } from '#paraglide/messages.js';
import {
	linesOfPlan,
	openReasonWord,
	partHint,
	partWord,
	PLAN_PARTS,
	PLAN_RULES,
	planRuleWord,
	POLICE,
	policeWord
} from '#domains/crisis/crisis.ts';
import { ownCrisisPlan, ownIncidents, ownPlanOpenings } from '#domains/crisis/server/crisis.ts';
import { organizationOf } from '#domains/people/server/people.ts';
import { dateFormat } from '#platform/date-words.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { incidentView } from '../../../crisis-pages/words.ts';
import { momentIn } from '../../../emergency-pages/words.ts';

/** The person's own plan with all that is on its page; `earlier`: as it stood then. */
export async function planPage(ctx: ReadContext, timeZone: string, earlier: number | null) {
	const day = (at: Date) => dateFormat(getLocale(), timeZone, { dateStyle: 'long' }).format(at);
	const moment = momentIn(timeZone);
	const { crisisLines } = await organizationOf(ctx);
	const plan = await ownCrisisPlan(ctx, earlier ?? undefined);
	return {
		// The title of a tab tells nobody anything.
		title: m.crisis_plan_tab(),
		parts: PLAN_PARTS.map((name) => ({ name, label: partWord(name), hint: partHint(name) })),
		police: POLICE.map((value) => ({ value, label: policeWord(value) })),
		rules: PLAN_RULES.map((value) => ({ value, label: planRuleWord(value) })),
		plan: plan && {
			base: plan.version,
			old: earlier !== null && earlier !== plan.version,
			rule: plan.rule,
			words: plan.words,
			lines: linesOfPlan(plan.words),
			day: day(plan.madeAt),
			versions: plan.versions.map(({ version, madeAt }) => ({ version, words: moment(madeAt) }))
		},
		incidents: (await ownIncidents(ctx)).map((one) => ({
			...incidentView(one, timeZone, crisisLines),
			read: one.read
		})),
		openings: (await ownPlanOpenings(ctx)).map((one) => ({
			id: one.id,
			read: one.read,
			name: one.by,
			words: one.words,
			reason: openReasonWord(one.reason),
			when: moment(one.at)
		}))
	};
}

import { cannotWord, needWord } from '#domains/referrals/referrals.ts';
import { gapsIn } from '#domains/referrals/server/referrals.ts';
import { dayIn, startOfDay } from '#platform/time.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { quartersUntil } from './quarters.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const actor = signedIn(event, 'director', 'supervisor');
	const { app, session } = event.locals;
	const zone = session!.active!.timeZone;
	const quarters = quartersUntil(dayIn(zone, app.clock()), getLocale());
	const chosen =
		quarters.find(({ value }) => value === event.url.searchParams.get('quarter')) ?? quarters[0]!;
	const { gaps, tooFew, together } = await gapsIn(app, actor, {
		from: startOfDay(chosen.from, zone),
		until: startOfDay(chosen.until, zone)
	});
	return {
		title: m.referrals_gaps_title(),
		quarters: quarters.map(({ value, label }) => ({ value, label })),
		chosen: { value: chosen.value, label: chosen.label },
		gaps: gaps.map((gap) => ({
			need: needWord(gap.need),
			total: m.referrals_gaps_times({ count: gap.total }),
			reasons: gap.reasons.map(({ why, count }) => ({
				why: cannotWord(why),
				count: m.referrals_gaps_times({ count })
			})),
			others: gap.others && othersWords(gap.others)
		})),
		few: tooFew.length === 0 ? null : fewWords(tooFew.map(needWord).join(', '), together)
	};
};

const othersWords = ({ count, reasons }: { count: number; reasons: Parameters<typeof cannotWord>[0][] }) =>
	reasons.length > 0
		? m.referrals_gaps_others({ reasons: reasons.map(cannotWord).join('; '), count })
		: m.referrals_gaps_others_unnamed({ count });

const fewWords = (needs: string, together: number | null) =>
	together === null
		? m.referrals_gaps_few({ needs })
		: m.referrals_gaps_few_together({ needs, count: together });

import { cannotWord, needWord } from '#domains/referrals/referrals.ts';
import { gapsIn } from '#domains/referrals/server/referrals.ts';
import { dateFormat } from '#platform/date-words.ts';
import { dayIn, startOfDay } from '#platform/time.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import type { PageServerLoad } from './$types';

/** This quarter and the seven before it: a report that may overlap another would let small numbers be worked out. */
const QUARTERS = 8;

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

/** Whole quarters of the calendar, newest first; days where the organization is. */
function quartersUntil(today: string, locale: string) {
	const day = Temporal.PlainDate.from(today);
	const first = day.with({ day: 1, month: Math.floor((day.month - 1) / 3) * 3 + 1 });
	const month = dateFormat(locale, 'UTC', { month: 'long', year: 'numeric' });
	const named = (date: Temporal.PlainDate) => month.format(new Date(`${date.toString()}T12:00:00Z`));
	return Array.from({ length: QUARTERS }, (_, back) => {
		const from = first.subtract({ months: 3 * back });
		const until = from.add({ months: 3 });
		return {
			value: `${from.year}-${Math.ceil(from.month / 3)}`,
			label: m.referrals_gaps_quarter_name({ from: named(from), until: named(until.subtract({ days: 1 })) }),
			from: from.toString(),
			until: until.toString()
		};
	});
}

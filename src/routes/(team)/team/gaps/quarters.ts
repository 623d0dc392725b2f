import { dateFormat } from '#platform/date-words.ts';
import { m } from '#paraglide/messages.js';

/** This quarter and the seven before it: a report that may overlap another would let small numbers be worked out. */
const QUARTERS = 8;

/** Whole quarters of the calendar, newest first; days where the organization is. */
export function quartersUntil(today: string, locale: string) {
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

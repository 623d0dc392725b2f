/** Suggesting recovery calls to somebody: how it stands, and what a worker fills in. */
import { dayNames } from '#domains/people/people.ts';
import { cardsOf } from '#domains/people/server/people.ts';
import { proposalTo } from '#domains/recovery-calls/server/recovery-calls.ts';
import { clockLocale } from '#platform/clock-locale.ts';
import { dateFormat } from '#platform/date-words.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';

interface Hours {
	days: readonly number[];
	starts: string;
	ends: string;
}

/** Days and hours in words. */
export function hourWords({ days, starts, ends }: Hours) {
	const locale = getLocale();
	const names = dayNames(locale);
	const clock = (time: string) =>
		Temporal.PlainTime.from(time).toLocaleString(clockLocale(locale), { hour: 'numeric', minute: '2-digit' });
	return {
		days: new Intl.ListFormat(locale, { type: 'conjunction' }).format(days.map((day) => names[day - 1]!)),
		starts: clock(starts),
		ends: clock(ends)
	};
}

/** For the page of somebody whom a worker walks with. */
export async function suggestView(ctx: ReadContext, personId: string) {
	const { on, open, restsUntil } = await proposalTo(ctx, personId);
	const card = (await cardsOf(ctx, [personId])).get(personId);
	const name = card?.preferredName ?? '';
	const day = dateFormat(getLocale(), card?.timeZone ?? 'UTC', { dateStyle: 'long' });
	return {
		how: on
			? m.rcalls_propose_is_on({ name })
			: open
				? m.rcalls_propose_open({ by: open.by, ...hourWords(open) })
				: restsUntil
					? m.rcalls_propose_rests_until({ day: day.format(restsUntil) })
					: null,
		may: !on && !restsUntil,
		days: dayNames(getLocale()).map((label, at) => ({ value: String(at + 1), label }))
	};
}

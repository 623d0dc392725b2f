/** The organization's warm line on the help card: its number, and whether somebody answers now. */
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import type { Line } from '#domains/crisis/crisis.ts';
import type { LineNow } from '#domains/warm-line/server/warm-line.ts';
import { dateFormat } from '#platform/date-words.ts';
import { dayIn } from '#platform/time.ts';

/**
 * The line, and beside it who answers while nobody is on. A copy that a phone keeps (`kept`) may be read a day later: it says the two
 * numbers and nothing of now.
 */
export function warmLine(line: LineNow, organization: string, kept: boolean, now: Date): Line[] {
	const own: Line = {
		key: 'warm',
		name: m.crisis_warm_name({ organization }),
		number: line.number,
		text: null,
		note: kept ? null : nowWords(line, now),
		checked: m.crisis_warm_what()
	};
	const other: Line = {
		key: 'warm-other',
		name: line.fallbackName,
		number: line.fallbackNumber,
		text: null,
		note: null,
		checked: m.crisis_warm_other()
	};
	return kept || !line.openUntil ? [own, other] : [own];
}

function nowWords(line: LineNow, now: Date): string {
	const locale = getLocale();
	const time = (at: Date) => {
		const today = dayIn(line.timeZone, at) === dayIn(line.timeZone, now);
		const shape = {
			hour: 'numeric',
			minute: '2-digit',
			...(!today && { weekday: 'long' as const })
		} as const;
		return dateFormat(locale, line.timeZone, shape).format(at);
	};
	const minutes = String(line.callBackMinutes);
	if (line.openUntil)
		return line.free ? m.crisis_warm_open({ until: time(line.openUntil) }) : m.crisis_warm_busy({ minutes });
	return line.opensAt ? m.crisis_warm_opens({ time: time(line.opensAt) }) : m.crisis_warm_closed();
}

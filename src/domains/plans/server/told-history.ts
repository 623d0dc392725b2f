import type { ToldEntry } from '../tell-change.ts';
import type { HistoryEntry } from './read-history.ts';

/** The history with its instants written out in the person's zone, for the page. */
export function toldHistory(
	entries: readonly HistoryEntry[],
	locale: string,
	timeZone: string,
	now: Date
): ToldEntry[] {
	const year = (at: Date) => new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' }).format(at);
	const thisYear = year(now);
	const words = (at: Date) =>
		new Intl.DateTimeFormat(locale, {
			timeZone,
			day: 'numeric',
			month: 'long',
			year: year(at) === thisYear ? undefined : 'numeric'
		}).format(at);
	return entries.map(({ at, before, subjectId: _, ...entry }) => ({
		...entry,
		when: words(at),
		on: Temporal.Instant.fromEpochMilliseconds(at.getTime())
			.toZonedDateTimeISO(timeZone)
			.toPlainDate()
			.toString(),
		before: before ? { text: before.text, when: words(before.at) } : null
	}));
}

/** Who reads next, and when, in words: always somebody and a time, or that no time is known. */
import type { Away, Reader, Reads } from '#domains/messaging/messaging.ts';
import { slotWords } from '#domains/sessions/sessions.ts';
import { clockLocale } from '#platform/clock-locale.ts';
import { dateFormat } from '#platform/date-words.ts';
import { dayIn } from '#platform/time.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { momentOf } from '../cover-pages/moments.ts';

export interface Clock {
	now: Date;
	timeZone: string;
}

/** "1:15 PM" when it is today, else with the day. */
export function shortMoment(at: Date, { now, timeZone }: Clock): string {
	const locale = getLocale();
	if (dayIn(timeZone, at) !== dayIn(timeZone, now)) return slotWords(at, timeZone, locale);
	return dateFormat(clockLocale(locale), timeZone, { hour: 'numeric', minute: '2-digit' }).format(at);
}

/** Before one writes. */
export function readsWords(name: string, reads: Reads, clock: Clock): string {
	switch (reads.kind) {
		case 'now':
			return m.messages_reads_now({ name, time: shortMoment(reads.until, clock) });
		case 'at':
			return m.messages_reads_at({ name, when: shortMoment(reads.at, clock) });
		case 'not-before':
			return m.messages_reads_not_before({ name, when: shortMoment(reads.at, clock) });
		case 'unknown':
			return m.messages_reads_unknown({ name });
	}
}

/** After it was sent. */
export function sentWords(name: string, reads: Reads, clock: Clock): string {
	switch (reads.kind) {
		case 'now':
			return m.messages_sent({ name });
		case 'at':
			return m.messages_sent_held({ name, when: shortMoment(reads.at, clock) });
		case 'not-before':
			return m.messages_sent_held_not_before({ name, when: shortMoment(reads.at, clock) });
		case 'unknown':
			return m.messages_sent_unknown({ name });
	}
}

/** Out of office: who stands in, by the person's own choice, or that nobody does. */
export function awayWords(away: Away, name: string, reader: Reader, { timeZone }: Clock): string {
	const until = momentOf(away.until, timeZone);
	if (away.cover === 'chosen' && reader.standsIn)
		return m.messages_away_chosen({ name, until, cover: reader.name });
	return away.cover === 'nobody'
		? m.messages_away_nobody({ name, until })
		: m.messages_away_open({ name, until });
}

/** Moments and ways of meetings in words. */
import { clockLocale } from '#platform/clock-locale.ts';
import { dateFormat } from '#platform/date-words.ts';
import { dayIn } from '#platform/time.ts';
import { m } from '#paraglide/messages.js';
import type { Way } from './kinds.ts';

/** How many free moments a page shows at once: what a thumb still scrolls. */
export const MOST_SHOWN = 40;

/** "Tue, Nov 24, 3:00 PM" in a zone. */
export const slotWords = (at: Date, timeZone: string, locale: string): string =>
	dateFormat(clockLocale(locale), timeZone, {
		weekday: 'short',
		month: 'short',
		day: 'numeric',
		hour: 'numeric',
		minute: '2-digit'
	}).format(at);

/** "3:00 PM", or "3:00 PM EST" with the zone's name. */
const timeWords = (at: Date, timeZone: string, locale: string, named = false): string =>
	dateFormat(clockLocale(locale), timeZone, {
		hour: 'numeric',
		minute: '2-digit',
		...(named && { timeZoneName: 'short' })
	}).format(at);

export const dayWords = (at: Date, timeZone: string, locale: string): string =>
	dateFormat(locale, timeZone, { weekday: 'long', month: 'long', day: 'numeric' }).format(at);

/** Free moments day by day, on the reader's clock. */
export function slotsByDay(slots: readonly Date[], timeZone: string, locale: string) {
	const days = new Map<string, { title: string; slots: { value: string; label: string }[] }>();
	for (const slot of slots) {
		const day = dayIn(timeZone, slot);
		if (!days.has(day)) days.set(day, { title: dayWords(slot, timeZone, locale), slots: [] });
		days.get(day)!.slots.push({ value: slot.toISOString(), label: timeWords(slot, timeZone, locale) });
	}
	for (const { slots } of days.values()) {
		// A doubled hour: only the name of the zone tells the two apart.
		if (new Set(slots.map(({ label }) => label)).size === slots.length) continue;
		for (const slot of slots) slot.label = timeWords(new Date(slot.value), timeZone, locale, true);
	}
	return [...days.values()];
}

export function meetingWayWord(way: Way): string {
	const words = {
		phone: m.meeting_way_phone,
		in_person: m.meeting_way_in_person,
		video: m.meeting_way_video,
		other: m.meeting_way_other
	};
	return words[way]();
}

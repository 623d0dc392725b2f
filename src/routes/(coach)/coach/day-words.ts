import { clockLocale } from '#platform/clock-locale.ts';
import type { DayReason } from '#domains/early-signs/early-signs.ts';
import type { MyDayLine } from '#domains/early-signs/server/early-signs.ts';
import { extraWayWord } from '#domains/hard-times/hard-times.ts';
import type { Reach } from '#domains/people/people.ts';
import { m } from '#paraglide/messages.js';
import { dateFormat } from '#platform/date-words.ts';
import { dayIn } from '#platform/time.ts';
import { getLocale } from '#paraglide/runtime.js';

/** One line of My day in words. */
export function lineView(line: MyDayLine, now: Date) {
	return {
		personId: line.personId,
		name: line.name,
		pronouns: line.pronouns,
		coverFor: line.coverFor,
		heard: line.lastHeardAt ? whenWords(line.lastHeardAt, line.timeZone, now) : null,
		reach: callWords(line.reach),
		talk: line.lastTalk && {
			when: whenWords(line.lastTalk.at, line.timeZone, now),
			line: line.lastTalk.words || null
		},
		reasons: line.reasons.map((reason) => ({
			kind: reason.kind,
			words: reasonWords(reason, line.timeZone),
			said: reason.kind === 'asked' ? reason.words : null,
			propose: reason.kind === 'hard_date' && !reason.asked,
			promiseId: reason.kind === 'promise_due' && reason.by === null ? reason.promiseId : null
		}))
	};
}

/** Somebody told the worker something about a person: that they did, and when; the words stand on the person's page. */
export const toldView = (one: { personId: string; name: string; at: Date }, timeZone: string, now: Date) => ({
	personId: one.personId,
	words: m.net_told_line({ name: one.name, when: whenWords(one.at, timeZone, now) })
});

/** A reason of My day as a sentence. `today` is the person's own calendar day. */
export function reasonWords(reason: DayReason, timeZone: string): string {
	switch (reason.kind) {
		case 'asked':
			return m.day_asked({ when: momentWords(reason.at, timeZone), about: aboutWords(reason.about) });
		case 'quiet':
			if (!reason.agreed) return m.day_quiet_no_rule({ days: reason.days });
			return m.day_quiet({ days: reason.days, step: reason.step ? stepWords(reason.step.act) : '' });
		case 'hard_date':
			return (reason.agreed ? m.extra_day_due : m.day_hard_date)({
				way: reason.agreed ? extraWayWord(reason.agreed) : '',
				what: reason.label ?? hardDateWords(reason.what),
				when: inDaysWords(reason.inDays, reason.on)
			});
		case 'promise_due':
			return reason.by === null
				? m.day_promise({ words: reason.words, when: dateWords(reason.dueOn) })
				: m.cover_promise_of({ name: reason.by, words: reason.words, when: dateWords(reason.dueOn) });
		case 'review_due':
			return m.day_review({ when: dateWords(reason.since) });
		case 'missed':
			return m.meeting_day_missed({ when: momentWords(reason.at, timeZone) });
		case 'long_look':
			return m.day_long_look({ when: dateWords(reason.since) });
	}
}

const pick = (words: Record<string, () => string>, code: string, other: () => string) =>
	(words[code] ?? other)();
const aboutWords = (about: string) =>
	pick(
		{ talk: m.ask_talk, today: m.ask_today, medication: m.ask_medication, used: m.ask_used },
		about,
		m.ask_other
	);
const stepWords = (act: string) =>
	pick(
		{ text: m.step_text, call: m.step_call, ask_supervisor: m.step_ask_supervisor },
		act,
		m.step_supporter
	);
const hardDateWords = (kind: string) =>
	pick(
		{ payday: m.hard_payday, court: m.hard_court, anniversary: m.hard_anniversary, holiday: m.hard_holiday },
		kind,
		m.hard_own
	);

function inDaysWords(days: number, on: string): string {
	if (days === 0) return m.day_today();
	if (days === 1) return m.day_tomorrow();
	return dateWords(on);
}

/** A calendar day in words: "Friday, November 27". */
export function dateWords(day: string): string {
	return dateFormat(getLocale(), 'UTC', { weekday: 'long', month: 'long', day: 'numeric' }).format(
		new Date(day + 'T12:00:00Z')
	);
}

/** How to call somebody, and what to mind before somebody else picks up. */
function callWords(reach: Reach | null) {
	const phone = reach?.phone?.trim() || null;
	const texts = reach?.textOk ?? reach?.ways.includes('text') ?? false;
	return {
		phone,
		textTo: texts ? phone : null,
		notes: [
			reach?.safeName ? m.person_safe_name({ name: reach.safeName }) : '',
			reach?.voicemailOk === false ? m.person_voicemail_no() : '',
			reach?.textOk === false ? m.person_text_no() : '',
			reach?.whenWords ?? ''
		].filter(Boolean)
	};
}

/** A moment as short as a list wants it: the time today, before that the day. */
export function whenWords(at: Date, timeZone: string, now: Date): string {
	if (dayIn(timeZone, at) === dayIn(timeZone, now)) return momentWords(at, timeZone);
	return dateFormat(getLocale(), timeZone, { weekday: 'short', month: 'short', day: 'numeric' }).format(at);
}

/** A moment in words, in the person's zone: "Nov 20, 2:30 PM". */
export function momentWords(at: Date, timeZone: string): string {
	return dateFormat(clockLocale(getLocale()), timeZone, {
		month: 'short',
		day: 'numeric',
		hour: 'numeric',
		minute: '2-digit'
	}).format(at);
}

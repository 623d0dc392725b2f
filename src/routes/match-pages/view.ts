/** What the pages of matching show, in words. */
import {
	fitWordFor,
	meetWayWord,
	MEET_WAYS,
	QUESTIONS,
	questionWord,
	reasonsOf,
	SIDES,
	sideWord,
	type CoachFacts,
	type Fit,
	type Style,
	type Talk,
	type Wishes
} from '#domains/matching/matching.ts';
import type { Visit } from '#domains/sessions/sessions.ts';
import { dateFormat } from '#platform/date-words.ts';
import { m } from '#paraglide/messages.js';
import { momentOf } from '../cover-pages/moments.ts';
import { roomOf } from '../meeting-pages/kind-words.ts';
import { getLocale } from '#paraglide/runtime.js';

/** The eight questions with what was answered. */
export const styleView = (style: Style) =>
	QUESTIONS.map((question) => ({
		name: `style_${question}`,
		legend: questionWord(question),
		value: style[question] ?? null,
		options: SIDES.map((value) => ({ value, label: sideWord(question, value) }))
	}));

/** A worker and why: words only, nothing else of them leaves. */
export const suggestionView = (coach: CoachFacts, fit: Fit, wishes: Wishes, timeZone: string) => ({
	id: coach.id,
	name: coach.name,
	as: coach.as,
	fit: fitWordFor(fit),
	away: awayWords(coach, timeZone),
	...reasonsOf(fit, wishes, coach)
});

/** When a worker is away, a line each. */
export const awayWords = ({ away }: Pick<CoachFacts, 'away'>, timeZone: string): string[] =>
	away.map(({ from, until }) =>
		m.match_away({ from: momentOf(from, timeZone), until: momentOf(until, timeZone) })
	);

export const wayOptions = () => MEET_WAYS.map((value) => ({ value, label: meetWayWord(value) }));

const talkMoment = (at: Date, timeZone: string) =>
	dateFormat(getLocale(), timeZone, {
		weekday: 'long',
		month: 'long',
		day: 'numeric',
		hour: 'numeric',
		minute: '2-digit'
	}).format(at);

/** Where a talk stands, and what the reader can do about it. `visit`: how it stands in the calendars, where it does. */
export function talkView(talk: Talk, visit: Visit | undefined, timeZone: string, now: Date) {
	const open = talk.state === 'asked' || talk.state === 'agreed';
	return {
		id: talk.id,
		workerId: talk.workerId,
		name: talk.name,
		state: talk.state,
		stands: standsWord(talk, now),
		when: open
			? m.match_talk_when({ when: talkMoment(talk.startsAt, timeZone), way: meetWayWord(talk.way) })
			: null,
		at: localTime(talk.startsAt, timeZone),
		room: visit ? roomOf(visit, now) : null,
		reach: talk.reach,
		nth: talk.nth,
		chosen: talk.chosen,
		may: {
			agree: talk.state === 'asked' && !talk.mine,
			time: open,
			held: talk.state === 'agreed' && talk.startsAt <= now,
			pass: talk.state !== 'passed',
			choose: (talk.state === 'agreed' || talk.state === 'held') && !talk.chosen
		}
	};
}
export type TalkView = ReturnType<typeof talkView>;

function standsWord(talk: Talk, now: Date): string {
	if (talk.state === 'passed') return m.match_talk_passed();
	if (talk.state === 'held') return m.match_talk_held();
	if (talk.state === 'agreed') return talk.startsAt <= now ? m.match_talk_over() : m.match_talk_agreed();
	return talk.mine ? m.match_talk_waits({ name: talk.name }) : m.match_talk_yours({ name: talk.name });
}

/** A time as a field of the browser writes it. */
export const localTime = (at: Date, timeZone: string): string =>
	Temporal.Instant.fromEpochMilliseconds(at.getTime())
		.toZonedDateTimeISO(timeZone)
		.toPlainDateTime()
		.toString({ smallestUnit: 'minute' });

/** What the pages of the long look are given: strings in the reader's language, allow-listed. */
import { DOMAINS, domainWord, stateWord } from '#domains/plans/plans.ts';
import type { LongLookPage, LongLookStanding } from '#domains/sessions/server/sessions.ts';
import {
	LOOK_FIELDS,
	goalsSaid,
	lookScale,
	lookWords,
	type LongLookView,
	type LookStandingView
} from '#domains/sessions/sessions.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { dayShort, momentShort } from './review-view.ts';

/** "Nov 24, 2026" of a calendar day. */
const dayWords = (day: string | undefined) => (day ? dayShort(new Date(day + 'T12:00:00Z'), 'UTC') : '');

export function standingView(standing: LongLookStanding, timeZone: string): LookStandingView {
	const { state, putOff } = standing;
	return {
		state: state?.state ?? (standing.openId ? 'open' : null),
		dueOn: dayWords(state?.dueOn),
		askOn: dayWords(state?.askOn),
		putOff: putOff && m.look_put_off_said({ times: putOff.times, name: putOff.by ?? m.note_somebody() }),
		past: standing.past.map(({ id, n, heldAt }) => ({ id, n, when: dayShort(heldAt, timeZone) }))
	};
}

export function lookView(page: LongLookPage, me: string, mark: string): LongLookView {
	const { look, previous, timeZone } = page;
	const now = (field: string) => look.fields[field] ?? '';
	const earlier = (field: string) => previous?.fields[field] ?? '';
	const list = new Intl.ListFormat(getLocale());
	return {
		id: look.id,
		personId: look.personId,
		own: me === look.personId,
		personName: page.personName,
		n: look.n,
		when: dayShort(look.heldAt ?? look.openedAt, timeZone),
		before: previous?.heldAt ? dayShort(previous.heldAt, timeZone) : null,
		areas: DOMAINS.map((area) => ({
			area,
			title: domainWord(area),
			said: { scale: now(lookScale(area)), words: now(lookWords(area)) },
			earlier: previous && { scale: earlier(lookScale(area)), words: earlier(lookWords(area)) }
		})),
		learned: { now: now('learned'), earlier: earlier('learned') },
		next: { now: now('next'), earlier: earlier('next') },
		goals: page.goals.map(({ id, title, state, said }) => ({
			id,
			title,
			state: stateWord(state),
			said: goalsSaid(said, list)
		})),
		typedBy:
			look.byId && look.byId !== me
				? { name: page.typedBy ?? m.note_somebody(), when: momentShort(look.at, timeZone) }
				: null,
		fields: Object.fromEntries(LOOK_FIELDS.map((name) => [name, now(name)])),
		mark
	};
}

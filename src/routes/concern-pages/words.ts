/** Dates and codes of a concern in the reader's words. Fields are named one by one: what is not here, no page can show. */
import {
	aboutWord,
	outcomeWord,
	stepWord,
	type ConcernLine,
	type Followed,
	type HandledLine,
	type Step
} from '#domains/concern/concern.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';

export const dayWords = (at: Date, timeZone: string) =>
	at.toLocaleDateString(getLocale(), { dateStyle: 'long', timeZone });

export function lineWords(one: ConcernLine, timeZone: string) {
	const received = dayWords(one.receivedAt, timeZone);
	const by = dayWords(one.answerBy, timeZone);
	return {
		id: one.id,
		title: m.concern_line({ date: received }),
		overdue: one.overdue,
		open: one.closedAt === null,
		state:
			one.closedAt !== null
				? m.concern_state_closed({
						date: dayWords(one.closedAt, timeZone),
						outcome: outcomeWord(one.outcome!)
					})
				: one.overdue
					? m.concern_state_overdue({ date: by })
					: m.concern_state_open({ date: by })
	};
}

/** For whoever handles it: about whom, since when it waits, and what was done last. */
export function handledLineWords(one: HandledLine, timeZone: string) {
	const line = lineWords(one, timeZone);
	const about = aboutWord(one.about);
	const last = one.lastStep && {
		step: stepWord(one.lastStep.kind),
		date: dayWords(one.lastStep.at, timeZone)
	};
	return {
		...line,
		title: one.aboutName ? m.concern_line_about({ about, name: one.aboutName }) : about,
		since:
			one.closedAt === null ? m.concern_line_waits({ date: dayWords(one.receivedAt, timeZone) }) : line.title,
		last:
			one.closedAt !== null
				? null
				: one.otherAskedAt
					? m.concern_line_other_asked({ date: dayWords(one.otherAskedAt, timeZone) })
					: last
						? m.concern_line_last(last)
						: m.concern_line_nothing_yet()
	};
}

export function stepWords(step: Step, timeZone: string, names?: Map<string, string>) {
	return {
		id: step.id,
		at: step.at.toISOString(),
		when: dayWords(step.at, timeZone),
		title: stepWord(step.kind),
		text: step.words ?? undefined,
		by: step.byId === null ? ('person' as const) : ('beside' as const),
		who: step.byId === null ? undefined : names?.get(step.byId)
	};
}

/** As the one who raised it reads it; who did what is not named without a sign-in. */
export function followedWords(one: Followed, timeZone: string) {
	return {
		...lineWords(one, timeZone),
		what: one.said.what,
		about: one.said.aboutWords,
		help: one.said.help,
		steps: [
			{
				id: one.id,
				at: one.receivedAt.toISOString(),
				when: dayWords(one.receivedAt, timeZone),
				title: m.concern_step_received(),
				text: m.concern_answer_by({ date: dayWords(one.answerBy, timeZone) }),
				by: 'person' as const,
				who: undefined
			},
			...one.steps.map((step) => stepWords(step, timeZone))
		]
	};
}

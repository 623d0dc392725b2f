/** What pages show of interpreters: of the person, of one meeting, and what a worker still has to arrange. */
import {
	ARRANGED,
	INTERPRETER_LANGUAGES,
	INTERPRETER_WORDS,
	arrangedWord,
	interpreterLanguage,
	interpreterLine,
	slotWords,
	type InterpreterNeed,
	type MeetingInterpreter
} from '#domains/sessions/sessions.ts';
import { interpretersToArrange } from '#domains/sessions/server/sessions.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';

/** What the person said once, with the languages to choose from. */
export const needView = (need: InterpreterNeed | null) => ({
	language: need?.language ?? '',
	words: need?.words ?? '',
	most: INTERPRETER_WORDS,
	choices: [
		{ value: '', label: m.interp_none() },
		...INTERPRETER_LANGUAGES.map((value) => ({
			value,
			label:
				value === 'other'
					? m.interp_language_other_choice()
					: interpreterLanguage({ language: value, said: '' }, getLocale())
		}))
	]
});
export type NeedView = ReturnType<typeof needView>;

/** One meeting: a line where an interpreter is needed, and whether that is still open; null where nothing was ever said. */
export const interpreterView = (one: MeetingInterpreter | undefined) =>
	one
		? {
				needed: one.needed,
				line: one.needed ? interpreterLine(one, getLocale()) : null,
				/** The language alone, where a mark beside it says that nobody is there yet. */
				language: m.interp_line({ language: interpreterLanguage(one, getLocale()) }),
				open: one.needed && one.arranged === null,
				how: one.arranged ?? '',
				who: one.words,
				most: INTERPRETER_WORDS
			}
		: null;
export type InterpreterView = ReturnType<typeof interpreterView>;

export const arrangedChoices = () => [
	{ value: '', label: m.interp_how_none() },
	...ARRANGED.map((value) => ({ value, label: arrangedWord(value) }))
];

/** Meetings of today and tomorrow for which nobody is arranged yet, a line each. `names`: of those the reader may name. */
export async function toArrangeLines(
	ctx: ReadContext,
	timeZone: string,
	names: ReadonlyMap<string, string>
): Promise<{ href: string; words: string }[]> {
	return (await interpretersToArrange(ctx, timeZone)).map(({ visit, language }) => ({
		href: `/coach/calendar#visit-${visit.id}`,
		words: m.interp_day_open({
			when: slotWords(visit.startsAt, timeZone, getLocale()),
			name: names.get(visit.personId) ?? m.meeting_kind_first_talk(),
			language: interpreterLanguage({ language, said: '' }, getLocale())
		})
	}));
}

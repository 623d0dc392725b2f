import { BUILT_IN_CODES, builtInWordOfOthers, type BuiltInCode } from '#domains/early-signs/early-signs.ts';
import type { Report, ShownTable } from '#domains/early-signs/server/early-signs.ts';
import { focusWord, type FocusKind } from '#domains/people/people.ts';
import { m } from '#paraglide/messages.js';
import { languageName } from '#platform/languages.ts';
import { dayLong } from '../../../sharing-pages/days.ts';

const share = (value: number | null) =>
	value === null ? m.signs_team_few() : m.signs_team_share({ share: value });
const count = (value: number | null) => (value === null ? m.signs_team_few() : String(value));
const table = ({ weeks, events, precision, recall }: ShownTable) => ({
	weeks: count(weeks),
	events: count(events),
	precision: share(precision),
	recall: share(recall)
});

function groupWord(name: string): string {
	const [what, code = ''] = name.split(':');
	return what === 'language' ? languageName(code) : focusWord(code as FocusKind);
}
const ruleWord = (rule: string): string =>
	rule === 'own'
		? m.signs_team_own_rules()
		: (BUILT_IN_CODES as readonly string[]).includes(rule)
			? builtInWordOfOthers(rule as BuiltInCode)
			: m.signs_ask_title();

/** A report in words: a hidden count says that it is small, and too little is said plainly. */
export function reportView({ from, until, version, numbers }: Report, locale: string) {
	return {
		lead: m.signs_team_lead({ from: dayLong(from, locale), until: dayLong(until, locale) }),
		version: m.signs_team_version({ version }),
		tooLittle: numbers.enough
			? null
			: m.signs_team_too_little({ weeks: count(numbers.all.weeks), events: count(numbers.all.events) }),
		alerts: numbers.alerts === null ? m.signs_team_few() : numbers.alerts.toLocaleString(locale),
		all: table(numbers.all),
		brier: numbers.brier?.toLocaleString(locale) ?? null,
		fifths: numbers.fifths.map(({ expected, seen }, at) => ({
			at: at + 1,
			expected: m.signs_team_share({ share: Math.round(expected * 100) }),
			seen: m.signs_team_share({ share: Math.round(seen * 100) })
		})),
		groups: numbers.groups.map((one) => ({ name: groupWord(one.name), ...table(one.table) })),
		rules: numbers.rules.map(({ rule, cards, notUseful, lookAgain }) => ({
			name: ruleWord(rule),
			cards: count(cards),
			notUseful: share(notUseful),
			lookAgain
		}))
	};
}

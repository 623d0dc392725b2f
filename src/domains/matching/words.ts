/** The words for the codes of matching, in the reader's language. */
import { timeWord } from '#domains/people/people.ts';
import { languageWord as profileLanguageWord, pairWords } from '#domains/workforce/workforce.ts';
import { m } from '#paraglide/messages.js';
import type { ConflictKind } from './conflicts.ts';
import type { CoachFacts, Wishes } from './facts.ts';
import { fitWordOf, type Factor, type Fit, type FitWord, type Limit } from './fit.ts';
import type { Felt } from './inputs.ts';
import type { FactorKind, Hours, Language, MeetWay, Question, Side, Trait, Weight } from './questions.ts';
import { getLocale } from '#paraglide/runtime.js';

export const languageWord = (language: Language): string => profileLanguageWord(language, getLocale());

export const meetWayWord = (way: MeetWay): string =>
	({
		'in-person': m.match_way_in_person,
		call: m.match_way_call,
		video: m.match_way_video,
		text: m.match_way_text
	})[way]();

export const hoursWord = (hours: Hours): string => timeWord(hours);

export const traitWord = (trait: Trait): string =>
	({
		woman: m.match_trait_woman,
		man: m.match_trait_man,
		nonbinary: m.match_trait_nonbinary,
		lgbtq: m.match_trait_lgbtq,
		black: m.match_trait_black,
		latino: m.match_trait_latino,
		native: m.match_trait_native,
		asian: m.match_trait_asian,
		lived: m.match_trait_lived,
		parent: m.match_trait_parent,
		veteran: m.match_trait_veteran,
		prison: m.match_trait_prison,
		faith: m.match_trait_faith,
		rural: m.match_trait_rural
	})[trait]();

/** The ends of a pair. Where a worker's page says "I" and "you", both sides read the same words here. */
const ENDS: Partial<Record<Question, { low: () => string; high: () => string }>> = {
	lead_follow: { low: m.match_q_lead, high: m.match_q_follow },
	own_story_yours: { low: m.match_q_story, high: m.match_q_no_story }
};
const endsOf = (question: Question): { low: string; high: string } => {
	const own = ENDS[question];
	return own ? { low: own.low(), high: own.high() } : pairWords(question);
};

export const questionWord = (question: Question): string => m.coaches_style_pair(endsOf(question));

export const sideWord = (question: Question, side: Side): string =>
	side === 'either' ? m.match_q_either() : endsOf(question)[side === 'a' ? 'low' : 'high'];

export const factorWord = (kind: FactorKind): string =>
	({
		language: m.match_factor_language,
		way: m.match_factor_way,
		hours: m.match_factor_hours,
		style: m.match_factor_style,
		traits: m.match_factor_traits
	})[kind]();

export const weightWord = (weight: Weight): string =>
	[m.match_weight_0, m.match_weight_1, m.match_weight_2, m.match_weight_3][weight]!();

export const limitWord = (limit: Limit): string =>
	({
		room: m.match_limit_room,
		language: m.match_limit_language,
		way: m.match_limit_way,
		hours: m.match_limit_hours,
		private: m.match_limit_private
	})[limit]();

/** How well two fit, in a word; where there is nothing to compare, that. */
export const fitWordFor = ({ factors, misfit }: Pick<Fit, 'factors' | 'misfit'>): string =>
	factors.every((one) => one.unknown) ? m.match_fit_unsaid() : fitWord(fitWordOf(misfit));

const fitWord = (fit: FitWord): string =>
	({
		close: m.match_fit_close,
		good: m.match_fit_good,
		partly: m.match_fit_partly,
		little: m.match_fit_little
	})[fit]();

export const conflictWord = (kind: ConflictKind): string =>
	({
		partner: m.match_conflict_partner,
		sponsor: m.match_conflict_sponsor,
		relative: m.match_conflict_relative,
		employer: m.match_conflict_employer,
		other: m.match_conflict_other
	})[kind]();

export const feltWord = (felt: Felt): string =>
	({ yes: m.match_felt_yes, partly: m.match_felt_partly, no: m.match_felt_no })[felt]();

const list = (words: readonly string[]) => new Intl.ListFormat(getLocale()).format(words);

/** What fits, what does not, and what the worker has not said, which is neither. */
export function reasonsOf(
	{ factors }: Pick<Fit, 'factors'>,
	wishes: Wishes,
	coach: Pick<CoachFacts, 'style'>
): { fits: string[]; lacks: string[]; unsaid: string | null } {
	const fits = factors.filter((one) => one.fits.length > 0).map(fitSentence(wishes));
	const lacks = factors.filter((one) => one.lacks.length > 0).map((one) => lackSentence(one, wishes, coach));
	const unknown = factors.filter((one) => one.unknown).map((one) => factorWord(one.kind));
	return { fits, lacks, unsaid: unknown.length > 0 ? m.match_unknown({ what: list(unknown) }) : null };
}

const codeWord = (kind: FactorKind, code: string, wishes: Wishes): string => {
	if (kind === 'language') return languageWord(code as Language);
	if (kind === 'way') return meetWayWord(code as MeetWay);
	if (kind === 'hours') return hoursWord(code as Hours);
	if (kind === 'traits') return traitWord(code as Trait);
	return sideWord(code as Question, wishes.style[code as Question]!);
};

const fitSentence =
	(wishes: Wishes) =>
	({ kind, fits }: Factor): string => {
		const what = list(fits.map((code) => codeWord(kind, code, wishes)));
		return {
			language: m.match_fits_language,
			way: m.match_fits_way,
			hours: m.match_fits_hours,
			style: m.match_fits_style,
			traits: m.match_fits_traits
		}[kind]({ what });
	};

function lackSentence({ kind, lacks }: Factor, wishes: Wishes, coach: Pick<CoachFacts, 'style'>): string {
	if (kind === 'style')
		return m.match_lacks_style({
			what: list(
				lacks.map((code) =>
					m.match_lacks_pair({
						wanted: sideWord(code as Question, wishes.style[code as Question]!),
						theirs: sideWord(code as Question, coach.style[code as Question]!)
					})
				)
			)
		});
	const what = list(lacks.map((code) => codeWord(kind, code, wishes)));
	return {
		language: wishes.interpreter ? m.interp_lacks_language : m.match_lacks_language,
		way: m.match_lacks_way,
		hours: m.match_lacks_hours,
		traits: m.match_lacks_traits
	}[kind]({ what });
}

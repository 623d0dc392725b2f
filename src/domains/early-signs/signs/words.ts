/** Signs in words: the same for the person and for who walks with them. */
import { m } from '#paraglide/messages.js';
import type { OwnKind, OwnRule } from './own-rules.ts';
import type { BuiltInCode } from './rules/all.ts';
import type { SignNumbers } from './rules/rule.ts';
import type { Band, Reason } from './score.ts';
import type { Input } from './weights.ts';
import type { WindowKind } from './window.ts';

interface Said {
	rule: string;
	kind: OwnKind | null;
	numbers: SignNumbers;
	words: string | null;
}
interface Week {
	band: Band | null;
	inputs: number;
	reasons: Reason[];
}

/** A reason on a card. The words of a person's own sign stand in it. */
export function signWords({ rule, kind, numbers, words }: Said): string {
	const { days = 0, of = 0, level = 0, usual = 0 } = numbers;
	const code = (rule === 'own' ? kind : rule) as BuiltInCode | OwnKind | 'close_support';
	const said: Record<typeof code, () => string> = {
		use_told: m.signs_said_use_told,
		no_confidence: m.signs_said_no_confidence,
		window_use: m.signs_said_window_use,
		high_pull: () => m.signs_said_high_pull({ level, days, of }),
		confidence_drop: () => m.signs_said_confidence_drop({ level, usual }),
		medication_missed: () => m.signs_said_medication_missed({ days, of }),
		quiet_after_often: () => m.signs_said_quiet_after_often({ days }),
		poor_sleep: () => m.signs_said_poor_sleep({ days, of }),
		close_support: () => m.signs_said_close_support({ days, of }),
		craving: () => m.signs_said_craving({ level, days, of }),
		quiet: () => m.signs_said_quiet({ days }),
		nights: () => m.signs_said_nights({ level, days, of }),
		rough: () => m.signs_said_rough({ days, of }),
		use: m.signs_said_use,
		confidence: () => m.signs_said_confidence({ level }),
		words: () => m.signs_said_words({ words: words ?? '' })
	};
	return said[code]();
}

/** A rule that ships with the program. */
export const builtInWord = (code: BuiltInCode): string =>
	({
		use_told: m.signs_plain_use_told,
		no_confidence: m.signs_plain_no_confidence,
		window_use: m.signs_plain_window_use,
		high_pull: m.signs_plain_high_pull,
		confidence_drop: m.signs_plain_confidence_drop,
		medication_missed: m.signs_plain_medication_missed,
		quiet_after_often: m.signs_plain_quiet_after_often,
		poor_sleep: m.signs_plain_poor_sleep
	})[code]();

/** As {@link builtInWord}, for whoever reads of others. */
export const builtInWordOfOthers = (code: BuiltInCode): string =>
	code === 'confidence_drop'
		? m.signs_team_plain_confidence_drop()
		: code === 'medication_missed'
			? m.signs_team_plain_medication_missed()
			: builtInWord(code);

/** A rule of the person's, as they made it. */
export const ruleWords = ({ kind, level, times, days, words }: OwnRule & { words: string | null }): string =>
	({
		craving: () => m.signs_rule_craving({ level: level ?? 0, times, days }),
		quiet: () => m.signs_rule_quiet({ days }),
		nights: () => m.signs_rule_nights({ level: level ?? 0, times, days }),
		rough: () => m.signs_rule_rough({ times, days }),
		use: m.signs_rule_use,
		confidence: () => m.signs_rule_confidence({ level: level ?? 0 }),
		words: () => m.signs_rule_words({ words: words ?? '' })
	})[kind]();

export const kindWord = (kind: OwnKind): string =>
	({
		craving: m.signs_kind_craving,
		quiet: m.signs_kind_quiet,
		nights: m.signs_kind_nights,
		rough: m.signs_kind_rough,
		use: m.signs_kind_use,
		confidence: m.signs_kind_confidence,
		words: m.signs_kind_words
	})[kind]();

export const changeWord = (kind: WindowKind): string =>
	({
		jail: m.signs_change_jail,
		detox: m.signs_change_detox,
		residential: m.signs_change_residential,
		hospital: m.signs_change_hospital,
		medicine_started: m.signs_change_medicine_started,
		medicine_stopped: m.signs_change_medicine_stopped,
		medicine_missed: m.signs_change_medicine_missed,
		first_use: m.signs_change_first_use,
		housing: m.signs_change_housing
	})[kind]();

export const bandWord = (band: Band | null): string =>
	band === null
		? m.signs_band_none()
		: {
				steady: m.signs_band_steady,
				some_strain: m.signs_band_some_strain,
				extra_support: m.signs_band_extra_support
			}[band]();

const UP: Record<Exclude<Input, 'craving_change'>, () => string> = {
	use: m.signs_up_use,
	use_change: m.signs_up_use_change,
	craving: m.signs_up_craving,
	confidence: m.signs_up_confidence,
	risky: m.signs_up_risky,
	stress: m.signs_up_stress,
	mood: m.signs_up_mood,
	sleep: m.signs_up_sleep,
	pleasant: m.signs_up_pleasant,
	active: m.signs_up_active
};
const DOWN: typeof UP = {
	use: m.signs_down_use,
	use_change: m.signs_down_use_change,
	craving: m.signs_down_craving,
	confidence: m.signs_down_confidence,
	risky: m.signs_down_risky,
	stress: m.signs_down_stress,
	mood: m.signs_down_mood,
	sleep: m.signs_down_sleep,
	pleasant: m.signs_down_pleasant,
	active: m.signs_down_active
};
const reasonWord = ({ input, way }: Reason): string =>
	input === 'craving_change' ? UP.craving() : (way === 1 ? UP : DOWN)[input]();

/** The word of a week with its reasons. */
export const signalView = ({ band, inputs, reasons }: Week) => ({
	band,
	word: bandWord(band),
	based: m.signs_based_on({ count: inputs }),
	reasons: reasons.map(reasonWord)
});

export const inputWord = (input: Input): string =>
	({
		use: m.signs_input_use,
		use_change: m.signs_input_use_change,
		craving: m.signs_input_craving,
		craving_change: m.signs_input_craving_change,
		confidence: m.signs_input_confidence,
		risky: m.signs_input_risky,
		stress: m.signs_input_stress,
		mood: m.signs_input_mood,
		sleep: m.signs_input_sleep,
		pleasant: m.signs_input_pleasant,
		active: m.signs_input_active
	})[input]();

/** Something to do about what weighs most (early-warning.md section 7); null: nothing weighs. */
export function tryWord({ reasons }: Week): string | null {
	const heavy = reasons.find(({ way }) => way === 1)?.input;
	if (!heavy) return null;
	if (heavy === 'confidence') return m.signs_try_confidence();
	if (heavy === 'pleasant' || heavy === 'active') return m.signs_try_people();
	if (heavy === 'stress' || heavy === 'mood' || heavy === 'sleep') return m.signs_try_stress();
	return m.signs_try_craving();
}

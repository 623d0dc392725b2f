/** The words of a review's fixed answers, in the reader's language. */
import { m } from '#paraglide/messages.js';
import { BETTER, CHOICES, WAYS, type Better, type Outcome, type Way } from './kinds.ts';

export const outcomeWord = (outcome: Outcome): string =>
	({
		moved: m.review_moved,
		stuck: m.review_stuck,
		changed: m.review_changed,
		let_go: m.review_let_go,
		new: m.review_past_outcome_new
	})[outcome]();

export const outcomeChoices = () =>
	CHOICES.map((value) => ({
		value,
		label: outcomeWord(value),
		hint: {
			moved: m.review_moved_hint,
			stuck: m.review_stuck_hint,
			changed: m.review_changed_hint,
			let_go: m.review_let_go_hint
		}[value]()
	}));

/** Said under the choice once it is made. */
export const outcomeComfort = (outcome: string): string | null =>
	({ stuck: m.review_stuck_words(), changed: m.review_changed_words(), let_go: m.review_let_go_words() })[
		outcome
	] ?? null;

export const betterWord = (better: Better): string =>
	({ yes: m.review_better_yes, no: m.review_better_no, unsure: m.review_better_unsure })[better]();
export const betterChoices = () => BETTER.map((value) => ({ value, label: betterWord(value) }));

export const wayWord = (way: Way): string =>
	({
		in_person: m.visit_way_in_person,
		phone: m.visit_way_phone,
		video: m.visit_way_video,
		other: m.visit_way_other
	})[way]();
export const wayChoices = () => WAYS.map((value) => ({ value, label: wayWord(value) }));

/** What a form that two people fill in says of itself. */
export const liveWords = (save = m.review_save()) => ({
	save,
	saving: m.review_saving(),
	saved: m.review_saved(),
	waiting: m.review_waiting(),
	clash: m.review_clash(),
	clashHint: m.review_clash_hint(),
	takeTheirs: m.review_take_theirs()
});

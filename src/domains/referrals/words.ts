/** The codes of a warm hand-off in plain words. */
import { m } from '#paraglide/messages.js';
import {
	CANNOT,
	type ActKind,
	type Cannot,
	type EndedWhy,
	type HandoffState,
	type Need,
	type Tellable
} from './life.ts';

const needs: Record<Need, () => string> = {
	withdrawal: m.referrals_need_withdrawal,
	residential: m.referrals_need_residential,
	'day-treatment': m.referrals_need_day_treatment,
	medication: m.referrals_need_medication,
	counselling: m.referrals_need_counselling,
	'mental-health': m.referrals_need_mental_health,
	'recovery-housing': m.referrals_need_recovery_housing,
	shelter: m.referrals_need_shelter,
	housing: m.referrals_need_housing,
	medical: m.referrals_need_medical,
	documents: m.referrals_need_documents,
	benefits: m.referrals_need_benefits,
	work: m.referrals_need_work,
	legal: m.referrals_need_legal,
	food: m.referrals_need_food,
	transport: m.referrals_need_transport,
	family: m.referrals_need_family,
	other: m.referrals_need_other
};
export const needWord = (need: Need): string => needs[need]();

const cannots: Record<Cannot, () => string> = {
	full: m.referrals_cannot_full,
	insurance: m.referrals_cannot_insurance,
	cost: m.referrals_cannot_cost,
	papers: m.referrals_cannot_papers,
	medication: m.referrals_cannot_medication,
	not_for: m.referrals_cannot_not_for,
	too_far: m.referrals_cannot_too_far,
	closed: m.referrals_cannot_closed,
	no_answer: m.referrals_cannot_no_answer,
	other: m.referrals_cannot_other
};
export const cannotWord = (why: Cannot): string => cannots[why]();

/** Why a place cannot, in its own words; that nobody answers is not for it to say. */
export const whysOfThePlace = (): { value: Cannot; label: string }[] =>
	CANNOT.filter((why) => why !== 'no_answer').map((value) => ({
		value,
		label: (ownWhys[value] ?? cannots[value])()
	}));
const ownWhys: Partial<Record<Cannot, () => string>> = {
	medication: m.referrals_answer_why_medication,
	closed: m.referrals_answer_why_closed
};

const endings: Record<EndedWhy, () => string> = {
	not_wanted: m.referrals_ended_not_wanted,
	place_cannot: m.referrals_ended_place_cannot,
	stopped: m.referrals_ended_stopped,
	not_there: m.referrals_ended_not_there
};
export const endedWord = (why: EndedWhy): string => endings[why]();

const states: Record<HandoffState, () => string> = {
	offered: m.referrals_state_offered,
	wanted: m.referrals_state_wanted,
	waiting: m.referrals_state_waiting,
	arrived: m.referrals_state_arrived,
	holds: m.referrals_state_holds,
	ended: m.referrals_state_ended
};
export const stateWord = (state: HandoffState): string => states[state]();

const acts: Record<ActKind, () => string> = {
	offered: m.referrals_act_offered,
	begun: m.referrals_act_begun,
	wanted: m.referrals_act_wanted,
	not_wanted: m.referrals_act_not_wanted,
	called_together: m.referrals_act_called_together,
	changed: m.referrals_act_changed,
	missed: m.referrals_act_missed,
	can_take: m.referrals_act_can_take,
	cannot: m.referrals_act_cannot,
	waiting: m.referrals_act_waiting,
	arrived: m.referrals_act_arrived,
	still_there: m.referrals_act_still_there,
	not_there: m.referrals_act_not_there,
	ended: m.referrals_act_ended,
	named: m.referrals_act_named,
	taken_back: m.referrals_act_taken_back
};
export const actWord = (kind: ActKind): string => acts[kind]();

/** As a choice in a form: what has just been done. */
const tells: Record<Tellable, () => string> = {
	called_together: m.referrals_tell_called_together,
	can_take: m.referrals_tell_can_take,
	waiting: m.referrals_tell_waiting,
	cannot: m.referrals_tell_cannot,
	arrived: m.referrals_tell_arrived,
	missed: m.referrals_tell_missed,
	still_there: m.referrals_tell_still_there,
	not_there: m.referrals_tell_not_there,
	ended: m.referrals_tell_ended
};
export const tellWord = (kind: Tellable): string => tells[kind]();

/** The words for this subject's codes, in the reader's language. */
import { m } from '#paraglide/messages.js';
import type { QuietStep, QuietWho } from './agreement.ts';
import type { HardDateKind, Repeats } from './hard-dates.ts';
import type { CheckInEvery, ReviewEvery } from './rhythm.ts';
import type { Aim, Barrier, FocusKind, IntakeStep, Strength, TimeOfDay, Way } from './intake.ts';

export const focusWord = (kind: FocusKind): string =>
	({
		alcohol: m.people_focus_alcohol,
		opioids: m.people_focus_opioids,
		stimulants: m.people_focus_stimulants,
		gambling: m.people_focus_gambling,
		codependency: m.people_focus_codependency,
		own: m.people_focus_own
	})[kind]();

export const aimWord = (aim: Aim): string =>
	({
		abstain: m.people_aim_abstain,
		reduce: m.people_aim_reduce,
		safer: m.people_aim_safer,
		unsure: m.people_aim_unsure
	})[aim]();

export const barrierWord = (barrier: Barrier): string =>
	({
		housing: m.people_barrier_housing,
		work: m.people_barrier_work,
		'mental-health': m.people_barrier_mental_health,
		legal: m.people_barrier_legal,
		money: m.people_barrier_money,
		relationships: m.people_barrier_relationships,
		transport: m.people_barrier_transport,
		documents: m.people_barrier_documents,
		childcare: m.people_barrier_childcare
	})[barrier]();

export const strengthWord = (strength: Strength): string =>
	({
		people: m.people_strength_people,
		'work-skills': m.people_strength_work_skills,
		humor: m.people_strength_humor,
		faith: m.people_strength_faith,
		health: m.people_strength_health,
		learning: m.people_strength_learning,
		'making-things': m.people_strength_making_things,
		caring: m.people_strength_caring,
		'been-through-it': m.people_strength_been_through_it
	})[strength]();

export const wayWord = (way: Way): string =>
	({
		call: m.people_way_call,
		text: m.people_way_text,
		email: m.people_way_email,
		'in-person': m.people_way_in_person
	})[way]();

export const timeWord = (time: TimeOfDay): string =>
	({
		morning: m.people_time_morning,
		afternoon: m.people_time_afternoon,
		evening: m.people_time_evening,
		weekend: m.people_time_weekend
	})[time]();

export const dateKindWord = (kind: HardDateKind): string =>
	({
		payday: m.people_date_payday,
		court: m.people_date_court,
		anniversary: m.people_date_anniversary,
		holiday: m.people_date_holiday,
		own: m.people_date_own
	})[kind]();

export const repeatsWord = (repeats: Repeats): string =>
	({
		once: m.people_repeats_once,
		weekly: m.people_repeats_weekly,
		'two-weeks': m.people_repeats_two_weeks,
		monthly: m.people_repeats_monthly,
		yearly: m.people_repeats_yearly
	})[repeats]();

export const stepWord = (step: IntakeStep): string =>
	({
		name: m.intake_step_name,
		reach: m.intake_step_reach,
		focus: m.intake_step_focus,
		why: m.intake_step_why,
		strengths: m.intake_step_strengths,
		barriers: m.intake_step_barriers,
		dates: m.intake_step_dates
	})[step]();

export const whoWord = (who: QuietWho): string =>
	({ coach: m.agreement_who_coach, peer: m.agreement_who_peer, supervisor: m.agreement_who_supervisor })[
		who
	]();

/** A step of the quiet rule as a plain sentence. */
export function quietSentence(step: QuietStep, supporter: string): string {
	const who = whoWord(step.who);
	if (step.afterDays === 1)
		return {
			text: () => m.agreement_quiet_text_1({ who }),
			call: () => m.agreement_quiet_call_1({ who }),
			ask_supervisor: () => m.agreement_quiet_ask_supervisor_1({ who }),
			call_named_supporter: () => m.agreement_quiet_call_named_supporter_1({ who, supporter })
		}[step.act]();
	const days = step.afterDays;
	return {
		text: () => m.agreement_quiet_text({ days, who }),
		call: () => m.agreement_quiet_call({ days, who }),
		ask_supervisor: () => m.agreement_quiet_ask_supervisor({ days, who }),
		call_named_supporter: () => m.agreement_quiet_call_named_supporter({ days, who, supporter })
	}[step.act]();
}

export const reviewEveryWord = (every: ReviewEvery): string =>
	({ weekly: m.rhythm_weekly, two_weeks: m.rhythm_two_weeks, monthly: m.rhythm_monthly })[every]();

export const checkInEveryWord = (every: CheckInEvery): string =>
	({
		daily: m.rhythm_check_daily,
		few_days: m.rhythm_check_few_days,
		weekly: m.rhythm_check_weekly,
		as_it_comes: m.rhythm_check_as_it_comes
	})[every]();

/** The words of a plan's fixed answers, in the reader's language. */
import { m } from '#paraglide/messages.js';
import { barrierWord } from '#domains/people/people.ts';
import type { Locale } from '#platform/languages.ts';
import type {
	Domain,
	GoalHint,
	GoalState,
	LineDetail,
	Outcome,
	Result,
	StepWho,
	Suggestion
} from './plans.ts';

/** In the reader's language, or in `locale`. */
export const domainWord = (domain: Domain, locale?: Locale): string =>
	({
		own_goal: m.plan_domain_own_goal,
		mind: m.plan_domain_mind,
		body: m.plan_domain_body,
		home: m.plan_domain_home,
		family: m.plan_domain_family,
		community: m.plan_domain_community,
		work: m.plan_domain_work,
		money: m.plan_domain_money,
		skills: m.plan_domain_skills,
		hope: m.plan_domain_hope
	})[domain]({}, locale ? { locale } : {});

/** What the person themself reads. */
export const ownDomainWord = (domain: Domain, ally: boolean): string =>
	ally && domain === 'own_goal' ? m.plan_domain_own_goal_ally() : domainWord(domain);

export const stateWord = (state: GoalState): string =>
	({
		idea: m.plan_state_idea,
		active: m.plan_state_active,
		paused: m.plan_state_paused,
		done: m.plan_state_done,
		changed: m.plan_state_changed,
		let_go: m.plan_state_let_go
	})[state]();

export const outcomeWord = (outcome: Outcome): string =>
	({
		moved: m.plan_outcome_moved,
		stuck: m.plan_outcome_stuck,
		changed: m.plan_outcome_changed,
		let_go: m.plan_outcome_let_go
	})[outcome]();

/** Who does a step, as the person says it. */
export const whoWord = (who: StepWho): string =>
	({ me: m.plan_who_me, coach: m.plan_who_coach, ally: m.plan_who_ally })[who]();

export const detailWord = (detail: LineDetail): string =>
	({
		people: m.plan_trigger_people,
		feeling: m.plan_trigger_feeling,
		place: m.plan_trigger_place,
		time: m.plan_trigger_time,
		money: m.plan_trigger_money,
		morning: m.plan_part_morning,
		day: m.plan_part_day,
		evening: m.plan_part_evening,
		night: m.plan_part_night
	})[detail]();

/** What came of turning to somebody, and what solved it. */
export const resultWords = (result: Result | null, solvedBy: string): string =>
	result === 'not_yet'
		? m.plan_way_not_yet()
		: result === null
			? m.plan_way_no_word()
			: solvedBy
				? m.plan_way_solved_by({ text: solvedBy })
				: m.plan_way_solved();

export const hintWord = ({ kind }: GoalHint, ally = false): string =>
	({
		vague: ally ? m.plan_hint_vague_ally : m.plan_hint_vague,
		stop_words: m.plan_hint_stop_words,
		whose: m.plan_hint_whose,
		no_measure: m.plan_hint_no_measure,
		not_sure: m.plan_hint_not_sure,
		needs_others: m.plan_hint_needs_others,
		no_why: m.plan_hint_no_why,
		no_domain: m.plan_hint_no_domain,
		no_when: m.plan_hint_no_when,
		far: m.plan_hint_far
	})[kind]();

/** "Marcus suggests a step for …" */
export function suggestionTitle({ kind, byName, goalTitle, barrier }: Suggestion): string {
	const name = byName ?? m.plan_someone();
	if (kind === 'goal') return m.plan_suggests_goal({ name });
	if (kind === 'handoff')
		return m.plan_suggests_handoff({ name, about: barrier ? barrierWord(barrier) : '' });
	return kind === 'step'
		? m.plan_suggests_step({ name, goal: goalTitle ?? '' })
		: m.plan_suggests_wording({ name, goal: goalTitle ?? '' });
}

export const answerWord = (state: Suggestion['state']): string =>
	({
		open: m.plan_answer_open,
		accepted: m.plan_answer_accepted,
		changed: m.plan_answer_changed,
		declined: m.plan_answer_declined
	})[state]();

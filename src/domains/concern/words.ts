/** Codes in the reader's words. */
import { m } from '#paraglide/messages.js';
import type { About, Outcome } from './rules.ts';
import type { StepKind } from './views.ts';

export const aboutWord = (about: About) =>
	({
		worker: m.concern_about_worker,
		supervisor: m.concern_about_supervisor,
		director: m.concern_about_director,
		other: m.concern_about_other,
		unsaid: m.concern_about_unsaid
	})[about]();
export const outcomeWord = (outcome: Outcome) =>
	({
		upheld: m.concern_outcome_upheld,
		partly: m.concern_outcome_partly,
		not_upheld: m.concern_outcome_not_upheld,
		left_open: m.concern_outcome_left_open
	})[outcome]();
export const stepWord = (kind: StepKind) =>
	({
		heard_person: m.concern_step_heard_person,
		heard_other: m.concern_step_heard_other,
		doing: m.concern_step_doing,
		told: m.concern_step_told,
		closed: m.concern_step_closed,
		reopened: m.concern_step_reopened,
		added: m.concern_step_added,
		moved: m.concern_step_moved,
		handed_on: m.concern_step_handed_on,
		named: m.concern_step_named,
		among_us: m.concern_step_among_us
	})[kind]();

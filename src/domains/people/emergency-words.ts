/** The words for the codes of an opening, in the reader's language. */
import { m } from '#paraglide/messages.js';
import type { OpeningFinding, OpeningReason } from './emergency.ts';

export const openingReasonWord = (reason: OpeningReason): string =>
	({
		life: m.emergency_reason_life,
		overdose: m.emergency_reason_overdose,
		medical_team: m.emergency_reason_medical_team,
		child: m.emergency_reason_child,
		other: m.emergency_reason_other
	})[reason]();

/** The same of a search after which nothing was opened. */
export const searchFindingWord = (found: OpeningFinding): string =>
	({ fine: m.emergency_search_fine, talk: m.emergency_search_talk, wrong: m.emergency_search_wrong })[
		found
	]();

export const findingWord = (found: OpeningFinding): string =>
	({ fine: m.emergency_found_fine, talk: m.emergency_found_talk, wrong: m.emergency_found_wrong })[found]();

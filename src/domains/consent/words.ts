import { m } from '#paraglide/messages.js';
import type { Category, ItemKind, Missing, Purpose, RecipientKind } from './elements.ts';
import type { Refused } from './decide.ts';

export const categoryWord = (category: Category): string =>
	({
		light: m.consent_light,
		visits: m.consent_visits,
		milestones: m.consent_milestones,
		attendance: m.consent_attendance,
		goals: m.consent_goals,
		aims: m.consent_aims,
		check_ins: m.consent_check_ins,
		agreement: m.consent_agreement,
		review_notes: m.consent_review_notes,
		counselling_notes: m.consent_counselling_notes
	})[category]();

/** The same of somebody else: for who gives it out. */
export const theirCategoryWord = (category: Category): string => {
	const words: Partial<Record<Category, () => string>> = {
		attendance: m.given_attendance,
		goals: m.given_goals,
		milestones: m.given_milestones,
		aims: m.given_aims,
		check_ins: m.given_check_ins,
		agreement: m.given_agreement,
		review_notes: m.given_review_notes
	};
	return words[category]?.() ?? categoryWord(category);
};

export const purposeWord = (purpose: Purpose): string =>
	({
		support: m.consent_why_support,
		my_request: m.consent_why_my_request,
		treatment: m.consent_why_treatment,
		payment: m.consent_why_payment,
		operations: m.consent_why_operations,
		housing: m.consent_why_housing,
		work: m.consent_why_work,
		benefits: m.consent_why_benefits,
		report: m.consent_why_report,
		research: m.consent_why_research,
		proceedings: m.consent_why_proceedings,
		own: m.consent_why_own
	})[purpose]();

export const recipientWord = (kind: RecipientKind): string =>
	({
		member: m.consent_for_member,
		person: m.consent_for_person,
		organization: m.consent_for_organization,
		class: m.consent_for_class,
		intermediary: m.consent_for_intermediary,
		court: m.consent_for_court,
		funder: m.consent_for_funder
	})[kind]();

export const itemWord = (kind: ItemKind): string =>
	({
		goal: m.consent_item_goal,
		visit: m.consent_item_visit,
		promise: m.consent_item_promise,
		milestone: m.consent_item_milestone,
		barrier: m.consent_item_barrier,
		repair: m.consent_item_repair
	})[kind]();

/** What a consent still lacks, as a sentence that says what to do. */
export const missingWord = (what: Missing): string =>
	({
		person: m.consent_lacks_person,
		discloser: m.consent_lacks_discloser,
		information: m.consent_lacks_information,
		recipient: m.consent_lacks_recipient,
		recipient_name: m.consent_lacks_recipient_name,
		intermediary_members: m.consent_lacks_members,
		intermediary_not_treating: m.consent_lacks_treating,
		purpose: m.consent_lacks_purpose,
		purpose_words: m.consent_lacks_purpose_words,
		revoke: m.consent_lacks_statement,
		redisclosure: m.consent_lacks_statement,
		refusal: m.consent_lacks_statement,
		hipaa: m.consent_lacks_statement,
		until: m.consent_lacks_until,
		until_past: m.consent_lacks_until_past,
		until_event: m.consent_lacks_until_event,
		until_none: m.consent_lacks_until_none,
		signature: m.consent_lacks_signature,
		signed_at: m.consent_lacks_signature,
		authority: m.consent_lacks_authority,
		notes_alone: m.consent_lacks_notes_alone,
		proceedings_alone: m.consent_lacks_proceedings_alone,
		court: m.consent_lacks_court,
		court_purpose: m.consent_lacks_court_purpose,
		court_covered: m.consent_lacks_court_covered,
		type: m.consent_lacks_statement
	})[what]();

/** The field of the form that a lack belongs to. */
export const FIELD_OF: Record<Missing, string> = {
	person: 'signed',
	discloser: 'recipient',
	information: 'what',
	recipient: 'recipient',
	recipient_name: 'name',
	intermediary_members: 'members',
	intermediary_not_treating: 'treats',
	purpose: 'purposes',
	purpose_words: 'purposeWords',
	revoke: 'what',
	redisclosure: 'what',
	refusal: 'what',
	hipaa: 'what',
	until: 'until',
	until_past: 'untilOn',
	until_event: 'untilEvent',
	until_none: 'until',
	signature: 'signed',
	signed_at: 'signed',
	authority: 'authority',
	notes_alone: 'what',
	proceedings_alone: 'purposes',
	court: 'what',
	court_purpose: 'purposes',
	court_covered: 'name',
	type: 'what'
};

export const refusedWord = (reason: Refused | string): string =>
	({
		no_consent: m.consent_refused_none,
		ended: m.consent_refused_ended,
		over: m.consent_refused_over,
		not_yet: m.consent_refused_not_yet,
		restricted: m.consent_refused_restricted,
		no_order: m.order_refused_none,
		order_lacks: m.order_refused_lacks,
		order_refused: m.order_refused_plain
	})[reason as 'ended']?.() ?? m.consent_refused_other();

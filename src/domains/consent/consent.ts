/** Consent: front door for everyone, browser too. What each thing is for: README.md beside this file. */

export {
	categoriesFor,
	ITEM_KINDS,
	missing,
	OUTSIDE_KINDS,
	PURPOSES,
	purposesFor,
	RECIPIENT_KINDS,
	statementsFor,
	TYPES,
	typeOf,
	type Category,
	type ConsentType,
	type Draft,
	type ItemKind,
	type Missing,
	type OutsideKind,
	type Purpose,
	type Recipient,
	type RecipientKind,
	type Until
} from './elements.ts';
export { REFUSED, refusedBecause, type Refused, type Request, type Terms } from './decide.ts';
export type { Account, Consent, SharedWithMe } from './views.ts';
export {
	ConsentInput,
	EndInput,
	GIVEN_CHANNELS,
	GivenInEmergencyInput,
	GiveInput,
	MINUTES_AGO,
	ToldInput
} from './inputs.ts';
export {
	DECIDED_KINDS,
	LawyerInput,
	LETTER_WAYS,
	letterWayWord,
	REQUEST_KINDS,
	refusalLetter,
	RequestInput,
	requestKindWord,
	SentInput,
	whatToDo,
	type Duty,
	type Letter,
	type RequestKind
} from './outside.ts';
export {
	GivenUnderOrderInput,
	ORDER_CATEGORIES,
	ORDER_SECTIONS,
	OrderInput,
	orderLacks,
	orderLackWord,
	orderRefuses,
	type OrderLack
} from './orders.ts';
export { lastDay } from './page.ts';
export { paperJson, type Paper } from './paper.ts';
export {
	categoryWord,
	FIELD_OF,
	itemWord,
	missingWord,
	purposeWord,
	recipientWord,
	refusedWord,
	theirCategoryWord
} from './words.ts';

/** The short statement that goes with everything given out: 42 CFR 2.32(a), exact words since 2024. In English everywhere: it is the law's. */
export const NOTICE = '42 CFR part 2 prohibits unauthorized use or disclosure of these records.';

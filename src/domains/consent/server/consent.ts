/** Consent on the server: front door. */

export { draftConsent, signConsent, type Drafted, type Shareable, type Thing } from './sign.ts';
export { endConsent, endConsentsBetween } from './end.ts';
export { accountOf, consentById, consentsOf, sharedWithMe } from './list.ts';
export {
	holds,
	named,
	permitFor,
	previewPermit,
	type Channel,
	type Decision,
	type Permit
} from './permit.ts';
export { giveOut, type GiveOut } from './give-out.ts';
export { gaveToThemself } from './to-themself.ts';
export { givenPaper, givePaper, paperBefore, paperMark, type Draw } from './give-paper.ts';
export { giveOutInEmergency, type GivenInEmergency } from './give-out-in-emergency.ts';
export { sharedMark } from './mark.ts';
export { consentPdf } from './pdf.ts';
export { outsideRequest, outsideRequests, writeRequest, type OutsideRequest } from './requests.ts';
export { markSent } from './mark-sent.ts';
export { strikeWords } from './strike-words.ts';
export {
	decideOrder,
	giveUnderOrder,
	ordersAboutMe,
	ordersOf,
	recordsOfOrders,
	type CourtOrder,
	type OrderedRecord
} from './orders.ts';

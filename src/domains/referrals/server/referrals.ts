/** Warm hand-offs, front door for the server. */
export { decideHandoff, offerHandoff } from './offer.ts';
export { changeHandoff, tellHandoff } from './tell.ts';
export { takeBackAct } from './take-back.ts';
export {
	consentsForHandoff,
	handoffById,
	handoffsNow,
	handoffsOf,
	handoffsRefused,
	handoffsToAsk,
	openHandoffsOf,
	type HandoffLink,
	type HandoffToAsk
} from './list.ts';
export { endLink, makeLink, nameUnder, LINK_DAYS } from './links.ts';
export { answerByLink, askedByLink, type Asked } from './answer.ts';
export { gapsIn } from './gaps.ts';

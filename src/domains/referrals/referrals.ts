/** Warm hand-offs: what they are about, what can be done with one when, and the forms. For the browser too. */
export {
	ACTS,
	actsIn,
	ASK_AFTER_DAYS,
	askDay,
	CANNOT,
	ENDED,
	NEEDS,
	TELLABLE,
	isOpen,
	mayTakeBack,
	type Act,
	type ActKind,
	type Cannot,
	type EndedWhy,
	type Handoff,
	type HandoffState,
	type HandoffWords,
	type Need,
	type Tellable
} from './life.ts';
export {
	AnswerInput,
	ChangeInput,
	ConsentForInput,
	DecideInput,
	IdInput,
	LinkInput,
	OfferInput,
	TakeBackInput,
	TellInput
} from './inputs.ts';
export { actWord, cannotWord, endedWord, needWord, stateWord, tellWord, whysOfThePlace } from './words.ts';
export { gapsOf, type Counted, type Gap, type Gaps } from './gaps.ts';

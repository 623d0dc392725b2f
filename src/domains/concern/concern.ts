/** Concerns: something is not right, and whoever it is about is not the one who reads it. Front door for everyone, browser too. */
export { ABOUT, OUTCOMES, type About, type Outcome } from './rules.ts';
export {
	AddByWordInput,
	AddInput,
	AnswerAskedInput,
	CloseInput,
	CONCERN_LETTERS,
	HandOnInput,
	HearInput,
	MembersConcernInput,
	MoveInput,
	OpenInput,
	StepInput,
	StrangersConcernInput,
	type Raised
} from './inputs.ts';
export type { AskedOfMe, ConcernLine, Followed, Handled, Hearing, Step, StepKind } from './views.ts';
export { aboutWord, outcomeWord, stepWord } from './words.ts';

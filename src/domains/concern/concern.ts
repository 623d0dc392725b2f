/** Concerns: something is not right, and whoever it is about is not the one who reads it. Front door for everyone, browser too. */
export { ABOUT, OUTCOMES, type About, type Outcome } from './rules.ts';
export {
	AddInput,
	AnswerAskedInput,
	ByWordInput,
	CloseInput,
	CONCERN_LETTERS,
	HandOnInput,
	HearInput,
	MembersConcernInput,
	MoveInput,
	StepInput,
	StrangersConcernInput,
	type Raised
} from './inputs.ts';
export type {
	AskedOfMe,
	ConcernLine,
	Followed,
	Handled,
	HandledLine,
	Hearing,
	Step,
	StepKind
} from './views.ts';
export { aboutWord, outcomeWord, stepWord } from './words.ts';

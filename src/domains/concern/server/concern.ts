/** Concerns, front door for the server. */
export { addWords, raiseConcern, whoCanBeNamed } from './raise.ts';
export { concernByWord, ownConcern, ownConcerns } from './follow.ts';
export {
	closeConcern,
	concernCounts,
	handledConcern,
	handledConcerns,
	handOn,
	moveAnswerDay,
	takeStep
} from './handle.ts';
export { answerAsked, askedOfMe, hearOther } from './hear.ts';

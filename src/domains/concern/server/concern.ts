/** Concerns, front door for the server. */
export { addWords, raiseConcern, whoCanBeMeant, whoCanBeNamed } from './raise.ts';
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
export { handledLines } from './list-handled.ts';
export { answerAsked, askedOfMe, hearOther } from './hear.ts';

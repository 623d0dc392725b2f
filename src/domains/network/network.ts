/** Network: who is close to a person, and what passes between the two. Front door for everyone, browser too. */
export type { OwnTie, PastTie, Tie } from './ties.ts';
export {
	ANSWERS,
	LIGHTS,
	QUESTIONS,
	QUESTION_LETTERS,
	TELL_LETTERS,
	type AnswerKind,
	type Asked,
	type Light,
	type Question,
	type QuestionKind,
	type Telling
} from './passing.ts';
export {
	AnswerInput,
	BeginToTellInput,
	CaredForInput,
	KeptWordsInput,
	LightInput,
	NewTieInput,
	NextMoveInput,
	PromiseInput,
	QuestionInput,
	SettlePromiseInput,
	SettleToTellInput,
	ShareToTellInput,
	SupporterInput,
	TellInput,
	ToTellInput
} from './inputs.ts';
export { gapsOf, KINDS, type Kind, type Supporter, type SupportMap } from './map.ts';
export { KEPT_LETTERS, SITUATIONS, type CaredFor, type KeptWords, type Situation } from './own-lists.ts';
export { answerWord, ifMissedWord, kindWord, lightWord, promiseStateWord, questionWord } from './words.ts';
export {
	timeToLook,
	TELL_LAYERS,
	TELL_SAFE,
	TELL_WENT,
	TELL_WHO,
	TO_TELL_LETTERS,
	whoFor,
	type TellTopic,
	type TellWho,
	type ToTell,
	type ToTellWords
} from './to-tell.ts';
export { tellLayerWord, tellSafeWord, tellStateWord, tellWentWord, tellWhoWord } from './to-tell-words.ts';
export {
	IF_MISSED,
	PROMISE_LETTERS,
	type IfMissed,
	type OwnPromise,
	type SharedPromise
} from './promises.ts';

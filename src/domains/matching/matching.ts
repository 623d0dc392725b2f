/** Matching: who could walk with whom, and why. Front door for everyone, browser too. */
export {
	FACTORS,
	HOURS,
	LANGUAGES,
	MEET_WAYS,
	QUESTIONS,
	QUESTIONS_VERSION,
	SIDES,
	TRAITS,
	WEIGHTS,
	type FactorKind,
	type Hours,
	type Language,
	type MeetWay,
	type Question,
	type Side,
	type Style,
	type Trait,
	type Weight
} from './questions.ts';
export { USUAL_WEIGHTS, type Answers, type CoachFacts, type Waiting, type Wishes } from './facts.ts';
export { fitOf, LIMITS, type Factor, type Fit, type FitWord, type Limit } from './fit.ts';
export {
	CONFLICTS,
	ConflictByNameInput,
	ConflictIdInput,
	ConflictWithWorkerInput,
	mayMean
} from './conflicts.ts';
export type { ConflictKind, OwnConflict } from './conflicts.ts';
export {
	AnswersInput,
	AskTalkInput,
	ChangeInput,
	ConfirmInput,
	FELT,
	GutCheckInput,
	setOf,
	TalkIdInput,
	TalkTimeInput,
	WishesInput,
	type Felt
} from './inputs.ts';
export { GUT_AFTER, MOST_TALKS, TALK_MINUTES, type Talk, type TalkState } from './talks.ts';
export {
	conflictWord,
	factorWord,
	feltWord,
	fitWordFor,
	hoursWord,
	languageWord,
	limitWord,
	meetWayWord,
	questionWord,
	reasonsOf,
	sideWord,
	traitWord,
	weightWord
} from './words.ts';
export {
	daysWaited,
	matchCost,
	MOST_CANDIDATES,
	pairsForAll,
	rankFor,
	waitingCost,
	waitsForTalk,
	type Plan,
	type Ranked
} from './rank.ts';
export { unmetCounts, type Unmet } from './unmet.ts';

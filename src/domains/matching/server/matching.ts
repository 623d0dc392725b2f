/** Matching, front door for the server. */
export { ownAnswers, ownWishes, saveAnswers, saveWishes } from './own-answers.ts';
export { nameByName, nameWorker, ownConflicts, removeConflict } from './own-conflicts.ts';
export { MOST_SUGGESTED, possibleFor, privateWorkers } from './suggestions.ts';
export {
	agreeTalk,
	askTalk,
	chooseCoach,
	holdTalk,
	ownTalks,
	passTalk,
	proposeTime,
	reachForTalk,
	talksOfWorker,
	talksToAnswer
} from './talks.ts';
export { ownGutChecks, writeGutCheck, type GutCheck } from './gut-checks.ts';
export { askChange, ownChange, takeBackChange, type OwnChange } from './changes.ts';
export { matchBoard, unmetWishes, waitingList, type Board } from './board.ts';
export { keptApart } from './kept-apart.ts';
export { confirmMatches, mustNotBePrivate, type Pair } from './confirm.ts';

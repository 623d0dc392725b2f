/** Network, front door for the server. Each operation has its own file. */
export {
	beginTie,
	endTie,
	endedLately,
	ownTies,
	pastTies,
	tieById,
	tieCameIn,
	tiedPairs,
	tiesAsAlly
} from './ties.ts';
export { lightOf, sayLight } from './light.ts';
export {
	answerQuestion,
	askedOf,
	askKindly,
	questionsForMe,
	setQuestionAside,
	type NewQuestion
} from './questions.ts';
export { sharedOfNetwork } from './shared.ts';
export {
	beginToTell,
	ownToTell,
	removeToTell,
	saveToTell,
	settleToTell,
	shareToTell,
	tellTopicsOf,
	toTellById
} from './to-tell.ts';
export { putTellingAway, tellCoach, tellingsOf, tellingsToday, unreadTellings } from './tellings.ts';
export { mutedByMe, setMuted } from './mutes.ts';
export { coachWishes, ownCoachWish, wishForCoach } from './coach-wish.ts';
export {
	addSupporter,
	muteSupporter,
	openSupportMap,
	removeSupporter,
	saveNextMove,
	supportMapOf
} from './map.ts';
export {
	addCaredFor,
	caredForByMe,
	forgetWords,
	keepWords,
	keptWordsOf,
	removeCaredFor
} from './own-lists.ts';
export {
	missedPromisesOf,
	ownPromises,
	promiseMyself,
	promiseThings,
	settleOwnPromise,
	type NewPromise
} from './promises.ts';

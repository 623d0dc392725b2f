/** Early signs, front door for the server: My day, what a supervisor must see, and a person's own signs. */
export { myDay, type MyDay, type MyDayLine } from './my-day.ts';
export { quietNotActedOnHere, type QuietHere } from './quiet-here.ts';
export {
	addRule,
	ownRules,
	ownWishes,
	removeRule,
	saveWishes,
	sayItIsSo,
	switchRule,
	type OwnRuleView,
	type OwnWishes
} from './own-rules.ts';
export { answerWindow, askWindow, openWindow, windowsOf, type Window } from './windows.ts';
export { closeReached } from './reached.ts';
export { actOnCard, cardsForMe, type CardsForMe, type WorkersCard } from './cards.ts';
export { ownSignal, raisedAboutMe, rulesToTune, type RaisedSign, type Sign, type Signal } from './signs.ts';
export { lookBackHere, makeReport, newestReport, type Report, type ShownTable } from './report.ts';
export { lookAtAll } from './rounds.ts';

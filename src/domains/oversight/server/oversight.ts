/** Oversight on the server: front door. */
export { refusedLooks, unusualLooks, type NamedMark, type RefusedLooks } from './looks.ts';
export { consentsEnding, logbookHeld, staffAway, type AwayStaff } from './house.ts';
export { answerOversight, askedOfMe, askWorker, questionsAsked, type Question } from './questions.ts';

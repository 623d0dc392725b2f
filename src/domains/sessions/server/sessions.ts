/**
 * Sessions, front door for the server. Every function takes the handle first and asks for itself whether this actor may.
 * Each operation has its own file.
 */
export { actorId } from './actor.ts';
export {
	planVisit,
	moveVisit,
	settleVisit,
	findVisit,
	talkOfVisit,
	visitWords,
	type PlanVisit
} from './visits.ts';
export { nextVisitFor, visitsDue, reviewsDue, type ReviewDue } from './visit-lists.ts';
export { reviewsMissed, type ReviewMissed } from './missed-reviews.ts';
export { openReview, type OpenReview } from './open-review.ts';
export { currentReview, findReview, openReviewRow, pastReviews, type Review } from './find-review.ts';
export { reviewPage, type ReviewPage, type ReviewedGoal } from './review-page.ts';
export { saveReview } from './save-review.ts';
export { addGoalInReview } from './add-goal.ts';
export { finishReview, type Finish } from './finish-review.ts';
export { bringBack, countCall, type CountedCall } from './count-call.ts';
export { recordPastContacts, type PastContact } from './past-contacts.ts';
export { recordPastReviews, type NextVisit, type PastReview } from './past-reviews.ts';
export { holdReview, type HeldReview } from './hold-review.ts';
export { fieldsOf } from './review-goals.ts';
export { reviewMark } from './watch.ts';
export { noteOf } from './find-note.ts';
export { saveNote, writeNote } from './write-note.ts';
export {
	longLookDates,
	longLooksWaiting,
	lookDaysIn,
	type LookDates,
	type LookWaiting
} from './long-look-days.ts';
export {
	beginLongLook,
	findLongLook,
	finishLongLook,
	pastLongLooks,
	putOffLongLook,
	recordPastLongLook,
	saveLongLook,
	type LongLook
} from './long-looks.ts';
export {
	longLookPage,
	longLookStanding,
	type LongLookPage,
	type LongLookStanding,
	type LookGoal
} from './long-look-page.ts';
export { readNote, closeNote, saveAndClose, addToNote } from './close-note.ts';
export { lastTalkOf, notesOf, type NoteLine } from './note-lists.ts';
export { writeStaffNote, staffNotesOf, staffNotesExist, type StaffNote } from './staff-notes.ts';
export { instantOf, sameTimeLater, shownInstant, wallOf, endOfDay } from './when.ts';
export { additionHints, noteHints, rewordContact, rewordNote, rewordStaffNote } from './reword.ts';
export { contactsSince, recordContact, type Contact } from './contacts.ts';
export { askForContact, openAsks, takeBackAsk, type OpenAsk } from './asks.ts';
export {
	closePromise,
	handOverPromises,
	makePromise,
	openPromises,
	promiseStates,
	type OpenPromise,
	type PromiseState
} from './promises.ts';
export { answerPulse, pulseOf, pulseTrends, switchPulse, type PulseTrend } from './pulses.ts';
export { sharedAttendance, sharedNotes, sharedVisits, visitThings, type SharedVisit } from './shared.ts';
export { bookedOn, forgetOtherDay, saveOtherDay, saveWorkCalendar, workCalendarOf } from './calendar.ts';
export { freeSlots, type FreeSlots, type SlotsWanted } from './free-slots.ts';
export { outsideHours } from './why-not.ts';
export { bookVisit, cancelBooked, moveBooked, type Booked, type Booking } from './book-visit.ts';
export { cancelByLink, moveByLink, visitByLink } from './by-link.ts';
export { freeForTalks } from './talk-times.ts';
export {
	endedMeetings,
	meetingsOf,
	missedSince,
	ownWorkDays,
	type Meeting,
	type WorkDay
} from './meeting-lists.ts';
export { endFeed, feedByLink, feedLink, makeFeed } from './feeds.ts';
export { ownMailWish, saveMailWish, type Remind } from './mail-wishes.ts';
export { agreeFirstTalk, plannedTalks, talkTime } from './first-talks.ts';
export { answerAsked, askedFor, writeAsked, type Asked } from './advocacy.ts';
export { arrangeInterpreter, changeForMeeting } from './arrange-interpreter.ts';
export { interpreterCounts } from './count-interpreters.ts';
export { interpretersOf, interpretersToArrange, type ToArrange } from './interpreters-of.ts';
export { interpreterNeed, sayInterpreter } from './say-interpreter.ts';

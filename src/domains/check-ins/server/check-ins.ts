/** Check-ins, front door for the server. */
export {
	recordCheckIn,
	recordCheckInOnce,
	recordFromForm,
	type OwnContexts,
	type RecordOptions
} from './record.ts';
export { recordPastCheckIns, type PastCheckIn } from './record-past.ts';
export { checkInsOf, latestCheckIn, ownCheckIn, ownCheckIns } from './read.ts';
export { ownPreferences, savePreferences } from './preferences.ts';
export { checkInDone, checkInStart, type CheckInDone, type CheckInStart } from './start.ts';
export { dayWords, ownHistory, type OwnHistory } from './own-history.ts';
export { checkInSummary, type CheckInSummary } from './summary.ts';

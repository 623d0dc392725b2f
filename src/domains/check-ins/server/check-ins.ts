/** Check-ins, front door for the server. */
export { recordCheckIn, recordCheckInOnce, type OwnContexts, type RecordOptions } from './record.ts';
export { checkInsOf, latestCheckIn, ownCheckIn, ownCheckIns } from './read.ts';
export { ownPreferences, savePreferences } from './preferences.ts';
export { aimsOf } from './aims.ts';

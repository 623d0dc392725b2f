/** The front door of groups on the server. */
export { groupThatIKeep, keepGroup, keepMeeting, letGroupGo } from './keep.ts';
export { tellTry } from './tell-try.ts';
export { ownGroups } from './own-groups.ts';
export { calendarByLink, calendarLink, endCalendarLink, makeCalendarLink } from './calendar.ts';

/** The directory's front door on the server. */
export { importMeetings } from './import-meetings.ts';
export type { FeedSource } from './import-meetings.ts';
export { FeedHeld } from './import-report.ts';
export type { ImportReport } from './import-report.ts';
export { FeedUnreadable, feedLimit, tooLarge } from './read-feed.ts';
export { findMeetings, pageSize, upcomingMeetings } from './find-meetings.ts';
export type { MeetingPage } from './find-meetings.ts';
export { detailOf as meetingDetail, linesOf } from './meeting-lines.sql.ts';
export type { MeetingDetail, MeetingLine } from './meeting-lines.sql.ts';
export { loadDemoMeetings } from './demo-feed.ts';
export { lastRead, listFeeds } from './feeds.ts';
export { showMeeting, showMeetingDetail } from './show-meeting.ts';
export type { ShownMeeting, ShownMeetingDetail } from './show-meeting.ts';
export { isZone } from './places.ts';
export { importServices } from './services/import-services.ts';
export type { ServicesSource } from './services/import-services.ts';
export { servicesLimit, tooHeavy } from './services/read-list.ts';
export type { NamedFile } from './services/read-list.ts';

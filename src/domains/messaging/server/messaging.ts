/** Messaging, front door for the server. Every function asks for itself whether this actor may. */
export { boundaryGuard, GUARD_DAYS, type Guarded } from './boundary-guard.ts';
export { markRead } from './mark-read.ts';
export { endBreak, lookEarly, ownStatus, takeBreak, type OwnStatus } from './own-status.ts';
export { readerOf } from './reader.ts';
export { ownReadingHours, saveReadingHours } from './reading-hours.ts';
export { threadOf, type Thread } from './read-thread.ts';
export { sendMessage } from './send-message.ts';
export { newForWorker, ownThreads, threadWith, workerThreads } from './thread-lists.ts';
export { messagesMark } from './watch.ts';

/** Network, front door for the server. Each operation has its own file. */
export { beginTie, endTie, endedLately, ownTies, tieCameIn, tiesAsAlly } from './ties.ts';

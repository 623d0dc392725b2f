/** Words without stigma, front door for the server. */
export { hintsFor, saveWords, withBetterWord, wordVersions } from './own-list.ts';

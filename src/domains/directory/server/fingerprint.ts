import { createHash } from 'node:crypto';
import type { FeedMeeting } from '../directory.ts';
import { foldWords } from '../words.ts';
import { typeLabel } from '../meeting-types.ts';

const hash = (value: unknown): string =>
	createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);

export type Fingerprints = { key: string; full: string };

/**
 * Two fingerprints. `key`: what leads somebody to the right door or call (name, day, time, place,
 * way in, kinds); when it changes, the meeting has changed. `full`: everything we keep; when only
 * that differs (a note, a link to the list's own page), the row is refreshed silently.
 */
export function fingerprints(meeting: FeedMeeting): Fingerprints {
	const { name, days, startTime, timezone, types, attendance, location, address } = meeting;
	const { latitude, longitude, conferenceUrl, conferencePhone } = meeting;
	const where = [location, address, address ? null : [latitude, longitude]];
	const key = [name, days, startTime, timezone, types, attendance, where, conferenceUrl, conferencePhone];
	return { key: hash(key), full: hash(meeting) };
}

const fellowshipWords: Record<string, string> = {
	aa: 'AA alcoholics anonymous alcoholicos anonimos',
	'al-anon': 'al-anon alateen family familia',
	ca: 'CA cocaine anonymous cocainomanos anonimos',
	ga: 'GA gamblers anonymous jugadores anonimos',
	na: 'NA narcotics anonymous narcoticos anonimos',
	smart: 'SMART recovery',
	secular: 'secular sober',
	lifering: 'lifering secular',
	'recovery-dharma': 'recovery dharma buddhist budista',
	'she-recovers': 'she recovers women mujeres',
	wellbriety: 'wellbriety native indigenous indigena',
	'medication-friendly': 'medication friendly MOUD MAT methadone buprenorphine suboxone medicamentos metadona'
};

/** Everything a person may search a meeting by, in both languages, folded. */
export function searchText(meeting: FeedMeeting): string {
	const kinds = meeting.types.flatMap((code) => [typeLabel(code, 'en') ?? code, typeLabel(code, 'es') ?? '']);
	const own = [meeting.name, meeting.location, meeting.group, meeting.region, meeting.address, meeting.city];
	const notes = [meeting.notes, meeting.locationNotes, meeting.groupNotes];
	const all = [...own, ...kinds, fellowshipWords[meeting.fellowship], ...notes];
	return foldWords(all.filter(Boolean).join(' ')).slice(0, 6000);
}

import type { Said } from './reasons.ts';
import { RowRefused, said } from './read-times.ts';

type Row = Record<string, unknown>;

/** World ids of BMLT formats as Meeting Guide codes; the others keep their world id and are found by it. */
const codes: Record<string, string> = {
	CLOSED: 'C',
	OPEN: 'O',
	WCHR: 'X',
	BEG: 'BE',
	DISC: 'D',
	STEP: 'ST',
	TRAD: 'TR',
	SPK: 'SP',
	'S-D': 'SP',
	GL: 'LGBTQ',
	CW: 'CF',
	VM: 'ONL'
};
/** What the letters stand for on a server as it is installed: only where a list does not bring its own. */
const plain: Record<string, string> = {
	B: 'BEG',
	BK: 'LIT',
	BT: 'BT',
	C: 'CLOSED',
	CH: 'CH',
	CL: 'CAN',
	CP: 'CPT',
	CW: 'CW',
	D: 'DISC',
	GL: 'GL',
	HY: 'HYBR',
	IP: 'IP',
	IW: 'IW',
	JT: 'JFT',
	LC: 'LC',
	M: 'M',
	ME: 'MED',
	NC: 'NC',
	NS: 'NS',
	O: 'OPEN',
	QA: 'QA',
	RF: 'VAR',
	SD: 'SPK',
	SG: 'SWG',
	So: 'SPK',
	St: 'STEP',
	TC: 'TC',
	To: 'TOP',
	Tr: 'TRAD',
	VM: 'VM',
	W: 'W',
	WC: 'WCHR',
	YP: 'Y'
};

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** A row of a BMLT server, whatever else is in it. */
export const isBmlt = (row: unknown): row is Row =>
	typeof row === 'object' && row !== null && ('weekday_tinyint' in row || 'id_bigint' in row);

/** The slug that a BMLT row has with us. */
export const bmltSlug = (row: Row): string | null => {
	const id = row['id_bigint'];
	return /^\d{1,20}$/.test(String(id ?? '')) ? `bmlt-${String(id)}` : null;
};

/** Rows that the list itself says are not to be shown are left out, and how many there were is said. */
export function publishedOnly(rows: unknown[], warnings: Said[]): unknown[] {
	const shown = rows.filter((row) => !(isBmlt(row) && String(row['published'] ?? '1') === '0'));
	const hidden = rows.length - shown.length;
	if (hidden > 0) warnings.push({ code: 'not_published', values: { count: hidden } });
	return shown;
}

/** What each letter of this list means, by the formats that came with it, else as on a plain server. */
export function formatIds(formats: unknown[], warnings: Said[]): (key: string) => string | null {
	const own = new Map<string, string>();
	for (const one of formats) {
		if (typeof one !== 'object' || one === null) continue;
		const { key_string: key, world_id: world, name_string: name } = one as Row;
		if (text(key) === '' || (own.has(text(key)) && text((one as Row)['lang']) !== 'en')) continue;
		const language = text(world) === 'LANG' && /span|espa/i.test(text(name)) ? 'S' : null;
		const sign = /^(?:asl|american sign language)$/i.test(text(name)) ? 'ASL' : null;
		own.set(text(key), language ?? sign ?? (text(world) === 'LANG' ? '' : text(world)));
	}
	if (own.size > 0) return (key) => own.get(key) || null;
	warnings.push({ code: 'letters_plain' });
	return (key) => plain[key] ?? null;
}

/**
 * A BMLT meeting in the field names of Meeting Guide, so that one reader takes both. Its week begins at 1 with
 * Sunday. Names, telephones and addresses of contact persons are never taken.
 */
export function fromBmlt(row: Row, idOf: (key: string) => string | null): Row {
	const ids = text(row['formats'])
		.split(',')
		.map((key) => idOf(key.trim()))
		.filter((id) => id !== null);
	const venue = String(row['venue_type'] ?? '');
	const virtual = venue === '2' || (venue === '' && ids.includes('VM'));
	return {
		slug: bmltSlug(row),
		name: text(row['meeting_name']) || 'NA Meeting',
		day: weekday(row['weekday_tinyint']),
		time: row['start_time'],
		end_time: endOf(text(row['start_time']), text(row['duration_time'])),
		timezone: row['time_zone'],
		types: [...new Set(ids.map((id) => codes[id] ?? id))],
		attendance_option: attendanceOf(venue, ids),
		fellowship: 'na',
		location: row['location_text'],
		location_notes: lines(row['location_info'], row['bus_lines'], row['train_lines']),
		notes: row['comments'],
		address: row['location_street'],
		city: text(row['location_municipality']) || row['location_city_subsection'],
		state: row['location_province'],
		postal_code: row['location_postal_code_1'],
		country: row['location_nation'],
		region: text(row['location_neighborhood']) || row['location_city_subsection'],
		latitude: row['latitude'],
		longitude: row['longitude'],
		approximate: virtual ? 'yes' : 'no',
		conference_url: row['virtual_meeting_link'],
		conference_url_notes: row['virtual_meeting_additional_info'],
		conference_phone: row['phone_meeting_number']
	};
}

function weekday(value: unknown): number {
	const day = Number(value);
	if (text(value) !== '' || typeof value === 'number')
		if (Number.isInteger(day) && day >= 1 && day <= 7) return day - 1;
	throw new RowRefused({ code: 'weekday_wrong', values: { value: said(value) } });
}

/** In the room, online or both: as the venue says, else by the formats. A closed room without a link is no meeting now. */
function attendanceOf(venue: string, ids: string[]): string | undefined {
	if (venue === '3' || (venue === '' && ids.includes('HYBR'))) return 'hybrid';
	if (venue === '2' || (venue === '' && ids.includes('VM'))) return 'online';
	if (ids.includes('TC')) return 'inactive';
	return venue === '1' ? 'in_person' : undefined;
}

function endOf(start: string, duration: string): string | null {
	const [from, long] = [start, duration].map((one) => /^(\d{1,2}):(\d{2})/.exec(one));
	if (!from || !long) return null;
	const minutes = Number(long[1]) * 60 + Number(long[2]);
	if (minutes === 0 || minutes > 24 * 60) return null;
	const end = (Number(from[1]) * 60 + Number(from[2]) + minutes) % (24 * 60);
	return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}

const lines = (...parts: unknown[]): string => parts.map(text).filter(Boolean).join('\n');

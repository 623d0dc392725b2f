import type { Attendance, FeedMeeting, Fellowship } from '../directory.ts';
import { fellowships } from '../directory.ts';
import { cleanLine, cleanPhone, cleanText, cleanUrl } from './clean-text.ts';
import { bmltSlug, fromBmlt, isBmlt } from './from-bmlt.ts';
import { readWhere, readZone } from './read-place.ts';
import type { RowNote, Said } from './reasons.ts';
import { readTimes, readUpdated, RowRefused, said } from './read-times.ts';

/** What holds for a whole feed where its rows are silent. */
export type FeedDefaults = { timezone: string; fellowship: Fellowship | null };

export type ReadMeetings = {
	meetings: FeedMeeting[];
	/** Rows left out. Row 1 is the first in the list. */
	rejected: RowNote[];
	/** Slugs of rows left out: what we knew of these meetings stays, they are not gone. */
	rejectedSlugs: Set<string>;
	/** Rows kept, with one thing left out or put right. */
	mended: RowNote[];
};

/** Reads every row, of Meeting Guide or of BMLT: a bad one is left out with its reason, and the rest goes on. */
export function readMeetings(
	rows: unknown[],
	defaults: FeedDefaults,
	formatId: (key: string) => string | null = () => null
): ReadMeetings {
	const result: ReadMeetings = { meetings: [], rejected: [], rejectedSlugs: new Set(), mended: [] };
	const seen = new Map<string, number>();
	rows.forEach((row, index) => {
		const warn = (said: Said) => result.mended.push({ row: index + 1, ...said });
		try {
			const meeting = readMeeting(isBmlt(row) ? fromBmlt(row, formatId) : row, defaults, warn);
			const first = seen.get(meeting.slug);
			if (first !== undefined)
				throw new RowRefused({
					code: 'slug_twice',
					values: { value: said(meeting.slug), row: first }
				});
			seen.set(meeting.slug, index + 1);
			result.meetings.push(meeting);
		} catch (error) {
			if (!(error instanceof RowRefused)) throw error;
			result.rejected.push({ row: index + 1, ...error.said });
			const own = typeof row === 'object' && row !== null && 'slug' in row ? row.slug : null;
			const slug: unknown = isBmlt(row) ? bmltSlug(row) : own;
			if (typeof slug === 'string') result.rejectedSlugs.add(slug.trim());
		}
	});
	const bad = new Set(result.rejected.map((one) => one.row));
	result.mended = result.mended.filter((one) => !bad.has(one.row));
	return result;
}

/**
 * One row of a Meeting Guide feed as a clean meeting.
 * @throws RowRefused with a plain reason when the row cannot be trusted to lead somebody there.
 */
export function readMeeting(value: unknown, defaults: FeedDefaults, warn: (said: Said) => void): FeedMeeting {
	if (typeof value !== 'object' || value === null || Array.isArray(value))
		throw new RowRefused({ code: 'row_not_meeting' });
	const row = value as Record<string, unknown>;
	const slug = readSlug(row['slug']);
	const name = cleanLine(row['name']);
	if (!name)
		throw new RowRefused({
			code: typeof row['name'] === 'string' && row['name'].trim() ? 'name_unreadable' : 'name_missing'
		});
	const times = readTimes(row, warn);
	const where = readWhere(row, warn);
	const types = readTypes(row['types'], warn);
	const online = readOnline(row, warn);
	return {
		slug,
		name,
		...times,
		timezone: readZone(row, where, defaults.timezone, warn),
		types,
		attendance: readAttendance(row, types, where.hasDoor, online),
		fellowship: readFellowship(row, defaults),
		location: cleanLine(row['location']),
		group: cleanLine(row['group']),
		notes: cleanText(row['notes']),
		locationNotes: cleanText(row['location_notes']),
		groupNotes: cleanText(row['group_notes']),
		address: where.address,
		city: where.city,
		state: where.state,
		postalCode: where.postalCode,
		region: where.region,
		latitude: where.latitude,
		longitude: where.longitude,
		approximate: where.approximate,
		...online,
		url: cleanUrl(row['url']),
		feedUpdated: readUpdated(row['updated'])
	};
}

// The slug only tells rows apart; it is never a path or part of an address. Real ones run to 151
// characters, far over the format's 64.
function readSlug(value: unknown): string {
	const slug = typeof value === 'number' ? String(value) : value;
	if (typeof slug !== 'string' || slug.trim() === '') throw new RowRefused({ code: 'slug_missing' });
	const text = slug.trim();
	if (text.length > 255) throw new RowRefused({ code: 'slug_long', values: { count: text.length } });
	if (!/^[\p{L}\p{M}\p{N}_~.%:+@-]+$/u.test(text) || /^\.+$/.test(text))
		throw new RowRefused({ code: 'slug_signs', values: { value: said(text) } });
	return text;
}

function readTypes(value: unknown, warn: (said: Said) => void): string[] {
	const all: unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
	const codes = all.map((one) => (typeof one === 'string' ? cleanLine(one, 20) : null));
	if (codes.some((one) => one === null && all.length > 0) && all.some((one) => typeof one !== 'string'))
		warn({ code: 'types_not_words' });
	return [...new Set(codes.filter((one) => one !== null))].sort().slice(0, 60);
}

type Online = Pick<
	FeedMeeting,
	'conferenceUrl' | 'conferenceUrlNotes' | 'conferencePhone' | 'conferencePhoneNotes'
>;

function readOnline(row: Record<string, unknown>, warn: (said: Said) => void): Online {
	const conferenceUrl = cleanUrl(row['conference_url']);
	if (!conferenceUrl && cleanLine(row['conference_url'])) warn({ code: 'link_not_web' });
	if (!cleanUrl(row['url']) && cleanLine(row['url'])) warn({ code: 'url_not_web' });
	return {
		conferenceUrl,
		conferenceUrlNotes: cleanText(row['conference_url_notes'], 500),
		conferencePhone: cleanPhone(row['conference_phone']),
		conferencePhoneNotes: cleanText(row['conference_phone_notes'], 500)
	};
}

const stated: Record<string, Attendance> = {
	in_person: 'in_person',
	online: 'online',
	hybrid: 'hybrid',
	inactive: 'inactive'
};

/** As the row says, else from what it holds: TC closes the room, ONL (in no published list) opens the line. */
function readAttendance(
	row: Record<string, unknown>,
	types: string[],
	hasDoor: boolean,
	online: Online
): Attendance {
	const own = stated[String(row['attendance_option'] ?? '')];
	if (own) return own;
	const door = hasDoor && !types.includes('TC');
	const line = Boolean(online.conferenceUrl ?? online.conferencePhone) || types.includes('ONL');
	if (door) return line ? 'hybrid' : 'in_person';
	return line ? 'online' : 'inactive';
}

function readFellowship(row: Record<string, unknown>, defaults: FeedDefaults): Fellowship {
	const own = fellowships.find((one) => one === row['fellowship']);
	return own ?? defaults.fellowship ?? fellowshipOfHost(cleanUrl(row['url'])) ?? 'other';
}

/** A feed seldom says whose it is; the host of its links usually does. */
function fellowshipOfHost(url: string | null): Fellowship | null {
	const host = url ? new URL(url).hostname : '';
	if (/al-?anon|alateen/.test(host)) return 'al-anon';
	if (/(^|[.-])na[a-z]*\.org$|(^|\.)[a-z]*na\.org$/.test(host)) return 'na';
	return /(^|\.)aa[a-z]*\.|aa\.(org|com|net)$/.test(host) ? 'aa' : null;
}

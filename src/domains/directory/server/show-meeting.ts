import { clockLocale } from '#platform/clock-locale.ts';
import { m } from '#paraglide/messages.js';
import type { Attendance } from '../directory.ts';
import { fellowshipLabel } from '../labels.ts';
import { typeLabel } from '../meeting-types.ts';
import type { MeetingDetail, MeetingLine } from './meeting-lines.sql.ts';
import type { Occurrence } from './when.ts';

/** One meeting in words, ready for the page: no dates or numbers are formatted in the browser. */
export type ShownMeeting = {
	id: string;
	name: string;
	fellowship: string;
	attendance: Attendance;
	attendanceLabel: string;
	/** "On now, until 8:30 pm", "Today, 7:00 pm EST", or that it is by appointment. */
	when: string;
	openNow: boolean;
	/** For <time datetime>. */
	start: string | null;
	where: string | null;
	address: string | null;
	/** `geo:` for a phone's own map; null where the place is only approximate. */
	geo: string | null;
	miles: string | null;
	kinds: string[];
	conferenceUrl: string | null;
	conferencePhone: string | null;
	lastChanged: string;
	isSample: boolean;
	inactive: boolean;
	gone: boolean;
};

type Words = { locale: string; now: Date };

export function showMeeting(line: MeetingLine, words: Words): ShownMeeting {
	const where = [line.location, line.city ?? line.region].filter(Boolean);
	return {
		id: line.id,
		name: line.name,
		fellowship: line.fellowship === 'other' ? line.feed : fellowshipLabel(line.fellowship, words.locale),
		attendance: line.attendance,
		attendanceLabel: attendanceLabel(line.attendance),
		when: sayWhen(line, words),
		openNow: line.next?.openNow ?? false,
		start: line.next?.start.toString({ timeZoneName: 'never', smallestUnit: 'minute' }) ?? null,
		where: line.attendance === 'online' ? null : where.join(', ') || line.address,
		address: line.address,
		geo: geoLink(line),
		miles: line.miles === null ? null : m.meetings_miles({ miles: number(line.miles, words.locale) }),
		kinds: line.types.map((code) => typeLabel(code, words.locale)).filter((one) => one !== null),
		conferenceUrl: line.conferenceUrl,
		conferencePhone: line.conferencePhone,
		lastChanged: sayDate(line.lastChanged, line.timezone, words.locale),
		isSample: line.isSample,
		inactive: line.attendance === 'inactive',
		gone: line.gone
	};
}

export type ShownMeetingDetail = ShownMeeting & {
	weekly: string;
	feed: string;
	otherCodes: string[];
} & Pick<
		MeetingDetail,
		| 'group'
		| 'location'
		| 'notes'
		| 'locationNotes'
		| 'groupNotes'
		| 'conferenceUrlNotes'
		| 'conferencePhoneNotes'
		| 'url'
	>;

export function showMeetingDetail(meeting: MeetingDetail, words: Words): ShownMeetingDetail {
	const { group, location, notes, locationNotes, groupNotes, conferenceUrlNotes, conferencePhoneNotes, url } =
		meeting;
	return {
		...showMeeting(meeting, words),
		weekly: sayWeekly(meeting, words.locale),
		feed: meeting.feed,
		otherCodes: meeting.types.filter((code) => typeLabel(code, 'en') === null && code !== 'ONL'),
		group: group === meeting.name ? null : group,
		location,
		notes,
		locationNotes,
		groupNotes,
		conferenceUrlNotes,
		conferencePhoneNotes,
		url
	};
}

export function attendanceLabel(attendance: Attendance): string {
	if (attendance === 'in_person') return m.meetings_in_person();
	if (attendance === 'online') return m.meetings_online();
	return attendance === 'hybrid' ? m.meetings_hybrid() : m.meetings_inactive();
}

const number = (miles: number, locale: string): string =>
	new Intl.NumberFormat(locale, { maximumFractionDigits: miles < 10 ? 1 : 0 }).format(miles);

function geoLink(line: MeetingLine): string | null {
	if (line.attendance === 'online' || line.attendance === 'inactive' || line.approximate) return null;
	if (line.latitude === null || line.longitude === null) return null;
	const point = `${line.latitude},${line.longitude}`;
	return `geo:${point}?q=${encodeURIComponent(line.address ?? point)}`;
}

function sayWhen(line: MeetingLine, words: Words): string {
	if (line.gone) return m.meetings_gone();
	if (line.attendance === 'inactive') return m.meetings_inactive();
	if (!line.next) return m.meetings_by_appointment();
	const { start, end, openNow } = line.next;
	if (openNow) return m.meetings_on_now({ until: sayTime(end, words.locale) });
	return m.meetings_day_time({ day: sayDay(line.next, words), time: sayTime(start, words.locale) });
}

/** The time of day with the zone's short name, since the reader may live in another one. */
const sayTime = (at: Temporal.ZonedDateTime, locale: string): string =>
	at.toLocaleString(clockLocale(locale), { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' });

function sayDay({ start }: Occurrence, { locale, now }: Words): string {
	const today = now.toTemporalInstant().toZonedDateTimeISO(start.timeZoneId).toPlainDate();
	const days = start.toPlainDate().since(today).days;
	if (days === 0) return start.hour >= 17 ? m.meetings_tonight() : m.meetings_today();
	if (days === 1) return m.meetings_tomorrow();
	const day = start.toLocaleString(locale, { weekday: 'long' });
	return capital(
		days < 7 ? day : start.toLocaleString(locale, { weekday: 'long', month: 'short', day: 'numeric' })
	);
}

/** "Mondays and Fridays, 7:00 pm to 8:00 pm". */
function sayWeekly(meeting: MeetingDetail, locale: string): string {
	if (meeting.startTime === null) return m.meetings_by_appointment();
	// 2023-01-01 was a Sunday.
	const names = meeting.days.map((day) =>
		new Date(Date.UTC(2023, 0, 1 + day)).toLocaleDateString(locale, { weekday: 'long', timeZone: 'UTC' })
	);
	const days = capital(new Intl.ListFormat(locale).format(names));
	const clock = (time: string) =>
		Temporal.PlainTime.from(time).toLocaleString(clockLocale(locale), { hour: 'numeric', minute: '2-digit' });
	const from = clock(meeting.startTime);
	return meeting.endTime
		? m.meetings_weekly_until({ days, from, to: clock(meeting.endTime) })
		: m.meetings_weekly({ days, from });
}

const sayDate = (at: Date, timeZone: string, locale: string): string =>
	at.toLocaleDateString(locale, { year: 'numeric', month: 'long', day: 'numeric', timeZone });

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

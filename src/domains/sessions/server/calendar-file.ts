/**
 * Meetings as other programs read them (RFC 5545, RFC 5546): "Appointment" and a time, and nothing else. No name, no
 * place, no link, nothing of ours.
 */
import ical, {
	ICalAttendeeStatus,
	ICalCalendarMethod,
	ICalEventClass,
	ICalEventStatus,
	type ICalCalendar
} from 'ical-generator';
import { m } from '#paraglide/messages.js';
import type { Locale } from '#paraglide/runtime.js';
import type { Visit } from '../sessions.ts';

type Dated = Pick<Visit, 'id' | 'startsAt' | 'minutes'>;
const REFRESH_SECONDS = 4 * 3600;

function calendar(locale: Locale): ICalCalendar {
	return ical({ prodId: { company: 'Calendar', product: 'Calendar', language: locale.toUpperCase() } });
}

function event(into: ICalCalendar, visit: Dated, now: Date, locale: Locale) {
	return into.createEvent({
		id: visit.id,
		stamp: now,
		start: visit.startsAt,
		end: new Date(visit.startsAt.getTime() + visit.minutes * 60_000),
		summary: m.calendar_event({}, { locale }),
		class: ICalEventClass.PRIVATE
	});
}

/** All of somebody's meetings, for a phone that asks again every few hours. */
export function feedOf(visits: readonly Dated[], now: Date, locale: Locale): string {
	const into = calendar(locale);
	into.name(m.calendar_name({}, { locale }));
	into.ttl(REFRESH_SECONDS);
	for (const visit of visits) event(into, visit, now, locale);
	return into.toString();
}

export interface Invitation {
	visit: Dated;
	/** Who sends it and who is invited: addresses of mail, in a file that only they get. */
	from: string;
	to: string;
	now: Date;
	locale: Locale;
}

/** Puts one meeting into the calendar of who reads the mail, or takes it out of there again. */
export function invitationOf(
	method: 'request' | 'cancel',
	{ visit, from, to, now, locale }: Invitation
): string {
	const into = calendar(locale);
	into.method(method === 'request' ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.CANCEL);
	const one = event(into, visit, now, locale);
	const name = m.calendar_name({}, { locale });
	one.organizer({ name, email: from });
	one.createAttendee({ email: to, rsvp: false, status: ICalAttendeeStatus.ACCEPTED });
	// What is called off comes after what was asked.
	one.sequence(method === 'request' ? 0 : 1);
	one.status(method === 'request' ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED);
	return into.toString();
}

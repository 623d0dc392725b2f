/**
 * Meetings as a calendar that looks harmless on a phone which others see: "Appointment", a time, and the street. No name of
 * a meeting, a group or a fellowship, no link, nothing of ours.
 */
import ical, { ICalEventClass, ICalEventRepeatingFreq, ICalWeekday } from 'ical-generator';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import type { Locale } from '#paraglide/runtime.js';
import { nextOccurrence } from './when.ts';
import type { WeeklyTimes } from './when.ts';
import { zoneRules } from './zone-rules.ts';

export type CalendarMeeting = WeeklyTimes & {
	/** Tells nobody anything: an id of ours. */
	id: string;
	address: string | null;
	/** When it first counts. */
	since: Date;
};

const days = [
	ICalWeekday.SU,
	ICalWeekday.MO,
	ICalWeekday.TU,
	ICalWeekday.WE,
	ICalWeekday.TH,
	ICalWeekday.FR,
	ICalWeekday.SA
];
const refreshSeconds = 12 * 3600;

/** The street of an address: what stands before the house number may be the name of a club. */
export function streetOf(address: string | null): string | null {
	const parts = (address ?? '').split(',').map((part) => part.trim());
	const from = parts.findIndex((part) => /^\d+[\w-]*\s+\S/.test(part));
	return from < 0 ? null : parts.slice(from).join(', ');
}

/** The calendar as text (RFC 5545). By appointment: it has no time, and is not in it. */
export function calendarOf(meetings: CalendarMeeting[], now: Date, locale: Locale): string {
	const calendar = ical({
		name: m.calendar_name({}, { locale }),
		prodId: { company: 'Calendar', product: 'Calendar', language: locale.toUpperCase() },
		ttl: refreshSeconds
	});
	const from = meetings.reduce((first, one) => (one.since < first ? one.since : first), now);
	calendar.timezone({ name: null, generator: (zone) => zoneRules(zone, from.toTemporalInstant()) });
	for (const meeting of meetings) {
		const first = nextOccurrence(meeting, meeting.since.toTemporalInstant());
		if (!first) continue;
		calendar.createEvent({
			id: meeting.id,
			stamp: now,
			start: first.start,
			end: first.end,
			timezone: meeting.timezone,
			summary: m.calendar_event({}, { locale }),
			location: streetOf(meeting.address),
			class: ICalEventClass.PRIVATE,
			repeating: {
				freq: ICalEventRepeatingFreq.WEEKLY,
				byDay: meeting.days.flatMap((day) => days[day] ?? [])
			}
		});
	}
	return calendar.toString();
}

/** Something that happens once, as the same harmless calendar. */
export function onceCalendar(
	one: { id: string; startsAt: Date; endsAt: Date; timezone: string; address: string | null },
	now: Date,
	locale: Locale
): string {
	const calendar = ical({
		name: m.calendar_name({}, { locale }),
		prodId: { company: 'Calendar', product: 'Calendar', language: locale.toUpperCase() }
	});
	calendar.timezone({ name: null, generator: (zone) => zoneRules(zone, one.startsAt.toTemporalInstant()) });
	calendar.createEvent({
		id: one.id,
		stamp: now,
		start: one.startsAt.toTemporalInstant().toZonedDateTimeISO(one.timezone),
		end: one.endsAt.toTemporalInstant().toZonedDateTimeISO(one.timezone),
		timezone: one.timezone,
		summary: m.calendar_event({}, { locale }),
		location: streetOf(one.address),
		class: ICalEventClass.PRIVATE
	});
	return calendar.toString();
}

/** What a calendar needs of these meetings; those that are gone or do not meet now are left out. */
export async function meetingTimes(
	ctx: ReadContext,
	ids: string[]
): Promise<Map<string, WeeklyTimes & { address: string | null }>> {
	if (ids.length === 0) return new Map();
	const rows = await ctx.db
		.selectFrom('directory.meetings')
		.select(['id', 'days', 'start_time', 'end_time', 'timezone', 'address', 'attendance'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', 'in', ids)
		.where('gone_at', 'is', null)
		.where('attendance', '<>', 'inactive')
		.execute();
	return new Map(
		rows.map((row) => [
			row.id,
			{
				days: row.days.map(Number),
				startTime: row.start_time?.slice(0, 5) ?? null,
				endTime: row.end_time?.slice(0, 5) ?? null,
				timezone: row.timezone,
				address: row.attendance === 'online' ? null : row.address
			}
		])
	);
}

/** One meeting, from its next time on; null when there is nothing to put into a calendar. */
export async function meetingCalendar(ctx: ReadContext, id: string, locale: Locale): Promise<string | null> {
	const times = (await meetingTimes(ctx, [id])).get(id);
	return times && times.startTime !== null && times.days.length > 0
		? calendarOf([{ id, ...times, since: ctx.now }], ctx.now, locale)
		: null;
}

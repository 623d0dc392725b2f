import { sql } from 'kysely';
import type { ReadContext } from '#platform/server/context.ts';
import type { Attendance, Fellowship } from '../directory.ts';
import type { Occurrence } from './when.ts';
import { nextOccurrence } from './when.ts';

/** What leaves about one meeting in a list. A new column stays inside until it is named here. */
export type MeetingLine = {
	id: string;
	name: string;
	fellowship: Fellowship;
	attendance: Attendance;
	days: number[];
	startTime: string | null;
	timezone: string;
	types: string[];
	location: string | null;
	address: string | null;
	city: string | null;
	region: string | null;
	latitude: number | null;
	longitude: number | null;
	approximate: boolean;
	conferenceUrl: string | null;
	conferencePhone: string | null;
	/** When the list, or else the import, last changed it. */
	lastChanged: Date;
	feed: string;
	isSample: boolean;
	gone: boolean;
	next: Occurrence | null;
	miles: number | null;
};

/** One meeting with all its words. */
export type MeetingDetail = MeetingLine & {
	endTime: string | null;
	group: string | null;
	notes: string | null;
	locationNotes: string | null;
	groupNotes: string | null;
	conferenceUrlNotes: string | null;
	conferencePhoneNotes: string | null;
	url: string | null;
};

const clock = (time: string | null): string | null => time?.slice(0, 5) ?? null;

// What the list says of itself is asked row by row: joined, and behind the walls, every meeting of each list was read for
// the forty of a page (16,000 pages of the database instead of 200).
const ofFeed = (ctx: ReadContext, column: 'name' | 'is_sample') =>
	sql`(select ${sql.ref(`f.${column}`)} from directory.feeds f
		where f.organization_id = ${ctx.actor.organizationId} and f.id = m.feed_id)`;

const rowsOf = (ctx: ReadContext) =>
	ctx.db
		.selectFrom('directory.meetings as m')
		.where('m.organization_id', '=', ctx.actor.organizationId)
		.select(['m.id', 'm.name', 'm.fellowship', 'm.attendance', 'm.days', 'm.start_time', 'm.end_time'])
		.select(['m.timezone', 'm.types', 'm.location', 'm.address', 'm.city', 'm.region'])
		.select(['m.latitude', 'm.longitude', 'm.approximate', 'm.conference_url', 'm.conference_phone'])
		.select(['m.feed_updated', 'm.changed_at', 'm.gone_at'])
		.select([
			sql<string>`${ofFeed(ctx, 'name')}`.as('feed'),
			sql<boolean>`${ofFeed(ctx, 'is_sample')}`.as('is_sample')
		]);

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number];

function toLine(ctx: ReadContext, row: Row, onDay: number | null): MeetingLine {
	const weekly = {
		days: row.days.map(Number),
		startTime: clock(row.start_time),
		endTime: clock(row.end_time),
		timezone: row.timezone
	};
	const inactive = row.attendance === 'inactive' || row.gone_at !== null;
	return {
		id: row.id,
		name: row.name,
		fellowship: row.fellowship as Fellowship,
		attendance: row.attendance as Attendance,
		days: weekly.days,
		startTime: weekly.startTime,
		timezone: row.timezone,
		types: row.types,
		location: row.location,
		address: row.address,
		city: row.city,
		region: row.region,
		latitude: row.latitude,
		longitude: row.longitude,
		approximate: row.approximate,
		conferenceUrl: row.conference_url,
		conferencePhone: row.conference_phone,
		lastChanged: row.feed_updated ?? row.changed_at,
		feed: row.feed,
		isSample: row.is_sample,
		gone: row.gone_at !== null,
		next: inactive ? null : nextOccurrence(weekly, ctx.now.toTemporalInstant(), onDay),
		miles: null
	};
}

/** Lines for these ids, in any order. */
export async function linesOf(ctx: ReadContext, ids: string[], onDay: number | null): Promise<MeetingLine[]> {
	if (ids.length === 0) return [];
	const rows = await rowsOf(ctx).where('m.id', 'in', ids).execute();
	return rows.map((row) => toLine(ctx, row, onDay));
}

/** One meeting; null when there is none with this id. A gone one is still shown, and says so. */
export async function detailOf(ctx: ReadContext, id: string): Promise<MeetingDetail | null> {
	const row = await rowsOf(ctx)
		.where('m.id', '=', id)
		.select(['m.group_name', 'm.notes', 'm.location_notes', 'm.group_notes', 'm.url'])
		.select(['m.conference_url_notes', 'm.conference_phone_notes'])
		.executeTakeFirst();
	if (!row) return null;
	return {
		...toLine(ctx, row, null),
		endTime: clock(row.end_time),
		group: row.group_name,
		notes: row.notes,
		locationNotes: row.location_notes,
		groupNotes: row.group_notes,
		conferenceUrlNotes: row.conference_url_notes,
		conferencePhoneNotes: row.conference_phone_notes,
		url: row.url
	};
}

/** Ids of those that are on at this very minute, by each meeting's own clock. */
export async function openNowAmong(ctx: ReadContext, ids: string[]): Promise<Set<string>> {
	if (ids.length === 0) return new Set();
	const rows = await ctx.db
		.selectFrom('directory.meetings')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', 'in', ids)
		.select(['id', 'days', 'start_time', 'end_time', 'timezone'])
		.execute();
	const now = ctx.now.toTemporalInstant();
	const open = rows.filter((row) => {
		const weekly = {
			days: row.days.map(Number),
			startTime: clock(row.start_time),
			endTime: clock(row.end_time),
			timezone: row.timezone
		};
		return nextOccurrence(weekly, now)?.openNow ?? false;
	});
	return new Set(open.map((row) => row.id));
}

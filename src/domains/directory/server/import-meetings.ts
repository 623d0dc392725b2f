import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import type { FeedMeeting, Fellowship } from '../directory.ts';
import { findFeed, saveFeed } from './feeds.ts';
import { fingerprints, searchText } from './fingerprint.ts';
import type { Fingerprints } from './fingerprint.ts';
import { formatIds, isBmlt, publishedOnly } from './from-bmlt.ts';
import { FeedHeld } from './import-report.ts';
import type { ImportReport } from './import-report.ts';
import { existingMeetings, markGone, saveMeetings, saveWords } from './import.sql.ts';
import type { MeetingRow } from './import.sql.ts';
import { FeedUnreadable, readFeed } from './read-feed.ts';
import { readMeetings } from './read-meeting.ts';
import { durationMinutes, weekMinutes } from './when.ts';

export type FeedSource = {
	/** The address or file name, as given. */
	source: string;
	/** Tells two lists apart that would otherwise be taken for one; usually left out. */
	name?: string | null;
	fellowship?: Fellowship | null;
	/** The zone of rows that say nothing and have no place. */
	timezone: string;
	etag?: string | null;
	lastModified?: string | null;
	isSample?: boolean;
	/** Take the list even when most meetings are missing from it. */
	acceptLoss?: boolean;
};

/**
 * Imports a full list in one transaction: new rows come in, changed ones are updated, rows that are
 * no longer in it are marked gone. The same list again changes nothing. A row that is there but
 * cannot be read leaves the meeting we knew as it is.
 * @throws FeedUnreadable, FeedHeld
 */
export async function importMeetings(
	ctx: WriteContext,
	bytes: Uint8Array,
	from: FeedSource
): Promise<ImportReport> {
	if (ctx.actor.kind !== 'system' && !hasRole(ctx.actor, 'director', 'supervisor'))
		throw new Refusal('forbidden');
	const { rows: all, formats, warnings } = readFeed(bytes);
	const kind = all.some(isBmlt) ? 'bmlt' : 'meeting-guide';
	const rows = publishedOnly(all, warnings);
	const read = readMeetings(
		rows,
		{ timezone: from.timezone, fellowship: from.fellowship ?? null },
		kind === 'bmlt' ? formatIds(formats, warnings) : undefined
	);
	const feed = await findFeed(ctx, from, read.meetings);
	const before = await existingMeetings(ctx, feed.id);
	const work = sortOut(read.meetings, read.rejectedSlugs, before);
	const active = [...before.values()].filter((one) => !one.gone).length;
	if (rows.length === 0 && !from.acceptLoss) throw new FeedUnreadable({ code: 'no_meetings' });
	if (!from.acceptLoss && work.gone.length > 20 && work.gone.length > active / 2)
		throw new FeedHeld(work.gone.length, active, 'meetings', feed.id);

	const save = [...work.imported, ...work.changed, ...work.refreshed];
	const stored = save.map((one) => toRow(ctx, feed.id, one));
	await saveFeed(
		ctx,
		feed,
		{ ...from, kind },
		read.meetings,
		work.imported.length + work.changed.length + work.gone.length > 0
	);
	await saveMeetings(ctx, stored);
	await saveWords(ctx, wordsOf(stored));
	await markGone(ctx, work.gone);
	ctx.note({ action: 'meetings.imported', subject: 'directory.feeds', subjectId: feed.id });
	return {
		feed: feed.name,
		imported: work.imported.length,
		changed: work.changed.length,
		unchanged: work.refreshed.length + work.same,
		refreshed: work.refreshed.length,
		gone: work.gone.length,
		rejected: read.rejected,
		mended: read.mended,
		warnings
	};
}

export type Known = {
	id: string;
	keyHash: string;
	fullHash: string;
	firstSeen: Date;
	changedAt: Date;
	gone: boolean;
};
type ToSave = { meeting: FeedMeeting; print: Fingerprints; before: Known | null };

function sortOut(meetings: FeedMeeting[], unreadable: Set<string>, before: Map<string, Known>) {
	const imported: ToSave[] = [];
	const changed: ToSave[] = [];
	const refreshed: ToSave[] = [];
	let same = 0;
	for (const meeting of meetings) {
		const known = before.get(meeting.slug) ?? null;
		const print = fingerprints(meeting);
		if (!known || known.gone) imported.push({ meeting, print, before: known });
		else if (known.keyHash !== print.key) changed.push({ meeting, print, before: known });
		else if (known.fullHash !== print.full) refreshed.push({ meeting, print, before: known });
		else same += 1;
	}
	const here = new Set(meetings.map((one) => one.slug));
	const gone = [...before]
		.filter(([slug, one]) => !one.gone && !here.has(slug) && !unreadable.has(slug))
		.map(([, one]) => one.id);
	return { imported, changed, refreshed, same, gone };
}

function toRow(ctx: WriteContext, feedId: string, { meeting, print, before }: ToSave): MeetingRow {
	const moved = !before || before.gone || before.keyHash !== print.key;
	return {
		organization_id: ctx.actor.organizationId,
		id: before?.id ?? newId(),
		feed_id: feedId,
		slug: meeting.slug,
		name: meeting.name,
		days: meeting.days,
		start_time: meeting.startTime,
		end_time: meeting.endTime,
		timezone: meeting.timezone,
		week_minutes: weekMinutes(meeting),
		duration: durationMinutes(meeting),
		types: meeting.types,
		attendance: meeting.attendance,
		fellowship: meeting.fellowship,
		location: meeting.location,
		group_name: meeting.group,
		notes: meeting.notes,
		location_notes: meeting.locationNotes,
		group_notes: meeting.groupNotes,
		address: meeting.address,
		city: meeting.city,
		state: meeting.state,
		postal_code: meeting.postalCode,
		region: meeting.region,
		latitude: meeting.latitude,
		longitude: meeting.longitude,
		approximate: meeting.approximate,
		conference_url: meeting.conferenceUrl,
		conference_url_notes: meeting.conferenceUrlNotes,
		conference_phone: meeting.conferencePhone,
		conference_phone_notes: meeting.conferencePhoneNotes,
		url: meeting.url,
		feed_updated: meeting.feedUpdated,
		first_seen: before?.firstSeen ?? ctx.now,
		changed_at: moved ? ctx.now : (before?.changedAt ?? ctx.now),
		gone_at: null,
		key_hash: print.key,
		full_hash: print.full,
		search_text: searchText(meeting)
	};
}

function wordsOf(rows: MeetingRow[]): Set<string> {
	const words = new Set<string>();
	for (const row of rows)
		for (const word of row.search_text.split(' '))
			if (word.length >= 3 && word.length <= 24 && !/\d/.test(word)) words.add(word);
	return words;
}

import type { ReadContext } from '#platform/server/context.ts';
import type { MeetingSearch } from '../directory.ts';
import { foldWords, nearestWord, splitPlace } from '../words.ts';
import { linesOf, openNowAmong } from './meeting-lines.sql.ts';
import type { MeetingLine } from './meeting-lines.sql.ts';
import { guessTown, townsOffered } from './guess-town.ts';
import { findPlace } from './places.ts';
import type { Place } from './places.ts';
import { findHits } from './search.sql.ts';
import type { Filter, Hit } from './search.sql.ts';

export const pageSize = 40;

export type MeetingPage = {
	meetings: MeetingLine[];
	total: number;
	page: number;
	pages: number;
	/** Where the place that was typed lies; null when none was typed or it is unknown. */
	place: Place | null;
	placeUnknown: boolean;
	/** What was typed for the place, where `place` is only a guess at it. */
	placeGuessed: string | null;
	/** Towns of the whole country that were perhaps meant, where the place is unknown. */
	townsOffered: string[];
	/** The words that were searched instead, when nothing had those typed. */
	corrected: string | null;
};

/** Finds meetings, soonest first, one page at a time. */
export async function findMeetings(ctx: ReadContext, search: MeetingSearch): Promise<MeetingPage> {
	const typed = search.place
		? { words: search.words, place: search.place, miles: null }
		: splitPlace(search.words);
	const exact = typed.place ? findPlace(typed.place) : null;
	const guess =
		exact || !typed.place ? null : await guessTown(ctx, typed.place, { amongWords: !search.place });
	const known = exact ?? guess;
	// Words that only look like a place ("serenity near the park") stay words.
	const split = known || search.place ? typed : { words: search.words, place: '', miles: null };
	const placeUnknown = Boolean(split.place) && !known;
	const filter: Filter = {
		...search,
		words: foldWords(split.words).split(' ').filter(Boolean).slice(0, 8),
		place: known,
		miles: split.miles ?? search.miles
	};
	const empty = {
		meetings: [],
		total: 0,
		page: 1,
		pages: 0,
		place: known,
		placeUnknown,
		placeGuessed: guess && typed.place,
		townsOffered: placeUnknown ? townsOffered(search.place) : [],
		corrected: null
	};
	if (placeUnknown) return empty;

	const zones = await zonesOf(ctx);
	const found = await pageOf(ctx, filter, zones, search.page);
	if (found.total > 0 || filter.words.length === 0) return { ...empty, ...found };
	const words = await correct(ctx, filter.words);
	if (!words) return empty;
	return {
		...empty,
		...(await pageOf(ctx, { ...filter, words }, zones, search.page)),
		corrected: words.join(' ')
	};
}

/** The next few for a first screen: near the person when a place is known, else anywhere. */
export async function upcomingMeetings(
	ctx: ReadContext,
	options: { near?: string | null; limit?: number } = {}
): Promise<MeetingLine[]> {
	const limit = options.limit ?? 3;
	const zones = await zonesOf(ctx);
	const place = options.near ? findPlace(options.near) : null;
	for (const miles of place ? [10, 25, 50] : []) {
		const hits = await findHits(ctx, { ...anything, place, miles }, zones, { limit, offset: 0 });
		if (hits.length >= limit) return orderedLines(ctx, hits, anything);
	}
	return orderedLines(ctx, await findHits(ctx, anything, zones, { limit, offset: 0 }), anything);
}

const anything: Filter = {
	words: [],
	place: null,
	miles: 10,
	day: null,
	part: null,
	type: null,
	fellowship: null,
	way: null,
	openNow: false,
	sort: 'soon'
};

async function pageOf(ctx: ReadContext, filter: Filter, zones: string[], wanted: number) {
	const all = filter.openNow ? await openHits(ctx, filter, zones) : null;
	const total = all?.length ?? null;
	const offset = (wanted - 1) * pageSize;
	let hits =
		all?.slice(offset, offset + pageSize) ??
		(await findHits(ctx, filter, zones, { limit: pageSize, offset }));
	let page = wanted;
	if (hits.length === 0 && wanted > 1) {
		page = 1;
		hits = all?.slice(0, pageSize) ?? (await findHits(ctx, filter, zones, { limit: pageSize, offset: 0 }));
	}
	const count = total ?? hits[0]?.total ?? 0;
	return {
		meetings: await orderedLines(ctx, hits, filter),
		total: count,
		page,
		pages: Math.ceil(count / pageSize)
	};
}

/** On now, exactly: the database proposes with an hour and a half of slack, the calendar decides. */
async function openHits(ctx: ReadContext, filter: Filter, zones: string[]): Promise<Hit[]> {
	const near = await findHits(ctx, filter, zones, { limit: 5000, offset: 0, slack: 90 });
	const open = await openNowAmong(
		ctx,
		near.map((hit) => hit.id)
	);
	return near.filter((hit) => open.has(hit.id));
}

async function orderedLines(ctx: ReadContext, hits: Hit[], filter: Filter): Promise<MeetingLine[]> {
	const lines = await linesOf(
		ctx,
		hits.map((hit) => hit.id),
		filter.day
	);
	const byId = new Map(lines.map((line) => [line.id, line]));
	const page = hits.flatMap((hit) => {
		const line = byId.get(hit.id);
		return line ? [{ ...line, miles: hit.miles }] : [];
	});
	if (filter.place && filter.sort === 'near') return page;
	// The database sorts by the wall clock; this puts a page right in the week of a clock change.
	const start = (line: MeetingLine) => line.next?.start.epochMilliseconds ?? Infinity;
	return page
		.map((line, index) => ({ line, index }))
		.sort((a, b) => (start(a.line) === start(b.line) ? a.index - b.index : start(a.line) - start(b.line)))
		.map(({ line }) => line);
}

async function zonesOf(ctx: ReadContext): Promise<string[]> {
	const rows = await ctx.db
		.selectFrom('directory.feeds')
		.where('organization_id', '=', ctx.actor.organizationId)
		.select('timezones')
		.execute();
	return [...new Set(rows.flatMap((row) => row.timezones))];
}

/** Replaces each word that no meeting has by the nearest one that some meeting has. */
async function correct(ctx: ReadContext, words: string[]): Promise<string[] | null> {
	const rows = await ctx.db
		.selectFrom('directory.words')
		.where('organization_id', '=', ctx.actor.organizationId)
		.select('word')
		.orderBy('word')
		.execute();
	const known = rows.map((row) => row.word);
	const better = words.map((word) =>
		known.some((one) => one.startsWith(word)) ? word : nearestWord(word, known)
	);
	if (!better.every((word) => word !== null)) return null;
	return better.join(' ') === words.join(' ') ? null : better;
}

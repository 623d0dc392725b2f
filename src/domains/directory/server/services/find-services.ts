import type { ReadContext } from '#platform/server/context.ts';
import { chosenIn } from '../../find.ts';
import type { ServiceSearch } from '../../find.ts';
import { readNeed } from '../../need.ts';
import type { Need } from '../../need.ts';
import type { Term } from '../../taxonomy.ts';
import { languageToken, termToken } from '../../tokens.ts';
import { nearestWord, splitPlace } from '../../words.ts';
import { guessTown, townsOffered } from '../guess-town.ts';
import { findPlace } from '../places.ts';
import type { Place } from '../places.ts';
import { findHits, mostWeighed } from './search.sql.ts';
import type { Asked, ServiceHit } from './search.sql.ts';
import { openAmong } from './open-among.sql.ts';
import { linesOf } from './service-lines.sql.ts';
import type { ServiceLine } from './service-lines.sql.ts';
import { usedWords, wordsLike } from './stored-words.sql.ts';

export const servicePageSize = 20;

export type ServicePage = {
	services: ServiceLine[];
	total: number;
	/** More than are weighed fit: a place or another word narrows it down. */
	more: boolean;
	page: number;
	pages: number;
	place: Place | null;
	placeUnknown: boolean;
	/** What was typed for the place, where `place` is only a guess at it. */
	placeGuessed: string | null;
	/** Towns of the whole country that were perhaps meant, where the place is unknown. */
	townsOffered: string[];
	/** What was understood, to be shown so that a wrong guess is noticed. */
	understood: Term[];
	mended: Need['mended'];
	/** Nothing had all of it: these have a part. */
	loosened: boolean;
	/** One need or the other was asked for, and these are for either. */
	either: boolean;
};

type Found = { hits: ServiceHit[]; loosened: boolean };

/**
 * Finds services for a need in somebody's own words, near a place if one is given, the best first. When too few
 * have all that was asked for, those that have a part of it follow.
 */
export async function findServices(
	ctx: ReadContext,
	search: ServiceSearch,
	pageSize = servicePageSize
): Promise<ServicePage> {
	const { words: typed, place, placeUnknown, placeGuessed, miles } = await placeOf(ctx, search);
	// The choice alone, with nothing else: faith is what is looked for.
	const alone = search.faith && typed === '' && search.terms.length === 0 && !place;
	const need = await understand(ctx, typed, alone ? ['faith'] : search.terms);
	const base = {
		place,
		placeUnknown,
		placeGuessed,
		townsOffered: placeUnknown ? townsOffered(search.place) : [],
		either: need.either,
		understood: [...need.seek, ...need.prefer],
		mended: need.mended
	};
	const nothing = { ...base, services: [], total: 0, more: false, page: 1, pages: 0, loosened: false };
	const asked: Asked = {
		seek: need.seek,
		any: false,
		prefer: need.prefer,
		words: need.words,
		said: need.said,
		place,
		miles,
		tokens: filterTokens(search),
		wait: search.wait,
		noPapers: search.noPapers,
		faith: search.faith || need.seek.includes('faith')
	};
	// A place alone, or a choice alone, is a list of what there is; "and the of" asks for nothing.
	const asksNothing =
		[...need.seek, ...need.prefer, ...need.words].length === 0 && !place && chosenIn(search) === 0;
	if (placeUnknown || asksNothing) return nothing;

	// Who is open may stand far down the list: all that were weighed are looked at before the list is cut.
	const { hits, loosened } = await inStages(
		ctx,
		asked,
		need.either,
		search.openNow ? allWeighed : mostListed
	);
	const open = search.openNow ? (await openAmong(ctx, hits)).slice(0, mostListed) : hits;
	const pages = Math.ceil(open.length / pageSize);
	const page = search.page <= pages ? search.page : 1;
	const shown = open.slice((page - 1) * pageSize, page * pageSize);
	return {
		...base,
		services: await linesOf(ctx, shown),
		total: open.length,
		more: hits.some((hit) => hit.total >= mostWeighed),
		page,
		pages,
		loosened
	};
}

/** How many hits can be paged through. */
const mostListed = 200;
/** As many as are weighed, and those without a point beside them. */
const allWeighed = mostWeighed + mostWeighed / 4;
const enough = 5;

/** All that was asked for; then the needs without the odd words; then a part of the needs, or of the words. */
async function inStages(ctx: ReadContext, asked: Asked, either: boolean, most: number): Promise<Found> {
	const stages: Asked[] = [asked];
	const preferred = asked.seek.length === 0 && asked.prefer.length > 0;
	if (preferred) stages[0] = { ...asked, seek: asked.prefer, any: true, prefer: asked.prefer };
	if (asked.seek.length > 0 && asked.words.length > 0) stages.push({ ...asked, words: [] });
	if (asked.seek.length > 1) stages.push({ ...asked, words: [], any: true });
	if (asked.seek.length === 0 && asked.words.length > 1)
		for (const word of asked.words) stages.push({ ...asked, words: [word] });
	const hits: ServiceHit[] = [];
	let loosened = false;
	if (either) {
		hits.push(...(await eachInTurn(ctx, asked, most)));
		if (hits.length >= enough) return { hits, loosened };
	}
	for (const [at, stage] of stages.entries()) {
		const seen = new Set(hits.map((hit) => hit.serviceId));
		// A service at many places stands once, at the place that fits best.
		const more = (await findHits(ctx, stage, { limit: most, offset: 0 })).filter(
			({ serviceId }) => !seen.has(serviceId) && Boolean(seen.add(serviceId))
		);
		if (at > 0 && hits.length === 0 && more.length > 0) loosened = true;
		hits.push(...more);
		if (hits.length >= enough) break;
	}
	return { hits, loosened };
}

/** Of each need the best, then of each the second: neither crowds the other out. */
async function eachInTurn(ctx: ReadContext, asked: Asked, most: number): Promise<ServiceHit[]> {
	const lists: ServiceHit[][] = [];
	for (const term of asked.seek)
		lists.push(await findHits(ctx, { ...asked, seek: [term] }, { limit: most, offset: 0 }));
	const seen = new Set<string>();
	const hits: ServiceHit[] = [];
	for (let at = 0; hits.length < most && lists.some((list) => at < list.length); at += 1)
		for (const list of lists) {
			const hit = list[at];
			if (!hit || seen.has(hit.serviceId)) continue;
			seen.add(hit.serviceId);
			hits.push(hit);
		}
	return hits;
}

async function placeOf(ctx: ReadContext, search: ServiceSearch) {
	const typed = search.place
		? { words: search.words, place: search.place, miles: null }
		: splitPlace(search.words);
	const known = typed.place ? findPlace(typed.place) : null;
	const guess =
		known || !typed.place ? null : await guessTown(ctx, typed.place, { amongWords: !search.place });
	const place = known ?? guess;
	// Words that only look like a place ("near the park") stay words.
	if (!place && !search.place)
		return { words: search.words, place: null, placeUnknown: false, placeGuessed: null, miles: search.miles };
	return {
		words: typed.words,
		place,
		placeUnknown: !place,
		placeGuessed: guess && typed.place,
		miles: typed.miles ?? search.miles
	};
}

function filterTokens(search: ServiceSearch): string[][] {
	const all: string[][] = [];
	if (search.cost) all.push([termToken(search.cost)]);
	if (search.language === 'es') all.push([languageToken('es'), termToken('spanish')]);
	if (search.language === 'asl') all.push([languageToken('ase'), termToken('asl')]);
	// Who gives these medicines takes those who are on them.
	if (search.moud)
		all.push(['moud-welcome', 'methadone', 'buprenorphine', 'otp'].map((term) => termToken(term)));
	if (search.wheelchair) all.push([termToken('wheelchair')]);
	if (search.telehealth) all.push([termToken('telehealth')]);
	return all;
}

/** Reads the need; a word that places here use is never taken for a slip, and a slip of such a word is mended. */
async function understand(ctx: ReadContext, typed: string, chosen: Term[]): Promise<Need> {
	const first = readNeed(typed, () => true);
	const used = await usedWords(ctx, first.words);
	const need = readNeed(typed, (word) => used.has(word));
	const words: string[] = [];
	for (const word of need.words) {
		const better = used.has(word) ? word : nearestWord(word, await wordsLike(ctx, word));
		words.push(better ?? word);
		if (better !== null && better !== word) need.mended.push({ typed: word, read: better });
	}
	return { ...need, words, seek: [...new Set([...chosen, ...need.seek])] };
}

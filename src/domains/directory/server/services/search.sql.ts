import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { ReadContext } from '#platform/server/context.ts';
import { congregationToken, papersToken, squaresAround, stateToken } from '../../tokens.ts';
import type { Term } from '../../taxonomy.ts';
import type { Place } from '../places.ts';
import { lexeme, needWords, or, saysItGives, wordQuery } from './need-words.ts';
import { beginningsOf } from './stored-words.sql.ts';
import type { Beginnings } from './stored-words.sql.ts';

/** What is asked of the database. */
export type Asked = {
	/** Of these needs all must be there, or with `any` one of them. */
	seek: Term[];
	any: boolean;
	prefer: Term[];
	/** Folded words, all of which must be there as a beginning. */
	words: string[];
	/** Every telling word that was typed: it need not be there, and a place that says it goes first. */
	said: string[];
	place: Place | null;
	miles: number;
	/** Tokens that must be there: filters. */
	tokens: string[][];
	wait: number | null;
	noPapers: boolean;
	/** Congregations too: they were asked for. Otherwise only one whose name was typed. */
	faith: boolean;
};

/** How many hits are weighed at most: words without a place may fit a tenth of a large directory. */
export const mostWeighed = 1000;

/** A need, as it was read from the service when it was stored: our own code for it, or the words by which lists describe it. */
const needQuery = (term: Term): string => lexeme(`n_${term}`);

/** A typed word as the words here that begin with it; as a beginning where they are too many, or none is known. */
const anyOf = (word: string, known: Beginnings): string => {
	const like = known.get(word) ?? [];
	return like.length > 0 ? or(like.map((one) => lexeme(one))) : wordQuery(word);
};

/** The text query of one search, or null when nothing is asked. */
export function textQuery(asked: Asked, known: Beginnings = new Map()): string | null {
	const needs = asked.seek.map(needQuery);
	const parts = [
		...(asked.any && needs.length > 0 ? [or(needs)] : needs),
		...asked.words.map((word) => anyOf(word, known)),
		...asked.tokens.map((tokens) => or(tokens.map((token) => lexeme(token))))
	];
	return parts.length > 0 ? parts.join(' & ') : null;
}

/** A name alone was typed: a congregation of that name is what is looked for. */
const namesOnly = ({ seek, prefer, words }: Asked): boolean =>
	words.length > 0 && seek.length === 0 && prefer.length === 0;
const congregation = lexeme(congregationToken);

const distance = ({ latitude, longitude }: Place) =>
	// least() passes over null: without the case, a place with no point would lie at the antipodes.
	sql`case when h.latitude is not null then 7917.5 * asin(least(1, sqrt(sin(radians(h.latitude - ${latitude}) / 2) ^ 2
		+ cos(radians(${latitude})) * cos(radians(h.latitude)) * sin(radians(h.longitude - ${longitude}) / 2) ^ 2))) end`;

/**
 * Any of these, halved again and again. The index asks the whole query of every row in these squares, from the left: with the words
 * first most rows are done at once, and in halves few steps find the square (24 squares of Queens, 20,905 places: 7.7 ms, and
 * 12.1 ms the other way round). Square by square in a loop costs more, once for each (11.2 ms and 13.6 ms over ten hard searches).
 */
function balanced(lexemes: string[]): string {
	if (lexemes.length < 3) return or(lexemes);
	const half = lexemes.length >> 1;
	return or([balanced(lexemes.slice(0, half)), balanced(lexemes.slice(half))]);
}

/** The rows that fit, unweighed: those in the squares of the circle, and beside them those with no point at all. */
function candidates(ctx: ReadContext, asked: Asked, query: string | null): RawBuilder<unknown> {
	// Congregations are left out unless they were asked for.
	const held = asked.faith || namesOnly(asked) ? '' : ` & !${congregation}`;
	// Not sl.words: it lies beside the table, and reading it for each costs more than all the rest.
	const columns = sql`sl.id, sl.service_id, sl.latitude, sl.longitude, sl.name, sl.named, sl.needs, sl.tokens`;
	const from = sql`from directory.service_locations sl where sl.organization_id = ${ctx.actor.organizationId} and sl.shown`;
	const { place } = asked;
	if (!place) {
		const all = query === null ? held.replace(' & ', '') : query + held;
		const fits = all === '' ? sql`` : sql`and sl.words @@ ${all}::tsquery`;
		return sql`select ${columns} ${from} ${fits} limit ${mostWeighed}`;
	}
	const squares = balanced(squaresAround(place, asked.miles).map((square) => lexeme(square)));
	const near = (query === null ? squares : `${query} & ${squares}`) + held;
	// No point: shown to whoever is in the same state, and to everybody when it belongs to no state.
	const state = stateToken(place.state);
	const placeless =
		query === null
			? sql``
			: sql`union all (select ${columns} ${from} and sl.latitude is null and sl.words @@ ${query + held}::tsquery
				and (sl.words @@ ${lexeme(state)}::tsquery or sl.tokens !~ '(^| )s_') limit ${mostWeighed / 4})`;
	return sql`(select ${columns} from (select ${columns} ${from} and sl.words @@ ${near}::tsquery) sl
		where ${within(place, asked.miles)} limit ${mostWeighed}) ${placeless}`;
}

/** A box first, which is cheap, then the circle. */
function within(place: Place, miles: number) {
	const up = miles / 69;
	const across = miles / (69 * Math.max(0.1, Math.cos((place.latitude * Math.PI) / 180)));
	return sql`sl.latitude between ${place.latitude - up} and ${place.latitude + up}
		and sl.longitude between ${place.longitude - across} and ${place.longitude + across}`;
}

/**
 * How well a hit answers, by what stands in its own row. Our own code for a need and the words for it in the name weigh
 * most, then how much of the text is about it (`directory.read_needs`); nearer and lately confirmed decide between equals.
 */
function weight(ctx: ReadContext, asked: Asked): RawBuilder<unknown> {
	const parts = [sql`0::float8`];
	for (const term of asked.seek) parts.push(sql`coalesce((h.needs ->> ${term}::text)::float8, 0)`);
	for (const term of asked.prefer) {
		parts.push(sql`case when h.needs ? ${term}::text then 0.5 else 0 end`);
		const { says } = needWords(term);
		if (says) parts.push(sql`case when h.named @@ ${says}::tsquery then 1 else 0 end`);
	}
	// What must be there and what was said are mostly the same words: each is looked for in the name once.
	for (const word of new Set([...asked.words, ...asked.said])) {
		const counts =
			(asked.words.includes(word) ? 2 : 0) + (asked.said.includes(word) ? 1.5 * shareOf(asked) : 0);
		parts.push(sql`case when h.named @@ ${wordQuery(word)}::tsquery then ${counts}::float8 else 0 end`);
	}
	if (asked.place)
		parts.push(sql`- 1.5 * least(1, coalesce(h.miles, ${asked.miles} * 0.4) / ${asked.miles}::float8)`);
	parts.push(sql`case when h.service_id in (select c.id from directory.services c where c.organization_id = ${ctx.actor.organizationId}
		and c.confirmed_at > ${new Date(ctx.now.getTime() - 90 * 86_400_000)}) then 0.3 else 0 end`);
	return sql.join(parts, sql` + `);
}

/** Near a place the way there counts for more than the very words. */
const shareOf = ({ place, said }: Asked): number => (place ? 0.4 : 1) / said.length;

/** What the very words add: only for the best, because the text must be read for it. Words that all must have tell nothing. */
function wordsWeight(ctx: ReadContext, asked: Asked): RawBuilder<unknown> {
	const telling = asked.said.filter((word) => !asked.words.includes(word));
	const parts = telling.map(
		(word) =>
			sql`case when sl.words @@ ${wordQuery(word)}::tsquery then ${0.8 * shareOf(asked)}::float8 else 0 end`
	);
	for (const term of asked.seek) {
		const gives = saysItGives[term];
		if (gives) parts.push(sql`case when sl.words @@ ${gives}::tsquery then 1 else 0 end`);
	}
	if (parts.length === 0) return sql`0`;
	return sql`(select ${sql.join(parts, sql` + `)} from (select sl.words || ''::tsvector as words from directory.service_locations sl
		where sl.organization_id = ${ctx.actor.organizationId} and sl.id = best.id offset 0) sl)`;
}

export type ServiceHit = { id: string; serviceId: string; miles: number | null; total: number };

/** The best hits and how many there are (at most as many as are weighed). */
export async function findHits(ctx: ReadContext, asked: Asked, range: { limit: number; offset: number }) {
	const { place } = asked;
	const known = await beginningsOf(ctx, asked.words);
	const miles = place ? sql`${distance(place)}` : sql`null::float8`;
	const filters = [sql`true`];
	if (place) filters.push(sql`(h.latitude is null or h.miles <= ${asked.miles})`);
	if (asked.wait !== null)
		filters.push(sql`exists (select 1 from directory.facts f where f.organization_id = ${ctx.actor.organizationId}
			and f.service_id = h.service_id and f.kind = 'wait' and f.fades_at > ${ctx.now} and f.value <= ${asked.wait})`);
	if (asked.noPapers) filters.push(sql`strpos(h.tokens, ${papersToken}) = 0`);
	if (!asked.faith && namesOnly(asked))
		filters.push(
			sql`(strpos(h.tokens, ${congregationToken}) = 0 or h.named @@ ${asked.words.map(wordQuery).join(' & ')}::tsquery)`
		);
	const statement = sql<ServiceHit>`
		with h as materialized (${candidates(ctx, asked, textQuery(asked, known))}),
		best as materialized (
			select h.id, h.service_id, h.name, h.miles, (count(*) over ())::int as total, ${weight(ctx, asked)} as weight
			from (select h.*, ${miles} as miles from h offset 0) h where ${sql.join(filters, sql` and `)}
			order by weight desc, miles nulls last, name, id
			limit ${range.limit} offset ${range.offset})
		select id, service_id as "serviceId", miles, total from best
		order by weight + ${wordsWeight(ctx, asked)} desc, miles nulls last, name, id`;
	return (await statement.execute(ctx.db as never)).rows;
}

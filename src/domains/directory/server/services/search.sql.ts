import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { ReadContext } from '#platform/server/context.ts';
import { congregationToken, squaresAround, stateToken } from '../../tokens.ts';
import { taxonomy } from '../../taxonomy.ts';
import type { Term } from '../../taxonomy.ts';
import type { Place } from '../places.ts';

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

const lexeme = (word: string, more = ''): string => `'${word.replaceAll(/['\\]/g, '')}'${more}`;
const phrase = (words: string): string => {
	const parts = words.split(' ');
	return parts
		.map((word, at) => lexeme(word, at === parts.length - 1 && word.length > 3 ? ':*' : ''))
		.join(' <-> ');
};
const or = (queries: string[]): string => `(${queries.join(' | ')})`;

/** The words by which lists describe a need. */
const said = (term: Term): string[] => taxonomy[term].says.map((says) => `(${phrase(says)})`);
/** A need as a text query: our own code, or the words by which lists describe it. */
export const termQuery = (term: Term): string => or([lexeme(`t_${term}`), ...said(term)]);
const wordQuery = (word: string): string => (word.length > 2 ? lexeme(word, ':*') : lexeme(word));

/** Papers that lists ask for, in the words they use. */
const papers = String.raw`\m(id|i\.d\.|identification|birth certificate|social security card|proof of)\M`;

/** The text query of one search, or null when nothing is asked. */
export function textQuery(asked: Asked): string | null {
	const needs = asked.seek.map(termQuery);
	const parts = [
		...(asked.any && needs.length > 0 ? [or(needs)] : needs),
		...asked.words.map(wordQuery),
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

/** The rows that fit, unweighed: those in the squares of the circle, and beside them those with no point at all. */
function candidates(ctx: ReadContext, asked: Asked): RawBuilder<unknown> {
	const query = textQuery(asked);
	// Congregations are left out unless they were asked for.
	const held = asked.faith || namesOnly(asked) ? '' : ` & !${congregation}`;
	const columns = sql`sl.id, sl.service_id, sl.latitude, sl.longitude, sl.words`;
	const from = sql`from directory.service_locations sl where sl.organization_id = ${ctx.actor.organizationId} and sl.shown`;
	const { place } = asked;
	if (!place) {
		const all = query === null ? held.replace(' & ', '') : query + held;
		const fits = all === '' ? sql`` : sql`and sl.words @@ ${all}::tsquery`;
		return sql`select ${columns} ${from} ${fits} limit ${mostWeighed}`;
	}
	const and = (squares: string) => (query === null ? squares : `${squares} & ${query}`);
	const near = and(or(squaresAround(place, asked.miles).map((square) => lexeme(square)))) + held;
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

const name = sql`to_tsvector('pg_catalog.simple', s.name || ' ' || coalesce(s.alternate_name, ''))`;
/**
 * How well a hit answers. Our own code for a need and the words for it in the name weigh most, then how much of the
 * text is about it; nearer and lately confirmed decide between equals.
 */
function weight(ctx: ReadContext, asked: Asked, miles: RawBuilder<unknown>): RawBuilder<unknown> {
	const parts = [sql`0`];
	for (const term of asked.seek) {
		const coded = sql`h.words @@ ${lexeme(`t_${term}`)}::tsquery`;
		if (said(term).length === 0) {
			parts.push(sql`case when ${coded} then 2 else 0 end`);
			continue;
		}
		const words = or(said(term));
		const named = sql`${name} @@ ${words}::tsquery`;
		parts.push(
			sql`case when ${coded} or ${named} then 2 else 0 end + case when ${coded} and ${named} then 0.3 else 0 end`
		);
		parts.push(sql`4 * ts_rank('{0.1,0.1,0.1,0.1}', h.words, ${words}::tsquery, 1)`);
		const first = `(${phrase(taxonomy[term].says[0] ?? '')})`;
		parts.push(sql`case when h.words @@ ${first}::tsquery then 0.6 else 0 end`);
	}
	for (const term of asked.prefer) {
		parts.push(sql`case when h.words @@ ${termQuery(term)}::tsquery then 0.5 else 0 end`);
		if (said(term).length > 0)
			parts.push(sql`case when ${name} @@ ${or(said(term))}::tsquery then 1 else 0 end`);
	}
	for (const word of asked.words)
		parts.push(sql`case when ${name} @@ ${wordQuery(word)}::tsquery then 2 else 0 end`);
	// Near a place the way there counts for more than the very words.
	const share = (asked.place ? 0.4 : 1) / asked.said.length;
	for (const word of asked.said) {
		const query = wordQuery(word);
		parts.push(sql`case when ${name} @@ ${query}::tsquery then ${1.5 * share}::float8 else 0 end`);
		parts.push(sql`case when h.words @@ ${query}::tsquery then ${0.8 * share}::float8 else 0 end`);
	}
	if (asked.place)
		parts.push(sql`- 1.5 * least(1, coalesce(${miles}, ${asked.miles} * 0.4) / ${asked.miles}::float8)`);
	parts.push(
		sql`case when s.confirmed_at > ${new Date(ctx.now.getTime() - 90 * 86_400_000)} then 0.3 else 0 end`
	);
	return sql.join(parts, sql` + `);
}

export type ServiceHit = { id: string; serviceId: string; miles: number | null; total: number };

/** The best hits and how many there are (at most as many as are weighed). One statement. */
export async function findHits(ctx: ReadContext, asked: Asked, range: { limit: number; offset: number }) {
	const { place } = asked;
	const miles = place ? sql`${distance(place)}` : sql`null::float8`;
	const filters = [sql`true`];
	if (place) filters.push(sql`(h.latitude is null or ${miles} <= ${asked.miles})`);
	if (asked.wait !== null)
		filters.push(sql`exists (select 1 from directory.facts f where f.organization_id = ${ctx.actor.organizationId}
			and f.service_id = s.id and f.kind = 'wait' and f.fades_at > ${ctx.now} and f.value <= ${asked.wait})`);
	if (asked.noPapers)
		filters.push(sql`cardinality(s.documents) = 0 and coalesce(s.application_process, '') !~* ${papers}`);
	if (!asked.faith && namesOnly(asked))
		filters.push(
			sql`(not h.words @@ ${congregation}::tsquery or ${name} @@ ${asked.words.map(wordQuery).join(' & ')}::tsquery)`
		);
	const statement = sql<ServiceHit>`
		with h as materialized (${candidates(ctx, asked)})
		select h.id, h.service_id as "serviceId", ${miles} as miles, (count(*) over ())::int as total
		from h join directory.services s on s.organization_id = ${ctx.actor.organizationId} and s.id = h.service_id
		where ${sql.join(filters, sql` and `)}
		order by ${weight(ctx, asked, miles)} desc, miles nulls last, s.name, h.id
		limit ${range.limit} offset ${range.offset}`;
	return (await statement.execute(ctx.db as never)).rows;
}

import { sql } from 'kysely';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';

/** Above every letter: where the words with one beginning end. */
const LAST = '\u{10ffff}';

/** Which of these words some service here has, as they are or as a beginning. */
export async function usedWords(ctx: ReadContext, words: string[]): Promise<Set<string>> {
	if (words.length === 0) return new Set();
	const rows = await ctx.db
		.selectFrom(
			sql<{
				word: string;
			}>`(select word from unnest(${words}::text[]) word where length(word) > 1 and exists (
				select 1 from directory.service_words w where w.organization_id = ${ctx.actor.organizationId} and w.word >= word.word
					and (w.word = word.word or (length(word.word) > 3 and w.word < word.word || ${LAST}))))`.as('used')
		)
		.select('word')
		.execute();
	return new Set(rows.map(({ word }) => word));
}

/** Words of services that begin like this one: what a slip may have been meant for. A bounded look. */
export async function wordsLike(ctx: ReadContext, word: string): Promise<string[]> {
	if (word.length < 4) return [];
	const beginning = word.slice(0, 2);
	const rows = await ctx.db
		.selectFrom('directory.service_words')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('word', '>=', beginning)
		.where('word', '<', beginning + LAST)
		.select('word')
		.orderBy('word')
		.limit(20_000)
		.execute();
	return rows.map((row) => row.word);
}

/** Each typed word with the words here that begin with it; left out where they are more than an index should be asked for. */
export type Beginnings = Map<string, string[]>;
const MOST_BEGUN = 300;

/**
 * Asked for a beginning, an index of words gathers every row of every such word before it looks at the place: 8.8 ms
 * for "health" among 200,000 services, growing with them. Asked for the words themselves it starts from the place: 0.7 ms.
 */
export async function beginningsOf(ctx: ReadContext, words: string[]): Promise<Beginnings> {
	const begun = words.filter((word) => word.length > 2);
	if (begun.length === 0) return new Map();
	const rows = await ctx.db
		.selectFrom(
			sql<{
				typed: string;
				word: string;
			}>`(select typed, begun.word from unnest(${begun}::text[]) typed cross join lateral (
				select w.word from directory.service_words w where w.organization_id = ${ctx.actor.organizationId}
					and w.word >= typed and w.word < typed || ${LAST} limit ${MOST_BEGUN + 1}) begun)`.as('begun')
		)
		.select(['typed', 'word'])
		.execute();
	const all = Map.groupBy(rows, ({ typed }) => typed);
	return new Map(
		[...all]
			.filter(([, found]) => found.length <= MOST_BEGUN)
			.map(([typed, found]) => [typed, found.map(({ word }) => word)])
	);
}

/** Keeps the words of these services at their places, for the three above. None is taken away again. */
export async function keepWords(ctx: WriteContext, lineIds: string[]): Promise<void> {
	for (let from = 0; from < lineIds.length; from += 1000)
		await sql`insert into directory.service_words (organization_id, word)
			select distinct sl.organization_id, u.lexeme from directory.service_locations sl, unnest(sl.words) u
			where sl.organization_id = ${ctx.actor.organizationId} and sl.id = any(${lineIds.slice(from, from + 1000)}::uuid[])
				and strpos(u.lexeme, '_') = 0
			on conflict (organization_id, word) do nothing`.execute(ctx.tx);
}

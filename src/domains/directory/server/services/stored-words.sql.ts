import { sql } from 'kysely';
import type { ReadContext } from '#platform/server/context.ts';

/** Which of these words stand in some service here, as they are or as a beginning. */
export async function usedWords(ctx: ReadContext, words: string[]): Promise<Set<string>> {
	const rows = await ctx.db
		.selectFrom(
			sql<{
				word: string;
			}>`(select word from unnest(${words}::text[]) word where length(word) > 1 and exists (
				select 1 from directory.service_locations sl where sl.organization_id = ${ctx.actor.organizationId}
					and sl.shown and sl.words @@ (quote_literal(word) || case when length(word) > 3 then ':*' else '' end)::tsquery))`.as(
				'used'
			)
		)
		.select('word')
		.execute();
	return new Set(rows.map(({ word }) => word));
}

/** Words of services that begin like this one: what a slip may have been meant for. A bounded look, not all of them. */
export async function wordsLike(ctx: ReadContext, word: string): Promise<string[]> {
	if (word.length < 4) return [];
	const beginning = word.slice(0, 2);
	const rows = await ctx.db
		.selectFrom(
			sql<{ lexeme: string }>`(select distinct u.lexeme from (
				select sl.words from directory.service_locations sl where sl.organization_id = ${ctx.actor.organizationId}
					and sl.shown and sl.words @@ (quote_literal(${beginning}::text) || ':*')::tsquery limit 1000) held, unnest(held.words) u
				where starts_with(u.lexeme, ${beginning}))`.as('like')
		)
		.select('lexeme')
		.orderBy('lexeme')
		.execute();
	return rows.map(({ lexeme }) => lexeme);
}

import { sql } from 'kysely';
import type { ReadContext } from '#platform/server/context.ts';
import type { Refused } from '../decide.ts';
import type { Category } from '../elements.ts';

/**
 * Whether the person asked that one of these is given to nobody outside, and it was granted. Asked at each giving-out beside
 * the consent; what members see on their own pages is the person's alone to share and to end.
 */
export async function restricted(
	ctx: ReadContext,
	personId: string,
	categories: readonly Category[]
): Promise<Refused | null> {
	if (categories.length === 0) return null;
	const row = await ctx.db
		.selectFrom('rights.restrictions')
		.select('id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('kind', '=', 'category')
		.where('outcome', '=', 'granted')
		.where('lifted_at', 'is', null)
		.where('category', '=', sql<string>`any(${[...categories]}::text[])`)
		.executeTakeFirst();
	return row ? 'restricted' : null;
}

import { sql } from 'kysely';
import { hasRole } from '#platform/actor.ts';
import type { ReadContext } from '#platform/server/context.ts';
import type { QuietRule, QuietStep } from '../agreement.ts';
import { openTo } from './open-to.ts';

/**
 * The agreed quiet rules of these persons, by person id; who has none is left out. Open to the person, who walks with
 * them, and supervisors, who must see quiet that nobody acted on. Holds codes only, so it needs no key and no audit row.
 */
export async function quietRulesOf(
	ctx: ReadContext,
	personIds: readonly string[]
): Promise<Map<string, QuietRule>> {
	if (personIds.length === 0) return new Map();
	const rows = await ctx.db
		.selectFrom('people.quiet_rules as q')
		.select(['q.person_id', 'q.after_days', 'q.steps', 'q.since'])
		.where('q.organization_id', '=', ctx.actor.organizationId)
		.where('q.person_id', '=', sql<string>`any(${[...new Set(personIds)]}::uuid[])`)
		.where(hasRole(ctx.actor, 'supervisor') ? sql<boolean>`true` : openTo(ctx, 'q.person_id'))
		.execute();
	return new Map(
		rows.map((row) => [
			row.person_id,
			{
				personId: row.person_id,
				afterDays: row.after_days,
				steps: row.steps as unknown as QuietStep[],
				since: row.since
			}
		])
	);
}

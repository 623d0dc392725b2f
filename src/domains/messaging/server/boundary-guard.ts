import { sql } from 'kysely';
import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { cardsOf } from '#domains/people/server/people.ts';

export const GUARD_DAYS = 7;

export interface Guarded {
	workerId: string;
	name: string;
	/** How many messages were held for them. */
	held: number;
	/** How often they looked before their hours began, and how often of those because it was urgent. */
	early: number;
	urgent: number;
}

/**
 * How hours hold, for who supervises: of each worker, in the last seven days, how many messages were held and how often they
 * looked early. Nothing of whom the messages were from, nothing of what was in them.
 */
export async function boundaryGuard(ctx: ReadContext): Promise<Guarded[]> {
	if (!hasRole(ctx.actor, 'supervisor'))
		throw new Refusal('not_found', 'not a supervisor', {
			detail: { audit: { action: 'boundaries.opened' } }
		});
	const { organizationId } = ctx.actor;
	const since = new Date(ctx.now.getTime() - GUARD_DAYS * 86_400_000);
	const held = await ctx.db
		.selectFrom('messaging.held_marks')
		.select(['worker_id', sql<number>`count(*)::int`.as('count')])
		.where('organization_id', '=', organizationId)
		.where('on_day', '>', dayIn('UTC', since))
		.groupBy('worker_id')
		.execute();
	const early = await ctx.db
		.selectFrom('messaging.early_looks')
		.select(['worker_id', sql<number>`count(*)::int`.as('count')])
		.select(sql<number>`(count(*) filter (where why = 'urgent'))::int`.as('urgent'))
		.where('organization_id', '=', organizationId)
		.where('at', '>', since)
		.groupBy('worker_id')
		.execute();
	const ids = [...new Set([...held, ...early].map((row) => row.worker_id))];
	const cards = await cardsOf(ctx, ids);
	return ids
		.map((id) => {
			const looks = early.find((row) => row.worker_id === id);
			return {
				workerId: id,
				name: cards.get(id)?.preferredName ?? '',
				held: held.find((row) => row.worker_id === id)?.count ?? 0,
				early: looks?.count ?? 0,
				urgent: looks?.urgent ?? 0
			};
		})
		.sort((a, b) => a.name.localeCompare(b.name));
}

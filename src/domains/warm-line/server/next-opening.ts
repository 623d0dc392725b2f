import type { ReadContext } from '#platform/server/context.ts';

/** The next shift that somebody who works here has confirmed; null: none. */
export async function nextOpening(ctx: ReadContext): Promise<{ startsAt: Date; workerId: string } | null> {
	const { organizationId } = ctx.actor;
	const row = await ctx.db
		.selectFrom('warm_line.shifts as s')
		.innerJoin('people.persons as p', (join) =>
			join.onRef('p.organization_id', '=', 's.organization_id').onRef('p.id', '=', 's.worker_id')
		)
		.select(['s.starts_at', 'p.id'])
		.where('s.organization_id', '=', organizationId)
		.where('p.organization_id', '=', organizationId)
		.where('p.ended_at', 'is', null)
		.where('s.state', '=', 'confirmed')
		.where('s.starts_at', '>', ctx.now)
		.orderBy('s.starts_at')
		.executeTakeFirst();
	return row ? { startsAt: row.starts_at, workerId: row.id } : null;
}

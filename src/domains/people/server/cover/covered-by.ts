import type { ReadContext } from '#platform/server/context.ts';

/** For whom somebody has covered with this person, the latest first. */
export async function coveredBy(ctx: ReadContext, personId: string, coverId: string): Promise<string[]> {
	const { organizationId } = ctx.actor;
	const rows = await ctx.db
		.selectFrom('people.covers as c')
		.innerJoin('people.absences as b', (join) =>
			join.onRef('b.organization_id', '=', 'c.organization_id').onRef('b.id', '=', 'c.absence_id')
		)
		.select('c.worker_id')
		.where('c.organization_id', '=', organizationId)
		.where('b.organization_id', '=', organizationId)
		.where('c.person_id', '=', personId)
		.where('c.cover_id', '=', coverId)
		.orderBy('b.from_at', 'desc')
		.execute();
	return rows.map((row) => row.worker_id);
}

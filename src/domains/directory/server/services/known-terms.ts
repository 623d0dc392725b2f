/** Terms that are known here from the inside, beside what lists say; which they are, another subject decides. */
import { sql } from 'kysely';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { reindexServices } from './reindex-service.ts';

export type Known = { serviceId: string; known: string[]; knownNot: string[] };

/** Every service of which something is known, as it stands in the search now. */
export async function knownTerms(ctx: ReadContext): Promise<Known[]> {
	return ctx.db
		.selectFrom('directory.services')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where((eb) =>
			eb.or([eb(sql<number>`cardinality(known)`, '>', 0), eb(sql<number>`cardinality(known_not)`, '>', 0)])
		)
		.select(['id as serviceId', 'known', 'known_not as knownNot'])
		.execute();
}

/** Writes what is known now, and brings the search up to date where it has changed. */
export async function setKnownTerms(ctx: WriteContext, all: readonly Known[]): Promise<void> {
	const changed: string[] = [];
	for (const { serviceId, known, knownNot } of all) {
		const { numUpdatedRows } = await ctx.tx
			.updateTable('directory.services')
			.where('organization_id', '=', ctx.actor.organizationId)
			.where('id', '=', serviceId)
			.where(sql<boolean>`(known <> ${known}::text[] or known_not <> ${knownNot}::text[])`)
			.set({ known, known_not: knownNot })
			.executeTakeFirst();
		if (numUpdatedRows > 0n) changed.push(serviceId);
	}
	await reindexServices(ctx, changed);
}

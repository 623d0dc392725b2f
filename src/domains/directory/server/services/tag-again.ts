import { Refusal } from '#platform/errors.ts';
import { sql } from 'kysely';
import type { WriteContext } from '#platform/server/context.ts';
import type { Term } from '../../taxonomy.ts';
import { termsOf } from './label-terms.ts';
import { reindexServices } from './reindex-service.ts';
import { isCongregation } from './tell-faith.ts';

/** Terms that came after lists had been read. */
const newTerms: readonly Term[] = ['faith', 'second-chance-work'];
/** Lists whose labels are a closed set of codes (`fromTreatment`, `fromPharmacies`). */
const codedKinds = ['treatment', 'pharmacies'];
const atOnce = 1000;

/**
 * Puts entries that were read before a term was there under it, without waiting for their list to be read again. Only adds,
 * only by what is stored of an entry, and never what its list says is not so; a second time changes nothing.
 * @returns how many entries have a term more
 */
export async function tagAgain(ctx: WriteContext): Promise<number> {
	if (ctx.actor.kind !== 'system') throw new Refusal('forbidden', 'for the system alone');
	let tagged = 0;
	let after = '00000000-0000-0000-0000-000000000000';
	for (;;) {
		const rows = await entriesAfter(ctx, after);
		const changed: string[] = [];
		for (const row of rows) {
			const said = termsOf({
				name: row.name,
				alternateName: row.alternate_name,
				description: row.description,
				fees: row.fees,
				labels: row.source_terms,
				coded: codedKinds.includes(row.kind ?? ''),
				languages: row.languages,
				locations: []
			}).terms;
			const more = newTerms.filter(
				(term) => said.includes(term) && !row.terms.includes(term) && !row.terms_not.includes(term)
			);
			// Whoever is known to help is no congregation, though name and words alone might say so.
			const fits = more.filter((term) => term !== 'faith' || isCongregation(['faith', ...row.terms]));
			if (fits.length === 0) continue;
			await ctx.tx
				.updateTable('directory.services')
				.set({ terms: [...row.terms, ...fits].toSorted() })
				.where('organization_id', '=', ctx.actor.organizationId)
				.where('id', '=', row.id)
				.execute();
			changed.push(row.id);
		}
		await reindexServices(ctx, changed);
		tagged += changed.length;
		if (rows.length < atOnce) return tagged;
		after = rows.at(-1)!.id;
	}
}

const entriesAfter = (ctx: WriteContext, after: string) =>
	ctx.db
		.selectFrom('directory.services as s')
		.leftJoin('directory.feeds as f', (join) =>
			join.onRef('f.organization_id', '=', 's.organization_id').onRef('f.id', '=', 's.feed_id')
		)
		.select(['s.id', 's.name', 's.alternate_name', 's.description', 's.fees', 's.source_terms'])
		.select(['s.terms', 's.terms_not', 's.languages', 'f.kind'])
		.where('s.organization_id', '=', ctx.actor.organizationId)
		.where('s.id', '>', after)
		.where(sql<boolean>`not s.terms @> ${[...newTerms]}::text[]`)
		.orderBy('s.id')
		.limit(atOnce)
		.execute();

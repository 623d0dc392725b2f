import { sql } from 'kysely';
import type { ReadContext } from '#platform/server/context.ts';
import { termsOfService } from './terms-with-known.ts';

/** What a list of results does not show and a choice needs. */
export type FitFacts = {
	/** With what is known here from the inside. */
	terms: string[];
	termsNot: string[];
	languages: string[];
	minimumAge: number | null;
	maximumAge: number | null;
	areas: string[];
	transportation: string | null;
	accessibility: string[];
};

/** By service at a place. */
export async function fitFactsOf(ctx: ReadContext, lineIds: string[]): Promise<Map<string, FitFacts>> {
	if (lineIds.length === 0) return new Map();
	const rows = await ctx.db
		.selectFrom('directory.service_locations as sl')
		.innerJoin('directory.services as s', (join) =>
			join.onRef('s.organization_id', '=', 'sl.organization_id').onRef('s.id', '=', 'sl.service_id')
		)
		.leftJoin('directory.locations as l', (join) =>
			join.onRef('l.organization_id', '=', 'sl.organization_id').onRef('l.id', '=', 'sl.location_id')
		)
		.where('sl.organization_id', '=', ctx.actor.organizationId)
		.where('sl.id', 'in', lineIds)
		.select([
			'sl.id',
			's.terms',
			's.terms_not',
			's.known',
			's.known_not',
			's.minimum_age as minimumAge',
			's.maximum_age as maximumAge',
			's.areas',
			'l.transportation'
		])
		.select(sql<string[]>`coalesce(l.accessibility, '{}')`.as('accessibility'))
		.select(sql<string[]>`s.languages || coalesce(l.languages, '{}')`.as('languages'))
		.execute();
	return new Map(
		rows.map(({ id, terms, terms_not, known, known_not, ...facts }) => [
			id,
			{ ...facts, ...termsOfService({ terms, terms_not, known, known_not }) }
		])
	);
}

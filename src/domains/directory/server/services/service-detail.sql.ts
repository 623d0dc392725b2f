import type { ReadContext } from '#platform/server/context.ts';
import { termsOfService } from './terms-with-known.ts';
import { callable, linesOf } from './service-lines.sql.ts';
import type { Phone, ServiceLine } from './service-lines.sql.ts';

/** Everything about one service, with each place where it is given. */
export type ServiceDetail = {
	id: string;
	name: string;
	alternateName: string | null;
	provider: string;
	description: string | null;
	status: string;
	alert: string | null;
	url: string | null;
	email: string | null;
	application: string | null;
	fees: string | null;
	costs: { option?: string; amount?: number | string; currency?: string; description?: string }[];
	eligibility: string | null;
	minimumAge: number | null;
	maximumAge: number | null;
	documents: string[];
	languages: string[];
	interpretation: string | null;
	accreditations: string | null;
	terms: string[];
	termsNot: string[];
	/** What its list says, or whoever added it, without what is known here from the inside. */
	listed: { terms: string[]; termsNot: string[] };
	areas: string[];
	/** The phone that is shown first: the one that is corrected. */
	mainPhone: string | null;
	changed: Date;
	retired: { at: Date; why: string | null } | null;
	gone: boolean;
	lines: (ServiceLine & { accessibility: string[]; transportation: string | null })[];
};

/** One service, or null. What was merged leads to what it was merged into. */
export async function serviceDetail(
	ctx: ReadContext,
	id: string,
	from: readonly string[] = []
): Promise<ServiceDetail | null> {
	const mine = ctx.actor.organizationId;
	const row = await ctx.db
		.selectFrom('directory.services as s')
		.innerJoin('directory.providers as p', (join) =>
			join.onRef('p.organization_id', '=', 's.organization_id').onRef('p.id', '=', 's.provider_id')
		)
		.where('s.organization_id', '=', mine)
		.where('s.id', '=', id)
		.selectAll('s')
		.select(['p.name as provider', 'p.website'])
		.executeTakeFirst();
	if (!row) return null;
	// Two that were made one with each other lead nowhere; the one that was asked for is shown.
	if (row.merged_into !== null && row.merged_into !== id && !from.includes(row.merged_into))
		return serviceDetail(ctx, row.merged_into, [...from, id]);
	const places = await ctx.db
		.selectFrom('directory.service_locations as sl')
		.leftJoin('directory.locations as l', (join) =>
			join.onRef('l.organization_id', '=', 'sl.organization_id').onRef('l.id', '=', 'sl.location_id')
		)
		.where('sl.organization_id', '=', mine)
		.where('sl.service_id', '=', id)
		.where((eb) => eb.or([eb('l.gone_at', 'is', null), eb('l.id', 'is', null)]))
		.select(['sl.id', 'l.accessibility', 'l.transportation'])
		.orderBy('l.city')
		.orderBy('sl.id')
		.limit(50)
		.execute();
	const lines = await linesOf(
		ctx,
		places.map((place) => ({ id: place.id, miles: null }))
	);
	return {
		id: row.id,
		name: row.name,
		alternateName: row.alternate_name,
		provider: row.provider,
		description: row.description,
		status: row.status,
		alert: row.alert,
		url: row.url ?? row.website,
		email: row.email,
		application: row.application_process,
		fees: row.fees,
		costs: row.costs as unknown as ServiceDetail['costs'],
		eligibility: row.eligibility,
		minimumAge: row.minimum_age,
		maximumAge: row.maximum_age,
		documents: row.documents,
		languages: row.languages,
		interpretation: row.interpretation,
		accreditations: row.accreditations,
		...termsOfService(row),
		listed: { terms: row.terms, termsNot: row.terms_not },
		areas: row.areas,
		mainPhone: callable(lines[0]?.phones ?? (row.phones as unknown as Phone[]))[0]?.number ?? null,
		changed: row.changed_at,
		retired: row.retired_at ? { at: row.retired_at, why: row.retired_why } : null,
		gone: row.gone_at !== null,
		lines: lines.map((line, at) => ({
			...line,
			accessibility: places[at]?.accessibility ?? [],
			transportation: places[at]?.transportation ?? null
		}))
	};
}

export type Change = {
	at: Date;
	how: string;
	field: string | null;
	before: string | null;
	after: string | null;
	by: string | null;
};

/** What was changed, newest first; for staff. */
export async function historyOf(ctx: ReadContext, serviceId: string): Promise<Change[]> {
	return ctx.db
		.selectFrom('directory.changes')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('subject_id', '=', serviceId)
		.select(['at', 'how', 'field', 'before', 'after', 'by_name as by'])
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
		.limit(100)
		.execute();
}

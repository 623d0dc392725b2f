/** The lists of HSDS 3.0, a slice at a time, and single entries. */
import type { ReadContext } from '#platform/server/context.ts';
import type { OrganizationsQuery, PlacesQuery, ServicesQuery, TermsQuery } from '../../hsds.ts';
import { zipPlace } from '../places.ts';
import {
	placeIds,
	providerIds,
	providerRows,
	serviceIds,
	serviceRows,
	servicesOfPlaces,
	serviceStamps
} from './given.sql.ts';
import type { Near, Slice, Wanted } from './given.sql.ts';
import {
	showPlaceLine,
	showPlaceWhole,
	showProvider,
	showProviderWhole,
	showService,
	showServiceLine,
	showServiceWhole
} from './show.ts';
import type { Shown } from './show.ts';
import { hsdsTaxonomies, hsdsTerms, isOurTaxonomy, termOf } from './terms.ts';

/** A part of a list: what is in it, how long the whole is, and where the next part begins. */
export type Part = { contents: Shown[]; total: number; last: string | undefined };
/** `after`: only what comes after this id. */
export type From = Slice & { after?: string };

const wantedOf = (query: Partial<ServicesQuery & PlacesQuery>, { after }: From): Wanted => ({
	search: query.search,
	term: query.taxonomy_term_id === undefined ? undefined : termOf(query.taxonomy_term_id),
	anyTerm: query.taxonomy_id === undefined ? undefined : isOurTaxonomy(query.taxonomy_id),
	providerId: query.organization_id,
	modifiedAfter: query.modified_after,
	after
});

export async function listServices(ctx: ReadContext, query: ServicesQuery, from: From): Promise<Part> {
	const { ids, total } = await serviceIds(ctx, wantedOf(query, from), from);
	const last = ids.at(-1);
	if (query.minimal) return { contents: await serviceStamps(ctx, ids), total, last };
	const rows = await serviceRows(ctx, ids);
	return { contents: rows.map(query.full ? showServiceWhole : showServiceLine), total, last };
}

export async function oneService(ctx: ReadContext, id: string): Promise<Shown | null> {
	const [row] = await serviceRows(ctx, [id]);
	return row ? showServiceWhole(row) : null;
}

/** Near a ZIP, or in it. Null: we do not know where it is. */
function nearOf({ postcode, proximity }: PlacesQuery): Near | null | undefined {
	if (postcode === undefined) return undefined;
	const zip = postcode.toUpperCase().slice(0, /^\d/.test(postcode) ? 5 : 3);
	if (proximity === undefined) return { zip };
	const middle = zipPlace(zip);
	return middle && { ...middle, metres: proximity };
}

export async function listPlaces(ctx: ReadContext, query: PlacesQuery, from: From): Promise<Part> {
	const near = nearOf(query);
	if (near === null) return { contents: [], total: 0, last: undefined };
	const { ids, total } = await placeIds(ctx, { ...wantedOf(query, from), near }, from);
	return { contents: await places(ctx, ids, query.full ?? false), total, last: ids.at(-1) };
}

export async function onePlace(ctx: ReadContext, id: string): Promise<Shown | null> {
	const { ids } = await placeIds(ctx, { id }, { limit: 1, offset: 0 });
	return (await places(ctx, ids, true))[0] ?? null;
}

async function places(ctx: ReadContext, ids: string[], full: boolean): Promise<Shown[]> {
	const owner = await servicesOfPlaces(ctx, ids);
	const rows = await serviceRows(ctx, [...new Set(owner.values())]);
	const byId = new Map(rows.map((row) => [row.id, row]));
	return ids.flatMap((id) => {
		const row = byId.get(owner.get(id) ?? '');
		const place = row?.places.find((one) => one.id === id);
		return row && place ? [full ? showPlaceWhole(place, row) : showPlaceLine(place, row)] : [];
	});
}

export async function listProviders(ctx: ReadContext, query: OrganizationsQuery, from: From): Promise<Part> {
	const wanted = { name: query.search, after: from.after };
	const { ids, total } = await providerIds(ctx, wanted, from);
	const whole = query.full ?? query.full_service ?? false;
	return { contents: await providers(ctx, ids, whole, query.full_service ?? false), total, last: ids.at(-1) };
}

export async function oneProvider(ctx: ReadContext, id: string, fullService: boolean): Promise<Shown | null> {
	const { ids } = await providerIds(ctx, { id }, { limit: 1, offset: 0 });
	return (await providers(ctx, ids, true, fullService))[0] ?? null;
}

async function providers(ctx: ReadContext, ids: string[], whole: boolean, full: boolean): Promise<Shown[]> {
	const rows = await providerRows(ctx, ids);
	if (!whole) return rows.map(({ provider }) => showProvider(provider));
	const services = await serviceRows(
		ctx,
		rows.flatMap((row) => row.services)
	);
	const byId = new Map(services.map((row) => [row.id, row]));
	return rows.map(({ provider, services: own }) => ({
		...showProviderWhole(provider),
		services: own.flatMap((id) => {
			const row = byId.get(id);
			return row ? [full ? showServiceWhole(row) : showService(row)] : [];
		})
	}));
}

/** A list that is at hand whole, cut to the part that is asked for. */
function cut(all: (Shown & { id: string })[], { limit, offset, after }: From): Part {
	const start = after === undefined ? offset : all.findIndex((one) => one.id === after) + 1;
	const contents = all.slice(start, start + limit);
	return { contents, total: all.length, last: contents.at(-1)?.id };
}

export const listTaxonomies = async (_ctx: ReadContext, query: { search?: string | undefined }, from: From) =>
	cut(hsdsTaxonomies(query.search), from);
export const listTerms = async (_ctx: ReadContext, query: TermsQuery, from: From) =>
	cut(hsdsTerms(query), from);

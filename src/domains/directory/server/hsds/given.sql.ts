import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { ReadContext } from '#platform/server/context.ts';
import { foldWords } from '../../words.ts';
import type { Cost, Phone, Schedule } from '../services/shape.ts';

/** Where something may be given on: it was written here, or its list has been allowed. */
const allowed = (row: string, feed: string) =>
	sql`(${sql.ref(`${row}.feed_id`)} is null or ${sql.ref(`${feed}.given_at`)} is not null)`;

/**
 * Services (s) of providers (p) that may be given on: active, in no other entry, not taken out, of an allowed list, and with
 * no words that were taken from a list that is not.
 */
export const givenServices = (ctx: ReadContext): RawBuilder<unknown> => {
	const org = ctx.actor.organizationId;
	return sql`directory.services s
		join directory.providers p on p.organization_id = ${org} and p.id = s.provider_id
			and p.gone_at is null and p.merged_into is null
		left join directory.feeds sf on sf.organization_id = ${org} and sf.id = s.feed_id
		left join directory.feeds pf on pf.organization_id = ${org} and pf.id = p.feed_id
		where s.organization_id = ${org} and s.status = 'active'
			and s.gone_at is null and s.retired_at is null and s.merged_into is null
			and ${allowed('s', 'sf')} and ${allowed('p', 'pf')}
			and (s.taken_from = '{}' or s.taken_from <@ array(select t.id from directory.feeds t
				where t.organization_id = ${org} and t.given_at is not null))`;
};

/** Places (l, at sl) of such a service that may be given on. */
const givenPlaces = (ctx: ReadContext) => {
	const org = ctx.actor.organizationId;
	return sql`directory.service_locations sl
		join directory.locations l on l.organization_id = ${org} and l.id = sl.location_id
			and l.gone_at is null and l.merged_into is null
		left join directory.feeds lf on lf.organization_id = ${org} and lf.id = l.feed_id
		where sl.organization_id = ${org} and sl.shown and ${allowed('l', 'lf')}`;
};

const lastModified = sql`greatest(s.changed_at, p.changed_at, s.confirmed_at, sf.given_at, pf.given_at)`;

export type Wanted = {
	search?: string | undefined;
	/** A code of our list; null: one that nothing has. */
	term?: string | null | undefined;
	anyTerm?: boolean | undefined;
	providerId?: string | undefined;
	modifiedAfter?: Date | undefined;
	id?: string | undefined;
	/** Only what comes after this id. */
	after?: string | undefined;
};

/** What a service has to be, besides being given on. */
function asked(ctx: ReadContext, wanted: Wanted): RawBuilder<unknown> {
	const all = [sql`true`];
	if (wanted.search !== undefined) {
		const words = foldWords(wanted.search).split(' ').filter(Boolean).slice(0, 8);
		const query = words.map((word) => `'${word}':*`).join(' & ');
		// Only blanks and signs: nothing is asked for, and nothing is found.
		all.push(
			query === ''
				? sql`false`
				: sql`s.id in (select w.service_id from directory.service_locations w
					where w.organization_id = ${ctx.actor.organizationId} and w.shown and w.words @@ ${query}::tsquery)`
		);
	}
	if (wanted.term !== undefined)
		all.push(
			wanted.term === null
				? sql`false`
				: sql`(s.terms @> array[${wanted.term}]::text[] or s.known @> array[${wanted.term}]::text[]) and not s.known_not @> array[${wanted.term}]::text[]`
		);
	if (wanted.anyTerm !== undefined)
		all.push(wanted.anyTerm ? sql`not (s.terms || s.known) <@ s.known_not` : sql`false`);
	if (wanted.providerId !== undefined) all.push(sql`s.provider_id = ${wanted.providerId}`);
	if (wanted.modifiedAfter !== undefined) all.push(sql`${lastModified} >= ${wanted.modifiedAfter}`);
	if (wanted.id !== undefined) all.push(sql`s.id = ${wanted.id}`);
	return sql.join(all, sql` and `);
}

export type Slice = { limit: number; offset: number };

/** A list of ids and how many there are in all. */
async function idsOf(
	ctx: ReadContext,
	column: RawBuilder<unknown>,
	from: RawBuilder<unknown>,
	after: string | undefined,
	slice: Slice
): Promise<{ ids: string[]; total: number }> {
	const count = await sql<{ n: number }>`select count(distinct ${column})::int as n from ${from}`.execute(
		ctx.db as never
	);
	const next = after === undefined ? sql`` : sql`and ${column} > ${after}`;
	const { rows } = await sql<{ id: string }>`select distinct ${column} as id from ${from} ${next}
		order by 1 limit ${slice.limit} offset ${slice.offset}`.execute(ctx.db as never);
	return { ids: rows.map((row) => row.id), total: count.rows[0]?.n ?? 0 };
}

/** Ids of services, in the order in which they came. */
export const serviceIds = (ctx: ReadContext, wanted: Wanted, slice: Slice) =>
	idsOf(ctx, sql`s.id`, sql`${givenServices(ctx)} and ${asked(ctx, wanted)}`, wanted.after, slice);

/** Ids of providers of whom at least one service is given on. */
export const providerIds = (
	ctx: ReadContext,
	wanted: { name?: string | undefined; id?: string | undefined; after?: string | undefined },
	slice: Slice
) => {
	const name = wanted.name === undefined ? sql`` : sql`and ${named(wanted.name)}`;
	const one = wanted.id === undefined ? sql`` : sql`and p.id = ${wanted.id}`;
	return idsOf(ctx, sql`p.id`, sql`${givenServices(ctx)} ${name} ${one}`, wanted.after, slice);
};
const named = (name: string) => {
	const like = `%${name.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
	return sql`(p.name ilike ${like} or p.alternate_name ilike ${like})`;
};

export type Near = { latitude: number; longitude: number; metres: number } | { zip: string };

/** Ids of services at a location. One that keeps its address to itself is near to nothing. */
export function placeIds(ctx: ReadContext, wanted: Wanted & { near?: Near | undefined }, slice: Slice) {
	const { near, id, after, ...ofService } = wanted;
	const one = id === undefined ? sql`` : sql`and sl.id = ${id}`;
	const from = sql`(select sl.id from ${givenPlaces(ctx)} ${near ? within(near) : sql``} ${one}
		and sl.service_id in (select s.id from ${givenServices(ctx)} and ${asked(ctx, ofService)})) sl where true`;
	return idsOf(ctx, sql`sl.id`, from, after, slice);
}

function within(near: Near): RawBuilder<unknown> {
	if ('zip' in near)
		return sql`and not l.confidential and upper(left(l.postal_code, ${near.zip.length})) = ${near.zip}`;
	const { latitude, longitude, metres } = near;
	const far = sql`12742000 * asin(least(1, sqrt(sin(radians(l.latitude - ${latitude}) / 2) ^ 2
		+ cos(radians(${latitude})) * cos(radians(l.latitude)) * sin(radians(l.longitude - ${longitude}) / 2) ^ 2)))`;
	return sql`and not l.confidential and l.latitude is not null and ${far} <= ${metres}`;
}

export type ProviderRow = {
	id: string;
	name: string;
	alternate_name: string | null;
	description: string | null;
	email: string | null;
	website: string | null;
	phones: Phone[];
	/** One of its places keeps its address to itself: no words of it may say where. */
	hides: boolean;
};
export type LocationRow = {
	id: string;
	name: string | null;
	kind: 'physical' | 'postal' | 'virtual';
	description: string | null;
	transportation: string | null;
	address_1: string | null;
	address_2: string | null;
	city: string | null;
	state: string | null;
	postal_code: string | null;
	country: string | null;
	latitude: number | null;
	longitude: number | null;
	placed: string | null;
	confidential: boolean;
	accessibility: string[];
	languages: string[];
	phones: Phone[];
	schedules: Schedule[];
};
export type PlaceRow = {
	id: string;
	description: string | null;
	phones: Phone[];
	schedules: Schedule[];
	location: LocationRow;
};
export type ServiceRow = {
	id: string;
	name: string;
	alternate_name: string | null;
	description: string | null;
	url: string | null;
	email: string | null;
	status: string;
	interpretation: string | null;
	application_process: string | null;
	fees: string | null;
	accreditations: string | null;
	eligibility: string | null;
	minimum_age: number | null;
	maximum_age: number | null;
	alert: string | null;
	assured: string | null;
	modified: string;
	languages: string[];
	terms: string[];
	/** What is known here from the inside: by staff, or by two persons and more. Never who. */
	known: string[];
	known_not: string[];
	phones: Phone[];
	schedules: Schedule[];
	costs: Cost[];
	documents: string[];
	areas: string[];
	/** As with the provider, whether or not that place is given on. */
	hides: boolean;
	provider: ProviderRow;
	places: PlaceRow[];
};

/** The fields of a provider (p) that may leave, named one by one. */
const providerFields = (ctx: ReadContext) => sql`json_build_object('id', p.id, 'name', p.name,
	'alternate_name', p.alternate_name, 'description', p.description, 'email', p.email, 'website', p.website, 'phones', p.phones,
	'hides', exists (select 1 from directory.locations h where h.organization_id = p.organization_id and h.provider_id = p.id and h.confidential)
		or exists (select 1 from directory.services hs
			join directory.service_locations hl on hl.organization_id = hs.organization_id and hl.service_id = hs.id
			join directory.locations h on h.organization_id = hl.organization_id and h.id = hl.location_id
			where hs.organization_id = ${ctx.actor.organizationId} and hs.provider_id = p.id and h.confidential))`;

/** A place that keeps its address to itself leaves the database without one, and without its name. */
const placeFields = sql`json_build_object('id', sl.id, 'description', sl.description, 'phones', sl.phones, 'schedules', sl.schedules,
	'location', json_build_object('id', l.id, 'kind', l.kind, 'confidential', l.confidential,
		'accessibility', l.accessibility, 'languages', l.languages, 'phones', l.phones, 'schedules', l.schedules)::jsonb
		|| case when l.confidential then '{}'::jsonb else jsonb_build_object('name', l.name, 'description', l.description,
			'transportation', l.transportation, 'address_1', l.address_1, 'address_2', l.address_2, 'city', l.city, 'state', l.state,
			'postal_code', l.postal_code, 'country', l.country, 'latitude', l.latitude, 'longitude', l.longitude, 'placed', l.placed) end)`;

/** Services whole, with their providers and places, in the order of the ids. */
export async function serviceRows(ctx: ReadContext, ids: string[]): Promise<ServiceRow[]> {
	if (ids.length === 0) return [];
	const { rows } = await sql<ServiceRow>`
		select s.id, s.name, s.alternate_name, s.description, s.url, s.email, s.status, s.interpretation, s.application_process,
			s.fees, s.accreditations, s.eligibility, s.minimum_age, s.maximum_age, s.alert, s.languages, s.terms, s.known, s.known_not, s.phones, s.schedules,
			s.costs, s.documents, s.areas,
			greatest(s.assured_on, (s.confirmed_at at time zone 'UTC')::date)::text as assured,
			to_char(${lastModified} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as modified,
			exists (select 1 from directory.service_locations hl
				join directory.locations h on h.organization_id = hl.organization_id and h.id = hl.location_id
				where hl.organization_id = s.organization_id and hl.service_id = s.id and h.confidential) as hides,
			${providerFields(ctx)} as provider,
			coalesce((select json_agg(${placeFields} order by sl.id) from ${givenPlaces(ctx)} and sl.service_id = s.id), '[]') as places
		from ${givenServices(ctx)} and s.id = any(${ids}::uuid[])
		order by s.id`.execute(ctx.db as never);
	return rows;
}

/** When each was last changed, and nothing else. */
export async function serviceStamps(
	ctx: ReadContext,
	ids: string[]
): Promise<{ id: string; modified_date: string }[]> {
	if (ids.length === 0) return [];
	const { rows } = await sql<{ id: string; modified_date: string }>`
		select s.id, to_char(${lastModified} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as modified_date
		from ${givenServices(ctx)} and s.id = any(${ids}::uuid[]) order by s.id`.execute(ctx.db as never);
	return rows;
}

/** Which service each of these is of. */
export async function servicesOfPlaces(ctx: ReadContext, ids: string[]): Promise<Map<string, string>> {
	if (ids.length === 0) return new Map();
	const { rows } = await sql<{ id: string; service: string }>`select id, service_id as service
		from directory.service_locations where organization_id = ${ctx.actor.organizationId} and id = any(${ids}::uuid[])`.execute(
		ctx.db as never
	);
	return new Map(rows.map((row) => [row.id, row.service]));
}

/** Providers and the ids of their services that are given on. */
export async function providerRows(
	ctx: ReadContext,
	ids: string[]
): Promise<{ provider: ProviderRow; services: string[] }[]> {
	if (ids.length === 0) return [];
	const { rows } = await sql<{ provider: ProviderRow; services: string[] }>`
		select ${providerFields(ctx)} as provider, array(
			select g.id from (select s.id, s.provider_id from ${givenServices(ctx)}) g where g.provider_id = p.id
			order by g.id limit 1000) as services
		from directory.providers p where p.organization_id = ${ctx.actor.organizationId} and p.id = any(${ids}::uuid[])
		order by p.id`.execute(ctx.db as never);
	return rows;
}

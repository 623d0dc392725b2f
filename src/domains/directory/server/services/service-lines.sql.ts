import { sql } from 'kysely';
import type { ReadContext } from '#platform/server/context.ts';
import { zoneAt } from '../places.ts';
import { termsOfService } from './terms-with-known.ts';
import type { Schedule } from './opening.ts';

export type Phone = {
	number: string;
	extension?: string | null;
	type?: string | null;
	description?: string | null;
	dial?: string | null;
	/** The number that a person here put this one in place of: lists may go on saying it. */
	replaces?: string;
};

/** One service at one place, with what a list of results shows. */
export type ServiceLine = {
	id: string;
	serviceId: string;
	name: string;
	provider: string;
	description: string | null;
	status: string;
	alert: string | null;
	terms: string[];
	languages: string[];
	fees: string | null;
	documents: string[];
	application: string | null;
	eligibility: string | null;
	phones: Phone[];
	schedules: Schedule[];
	timezone: string | null;
	place: string | null;
	address: string | null;
	city: string | null;
	state: string | null;
	confidential: boolean;
	latitude: number | null;
	longitude: number | null;
	/** The point is the middle of a town or ZIP. */
	approximate: boolean;
	miles: number | null;
	confirmedAt: Date | null;
	confirmedName: string | null;
	assuredOn: string | null;
	source: string | null;
	sourceRead: Date | null;
	isSample: boolean;
	wait: Fact | null;
	openings: Fact | null;
};
export type Fact = { value: number; name: string; at: Date };

type Row = Omit<
	ServiceLine,
	'miles' | 'timezone' | 'approximate' | 'wait' | 'openings' | 'address' | 'assuredOn'
> & {
	known: string[];
	known_not: string[];
	address_1: string | null;
	address_2: string | null;
	postal_code: string | null;
	placed: string | null;
	assured: string | null;
	wait: (Omit<Fact, 'at'> & { at: string }) | null;
	openings: (Omit<Fact, 'at'> & { at: string }) | null;
};

/** The lines of these hits, in their order. */
export async function linesOf(
	ctx: ReadContext,
	hits: { id: string; miles: number | null }[]
): Promise<ServiceLine[]> {
	if (hits.length === 0) return [];
	// Each by its id. Behind the walls the planner takes a join for smaller than it is, and read every provider of the list
	// for each of twenty lines: 25,700 pages instead of 200.
	const one = (table: string, id: string) => sql`select t.* from ${sql.table(`directory.${table}`)} t
		where t.organization_id = ${ctx.actor.organizationId} and t.id = ${sql.ref(id)} offset 0`;
	const fact = (
		kind: string
	) => sql`(select json_build_object('value', f.value, 'name', f.said_name, 'at', f.said_at)
		from directory.facts f where f.organization_id = ${ctx.actor.organizationId} and f.service_id = s.id and f.kind = ${kind}
			and f.fades_at > ${ctx.now} order by f.said_at desc, f.id limit 1)`;
	const rows = await ctx.db
		.selectFrom(
			sql<Row>`(
			select sl.id, s.id as "serviceId", s.name, p.name as provider, s.description, s.status, s.alert, s.terms, s.known, s.known_not, s.languages,
				s.fees, s.documents, s.application_process as application, s.eligibility,
				sl.phones || coalesce(l.phones, '[]') || s.phones || p.phones as phones,
				case when sl.schedules <> '[]' then sl.schedules when s.schedules <> '[]' then s.schedules
					else coalesce(l.schedules, '[]') end as schedules,
				l.name as place, l.address_1, l.address_2, l.city, l.state, l.postal_code, l.placed,
				coalesce(l.confidential, false) as confidential, sl.latitude, sl.longitude,
				s.confirmed_at as "confirmedAt", s.confirmed_name as "confirmedName", s.assured_on::text as assured,
				f.name as source, f.read_at as "sourceRead", coalesce(f.is_sample, false) as "isSample",
				${fact('wait')} as wait, ${fact('openings')} as openings
			from directory.service_locations sl
			cross join lateral (${one('services', 'sl.service_id')}) s
			cross join lateral (${one('providers', 's.provider_id')}) p
			left join lateral (${one('locations', 'sl.location_id')}) l on true
			left join lateral (${one('feeds', 's.feed_id')}) f on true
			where sl.organization_id = ${ctx.actor.organizationId} and sl.id = any (${hits.map(({ id }) => id)}::uuid[]))`.as(
				'line'
			)
		)
		.selectAll()
		.execute();
	const byId = new Map(rows.map((row) => [row.id, row]));
	return hits.flatMap(({ id, miles }) => {
		const row = byId.get(id);
		return row ? [lineOf(row, miles)] : [];
	});
}

function lineOf(row: Row, miles: number | null): ServiceLine {
	const { address_1, address_2, postal_code, placed, assured, wait, openings, known, known_not, ...line } =
		row;
	const street = [address_1, address_2].filter(Boolean).join(', ');
	const town = [row.city, [row.state, postal_code].filter(Boolean).join(' ')].filter(Boolean).join(', ');
	const { latitude, longitude } = row;
	const fact = (one: Row['wait']) => (one ? { ...one, at: new Date(one.at) } : null);
	return {
		...line,
		terms: termsOfService({ terms: row.terms, terms_not: [], known, known_not }).terms,
		address: row.confidential ? null : [street, town].filter(Boolean).join(', ') || null,
		timezone: latitude === null || longitude === null ? null : zoneAt({ latitude, longitude }),
		approximate: placed !== null && placed !== 'source',
		miles,
		assuredOn: assured,
		wait: fact(wait),
		openings: fact(openings)
	};
}

/** The phones somebody may call, those that were put right first; without what they replace, and without fax lines. */
export function callable(phones: Phone[]): Phone[] {
	const replaced = new Set(phones.flatMap(({ replaces }) => (replaces ? [digits(replaces)] : [])));
	return phones
		.filter(
			(phone) => phone.number?.trim() && !/fax/i.test(phone.type ?? '') && !replaced.has(digits(phone.number))
		)
		.toSorted((a, b) => Number(b.replaces !== undefined) - Number(a.replaces !== undefined));
}

const digits = (number: string): string => number.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '') || number;

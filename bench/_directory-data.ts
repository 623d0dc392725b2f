/** A directory of a million services: a real list, taken in as always, then copied to other places of the country by plain SQL. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import pg from 'pg';
import { systemActor } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import type { App } from '#platform/server/app.ts';
import { importServices, loadDemoServices } from '#domains/directory/server/directory.ts';

/** The 211 list of Baltimore where it is there, else our own sample. */
const REAL = join(import.meta.dirname, '../../shared/data/hsds/baltimore-hsds30-organizations.json');

export type Point = { zip: string; latitude: number; longitude: number; state: string };

/** Every ZIP of the fifty states, in a fixed order. */
export function points(): Point[] {
	const { codes } = createRequire(import.meta.url)('zipcodes') as {
		codes: Record<string, Point & { country: string }>;
	};
	return Object.values(codes).filter(
		(one) => one.country === 'US' && one.latitude > 24 && one.longitude < -66 && /^[A-Z]{2}$/.test(one.state)
	);
}

/** Makes the organization and its list. @returns its id, and how many services there are at how many places */
export async function fillDirectory(
	app: App,
	ownerAddress: string,
	count: number
): Promise<{ organizationId: string; services: number }> {
	const owner = new pg.Client({ connectionString: ownerAddress });
	await owner.connect();
	const org = newId();
	await owner.query(
		`insert into people.organizations (organization_id, name, emergency_protocol, live_at, created_at) values ($1, 'Bench', 'Call 911.', now(), now())`,
		[org]
	);
	await app.write(systemActor(org, 'bench'), 'bench', async (ctx) => {
		if (!existsSync(REAL)) return loadDemoServices(ctx);
		await importServices(ctx, [{ name: 'real.json', bytes: readFileSync(REAL) }], { source: 'real.json' });
	});
	await copyEverywhere(owner, org, count);
	const { rows } = await owner.query<{ n: number }>(
		'select count(*)::int as n from directory.service_locations where shown'
	);
	await owner.end();
	return { organizationId: org, services: rows[0]!.n };
}

const id = (letter: string) =>
	`('${letter}0000000-0000-7000-8000-' || lpad(to_hex(b.r * 100000 + k), 12, '0'))::uuid`;

async function copyEverywhere(owner: pg.Client, org: string, count: number): Promise<void> {
	// As a restored backup would be: keys are right by construction.
	await owner.query(
		`set session_replication_role = replica; set maintenance_work_mem = '1GB'; set synchronous_commit = off`
	);
	await owner.query(
		'create temp table bench_points (n int primary key, latitude float8, longitude float8, state text, zip text)'
	);
	await owner.query(
		`insert into bench_points select (o - 1)::int, (p ->> 'latitude')::float8, (p ->> 'longitude')::float8, p ->> 'state', p ->> 'zip'
		from jsonb_array_elements($1::jsonb) with ordinality as e (p, o)`,
		[JSON.stringify(points())]
	);
	await owner.query(
		`create temp table bench_base as select row_number() over (order by sl.id) as r, sl.service_id, sl.name, sl.needs, sl.search_text,
			regexp_replace(sl.tokens, '\\m[gsz][0-9]?_\\S+', '', 'g') as tokens from directory.service_locations sl
		where sl.organization_id = '${org}' and sl.shown and sl.latitude is not null`
	);
	const base = await owner.query<{ n: number }>('select count(*)::int as n from bench_base');
	const copies = Math.ceil((count - base.rows[0]!.n) / base.rows[0]!.n);
	// In the order of places, as an import writes them.
	await owner.query(
		`create temp table bench_copies as select b.*, k, p.state, p.zip,
			p.latitude + ((b.r * 31 + k * 17) % 101 - 50) / 1000.0 as latitude, p.longitude + ((b.r * 13 + k * 29) % 101 - 50) / 1000.0 as longitude,
			${id('a')} as new_service, ${id('b')} as new_location, ${id('c')} as new_pair
		from bench_base b, generate_series(1, ${copies}) k, (select count(*)::int as points from bench_points) c, bench_points p
		where p.n = (b.r * 7919 + k::bigint * 104729) % c.points order by p.n`
	);
	await owner.query(
		`insert into directory.services (organization_id, id, provider_id, name, alternate_name, description, status, application_process,
			fees, eligibility, languages, terms, terms_not, phones, schedules, costs, documents, areas, full_hash, first_seen, changed_at)
		select s.organization_id, c.new_service, s.provider_id, s.name, s.alternate_name, s.description, s.status, s.application_process,
			s.fees, s.eligibility, s.languages, s.terms, s.terms_not, s.phones, s.schedules, s.costs, s.documents, s.areas, '', now(), now()
		from bench_copies c join directory.services s on s.id = c.service_id`
	);
	await owner.query(
		`insert into directory.locations (organization_id, id, kind, address_1, state, postal_code, latitude, longitude, placed, full_hash, first_seen, changed_at)
		select '${org}', new_location, 'physical', k || ' Sample Street', state, zip, latitude, longitude, 'source', '', now(), now() from bench_copies`
	);
	await owner.query('drop index directory.service_locations_words');
	await owner.query(
		`insert into directory.service_locations (organization_id, id, service_id, location_id, name, needs, search_text, tokens, latitude, longitude, shown)
		select '${org}', new_pair, new_service, new_location, name, needs, search_text, tokens || ' s_' || lower(state) || ' z_' || zip
			|| ' g3_' || floor(latitude * 5)::int || '_' || floor(longitude * 5)::int
			|| ' g1_' || floor(latitude)::int || '_' || floor(longitude)::int || ' g2_' || floor(latitude * 10)::int || '_' || floor(longitude * 10)::int,
			latitude, longitude, true from bench_copies`
	);
	await owner.query(
		'create index service_locations_words on directory.service_locations using gin (words) where shown'
	);
	for (const table of ['services', 'locations', 'service_locations'])
		await owner.query(`vacuum analyze directory.${table}`);
}

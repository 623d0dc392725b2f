/** Fills a directory of services in one go, past the importers: for tests of looking, not of taking in. */
import { foldWords } from '#domains/directory/words.ts';
import {
	languageToken,
	papersTokens,
	squareTokens,
	stateToken,
	termToken,
	zipToken
} from '#domains/directory/tokens.ts';
import { newId } from '#platform/ids.ts';
import type { TestWorld } from './database.ts';

export interface MadeService {
	id?: string;
	name: string;
	provider?: string;
	description?: string;
	status?: string;
	application?: string;
	eligibility?: string;
	fees?: string;
	terms?: string[];
	languages?: string[];
	documents?: string[];
	phones?: object[];
	schedules?: object[];
	confirmedAt?: Date;
	confidential?: boolean;
	shown?: boolean;
	at?: { latitude: number; longitude: number } | null;
	address?: string;
	city?: string;
	state?: string;
	zip?: string;
	minimumAge?: number;
}

/** Writes the services and gives their ids, in order. */
export async function makeServices(
	world: Pick<TestWorld, 'owner'>,
	organizationId: string,
	made: MadeService[]
): Promise<string[]> {
	const rows = made.map((one) => ({
		...one,
		id: one.id ?? newId(),
		providerId: newId(),
		locationId: newId(),
		serviceLocationId: newId(),
		at: one.confidential ? null : (one.at ?? null)
	}));
	const json = JSON.stringify(
		rows.map((row) => ({
			id: row.id,
			provider_id: row.providerId,
			location_id: row.locationId,
			line_id: row.serviceLocationId,
			name: row.name,
			provider: row.provider ?? row.name,
			description: row.description ?? null,
			status: row.status ?? 'active',
			application_process: row.application ?? null,
			eligibility: row.eligibility ?? null,
			fees: row.fees ?? null,
			terms: row.terms ?? [],
			languages: row.languages ?? [],
			documents: row.documents ?? [],
			phones: row.phones ?? [],
			schedules: row.schedules ?? [],
			confirmed_at: row.confirmedAt ?? null,
			confirmed_name: row.confirmedAt ? 'Marcus Reed' : null,
			minimum_age: row.minimumAge ?? null,
			confidential: row.confidential ?? false,
			address_1: row.confidential ? null : (row.address ?? null),
			city: row.city ?? null,
			state: row.state ?? null,
			postal_code: row.zip ?? null,
			latitude: row.at?.latitude ?? null,
			longitude: row.at?.longitude ?? null,
			shown: row.shown ?? true,
			search_text: foldWords(
				[row.name, row.provider, row.description, row.eligibility, row.application, row.fees, row.city]
					.filter(Boolean)
					.join(' ')
			),
			tokens: [
				...papersTokens(row.documents ?? [], row.application ?? null),
				...(row.terms ?? []).map(termToken),
				...(row.languages ?? []).map(languageToken),
				...(row.state ? [stateToken(row.state)] : []),
				...(row.zip ? [zipToken(row.zip)] : []),
				...(row.at ? squareTokens(row.at) : [])
			].join(' ')
		}))
	);
	// One statement: a pool would give each its own connection.
	await world.owner(
		`with made as (select * from json_to_recordset($2::json) as r (id uuid, provider_id uuid, location_id uuid, line_id uuid, name text,
			provider text, description text, status text, application_process text, eligibility text, fees text, terms text[], languages text[],
			documents text[], phones jsonb, schedules jsonb, confirmed_at timestamptz, confirmed_name text, minimum_age smallint, confidential boolean,
			address_1 text, city text, state text, postal_code text, latitude float8, longitude float8, shown boolean, search_text text, tokens text)),
		providers as (insert into directory.providers (organization_id, id, name, full_hash, first_seen, changed_at)
			select $1::uuid, provider_id, provider, '', now(), now() from made),
		services as (insert into directory.services (organization_id, id, provider_id, name, description, status, application_process, eligibility, fees,
			terms, languages, documents, phones, schedules, confirmed_at, confirmed_name, minimum_age, full_hash, first_seen, changed_at)
			select $1::uuid, id, provider_id, name, description, status, application_process, eligibility, fees, terms, languages, documents,
				phones, schedules, confirmed_at, confirmed_name, minimum_age, '', now(), now() from made),
		locations as (insert into directory.locations (organization_id, id, provider_id, kind, address_1, city, state, postal_code, latitude, longitude,
			placed, confidential, full_hash, first_seen, changed_at)
			select $1::uuid, location_id, provider_id, 'physical', address_1, city, state, postal_code, latitude, longitude, 'source', confidential,
				'', now(), now() from made)
		insert into directory.service_locations (organization_id, id, service_id, location_id, name, search_text, tokens, needs, latitude, longitude, shown)
			select $1::uuid, line_id, id, location_id, name, search_text, tokens, directory.read_needs(search_text, tokens, name),
				latitude, longitude, shown from made`,
		[organizationId, json]
	);
	await world.owner(
		`insert into directory.service_words select distinct organization_id, u.lexeme from directory.service_locations, unnest(words) u
			where organization_id = $1 and strpos(u.lexeme, '_') = 0 on conflict do nothing`,
		[organizationId]
	);
	return rows.map(({ id }) => id);
}

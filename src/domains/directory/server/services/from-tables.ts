import type { Said } from '../reasons.ts';
import type { ListRead, Raw } from './shape.ts';

const by = (rows: Raw[] | undefined, key: string): Map<string, Raw[]> => {
	const found = new Map<string, Raw[]>();
	for (const row of rows ?? []) {
		const id = row[key];
		if (typeof id !== 'string' || id === '') continue;
		const list = found.get(id);
		if (list) list.push(row);
		else found.set(id, [row]);
	}
	return found;
};

/**
 * The files of the package as the specification names them. Its tables are named in the singular (`service`), most of its files in
 * the plural (`services.csv`): both are found in use.
 */
const named = [
	'organizations',
	'services',
	'locations',
	'service_at_location',
	'phones',
	'addresses',
	'schedules',
	'languages',
	'accessibility',
	'required_documents',
	'service_areas',
	'cost_options',
	'attributes',
	'taxonomy_terms',
	'contacts'
];
const plain = (name: string): string =>
	name
		.split('_')
		.map((word) =>
			word
				.replace(/sses$/, 'ss')
				.replace(/ies$/, 'y')
				.replace(/([^s])s$/, '$1')
		)
		.join('_');
const byPlain = new Map(named.map((name) => [plain(name), name]));

/** The name of a table in the way that is used here: `service` and `Services` are `services`. */
export const tableName = (file: string): string => {
	const name = file.replace(/\.csv$/i, '').toLowerCase();
	return byPlain.get(plain(name)) ?? name;
};

/** True for the HSDS 3.0 package; in Ohana's, a service stands at one place and names it itself. */
export const isTabular = (tables: Map<string, Raw[]>): boolean =>
	tables.has('service_at_location') || !('location_id' in (tables.get('services')?.[0] ?? {}));

/** The HSDS 3.0 tabular package: rows put back into one another by their ids. A term's parents are never walked. */
export function fromTables(tables: Map<string, Raw[]>, warnings: Said[]): ListRead {
	const idOf = (row: Raw) => String(row['id'] ?? '');
	const table = (name: string, key: string) => by(tables.get(name), key);
	// What is of a service at one of its places is not of all of them.
	const apart = (rows: Raw[] | undefined) => (rows ?? []).filter((row) => !row['service_at_location_id']);
	const organizations = new Map((tables.get('organizations') ?? []).map((row) => [idOf(row), row]));
	const locations = new Map((tables.get('locations') ?? []).map((row) => [idOf(row), row]));
	const terms = new Map((tables.get('taxonomy_terms') ?? []).map((row) => [idOf(row), row]));
	const places = table('service_at_location', 'service_id');
	const phoneLanguages = table('languages', 'phone_id');
	const phones = tables
		.get('phones')
		?.map((row) => ({ ...row, languages: phoneLanguages.get(idOf(row)) }) as Raw);
	const schedules = tables.get('schedules');
	const parts = {
		servicePhones: by(apart(phones), 'service_id'),
		locationPhones: by(apart(phones), 'location_id'),
		organizationPhones: by(apart(phones), 'organization_id'),
		placePhones: by(phones, 'service_at_location_id'),
		serviceSchedules: by(apart(schedules), 'service_id'),
		locationSchedules: by(apart(schedules), 'location_id'),
		placeSchedules: by(schedules, 'service_at_location_id'),
		addresses: table('addresses', 'location_id'),
		accessibility: table('accessibility', 'location_id'),
		serviceLanguages: table('languages', 'service_id'),
		locationLanguages: table('languages', 'location_id'),
		documents: table('required_documents', 'service_id'),
		areas: table('service_areas', 'service_id'),
		costs: table('cost_options', 'service_id'),
		attributes: table('attributes', 'link_id')
	};
	const location = (id: string): Raw => ({
		...locations.get(id),
		addresses: parts.addresses.get(id),
		phones: parts.locationPhones.get(id),
		schedules: parts.locationSchedules.get(id),
		accessibility: parts.accessibility.get(id),
		languages: parts.locationLanguages.get(id)
	});
	const entries = (tables.get('services') ?? []).map((service, index) => {
		const id = idOf(service);
		const provider = organizations.get(String(service['organization_id'])) ?? {
			id: service['organization_id']
		};
		return {
			row: index + 1,
			provider: { ...provider, phones: parts.organizationPhones.get(idOf(provider)) },
			labels: (parts.attributes.get(id) ?? []).flatMap((one) =>
				[terms.get(String(one['taxonomy_term_id']))?.['name'], one['label']].map((name) => String(name ?? ''))
			),
			service: {
				...service,
				phones: parts.servicePhones.get(id),
				schedules: parts.serviceSchedules.get(id),
				languages: parts.serviceLanguages.get(id),
				required_documents: parts.documents.get(id),
				service_areas: parts.areas.get(id),
				cost_options: parts.costs.get(id),
				service_at_locations: (places.get(id) ?? [])
					.filter((one) => locations.has(String(one['location_id'])))
					.map((one) => ({
						description: one['description'],
						phones: parts.placePhones.get(idOf(one)),
						schedules: parts.placeSchedules.get(idOf(one)),
						location: location(String(one['location_id']))
					}))
			}
		};
	});
	return { kind: 'hsds-csv', entries, whole: true, warnings, rejected: [] };
}

import type { Said } from '../reasons.ts';
import { madeId } from './read-entries.ts';
import { listOf, rawsOf, split } from './raw.ts';
import { weekdays } from './read-schedule.ts';
import type { Entry, ListRead, Raw } from './shape.ts';

const of = (rows: Raw[] | undefined, key: string, id: unknown): Raw[] =>
	typeof id === 'string' && id !== '' ? (indexed(rows ?? [], key).get(id) ?? []) : [];

const indexes = new WeakMap<Raw[], Map<string, Map<string, Raw[]>>>();
function indexed(rows: Raw[], key: string): Map<string, Raw[]> {
	const known = indexes.get(rows) ?? new Map<string, Map<string, Raw[]>>();
	indexes.set(rows, known);
	const ready = known.get(key);
	if (ready) return ready;
	const made = Map.groupBy(rows, (row) => String(row[key]));
	known.set(key, made);
	return made;
}

const phone = (row: Raw): Raw => ({
	number: row['number'],
	extension: row['extension'],
	type: row['number_type'],
	description: row['department']
});
const schedule = (row: Raw): Raw => ({
	byday: weekdays.find((day) => String(row['weekday']).toUpperCase().startsWith(day)) ?? '',
	opens_at: row['opens_at'],
	closes_at: row['closes_at']
});

/** The CSV files of Ohana. Postal addresses are not where somebody goes, and phones of a person are not taken. */
export function fromOhana(tables: Map<string, Raw[]>, warnings: Said[]): ListRead {
	const phones = (tables.get('phones') ?? []).filter((row) => !row['contact_id']);
	const hours = tables.get('regular_schedules');
	const entries: Entry[] = (tables.get('services') ?? []).map((row, index) => {
		const place = of(tables.get('locations'), 'id', row['location_id'])[0];
		const provider = of(tables.get('organizations'), 'id', place?.['organization_id'])[0] ?? {};
		const location = place && {
			...place,
			location_type: String(place['virtual']).toLowerCase() === 'true' ? 'virtual' : 'physical',
			addresses: of(tables.get('addresses'), 'location_id', place['id']),
			accessibility: split(place['accessibility']),
			languages: [],
			languages_text: place['languages'],
			phones: of(phones, 'location_id', place['id'])
				.filter((one) => !one['service_id'])
				.map(phone),
			schedules: of(hours, 'location_id', place['id']).map(schedule)
		};
		return {
			row: index + 1,
			provider: {
				...provider,
				phones: of(phones, 'organization_id', provider['id'])
					.filter((one) => !one['service_id'] && !one['location_id'])
					.map(phone)
			},
			labels: [...split(row['keywords']), ...split(row['accepted_payments'])],
			service: {
				...row,
				url: row['website'],
				fees_description: row['fees'],
				eligibility_description: [row['audience'], row['eligibility']].filter(Boolean).join('\n'),
				languages: [],
				languages_text: row['languages'],
				required_documents: split(row['required_documents']),
				service_areas: split(row['service_areas']),
				phones: of(phones, 'service_id', row['id']).map(phone),
				schedules: of(hours, 'service_id', row['id']).map(schedule),
				service_at_locations: location ? [{ location }] : []
			}
		};
	});
	return { kind: 'ohana', entries, whole: true, warnings, rejected: [] };
}

/** Ohana before HSDS: one object a line, [longitude, latitude], lists of lists of phones, hours as prose. */
export function fromSanMateo(rows: Raw[], warnings: Said[]): ListRead {
	const entries: Entry[] = rows.map((row, index) => {
		const id = madeId(row['name'], row['street_address'], row['zipcode']);
		const [longitude, latitude] = listOf(row['coordinates']);
		const phones = listOf(row['phones']).flatMap((one) => rawsOf(one));
		const location = {
			id,
			latitude,
			longitude,
			transportation: row['transportation_availability'],
			accessibility: row['accessibility_options'],
			addresses: [
				{
					address_1: row['street_address'],
					city: row['city'],
					state_province: row['state'],
					postal_code: row['zipcode'],
					country: 'US'
				}
			]
		};
		return {
			row: index + 1,
			provider: { id: madeId('provider', row['agency'] ?? row['name']), name: row['agency'] ?? row['name'] },
			labels: listOf(row['keywords']).filter((one) => typeof one === 'string'),
			service: {
				id,
				name: row['name'],
				description: [row['description'], row['services_provided']].filter(Boolean).join('\n'),
				url: listOf(row['urls'])[0],
				email: listOf(row['emails'])[0],
				fees_description: row['fees'],
				application_process: row['how_to_apply'],
				eligibility_description: [row['target_group'], row['eligibility_requirements']]
					.filter(Boolean)
					.join('\n'),
				languages: row['languages_spoken'],
				service_areas: row['service_area'],
				phones,
				schedules: row['service_hours'] ? [{ description: row['service_hours'] }] : [],
				service_at_locations: row['street_address'] ? [{ location }] : []
			}
		};
	});
	return { kind: 'ohana', entries, whole: true, warnings, rejected: [] };
}

import type { Said } from '../reasons.ts';
import { madeId } from './read-entries.ts';
import { rawsOf } from './raw.ts';
import type { Entry, ListRead, Raw, RowNote, ServiceKind } from './shape.ts';

const text = (value: unknown): string => {
	const plain = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
	return plain === 'NA' ? '' : plain;
};
const pick = (row: Raw, ...keys: string[]): string =>
	keys.map((key) => text(row[key])).find((one) => one !== '') ?? '';

/** What a whole list is of, by the columns it has. */
function aboutAll(row: Raw): string[] {
	if ('testing_status' in row) return ['Federally Qualified Health Center'];
	if ('POSTAL' in row) return ['Opioid treatment program'];
	return row['type_facility'] === 'MH' ? ['Mental health provider'] : ['Substance use treatment'];
}

function labelsOf(row: Raw): string[] {
	const own = pick(row, 'all_services', 'All Services').split(/;\s+/);
	const listed = rawsOf(row['services']).flatMap((one) => text(one['f3']).split(/;\s+/));
	return [...aboutAll(row), ...own, ...listed].filter((one) => one !== '');
}

/** FindTreatment, live or copied, and the SAMHSA and HRSA tables of the Opioid Policy Scan: one facility a row. */
export function fromTreatment(rows: Raw[], warnings: Said[]): ListRead {
	return flat('treatment', rows, warnings, (row) => ({
		first: pick(row, 'name1', 'name', 'Name', 'ID'),
		second: pick(row, 'name2'),
		street: pick(row, 'street1', 'address', 'ADDRESS', 'Address'),
		street2: pick(row, 'street2'),
		city: pick(row, 'city', 'CITY', 'City'),
		state: pick(row, 'state', 'STATE', 'State', 'st_abbr'),
		zip: pick(row, 'zip', 'POSTAL', 'ZIP'),
		phones: [pick(row, 'phone', 'Phone'), text(row['intake1']), text(row['intake2'])],
		website: pick(row, 'website', 'Website'),
		latitude: pick(row, 'latitude', 'Latitude', 'lat'),
		longitude: pick(row, 'longitude', 'Longitude', 'lon'),
		labels: labelsOf(row)
	}));
}

/** Pharmacies and clinics of New York State where syringes are to be had. */
export function fromPharmacies(rows: unknown[], warnings: Said[]): ListRead {
	return flat('pharmacies', rawsOf(rows), warnings, (row) => ({
		first: pick(row, 'PHARMACY NAME', 'HEALTH CARE FACILITY NAME'),
		second: '',
		street: pick(row, 'ADDRESS'),
		street2: '',
		city: pick(row, 'CITY'),
		state: 'NY',
		zip: pick(row, 'ZIP CODE'),
		phones: [pick(row, 'PHONE NUMBER')],
		website: '',
		latitude: '',
		longitude: '',
		labels: ['Syringe access']
	}));
}

type Facility = Record<
	'first' | 'second' | 'street' | 'street2' | 'city' | 'state' | 'zip' | 'website' | 'latitude' | 'longitude',
	string
> & {
	phones: string[];
	labels: string[];
};

function flat(kind: ServiceKind, rows: Raw[], warnings: Said[], read: (row: Raw) => Facility): ListRead {
	const rejected: RowNote[] = [];
	const entries: Entry[] = rows.map((row, index) => {
		const one = read(row);
		const id = madeId(
			one.first,
			one.second,
			one.street,
			one.street2,
			one.city,
			one.state,
			one.zip,
			one.street ? '' : one.latitude + one.longitude
		);
		return {
			row: index + 1,
			labels: one.labels,
			coded: true,
			provider: { id: madeId('provider', one.first.toLowerCase(), one.state), name: one.first },
			service: {
				id,
				name: one.second ? `${one.first}: ${one.second}` : one.first,
				url: one.website,
				phones: one.phones,
				service_at_locations: [
					{
						location: {
							id,
							latitude: one.latitude,
							longitude: one.longitude,
							addresses: [
								{
									address_1: one.street,
									address_2: one.street2,
									city: one.city,
									state_province: one.state,
									postal_code: one.zip,
									country: 'US'
								}
							]
						}
					}
				]
			}
		};
	});
	return { kind, entries, whole: true, warnings, rejected };
}

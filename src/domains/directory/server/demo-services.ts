import type { WriteContext } from '#platform/server/context.ts';
import type { Term } from '../taxonomy.ts';
import type { ImportReport } from './import-report.ts';
import data from './demo-services.json' with { type: 'json' };
import { zipPlace } from './places.ts';
import { importServices } from './services/import-services.ts';

/** Loads the invented services of the demo around Philadelphia. Doing it again changes nothing. */
export function loadDemoServices(ctx: WriteContext): Promise<ImportReport> {
	const bytes = Buffer.from(JSON.stringify(demoServices()));
	return importServices(ctx, [{ name: 'sample-services.json', bytes }], {
		source: 'sample services',
		name: 'Sample services (invented)',
		isSample: true
	});
}

type Sample = {
	name: string;
	provider: string;
	what: Term[];
	words: string;
	/** Of a place; none: by phone only. `hidden`: keeps its address to itself. */
	zip?: string;
	hidden?: true;
	/** `MO,TU 09:00-17:00`, one for each kind of day; `always`; none: not known. */
	hours?: string[] | 'always';
	start?: string;
	fees?: string;
	bring?: string[];
	who?: string;
	ages?: [number, number?];
	languages?: string[];
	getThere?: string;
	alert?: string;
	checked?: string;
};

const all = 'MO,TU,WE,TH,FR,SA,SU';

// Names, streets and people are invented, numbers are of the kind that nobody has; towns and ZIPs are real, so
// that distances mean something. Every need that the page offers as a button is here, safer use like any other.
const samples = data as Sample[];

const streets = ['Sample Street', 'Example Avenue', 'Invented Lane', 'Placeholder Road', 'Specimen Square'];

/** The invented list, as HSDS 3.0 has it. */
export function demoServices(): object[] {
	return samples.map((one, at) => ({
		id: `sample-service-${at + 1}`,
		name: one.name,
		status: 'active',
		description: `${one.words}\n\nSample data. This place is invented.`,
		application_process: one.start,
		fees_description: one.fees,
		eligibility_description: one.who,
		minimum_age: one.ages?.[0],
		maximum_age: one.ages?.[1],
		alert: one.alert,
		assured_date: one.checked,
		url: `https://sample-${at + 1}.example`,
		organization: {
			id: `sample-provider-${slug(one.provider)}`,
			name: one.provider,
			website: `https://${slug(one.provider)}.example`
		},
		phones: [{ number: `215-555-01${String(10 + at)}` }],
		languages: (one.languages ?? []).concat('en').map((code) => ({ code })),
		required_documents: (one.bring ?? []).map((document) => ({ document })),
		schedules: schedulesOf(one.hours),
		attributes: one.what.map((name) => ({ taxonomy_term: { name } })),
		service_at_locations: placesOf(one, at)
	}));
}

const slug = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]+/g, '-');

function schedulesOf(hours: Sample['hours']): object[] {
	const lines = hours === 'always' ? [`${all} 00:00-24:00`] : (hours ?? []);
	return lines.map((line) => {
		const [byday, times = ''] = line.split(' ');
		const [opens_at, closes_at] = times.split('-');
		return {
			freq: 'WEEKLY',
			byday,
			opens_at,
			closes_at: closes_at === '24:00' ? '00:00' : closes_at,
			timezone: 'America/New_York'
		};
	});
}

function placesOf(one: Sample, at: number): object[] {
	if (one.hidden)
		return [
			{
				location: {
					id: `sample-location-${at + 1}`,
					location_type: 'physical',
					name: one.provider,
					addresses: [
						{ address_1: 'Confidential', city: 'Philadelphia', state_province: 'PA', country: 'US' }
					]
				}
			}
		];
	const place = one.zip ? zipPlace(one.zip) : null;
	if (!place || !one.zip) return [];
	const [city] = place.label.split(',');
	return [
		{
			location: {
				id: `sample-location-${at + 1}`,
				location_type: 'physical',
				name: one.provider,
				transportation: one.getThere,
				latitude: place.latitude + ((at % 5) - 2) * 0.002,
				longitude: place.longitude + ((at % 3) - 1) * 0.002,
				accessibility: one.what.includes('wheelchair') ? [{ description: 'wheelchair' }] : [],
				addresses: [
					{
						address_1: `${100 + at * 37} ${streets[at % streets.length]}`,
						city,
						state_province: place.state,
						postal_code: one.zip,
						country: 'US',
						address_type: 'physical'
					}
				]
			}
		}
	];
}

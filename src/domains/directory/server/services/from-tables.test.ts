import { expect, test } from 'vitest';
import { readEntries } from './read-entries.ts';
import { readList } from './read-list.ts';
import { tableName } from './from-tables.ts';

/** The columns of the examples of HSDS 3.0, with made-up rows: each table points to others only by ids. */
const tables = {
	organization:
		'id,name,alternate_name,description,email,website,tax_status,tax_id,year_incorporated,legal_status,logo,uri,parent_organization_id\no1,Harbor Aid,,Helps,desk@example.org,https://example.org/aid,,,1999,,,,o1',
	service:
		'id,organization_id,program_id,name,alternate_name,description,url,email,status,interpretation_services,application_process,fees_description,wait_time,fees,accreditations,eligibility_description,minimum_age,maximum_age,assured_date,assurer_email,licenses,alert,last_modified\ns1,o1,,Residential treatment,,A bed and a team,https://example.org/s1,,active,,Call first,Free for residents,,,,Adults,18,99,2026-01-02,,,,\ns2,o1,,Night line,,By phone only,,,active,,,,,,,,,,,,,,',
	location:
		'id,location_type,url,organization_id,name,alternate_name,description,transportation,latitude,longitude,external_identifier,external_identifier_type\nl1,physical,,o1,The house,,,Bus 3,39.29,-76.61,,',
	service_at_location: 'id,service_id,location_id,description\nsl1,s1,l1,Second floor',
	phone:
		'id,location_id,service_id,organization_id,contact_id,service_at_location_id,number,extension,type,description\np1,,s2,,,,410-555-0100,7,voice,Desk\np2,,s1,,c1,,410-555-0199,,cell,Dana',
	address:
		'id,location_id,attention,address_1,address_2,city,region,state_province,postal_code,country,address_type\na1,l1,,1 Sample St,,Baltimore,,MD,21201,US,physical',
	schedule:
		'id,service_id,location_id,service_at_location_id,valid_from,valid_to,dtstart,timezone,until,count,wkst,freq,interval,byday,byweekno,bymonthday,byyearday,description,opens_at,closes_at,schedule_link,attending_type,notes\nh1,,,sl1,,,,,,,MO,WEEKLY,1,"TH,FR",,,,,10:00:00,18:00:00,,,',
	language: 'id,service_id,location_id,phone_id,name,code,note\ng1,s1,,,Spanish,es,\ng2,,,p1,Urdu,ur,',
	accessibility: 'id,location_id,description,details,url\nx1,l1,Ramp at the side,,',
	required_document: 'id,service_id,document,uri\nd1,s1,Photo ID,',
	service_area: 'id,service_id,name,description,extent,extent_type,uri\nr1,s1,Baltimore City,,,,',
	cost_option:
		'id,service_id,valid_from,valid_to,option,currency,amount,amount_description\nk1,s1,,,Under 18,usd,35,a day',
	attribute: 'id,link_id,taxonomy_term_id,link_type,link_entity,value\nt1,s1,tt1,,service,',
	taxonomy_term:
		'id,code,name,description,parent_id,taxonomy,language,taxonomy_id,term_uri\ntt1,r,Residential treatment,,tt1,,eng,,',
	contact:
		'id,organization_id,service_id,service_at_location_id,location_id,name,title,department,email\nc1,,s1,,,Dana Doe,Nurse,,dana@example.org'
};
const plural = (name: string): string =>
	name === 'accessibility' || name === 'service_at_location'
		? name
		: name.replace(/(s?)$/, '$1s').replace('addresss', 'addresses');
const files = (nameOf: (name: string) => string) =>
	Object.entries(tables).map(([name, text]) => ({
		name: `${nameOf(name)}.csv`,
		bytes: Buffer.from(`\ufeff${text}\r\n`)
	}));

test.each([
	['in the singular', (name: string) => name],
	['in the plural, as in the package of the specification', plural],
	['in capitals', (name: string) => name.toUpperCase()]
])('HSDS 3.0 tables named %s become services with all that hangs on them', (_name, nameOf) => {
	const list = readList(files(nameOf));
	expect(list.kind).toBe('hsds-csv');
	const { services, providers, locations, rejected, warnings } = readEntries(list.entries);
	expect([rejected, warnings]).toEqual([[], []]);
	expect(providers.get('o1')).toMatchObject({ name: 'Harbor Aid', website: 'https://example.org/aid' });
	expect(services.get('s1')).toMatchObject({
		provider: 'o1',
		name: 'Residential treatment',
		fees: 'Free for residents',
		minimum_age: 18,
		assured_on: '2026-01-02',
		languages: ['es'],
		documents: ['Photo ID'],
		areas: ['Baltimore City'],
		costs: [{ option: 'Under 18', amount: 35, currency: 'USD', description: 'a day' }],
		source_terms: ['Residential treatment'],
		// A named person's own mobile is nobody else's to give on.
		phones: [],
		places: [
			{
				location: 'l1',
				description: 'Second floor',
				schedules: [{ days: ['TH', 'FR'], opens: '10:00', closes: '18:00' }]
			}
		]
	});
	expect(services.get('s2')).toMatchObject({
		phones: [{ number: '410-555-0100', dial: '+14105550100', extension: '7', languages: ['ur'] }],
		places: [{ location: null }]
	});
	expect(locations.get('l1')).toMatchObject({
		address_1: '1 Sample St',
		postal_code: '21201',
		placed: 'source',
		transportation: 'Bus 3',
		accessibility: ['Ramp at the side']
	});
	expect(JSON.stringify([...services.values(), ...providers.values()])).not.toContain('Dana');
});

test('a package without places is HSDS all the same', () => {
	const some = files(plural).filter((one) => /^(organizations|services|phones)/.test(one.name));
	const list = readList(some);
	expect(list.kind).toBe('hsds-csv');
	expect(readEntries(list.entries).services.size).toBe(2);
});

test.each([
	['service.csv', 'services'],
	['Services.CSV', 'services'],
	['service_at_locations.csv', 'service_at_location'],
	['services_at_location.csv', 'service_at_location'],
	['addresses.csv', 'addresses'],
	['accessibilities.csv', 'accessibility'],
	['taxonomy_term.csv', 'taxonomy_terms'],
	['mail_addresses.csv', 'mail_addresses'],
	['regular_schedules.csv', 'regular_schedules']
])('%s is the table %s', (file, name) => {
	expect(tableName(file)).toBe(name);
});

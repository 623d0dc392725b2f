import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isTerm, taxonomy } from '../../taxonomy.ts';
import { termsOf } from './label-terms.ts';
import type { Sayings } from './label-terms.ts';
import humanServices from './labels/human-services.json' with { type: 'json' };
import phrases from './labels/phrases.json' with { type: 'json' };
import treatment from './labels/treatment.json' with { type: 'json' };
import { offersIn } from './offers-in.ts';
import { readEntries } from './read-entries.ts';
import { readList } from './read-list.ts';

const of = (more: Partial<Sayings>) =>
	termsOf({
		name: 'X',
		alternateName: null,
		description: null,
		fees: null,
		labels: [],
		coded: false,
		languages: [],
		locations: [],
		...more
	});

test('every term of the tables is one of ours', () => {
	const all = [
		...Object.values(treatment),
		...Object.values(humanServices),
		...phrases.map((one) => one.terms)
	];
	expect(all.flat().filter((one) => !isTerm(one.replace(/^!/, '')))).toEqual([]);
});

describe('what is believed', () => {
	test.each<[string, Partial<Sayings>, string[]]>([
		['a name', { name: 'St. Mary Food Pantry' }, ['food']],
		[
			'a name with two',
			{ name: 'Needle Exchange for Women' },
			['harm-reduction', 'syringe-service', 'women']
		],
		['a shelter for animals is none', { name: 'Animal Rescue & Care Shelter' }, []],
		['Housing Counseling is no counselling', { name: 'Housing Counseling' }, ['housing-help']],
		['adult day care is no child care', { name: 'Adult Day Care' }, []],
		['a program of a hospital', { name: 'Sinai Hospital, Breast Cancer Group' }, []],
		['a hospital in a county', { name: "Children's Hospital, Montgomery County" }, ['medical']],
		['a heading', { description: '1) DETOX UNIT: A ten day program.' }, ['detox']],
		['a heading about donations', { description: 'DONATIONS: Emergency food and clothing needed.' }, []],
		[
			'a stray word',
			{ description: 'We visit people in shelters and talk about detox and food pantries.' },
			[]
		],
		[
			'what is offered',
			{ description: 'OVERVIEW: Offers transitional housing for a year.' },
			['transitional-housing']
		],
		[
			'what is referred to',
			{ description: 'Provides counseling services and referrals to detox.' },
			['counselling']
		],
		['what is only paid for', { description: 'Provides funding for emergency shelters.' }, []],
		[
			'what is not done',
			{ description: 'Provides an emergency shelter but does not provide hot meals.' },
			['shelter']
		],
		['fees: none', { fees: 'None.' }, ['free']],
		['fees: none for some', { fees: 'None for indigent.' }, []],
		[
			'fees: who pays',
			{ fees: 'Sliding fee scale. Medical Assistance; insurance. Medicare not accepted.' },
			['medicaid', 'private-insurance', 'sliding-fee']
		],
		['a label', { labels: ['Food Pantries', 'Landlord/Tenant'] }, ['food', 'housing-help', 'legal-aid']],
		['a label that no table has', { labels: ['Emergency Shelter for Men'] }, ['shelter', 'men'].sort()],
		['a code that no table has', { labels: ['Persons with HIV or AIDS'], coded: true }, []],
		['a code', { labels: ['Detoxification'], coded: true }, ['detox']]
	])('%s', (_what, said, terms) => {
		expect(of(said).terms).toEqual(terms);
	});
	test('a long text costs no more than its length', () => {
		const start = performance.now();
		offersIn('A'.repeat(8000));
		offersIn(`${'Provides '.repeat(900)}.`);
		offersIn('1) '.repeat(2600));
		expect(performance.now() - start).toBeLessThan(1000);
	});
});

const data = new URL('../../../../../../shared/data/hsds/', import.meta.url).pathname;
describe.skipIf(!existsSync(data))('real lists (skipped where the data folder is absent)', () => {
	const read = (path: string) => {
		const files = path.endsWith('/') ? readdirSync(data + path).map((name) => path + name) : [path];
		const list = readList(
			files.map((name) => ({ name: name.replace(/.*\//, ''), bytes: readFileSync(data + name) }))
		);
		return [...readEntries(list.entries).services.values()];
	};
	test.each([
		['baltimore-hsds30-organizations.json', 0.85, 0.55],
		['baltimore-ohana-csv/', 0.85, 0.55],
		['ohana-sample-csv/', 0.85, 0.55],
		['sanmateo-2013-legacy.jsonl', 0.7, 0.3]
	])('%s: how many have a term, and one of a need', (path, any, need) => {
		const services = read(path);
		const isNeed = (term: string) => isTerm(term) && ['care', 'need'].includes(taxonomy[term].kind);
		const shares = [
			services.filter((one) => one.terms.length > 0).length / services.length,
			services.filter((one) => one.terms.some(isNeed)).length / services.length
		];
		process.stdout.write(
			`${path}: ${services.length} services, ${shares.map((one) => `${(one * 100).toFixed(1)} %`).join(' with a term, ')} with one of a need\n`
		);
		expect(shares[0]).toBeGreaterThan(any);
		expect(shares[1]).toBeGreaterThan(need);
	});
	// Written down while reading the full text of each.
	const checked: Record<string, string> = {
		'Sister to Sister House of New Beginnings': 'transitional-housing',
		'Bread of Life Ministry': 'clothing food free',
		'Baltimore Animal Rescue & Care Shelter, Inc': '',
		'Dayspring Village': 'family-support housing-help transitional-housing',
		'Powell Recovery Center, Inc.': 'medicaid medicare outpatient transitional-housing',
		'Baltimore Crisis Response, Inc.': 'crisis detox free',
		'Senior Health Insurance Assistance Program (SHIP), Baltimore City': 'benefits free seniors',
		'Turnaround Inc., Baltimore':
			'counselling crisis domestic-violence sliding-fee transitional-housing trauma',
		'Glass Methadone Maintenance Program':
			'buprenorphine counselling detox medicaid methadone otp private-insurance',
		'Legal Aid Bureau, Inc., Rockville': 'free legal-aid',
		'Baltimore County Board of Elections': '',
		'Caithness Shelter Home': 'shelter',
		'Homeless Persons Representation Project': 'legal-aid',
		'Catonsville Emergency Food Ministry': 'food free rent-utilities',
		'Alcoholics Anonymous, Baltimore Intergroup': 'free mutual-help peer-support',
		'Baltimore City DSS, Eviction Prevention Program': 'free housing-help rent-utilities',
		'Donald Bentley Food Pantry': 'food free',
		'Partners in Recovery, Outpatient Addiction Services': 'detox medicaid outpatient private-insurance',
		'Recovery, Inc., Rockville': 'mental-health mutual-help peer-support',
		'Another Way, Inc.': 'buprenorphine counselling crisis methadone otp',
		"Nick's Place, Inc.": 'counselling job-help sober-living',
		'Baltimore City Needle Exchange Program': 'free harm-reduction hiv-hep syringe-service',
		'University of Maryland Drug Treatment Center':
			'counselling medicaid methadone otp outpatient sliding-fee',
		'Friendship House': 'sliding-fee sober-living',
		'Helping Up Mission': 'clothing shelter showers transitional-housing',
		'University of Maryland Medical Ctr., Intensive Outpatient Program':
			'childcare intensive-outpatient medicaid partial-hospital private-insurance',
		'Baltimore City Health Dept., WIC - Mondawmin Mall': 'benefits food free pregnancy'
	};
	test('27 services have exactly these', () => {
		const found = new Map(
			read('baltimore-hsds30-organizations.json').map((one) => [one.name, one.terms.join(' ')])
		);
		expect(Object.fromEntries(Object.keys(checked).map((name) => [name, found.get(name)]))).toEqual(checked);
	});
});

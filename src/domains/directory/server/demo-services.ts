import type { WriteContext } from '#platform/server/context.ts';
import type { Term } from '../taxonomy.ts';
import type { ImportReport } from './import-report.ts';
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

const week = 'MO,TU,WE,TH,FR';
const all = 'MO,TU,WE,TH,FR,SA,SU';

// Names, streets and people are invented, numbers are of the kind that nobody has; towns and ZIPs are real, so
// that distances mean something. Every need that the page offers as a button is here, safer use like any other.
const samples: Sample[] = [
	{
		name: 'Night shelter, Lantern House',
		provider: 'Lantern House',
		what: ['shelter', 'showers', 'walk-in', 'free', 'wheelchair', 'moud-welcome'],
		words:
			'A bed for tonight for any adult. A locker, a shower and breakfast. Couples and pets are welcome. You may come when you have used; nobody is tested.',
		zip: '19121',
		hours: [`${all} 17:00-09:00`],
		start: 'Come to the side door from 5 pm. No call is needed.',
		fees: 'Free',
		ages: [18],
		languages: ['es'],
		getThere: 'Bus 3 and 7, stop Sample Street. Ramp at the side door.'
	},
	{
		name: 'Beds for women and children',
		provider: 'Willow Door',
		what: ['shelter', 'women', 'parenting', 'free', 'domestic-violence'],
		words:
			'Emergency shelter for women, with or without children, who cannot stay where they are. Staff at the door day and night.',
		hidden: true,
		hours: 'always',
		start: 'Call at any hour. Somebody tells you how to come.',
		fees: 'Free',
		languages: ['es']
	},
	{
		name: 'Withdrawal unit',
		provider: 'Steady Ground Treatment',
		what: [
			'detox',
			'medicaid',
			'private-insurance',
			'buprenorphine',
			'moud-welcome',
			'open-24h',
			'co-occurring'
		],
		words:
			'Five to seven days with nurses day and night. Medicine against withdrawal from the first day. Many go on to live-in treatment from here.',
		zip: '19122',
		hours: 'always',
		start: 'Call first: the nurse asks what you took and when. Often there is a bed the same day.',
		fees: 'Medicaid and most insurance. Without insurance they help you to apply.',
		bring: ['A list of your medicines', 'ID if you have one: without it they take you too'],
		ages: [18],
		getThere: 'They can send a car inside the city.',
		checked: '2026-10-02'
	},
	{
		name: 'Bridge clinic: buprenorphine today',
		provider: 'Two Bridges Clinic',
		what: [
			'buprenorphine',
			'naltrexone',
			'walk-in',
			'sliding-fee',
			'medicaid',
			'spanish',
			'telehealth',
			'naloxone',
			'outpatient'
		],
		words:
			'Start buprenorphine on the day you come. A doctor, a nurse and a peer. You need no counseling to get the medicine.',
		zip: '19134',
		hours: [`${week} 08:30-16:00`, 'SA 09:00-12:00'],
		start: 'Walk in before 3 pm, or call for a visit by video.',
		fees: 'By income, from 0 dollars. Medicaid.',
		languages: ['es'],
		ages: [16]
	},
	{
		name: 'Methadone program',
		provider: 'Riverbend Opioid Treatment',
		what: ['methadone', 'otp', 'buprenorphine', 'medicaid', 'sliding-fee', 'pregnancy'],
		words: 'Methadone with take-home doses as the rules allow. Pregnant people are seen first.',
		zip: '19104',
		hours: [`${week} 05:30-13:00`, 'SA,SU 06:00-10:00'],
		start: 'New people come Monday to Thursday at 6 am.',
		checked: '2026-09-15',
		fees: 'Medicaid, or by income',
		bring: ['Something with your name on it']
	},
	{
		name: 'Naloxone and safer-use supplies, no questions',
		provider: 'Corner Room Harm Reduction',
		what: [
			'naloxone',
			'harm-reduction',
			'syringe-service',
			'test-strips',
			'hiv-hep',
			'walk-in',
			'free',
			'peer-support',
			'wheelchair'
		],
		words:
			'Naloxone, new syringes, pipes, fentanyl and xylazine test strips, wound care. No name is asked. Bring used needles or come without.',
		zip: '19134',
		hours: ['MO,WE,FR 12:00-18:00', 'TU,TH 14:00-20:00', 'SA 10:00-14:00'],
		start: 'Come in. Nothing to sign.',
		fees: 'Free',
		languages: ['es'],
		getThere: 'Two minutes from the El.'
	},
	{
		name: 'Needle exchange van',
		provider: 'Corner Room Harm Reduction',
		what: ['syringe-service', 'naloxone', 'harm-reduction', 'walk-in', 'free'],
		words:
			'The blue van parks at the same corner every evening: syringe exchange, naloxone, water, somebody to talk to.',
		zip: '19125',
		hours: [`${week} 18:00-22:00`],
		fees: 'Free'
	},
	{
		name: 'Naloxone by mail',
		provider: 'Open Hand Network',
		what: ['naloxone', 'test-strips', 'harm-reduction', 'free', 'telehealth'],
		words: 'Naloxone and test strips in a plain envelope, after a video of five minutes.',
		start: 'Call or write; it comes in three to five days.',
		fees: 'Free'
	},
	{
		name: 'Hot lunch and food pantry',
		provider: 'Garden House Kitchen',
		what: ['food', 'walk-in', 'free', 'clothing'],
		words: 'A hot lunch every day and a bag of groceries once a week. Clothes closet on Thursdays.',
		zip: '19146',
		hours: [`${all} 11:30-13:30`],
		fees: 'Free',
		languages: ['es']
	},
	{
		name: 'Food pantry of the Old Firehouse',
		provider: 'Old Firehouse Commons',
		what: ['food', 'benefits', 'free'],
		words: 'Groceries, diapers, and help with the form for food stamps (SNAP).',
		zip: '08102',
		hours: ['TU,TH 10:00-14:00'],
		bring: ['A bag', 'An address, or a word that you have none'],
		fees: 'Free'
	},
	{
		name: 'Sober living for men',
		provider: 'Long Way Homes',
		what: ['sober-living', 'men', 'moud-welcome'],
		words:
			'Eight rooms in a quiet street. House meeting twice a week. Methadone and buprenorphine are welcome and kept in your own lock box.',
		zip: '19139',
		hours: [`${week} 09:00-17:00`],
		start: 'Call the house manager for a talk and a look.',
		fees: '160 dollars a week. The first two weeks can be paid by a fund.',
		ages: [18]
	},
	{
		name: 'Recovery house for women',
		provider: 'Long Way Homes',
		what: ['sober-living', 'women', 'parenting', 'moud-welcome'],
		words: 'Six rooms; two are for a mother with a child under five.',
		zip: '19143',
		fees: '150 dollars a week',
		ages: [18]
	},
	{
		name: 'Evening outpatient group',
		provider: 'Front Porch Counseling',
		what: [
			'outpatient',
			'intensive-outpatient',
			'counselling',
			'medicaid',
			'sliding-fee',
			'spanish',
			'telehealth'
		],
		words:
			'Groups in the evening, three times a week at first, so that you can keep your job. Also by video.',
		zip: '19103',
		hours: [`${week} 12:00-21:00`],
		start: 'Call for a first talk, mostly within a week.',
		fees: 'Medicaid, or by income',
		languages: ['es'],
		ages: [18]
	},
	{
		name: 'Walk-in mental health center',
		provider: 'Quiet Harbor',
		what: [
			'mental-health',
			'psychiatry',
			'counselling',
			'co-occurring',
			'walk-in',
			'medicaid',
			'crisis',
			'wheelchair'
		],
		words: 'Somebody to talk to today, and a psychiatrist within the week. You may come when you use.',
		zip: '19107',
		hours: [`${all} 08:00-22:00`],
		fees: 'Medicaid; nobody is sent away',
		languages: ['es', 'ase']
	},
	{
		name: 'Safe line and shelter after violence',
		provider: 'Willow Door',
		what: ['domestic-violence', 'shelter', 'legal-aid', 'free', 'open-24h'],
		words:
			'For everybody who is hurt or scared at home, whatever their gender. A bed, a lawyer for a protection order, somebody who comes along.',
		hidden: true,
		hours: 'always',
		fees: 'Free',
		languages: ['es']
	},
	{
		name: 'Free lawyers for records and housing',
		provider: 'Clean Page Legal Aid',
		what: ['legal-aid', 'reentry', 'rent-utilities', 'free'],
		words: 'Lawyers for eviction, custody, and clearing an old record.',
		zip: '19103',
		hours: ['MO,TU,WE,TH 09:30-15:30'],
		start: 'Call on Monday or Wednesday morning. An eviction date goes first.',
		fees: 'Free up to a certain income',
		bring: ['Every letter you got, opened or not'],
		languages: ['es']
	},
	{
		name: 'Work again',
		provider: 'Second Cup Jobs',
		what: ['job-help', 'job-training', 'reentry', 'free'],
		words:
			'A resume, a practice talk, and employers who know about records and gaps. Paid training in a kitchen.',
		zip: '19147',
		hours: [`${week} 09:00-17:00`],
		start: 'First meeting every Tuesday at 10.',
		who: 'Adults who live in Philadelphia, with or without a record',
		fees: 'Free'
	},
	{
		name: 'Help with rent and light',
		provider: 'Old Firehouse Commons',
		what: ['rent-utilities', 'housing-help', 'benefits', 'free'],
		words:
			'Once a year: a month of rent or a bill, before the landlord or the company acts. Housing counseling.',
		zip: '19148',
		hours: ['MO,WE 10:00-15:00'],
		bring: ['The bill or the letter', 'Proof of income, or a word that there is none'],
		fees: 'Free'
	},
	{
		name: 'ID and birth certificates',
		provider: 'Paper Boat',
		what: ['id-documents', 'free', 'walk-in', 'reentry'],
		words: 'They write the letters, pay the fees and wait with you. Your mail can come here.',
		zip: '19107',
		hours: ['TU,TH,FR 09:00-13:00'],
		fees: 'Free',
		languages: ['es']
	},
	{
		name: 'Doctors of the street corner',
		provider: 'Two Bridges Clinic',
		what: ['medical', 'hiv-hep', 'walk-in', 'sliding-fee', 'medicaid', 'wheelchair', 'dental'],
		words: 'A family doctor, wound care, hepatitis C treatment. A dentist on Wednesdays.',
		zip: '19125',
		hours: [`${week} 08:00-18:00`],
		fees: 'By income, from 0 dollars. Medicaid and Medicare.',
		languages: ['es', 'zh']
	},
	{
		name: 'Ninety days, live-in treatment',
		provider: 'Steady Ground Treatment',
		what: ['residential', 'medicaid', 'moud-welcome', 'co-occurring'],
		words:
			'Live-in treatment of thirty to ninety days. Your phone stays with you after the first week. Medicine goes on.',
		zip: '19063',
		hours: [`${week} 08:00-18:00`],
		start: 'Your insurance must say yes first; they call it for you.',
		fees: 'Medicaid and most insurance',
		bring: ['Clothes for a week', 'Your medicines in their bottles'],
		ages: [18],
		alert: 'Being painted until the end of the month: fewer beds.'
	},
	{
		name: 'Recovery center, open door',
		provider: 'Kitchen Table Recovery',
		what: ['recovery-community', 'peer-support', 'mutual-help', 'walk-in', 'free', 'family-support'],
		words: 'Coffee, groups of every kind, somebody who has been there. An evening for families on Thursdays.',
		zip: '19082',
		hours: [`${week} 09:00-20:00`, 'SA 10:00-16:00'],
		fees: 'Free'
	},
	{
		name: 'Recovery line for veterans',
		provider: 'Open Hand Network',
		what: ['veterans', 'peer-support', 'mental-health', 'free', 'telehealth'],
		words: 'Veterans who are in recovery answer, every evening.',
		hours: [`${all} 17:00-23:00`],
		fees: 'Free'
	},
	{
		name: 'Rides to treatment',
		provider: 'Lighthouse Rides',
		what: ['transport', 'medicaid', 'wheelchair'],
		words: 'A ride to the clinic and back, booked two days before.',
		zip: '19401',
		hours: [`${week} 07:00-17:00`],
		fees: 'Free with Medicaid'
	},
	{
		name: 'Showers and laundry',
		provider: 'Lantern House',
		what: ['showers', 'clothing', 'walk-in', 'free', 'wheelchair'],
		words: 'A towel, soap, a washing machine, clean clothes.',
		zip: '19121',
		hours: [`${all} 09:00-12:00`],
		fees: 'Free'
	}
];

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

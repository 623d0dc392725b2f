import type { WriteContext } from '#platform/server/context.ts';
import type { Fellowship } from '../directory.ts';
import { importMeetings } from './import-meetings.ts';
import type { ImportReport } from './import-report.ts';
import { zipPlace } from './places.ts';

/** Loads the invented meetings of the demo around Philadelphia. Doing it again changes nothing. */
export function loadDemoMeetings(ctx: WriteContext): Promise<ImportReport> {
	const bytes = Buffer.from(JSON.stringify(demoFeed()));
	const source = 'sample meetings';
	return importMeetings(ctx, bytes, {
		source,
		name: 'Sample meetings (invented)',
		timezone: 'America/New_York',
		isSample: true
	});
}

// Streets and rooms are invented; towns and ZIPs are real, so that distances mean something.
const streets = ['Sample Street', 'Example Avenue', 'Invented Lane', 'Placeholder Road', 'Specimen Square'];
const zips = [
	'19104',
	'19103',
	'19107',
	'19121',
	'19122',
	'19125',
	'19134',
	'19139',
	'19143',
	'19146',
	'19147',
	'19148'
];
const outside = ['08102', '08030', '19082', '19013', '19401', '19063', '08002', '19020'];
const rooms = [
	'Lantern Hall',
	'Riverbend Library',
	'Corner Room',
	'Two Bridges Center',
	'Garden House',
	'Old Firehouse',
	'Commons',
	'Willow Chapel'
];
const first = [
	'Morning',
	'Noon',
	'Open Door',
	'Steady',
	'New Page',
	'Lighthouse',
	'Quiet',
	'River',
	'Second Cup',
	'Front Porch',
	'Long Way',
	'Kitchen Table'
];
const last = ['Circle', 'Group', 'Meeting', 'Hour', 'Table', 'Workshop'];
const times = [
	'06:30',
	'07:30',
	'09:00',
	'10:30',
	'12:00',
	'12:15',
	'15:00',
	'17:30',
	'18:00',
	'18:30',
	'19:00',
	'19:30',
	'20:00',
	'21:30',
	'23:30'
];

const kinds: { fellowship: Fellowship; share: number; types: string[][] }[] = [
	{
		fellowship: 'aa',
		share: 26,
		types: [
			['O', 'D'],
			['C', 'ST'],
			['O', 'SP'],
			['O', 'BE', 'X'],
			['C', 'W'],
			['C', 'M'],
			['O', 'S']
		]
	},
	{
		fellowship: 'na',
		share: 26,
		types: [
			['O', 'D'],
			['O', 'BE'],
			['C', 'ST'],
			['O', 'LGBTQ'],
			['O', 'Y'],
			['O', 'S']
		]
	},
	{
		fellowship: 'smart',
		share: 18,
		types: [
			['O', 'D'],
			['O', 'BE'],
			['O', 'Y']
		]
	},
	{
		fellowship: 'secular',
		share: 14,
		types: [
			['A', 'O', 'D'],
			['A', 'O', 'X']
		]
	},
	{ fellowship: 'lifering', share: 8, types: [['A', 'O', 'D']] },
	{
		fellowship: 'recovery-dharma',
		share: 14,
		types: [
			['O', 'MED'],
			['O', 'MED', 'POC'],
			['O', 'MED', 'LGBTQ']
		]
	},
	{
		fellowship: 'medication-friendly',
		share: 14,
		types: [
			['O', 'D'],
			['O', 'BE', 'X'],
			['O', 'CF']
		]
	},
	{
		fellowship: 'al-anon',
		share: 12,
		types: [
			['O', 'D'],
			['O', 'BE']
		]
	},
	{ fellowship: 'ga', share: 6, types: [['O', 'D']] },
	{
		fellowship: 'ca',
		share: 6,
		types: [
			['O', 'D'],
			['C', 'ST']
		]
	},
	{ fellowship: 'she-recovers', share: 4, types: [['O', 'W', 'BA']] },
	{ fellowship: 'wellbriety', share: 4, types: [['O', 'NDG']] }
];

/** Some 150 rows in Meeting Guide's shape; the same ones every time. */
export function demoFeed(): object[] {
	const next = random(19104);
	const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;
	return kinds.flatMap(({ fellowship, share, types }) =>
		Array.from({ length: share }, (_, index) => {
			const time = pick(times);
			const way = next();
			return {
				slug: `sample-${fellowship}-${index + 1}`,
				name: `${pick(first)} ${pick(last)}`,
				fellowship,
				day: next() < 0.12 ? [1, 3, 5] : Math.floor(next() * 7),
				time,
				end_time: later(time, next() < 0.3 ? 90 : 60),
				types: pick(types),
				updated: `2026-0${1 + Math.floor(next() * 9)}-1${Math.floor(next() * 10)} 12:00:00`,
				notes: 'Sample data. This meeting is invented.',
				...(way < 0.8 ? door(next, pick) : {}),
				...(way > 0.68 ? online(index) : {})
			};
		})
	);
}

function door(next: () => number, pick: <T>(all: readonly T[]) => T): object {
	const zip = next() < 0.75 ? pick(zips) : pick(outside);
	const place = zipPlace(zip);
	const number = 100 + Math.floor(next() * 4000);
	const town = place?.label.replace(/ \d{5}$/, '') ?? 'Philadelphia, PA';
	return {
		location: pick(rooms),
		formatted_address: `${number} ${pick(streets)}, ${town} ${zip}, USA`,
		latitude: (place?.latitude ?? 39.95) + (next() - 0.5) * 0.02,
		longitude: (place?.longitude ?? -75.16) + (next() - 0.5) * 0.02
	};
}

const online = (index: number): object => ({
	conference_url: `https://example.org/sample-room/${index + 1}`,
	conference_phone: index % 3 === 0 ? `+1215555010${index % 10}` : ''
});

function later(time: string, minutes: number): string {
	return Temporal.PlainTime.from(time).add({ minutes }).toString({ smallestUnit: 'minute' });
}

/** Mulberry32: small, seeded, the same on every machine. */
function random(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

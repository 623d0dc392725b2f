/** 50,000 meetings: the import, the same list again, one page of a search on the server, and the page in a slow browser. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemActor } from '#platform/actor.ts';
import { readConfig } from '#platform/server/config.ts';
import type { App } from '#platform/server/app.ts';
import { openHouse } from '#platform/server/house.ts';
import { organizationIds } from '#platform/server/within-organization.ts';
import { visitorIn } from '#platform/server/visitor.ts';
import { readMeetingSearch } from '#domains/directory/directory.ts';
import { findMeetings, importMeetings, showMeeting } from '#domains/directory/server/directory.ts';
import { loadDemo } from '../src/demo/load-demo.ts';
import { inBrowser } from './_meetings-page.ts';
import type { Case } from './run.ts';

const count = 50_000;
const rounds = 25;
const searches = [
	'',
	'near=19104',
	'near=19104&q=serenity',
	'q=serenity',
	'day=3&type=BE',
	'now=1',
	'q=serenty'
];

export async function* bench(): AsyncGenerator<Case> {
	const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-'));
	// As root the database runs as nobody, who must get to its files.
	chmodSync(folder, 0o755);
	const env = { ALONGSIDE_DATA: join(folder, 'data'), ALONGSIDE_DEMO: '1' };
	const house = await openHouse(readConfig(env), () => {});
	let stopped = false;
	try {
		await loadDemo(house.app);
		const [organizationId = ''] = await organizationIds(house.app);
		const list = Buffer.from(JSON.stringify(rows()));
		yield* imports(house.app, organizationId, list);
		for (const search of searches) yield await pages(house.app, organizationId, search);
		await house.stop();
		stopped = true;
		yield* inBrowser(env);
	} finally {
		if (!stopped) await house.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

async function* imports(app: App, organizationId: string, list: Buffer): AsyncGenerator<Case> {
	for (const name of ['import of 50,000 rows', 'the same list again']) {
		const began = performance.now();
		await app.write(systemActor(organizationId, 'bench'), 'bench', (ctx) =>
			importMeetings(ctx, list, { source: 'bench', name: 'bench', timezone: 'America/New_York' })
		);
		yield { bench: 'meetings', case: name, value: Math.round(performance.now() - began), unit: 'ms' };
	}
}

/** The median time of one page of results, ready in words. */
async function pages(app: App, organizationId: string, query: string): Promise<Case> {
	const search = readMeetingSearch(new URLSearchParams(query));
	const times: number[] = [];
	for (let round = 0; round < rounds; round += 1) {
		const began = performance.now();
		await app.read(visitorIn(organizationId), 'meetings', async (ctx) => {
			const page = await findMeetings(ctx, search);
			return page.meetings.map((one) => showMeeting(one, { locale: 'en', now: ctx.now }));
		});
		times.push(performance.now() - began);
	}
	times.sort((a, b) => a - b);
	const value = Math.round(times[Math.floor(rounds / 2)] ?? 0);
	return {
		bench: 'meetings',
		case: `one page: ${query || 'everything'}`,
		value,
		unit: 'ms',
		budget: 'first list at most 0.6 s',
		ok: value <= 600
	};
}

function rows(): object[] {
	const names = ['Serenity', 'Lighthouse', 'New Page', 'Open Door', 'Steady', 'River', 'Kitchen Table'];
	return Array.from({ length: count }, (_, index) => ({
		slug: `bench-${index}`,
		name: `${names[index % 7]} ${index}`,
		day: (index * 13) % 7,
		time: `${(index * 7) % 24}:${index % 2 ? '30' : '00'}`,
		types: [
			['O', 'D'],
			['C', 'ST'],
			['BE', 'X']
		][index % 3],
		formatted_address: `${index} Sample Street, Philadelphia, PA 19104, USA`,
		latitude: 39.95 + ((index * 31) % 4000) / 1000 - 2,
		longitude: -75.16 + ((index * 17) % 4000) / 1000 - 2,
		notes: 'Use the side door. Ring twice. Coffee is ready half an hour before.'
	}));
}

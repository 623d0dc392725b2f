/**
 * A million services: words and distance in the database, as a page, the same hits as reading them all one by one, and
 * beside SQLite's full text and MiniSearch on the same rows. BENCH_SERVICES says how many; making them takes some minutes.
 */
import { fork } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readServiceSearch } from '#domains/directory/directory.ts';
import { findServices } from '#domains/directory/server/directory.ts';
import {
	findHits,
	mostWeighed,
	textQuery,
	type Asked
} from '../src/domains/directory/server/services/search.sql.ts';
import type { App } from '#platform/server/app.ts';
import { readConfig } from '#platform/server/config.ts';
import { openHouse } from '#platform/server/house.ts';
import { visitorIn } from '#platform/server/visitor.ts';
import { fillDirectory, points, type Point } from './_directory-data.ts';
import { miniSearch, sqlite, type Wanted } from './_directory-others.ts';
import { ended, freePort } from './_load.ts';
import type { Case } from './run.ts';

const COUNT = Number(process.env.BENCH_SERVICES ?? 1_000_000);
const IN_MEMORY = Math.min(COUNT, 200_000);
const SEARCHES = 600;
const COMPARED = 24;

/** One or two words, as people type them and as lists write. */
const WORDS = [
	'food',
	'food pantry',
	'emergency shelter',
	'housing',
	'counseling',
	'legal aid',
	'job training',
	'health clinic',
	'substance abuse',
	'mental health',
	'tutoring',
	'senior',
	'rental assistance',
	'clothing',
	'library'
];
const RADII = [5, 10, 25];

type One = Wanted & { zip: string; state: string };
function searches(): One[] {
	const all: Point[] = points();
	return Array.from({ length: SEARCHES }, (_, at) => {
		const point = all[(at * 48_611) % all.length]!;
		const words = WORDS[at % WORDS.length]!.split(' ');
		return { ...point, words, miles: RADII[at % RADII.length]! };
	});
}

const askedOf = (one: One): Asked => ({
	seek: [],
	any: false,
	prefer: [],
	words: one.words,
	said: one.words,
	place: { label: one.zip, state: one.state, latitude: one.latitude, longitude: one.longitude },
	miles: one.miles,
	tokens: [],
	wait: null,
	noPapers: false,
	faith: false
});

/** What people narrow it down by, in turn: paid how, in which language, for whom, without papers. */
const FILTERS: Partial<Asked>[] = [
	{ tokens: [['t_free']] },
	{ tokens: [['l_es', 't_spanish']] },
	{ tokens: [['t_wheelchair']] },
	{ noPapers: true },
	{ tokens: [['t_sliding-fee']], noPapers: true }
];
const filtered = (one: One, at: number): Asked => ({ ...askedOf(one), ...FILTERS[at % FILTERS.length] });

export async function* bench(): AsyncGenerator<Case> {
	const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-'));
	// As root the database runs as nobody, who must get to its files.
	chmodSync(folder, 0o755);
	const env = { ALONGSIDE_DATA: join(folder, 'data'), ALONGSIDE_DEMO: '1' };
	const all = searches();
	try {
		const house = await openHouse(readConfig(env), () => {});
		let figures: Case[];
		try {
			const began = performance.now();
			const { organizationId, services } = await fillDirectory(house.app, house.ownerAddress, COUNT);
			yield {
				...named(`${services.toLocaleString('en-US')} services made`),
				value: (performance.now() - began) / 1000,
				unit: 's'
			};
			figures = await inDatabase(house.app, organizationId, all);
			yield* figures;
			yield await sameHits(house.app, house.ownerAddress, organizationId, all.slice(0, COMPARED));
			yield* beside('SQLite FTS5 and a box', await sqlite(house.ownerAddress, folder), all, figures);
			yield* beside(
				`MiniSearch, ${IN_MEMORY.toLocaleString('en-US')} in memory`,
				await miniSearch(house.ownerAddress, IN_MEMORY),
				all.slice(0, 100),
				figures
			);
		} finally {
			await house.stop();
		}
		yield* asPage(env, all.slice(0, 300));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

const named = (name: string) => ({ bench: 'directory', case: name });
function shares(times: number[]): { p50: number; p99: number } {
	const sorted = times.toSorted((a, b) => a - b);
	return { p50: sorted[Math.floor(sorted.length * 0.5)]!, p99: sorted[Math.floor(sorted.length * 0.99)]! };
}
async function timed(work: () => unknown): Promise<number> {
	const began = performance.now();
	await work();
	return performance.now() - began;
}

/** What finds and weighs (the words that begin so, and the one statement), with filters, and the whole search with its other questions. */
async function inDatabase(app: App, organizationId: string, all: One[]): Promise<Case[]> {
	const actor = visitorIn(organizationId);
	const statement = (asked: Asked) =>
		app.read(actor, 'bench', async (ctx) => {
			// The first question of a transaction opens it.
			await ctx.db.selectFrom('directory.publishing').select('published_at').execute();
			return timed(() => findHits(ctx, asked, { limit: 200, offset: 0 }));
		});
	const whole = (one: One) => {
		const search = readServiceSearch(
			new URLSearchParams({ q: one.words.join(' '), near: one.zip, miles: String(one.miles) })
		);
		return timed(() => app.read(actor, 'bench', (ctx) => findServices(ctx, search)));
	};
	for (const one of all.slice(0, 200)) await statement(askedOf(one));
	const [found, narrowed, everything]: [number[], number[], number[]] = [[], [], []];
	for (const one of all) found.push(await statement(askedOf(one)));
	for (const [at, one] of all.entries()) narrowed.push(await statement(filtered(one, at)));
	for (const one of all.slice(0, 50)) await whole(one);
	for (const one of all) everything.push(await whole(one));
	const [hits, few, search] = [shares(found), shares(narrowed), shares(everything)];
	return [
		{ ...named('words and distance, in the database, p50'), value: hits.p50, unit: 'ms' },
		{
			...named('words and distance, in the database, p99'),
			value: hits.p99,
			unit: 'ms',
			budget: 'at most 15 ms',
			ok: hits.p99 <= 15
		},
		{ ...named('words, distance and filters, in the database, p50'), value: few.p50, unit: 'ms' },
		{
			...named('words, distance and filters, in the database, p99'),
			value: few.p99,
			unit: 'ms',
			budget: 'at most 15 ms',
			ok: few.p99 <= 15
		},
		{ ...named('a whole search: need, hits, lines; p50'), value: search.p50, unit: 'ms' },
		{ ...named('a whole search: need, hits, lines; p99'), value: search.p99, unit: 'ms' }
	];
}

/** The same rows when every row is looked at, with no index and no squares. */
async function sameHits(app: App, ownerAddress: string, organizationId: string, all: One[]): Promise<Case> {
	const owner = new pg.Client({ connectionString: ownerAddress });
	await owner.connect();
	await owner.query(
		'set enable_indexscan = off; set enable_bitmapscan = off; set enable_indexonlyscan = off'
	);
	let same = 0;
	let compared = 0;
	for (const one of all) {
		const asked = askedOf(one);
		const hits = await app.read(visitorIn(organizationId), 'bench', (ctx) =>
			findHits(ctx, asked, { limit: mostWeighed * 2, offset: 0 })
		);
		// More than are weighed: which of them are is not said.
		if (hits.length >= mostWeighed) continue;
		compared += 1;
		const { rows } = await owner.query<{ id: string }>(
			`select id from directory.service_locations where shown and words @@ $1::tsquery and case when latitude is null
				then strpos(' ' || tokens || ' ', $5) > 0 or tokens !~ '(^| )s_'
				else 7917.5 * asin(least(1, sqrt(sin(radians(latitude - $2) / 2) ^ 2
					+ cos(radians($2)) * cos(radians(latitude)) * sin(radians(longitude - $3) / 2) ^ 2))) <= $4 end order by id`,
			[textQuery(asked), one.latitude, one.longitude, one.miles, ` s_${one.state.toLowerCase()} `]
		);
		const ours = hits.map((hit) => hit.id).sort();
		if (JSON.stringify(ours) === JSON.stringify(rows.map((row) => row.id))) same += 1;
	}
	await owner.end();
	return {
		...named(`the same hits as reading every row, of ${compared} searches`),
		value: same,
		unit: 'same',
		budget: 'all',
		ok: compared > 0 && same === compared
	};
}

async function* beside(
	name: string,
	search: (wanted: Wanted) => number,
	all: One[],
	ours: Case[]
): AsyncGenerator<Case> {
	for (const one of all.slice(0, 20)) search(one);
	const times: number[] = [];
	for (const one of all) times.push(await timed(() => search(one)));
	const theirs = shares(times);
	for (const [at, part] of (['p50', 'p99'] as const).entries()) {
		const against = ours[at]!.value;
		yield {
			...named(`beside: ${name}, ${part}`),
			value: theirs[part],
			unit: 'ms',
			against,
			ratio: theirs[part] / against
		};
	}
}

/** Over HTTP from our own server, ready to be read. */
async function* asPage(env: Record<string, string>, all: One[]): AsyncGenerator<Case> {
	const port = await freePort();
	const web = fork(join(import.meta.dirname, '_web.ts'), {
		env: {
			...process.env,
			...env,
			DATABASE_URL: '',
			ALONGSIDE_LOG: 'off',
			BENCH_AGAIN: '1',
			PORT: String(port)
		},
		stdio: ['ignore', 'ignore', 'inherit', 'ipc']
	});
	try {
		await new Promise((said, failed) => {
			web.once('message', said);
			web.once('exit', (code) => failed(new Error(`the server ended with ${code}`)));
		});
		const page = async (one: One) => {
			const query = new URLSearchParams({ q: one.words.join(' '), near: one.zip, miles: String(one.miles) });
			const answer = await fetch(`http://127.0.0.1:${port}/directory?${query}`);
			const text = await answer.text();
			if (!answer.ok || !text.includes('</html>')) throw new Error(`the page answered ${answer.status}`);
		};
		for (const one of all.slice(0, 100)) await page(one);
		const times: number[] = [];
		for (const one of all) times.push(await timed(() => page(one)));
		const { p50, p99 } = shares(times);
		yield { ...named('a page of results over HTTP, p50'), value: p50, unit: 'ms' };
		yield {
			...named('a page of results over HTTP, p99'),
			value: p99,
			unit: 'ms',
			budget: 'at most 30 ms',
			ok: p99 <= 30
		};
	} finally {
		await ended(web);
	}
}

/**
 * A coach's My day over HTTP: caseload of 30, in an organization of 10,000 participants with two years of daily
 * check-ins (7.3 million), weekly visits and notes. One client, as a person at a desk. Budget: p99 at most 60 ms.
 * `ALONGSIDE_BENCH_PARTICIPANTS` makes the organization smaller for a quick look; the budget is only judged at 10,000.
 */
import { createServer, type Server } from 'node:http';
import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AddressInfo } from 'node:net';
import { openApp, type App } from '../src/platform/server/app.ts';
import { startEmbedded } from '../src/platform/server/embedded.ts';
import { migrate } from '../src/platform/server/migrate.ts';
import { setTheApp } from '../src/platform/server/the-app.ts';
import { fillOrganization, MEASURED_COACHES, signInCookie } from './_my-day-data.ts';
import type { Case } from './run.ts';

const PARTICIPANTS = Number(process.env.ALONGSIDE_BENCH_PARTICIPANTS ?? 10_000);
const ROUNDS = 400;

export async function* bench(): AsyncGenerator<Case> {
	process.env.ALONGSIDE_LOG = 'off';
	process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
	const dataDir = mkdtempSync(join(tmpdir(), 'alongside-bench-'));
	chmodSync(dataDir, 0o755);
	const database = await startEmbedded({ dataDir, durable: false });
	const masterKey = Buffer.alloc(32, 9);
	const ownerAddress = database.ownerUrl('alongside');
	await migrate(ownerAddress, masterKey);
	const app = openApp({
		ownerAddress,
		masterKey,
		config: {
			demo: false,
			dataDir,
			origin: 'http://127.0.0.1',
			smtpUrl: null,
			texts: { gateway: null, inboundSecret: null, number: null, countries: ['1'] },
			mailFrom: 'x@localhost',
			version: 'bench'
		} as App['config']
	});
	setTheApp(app);
	let server: Server | undefined;
	try {
		const filled = await fillOrganization(app, ownerAddress, PARTICIPANTS);
		yield {
			bench: 'my-day',
			case: `check-ins of ${PARTICIPANTS} participants over two years`,
			value: filled.checkIns,
			unit: 'rows'
		};
		server = await serve();
		const { port } = server.address() as AddressInfo;
		const cookies = await Promise.all(filled.coaches.map((email) => signInCookie(app, email)));
		await measure(port, cookies, 40);
		const cpu = process.cpuUsage();
		const times = await measure(port, cookies, ROUNDS);
		const used = process.cpuUsage(cpu);
		const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
		const judged =
			PARTICIPANTS >= 10_000
				? { budget: 'p99 at most 60 ms', ok: at(0.99) <= 60 }
				: { budget: 'judged at 10,000' };
		yield { bench: 'my-day', case: `page, caseload 30, median of ${ROUNDS}`, value: at(0.5), unit: 'ms' };
		yield {
			bench: 'my-day',
			case: 'processor time of one page, client included',
			value: (used.user + used.system) / 1000 / ROUNDS,
			unit: 'ms'
		};
		yield {
			bench: 'my-day',
			case: `page, caseload 30, p99 of ${ROUNDS}`,
			value: at(0.99),
			unit: 'ms',
			...judged
		};
	} finally {
		server?.close();
		await app.close();
		await database.stop();
		rmSync(dataDir, { recursive: true, force: true });
	}
}

async function serve(): Promise<Server> {
	const { handler } = (await import(pathToFileURL(resolve('build/handler.js')).href)) as {
		handler: Parameters<typeof createServer>[1] & ((...words: unknown[]) => void);
	};
	const server = createServer((request, response) => {
		request.headers['x-forwarded-proto'] = 'http';
		handler(request, response);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	return server;
}

/** Sorted milliseconds of `rounds` loads, the coaches in turn. A page that is not My day ends the run. */
async function measure(port: number, cookies: string[], rounds: number): Promise<number[]> {
	const times: number[] = [];
	for (let round = 0; round < rounds; round += 1) {
		const began = performance.now();
		const page = await fetch(`http://127.0.0.1:${port}/coach`, {
			headers: { cookie: cookies[round % MEASURED_COACHES]!, accept: 'text/html' },
			redirect: 'manual'
		});
		const text = await page.text();
		times.push(performance.now() - began);
		if (page.status !== 200 || !text.includes('/coach/people/'))
			throw new Error(`/coach answered ${page.status} without lines`);
	}
	return times.sort((a, b) => a - b);
}

/**
 * What a phone loads the first time: HTML, CSS and JavaScript as they come over the line, compressed. Fonts and pictures are
 * counted apart. A script counts when the page names it, or when a script that counts imports it.
 */
import { fork } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Case } from './run.ts';

const LIGHT = 45;
const PARTICIPANT = 60;
const PAGES: [path: string, budget: number][] = [
	['/me/check-in', LIGHT],
	['/help', LIGHT],
	['/me', PARTICIPANT],
	['/me/plan', PARTICIPANT],
	['/me/review', PARTICIPANT],
	['/me/check-in/history', PARTICIPANT],
	['/me/who-looked', PARTICIPANT],
	['/meetings', PARTICIPANT],
	['/directory', PARTICIPANT]
];

type Answer = { status: number; bytes: number; text: string };
type Weight = { html: number; css: number; js: number };

export async function* bench(): AsyncGenerator<Case> {
	const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-'));
	chmodSync(folder, 0o755);
	const port = await freePort();
	const web = fork(join(import.meta.dirname, '_web.ts'), {
		env: {
			...process.env,
			ALONGSIDE_DATA: join(folder, 'data'),
			DATABASE_URL: '',
			ALONGSIDE_DEMO: '1',
			ALONGSIDE_LOG: 'off',
			BENCH_PEOPLE: '1',
			PORT: String(port)
		},
		stdio: ['ignore', 'ignore', 'inherit', 'ipc']
	});
	try {
		const { ready } = await new Promise<{ ready: { cookies: string[] } }>((said, ended) => {
			web.once('message', said);
			web.once('exit', (code) => ended(new Error(`the server ended with ${code}`)));
		});
		for (const [path, budget] of PAGES) {
			const weight = await weigh(port, path, ready.cookies[0]!);
			if (typeof weight === 'number') {
				yield {
					bench: 'page-weight',
					case: `${path} answered ${weight}`,
					value: 0,
					unit: 'KB',
					budget: `at most ${budget} KB`,
					ok: false
				};
				continue;
			}
			const whole = (weight.html + weight.css + weight.js) / 1024;
			const parts = [`html ${kb(weight.html)}`, `css ${kb(weight.css)}`, `js ${kb(weight.js)}`].join(', ');
			yield {
				bench: 'page-weight',
				case: `${path} (${parts})`,
				value: whole,
				unit: 'KB',
				budget: `at most ${budget} KB`,
				ok: whole <= budget
			};
		}
	} finally {
		const ended = new Promise<void>((done) => web.once('exit', () => done()));
		if (web.exitCode === null) web.kill('SIGTERM');
		await ended;
		rmSync(folder, { recursive: true, force: true });
	}
}

const kb = (bytes: number) => (bytes / 1024).toFixed(1);

/** @returns the weight, or the status of a page that did not come */
async function weigh(port: number, path: string, cookie: string): Promise<Weight | number> {
	const page = await get(port, path, cookie);
	if (page.status !== 200) return page.status;
	const weight: Weight = { html: page.bytes, css: 0, js: 0 };
	const waiting = named(page.text, path);
	const seen = new Set<string>();
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		if (seen.has(next)) continue;
		seen.add(next);
		const file = await get(port, next, cookie);
		if (file.status !== 200) throw new Error(`${path} names ${next}, which answered ${file.status}`);
		if (next.endsWith('.css')) weight.css += file.bytes;
		else weight.js += file.bytes;
		if (next.endsWith('.js')) waiting.push(...imported(file.text, next));
	}
	return weight;
}

/** Scripts and styles of a page: linked, preloaded, or started by its inline script. */
function named(html: string, path: string): string[] {
	const attributes = [...html.matchAll(/(?:href|src)="([^"]+\.(?:css|js))"/g)].map((hit) => hit[1]!);
	const started = [...html.matchAll(/import\("([^"]+\.js)"\)/g)].map((hit) => hit[1]!);
	return [...attributes, ...started].map((address) => new URL(address, `http://here${path}`).pathname);
}

/** What a module always loads; what it loads only when asked for (`import()`) is left out. */
function imported(code: string, path: string): string[] {
	return [...code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g)].map(
		(hit) => new URL(hit[1]!, `http://here${path}`).pathname
	);
}

function get(port: number, path: string, cookie: string): Promise<Answer> {
	return new Promise((resolve, reject) => {
		request(
			{ port, path, headers: { cookie, accept: 'text/html,*/*', 'accept-encoding': 'br, gzip' } },
			(answer) => {
				const parts: Buffer[] = [];
				answer
					.on('data', (part: Buffer) => parts.push(part))
					.on('end', () => {
						const body = Buffer.concat(parts);
						const coding = answer.headers['content-encoding'];
						const plain =
							coding === 'br' ? brotliDecompressSync(body) : coding === 'gzip' ? gunzipSync(body) : body;
						resolve({ status: answer.statusCode ?? 0, bytes: body.length, text: plain.toString() });
					});
			}
		)
			.on('error', reject)
			.end();
	});
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});
}

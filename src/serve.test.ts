import { connect } from 'node:net';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { listen, PortError } from './serve.ts';
import type { Serving } from './serve.ts';

const place = { host: '127.0.0.1', port: 0, origin: 'http://localhost:0', originGiven: false, proxies: 0 };
type Handler = (req: IncomingMessage, res: ServerResponse) => void;

let web: Serving | null = null;
afterEach(async () => {
	await web?.stop();
	web = null;
});
async function serving(
	handler: Handler,
	more: Partial<typeof place & { bodyLimit: number }> = {},
	patience?: object
): Promise<Serving> {
	web = await listen({ ...place, ...more }, handler, patience);
	return web;
}
/** The port, also when a public address hides it. */
const at = (server: Serving) => server.address.replace('localhost', '127.0.0.1');
const echo: Handler = (req, res) => res.end(JSON.stringify(req.headers));

describe('refused', () => {
	test('a port that another program uses, with a sentence', async () => {
		const first = await serving(echo);
		const port = Number(new URL(first.address).port);
		await expect(listen({ ...place, port }, echo)).rejects.toThrow(PortError);
		await expect(listen({ ...place, port }, echo)).rejects.toThrow('Another program uses port');
	});

	test('an address that the client made up', async () => {
		const { address } = await serving(echo);
		const headers = { 'x-alongside-address': '9.9.9.9', 'x-forwarded-for': '8.8.8.8' };
		const seen = await (await fetch(address.replace('localhost', '127.0.0.1'), { headers })).json();
		expect(seen['x-alongside-address']).toBe('127.0.0.1');
	});

	test('a client that drips its headers is cut off', async () => {
		const server = await serving(echo, {}, { headersTimeout: 200, connectionsCheckingInterval: 50 });
		const socket = connect(Number(new URL(server.address).port), '127.0.0.1');
		socket.write('GET / HTTP/1.1\r\nHost: x\r\n');
		const answer = await new Promise<string>((resolve) => {
			let text = '';
			socket.on('data', (chunk) => (text += String(chunk)));
			socket.on('close', () => resolve(text));
		});
		expect(answer).toContain('408');
	});
});

test('a telephone exchange sends a form without an origin, to its own addresses alone; a browser’s form stays one', async () => {
	const address = at(await serving(echo));
	const type = async (path: string, more: Record<string, string> = {}) => {
		const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8', ...more };
		const answer = await fetch(address + path, { method: 'POST', body: 'a=1', headers });
		return ((await answer.json()) as Record<string, string>)['content-type'];
	};
	expect(await type('/api/line/x/voice')).toBe('application/x-exchange-form');
	for (const [path, more] of [
		['/api/line/x/voice', { origin: 'https://elsewhere.example' }],
		['/api/line/x/voice', { cookie: 'a=b' }],
		['/api/lines', {}],
		['/line', {}]
	] as const)
		expect(await type(path, more), path).toMatch(/^application\/x-www-form-urlencoded/);
});

test('a form that drips is cut off; a page that stays open after its request has come is not', async () => {
	const slow = await serving(
		(req, res) => {
			if (req.method === 'POST') return void req.resume().once('end', () => res.end('came'));
			res.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n');
			setTimeout(() => res.end('data: 2\n\n'), 600);
		},
		{},
		{ formTimeout: 200 }
	);
	const streamed = fetch(slow.address).then((answer) => answer.text());
	const dripped = fetch(slow.address, {
		method: 'POST',
		duplex: 'half',
		body: new ReadableStream({ start: (body) => body.enqueue(new TextEncoder().encode('a=')) })
	} as RequestInit);
	await expect(dripped).rejects.toThrow();
	expect(await streamed).toContain('data: 2');
});

test('what is larger than a form is too large everywhere but where photos are sent, also when it does not say how large it is', async () => {
	const server = await serving(echo, { bodyLimit: 100 });
	const said = async (path: string, body: BodyInit) =>
		(
			(await (
				await fetch(at(server) + path, { method: 'POST', body, duplex: 'half' } as RequestInit)
			).json()) as Record<string, string>
		)['content-length'];
	const drawn = () => new Blob(['x'.repeat(101)]).stream();
	const tooLarge = String(Number.MAX_SAFE_INTEGER);
	expect(await said('/me/plan', 'x'.repeat(100))).toBe('100');
	for (const path of ['/me/plan', '/me/wallet/1', '/x?/me/wallet', '/me/wallets'])
		expect(await said(path, 'x'.repeat(101))).toBe(tooLarge);
	expect(await said('/me/plan', drawn())).toBe('100');
	expect(await said('/me/wallet?/add', 'x'.repeat(101))).toBe('101');
	// What does not say how large it is may become as large as a file of its kind, not as the largest of all.
	expect(await said('/me/wallet?/add', drawn())).toBe(String(6.5 * 1024 * 1024));
	expect(await said('/team/directory?/file', drawn())).toBe(String(20.5 * 1024 * 1024));
	expect(await said('/team/directory?/file', 'x'.repeat(101))).toBe('101');
	for (const path of ['/team/directory', '/team/directory?/read', '/team/directory/levels?/file'])
		expect(await said(path, 'x'.repeat(101))).toBe(tooLarge);
});

describe('where a request came to', () => {
	test('plain http is said when nobody else said so', async () => {
		const server = await serving(echo);
		expect(await (await fetch(at(server))).json()).toMatchObject({ 'x-forwarded-proto': 'http' });
	});

	test('the address that the operator gave overrules what the request says', async () => {
		const hidden = await serving((req, res) => echo(req, res));
		const port = Number(new URL(hidden.address).port);
		await hidden.stop();
		const more = { port, origin: 'https://walk.example.org', originGiven: true };
		const server = await serving(echo, more);
		expect(server.address).toBe('https://walk.example.org');
		const seen = await (
			await fetch(`http://127.0.0.1:${port}`, { headers: { 'x-forwarded-proto': 'http' } })
		).json();
		expect(seen).toMatchObject({ 'x-forwarded-proto': 'https', host: 'walk.example.org' });
	});

	test('behind two proxies the second entry from the right is the client', async () => {
		const server = await serving(echo, { proxies: 2 });
		const headers = { 'x-forwarded-for': '6.6.6.6, 203.0.113.7, 10.0.0.1' };
		const seen = await (await fetch(at(server), { headers })).json();
		expect(seen['x-alongside-address']).toBe('203.0.113.7');
	});
});

describe('headers of every answer', () => {
	test('types are not guessed, nothing can be framed or embedded; a policy of the page’s own stands', async () => {
		const server = await serving((req, res) => {
			if (req.url === '/page') res.setHeader('content-security-policy', "default-src 'none'");
			res.end('x');
		});
		const { headers } = await fetch(at(server));
		expect(Object.fromEntries(headers)).toMatchObject({
			'x-content-type-options': 'nosniff',
			'content-security-policy': "frame-ancestors 'none'",
			'cross-origin-resource-policy': 'same-origin',
			'referrer-policy': 'same-origin'
		});
		expect(headers.has('strict-transport-security')).toBe(false);
		expect((await fetch(`${at(server)}/page`)).headers.get('content-security-policy')).toBe(
			"default-src 'none'"
		);
	});

	test('where the address is https, browsers are told to keep to it', async () => {
		const hidden = await serving(echo);
		const port = Number(new URL(hidden.address).port);
		await hidden.stop();
		await serving(echo, { port, origin: 'https://walk.example.org', originGiven: true });
		const { headers } = await fetch(`http://127.0.0.1:${port}`);
		expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
	});
});

describe('compression', () => {
	const long = 'word '.repeat(2000);
	test.each([
		['text/html', 'br'],
		['application/fhir+json', 'br'],
		['text/event-stream', null],
		['image/png', null]
	])('%s: %s', async (type, encoding) => {
		const server = await serving((_req, res) => res.setHeader('content-type', type).end(long));
		const answer = await fetch(at(server), { headers: { 'accept-encoding': 'br, gzip' } });
		expect(answer.headers.get('content-encoding')).toBe(encoding);
		expect(await answer.text()).toBe(long);
	});
});

describe('stopping', () => {
	test('a request under way is answered, a live stream is ended, nobody new gets in', async () => {
		const server = await serving((req, res) => {
			if (req.url === '/live') {
				res.setHeader('content-type', 'text/event-stream').write('data: 1\n\n');
				return;
			}
			setTimeout(() => res.end('done'), 300);
		});
		const live = await fetch(`${at(server)}/live`);
		const slow = fetch(at(server)).then((answer) => answer.text());
		await new Promise((resolve) => setTimeout(resolve, 50));
		const began = Date.now();
		await server.stop();
		expect(await slow).toBe('done');
		expect(Date.now() - began).toBeLessThan(3_000);
		await expect(live.text()).rejects.toThrow();
		await expect(fetch(at(server))).rejects.toThrow();
	});
});

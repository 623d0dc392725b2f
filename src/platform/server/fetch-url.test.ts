import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { FetchOptions } from './fetch-url.ts';
import { fetchUrl } from './fetch-url.ts';
import { isPublicAddress } from './public-address.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
	for (const stop of stops.splice(0)) await stop();
});

async function serve(listener: RequestListener): Promise<string> {
	const server = createServer(listener);
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	stops.push(() => {
		server.closeAllConnections();
		return new Promise((done) => server.close(() => done()));
	});
	return `:${(server.address() as AddressInfo).port}`;
}

const local = {
	maxBytes: 1024 * 1024,
	allow: (address: string) => address === '127.0.0.1'
} satisfies FetchOptions;
const named = { ...local, resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]) };
const refusal = (address: string, options: Partial<FetchOptions> = {}) =>
	fetchUrl(address, { maxBytes: 1024, timeoutMs: 2000, ...options }).then(
		() => 'fetched',
		(error: { code?: string }) => error.code
	);

describe('what is refused before anything is sent', () => {
	test.each([
		['file:///etc/passwd', 'bad-address'],
		['ftp://example.org/', 'bad-address'],
		['data:application/json,[]', 'bad-address'],
		['javascript:alert(1)', 'bad-address'],
		['/etc/passwd', 'bad-address'],
		['', 'bad-address'],
		['https://user:secret@example.org/', 'bad-address'],
		['http://127.0.0.1/', 'private-address'],
		['http://127.1/', 'private-address'],
		['http://2130706433/', 'private-address'],
		['http://0x7f000001/', 'private-address'],
		['http://0177.0.0.1/', 'private-address'],
		['http://0/', 'private-address'],
		['http://127.0.0.1./', 'private-address'],
		['http://10.1.2.3/', 'private-address'],
		['http://172.31.255.255/', 'private-address'],
		['http://192.168.1.1/', 'private-address'],
		['http://100.64.0.1/', 'private-address'],
		['http://169.254.169.254/latest/meta-data', 'private-address'],
		['http://224.0.0.1/', 'private-address'],
		['http://255.255.255.255/', 'private-address'],
		['http://[::1]/', 'private-address'],
		['http://[::]/', 'private-address'],
		['http://[::ffff:127.0.0.1]/', 'private-address'],
		['http://[::ffff:7f00:1]/', 'private-address'],
		['http://[::ffff:0:7f00:1]/', 'private-address'],
		['http://[64:ff9b::7f00:1]/', 'private-address'],
		['http://[2002:7f00:1::]/', 'private-address'],
		['http://[2001:0:7f00:1::]/', 'private-address'],
		['http://[fe80::1]/', 'private-address'],
		['http://[fc00::1]/', 'private-address'],
		['http://[fd12:3456::1]/', 'private-address'],
		['http://[ff02::1]/', 'private-address'],
		['http://localhost/', 'private-address']
	])('%s: %s', async (address, code) => {
		expect(await refusal(address)).toBe(code);
	});

	test('a name with one private address among public ones', async () => {
		const resolve = () =>
			Promise.resolve([
				{ address: '93.184.216.34', family: 4 },
				{ address: '10.0.0.1', family: 4 }
			]);
		expect(await refusal('http://feed.example/', { resolve })).toBe('private-address');
	});

	test('a name nobody has', async () => {
		expect(
			await refusal('http://feed.example/', { resolve: () => Promise.reject(new Error('ENOTFOUND')) })
		).toBe('unknown-host');
		expect(await refusal('http://feed.example/', { resolve: () => Promise.resolve([]) })).toBe(
			'unknown-host'
		);
	});

	test('a resolver that never answers', async () => {
		expect(
			await refusal('http://feed.example/', { timeoutMs: 50, resolve: () => new Promise(() => undefined) })
		).toBe('timeout');
	});

	test('public addresses pass', () => {
		for (const address of ['93.184.216.34', '8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111'])
			expect(isPublicAddress(address), address).toBe(true);
	});
});

test('the address that was checked is the one that is called, however the name answers next', async () => {
	const port = await serve((_request, response) => response.end('[]'));
	let asked = 0;
	const resolve = () => {
		asked += 1;
		return Promise.resolve([{ address: asked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]);
	};
	const got = await fetchUrl(`http://feed.example${port}/`, { ...local, resolve });
	expect(got).toMatchObject({ status: 'ok', url: `http://feed.example${port}/` });
	expect(asked).toBe(1);
});

test('every redirect is checked again', async () => {
	let target = 'http://10.0.0.1/';
	const port = await serve((_request, response) => response.writeHead(302, { location: target }).end());
	expect(await refusal(`http://127.0.0.1${port}/`, local)).toBe('private-address');
	target = 'file:///etc/passwd';
	expect(await refusal(`http://127.0.0.1${port}/`, local)).toBe('bad-address');
	target = '/again';
	expect(await refusal(`http://127.0.0.1${port}/`, local)).toBe('too-many-redirects');
});

test('three redirects are followed', async () => {
	const port = await serve((request, response) => {
		const hop = Number(request.url?.slice(1));
		if (hop < 3) response.writeHead(307, { location: `/${hop + 1}` }).end();
		else response.end('done');
	});
	const got = await fetchUrl(`http://feed.example${port}/0`, named);
	expect(got.status === 'ok' && Buffer.from(got.bytes).toString()).toBe('done');
});

test('too large is refused while reading, announced or not', async () => {
	let sent = 0;
	const port = await serve((request, response) => {
		if (request.url === '/said') response.writeHead(200, { 'content-length': 100_000_000 });
		const chunk = Buffer.alloc(64 * 1024, 32);
		const more = () => {
			while (!response.destroyed && sent < 100_000_000) {
				sent += chunk.length;
				if (!response.write(chunk)) return void response.once('drain', more);
			}
			response.end();
		};
		more();
	});
	for (const path of ['/said', '/unsaid']) {
		sent = 0;
		expect(await refusal(`http://127.0.0.1${port}${path}`, local)).toBe('too-large');
		expect(sent).toBeLessThan(20_000_000);
	}
});

test('an answer that never ends in time, and one that breaks off', async () => {
	const port = await serve((request, response) => {
		response.writeHead(200, { 'content-length': 10 });
		response.write('half', () => request.url === '/cut' && response.destroy());
	});
	expect(await refusal(`http://127.0.0.1${port}/slow`, { ...local, timeoutMs: 150 })).toBe('timeout');
	expect(await refusal(`http://127.0.0.1${port}/cut`, local)).toBe('no-connection');
});

test('a status that is no success, and nobody there', async () => {
	const port = await serve((_request, response) => response.writeHead(503).end());
	expect(await refusal(`http://127.0.0.1${port}/`, local)).toBe('bad-status');
	expect(await refusal('http://127.0.0.1:1/', local)).toBe('no-connection');
});

test('an unchanged list is not sent twice', async () => {
	const port = await serve((request, response) => {
		const known =
			request.headers['if-none-match'] === '"v1"' &&
			request.headers['if-modified-since'] === 'Sun, 08 Mar 2026 00:00:00 GMT';
		if (known) response.writeHead(304).end();
		else
			response.writeHead(200, { etag: '"v1"', 'last-modified': 'Sun, 08 Mar 2026 00:00:00 GMT' }).end('[]');
	});
	const first = await fetchUrl(`http://127.0.0.1${port}/`, local);
	expect(first).toMatchObject({ status: 'ok', etag: '"v1"' });
	if (first.status !== 'ok') throw new Error('not fetched');
	const again = await fetchUrl(`http://127.0.0.1${port}/`, {
		...local,
		etag: first.etag,
		lastModified: first.lastModified
	});
	expect(again.status).toBe('not-modified');
});

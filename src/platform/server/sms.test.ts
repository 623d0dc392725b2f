import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testWorld } from '../../../tests/support/database.ts';
import { newId } from '../ids.ts';
import {
	claimNumber,
	mobileNumber,
	numberKey,
	ownerOf,
	releaseNumber,
	startNumber,
	stopNumber
} from './sms-numbers.ts';
import { sealedText, tasks } from './sms-jobs.ts';
import { sendText } from './sms.ts';

const world = testWorld();
const to = '+12155550142';
const soon = () => new Date(Date.now() + 60_000);

test.each([
	['(215) 555-0142', ['1'], to],
	['1 215 555 0142', ['1'], to],
	['+1.215.555.0142', ['1'], to],
	['００1 215 555 0142', ['1'], to],
	['+52 55 1234 5678', ['1', '52'], '+525512345678'],
	['+52 55 1234 5678', ['1'], null],
	['115 555 0142', ['1'], null],
	['215 155 0142', ['1'], null],
	['911', ['1'], null],
	['+1 215 555 0142 9', ['1'], null],
	['215 555 0142 ext 3', ['1'], null],
	["' or 1=1 --", ['1'], null],
	['', ['1'], null]
])('%j with %j is %j', (typed, countries, wanted) => {
	expect(mobileNumber(typed, countries)).toBe(wanted);
});

test('the table of numbers tells neither number nor person; the latest proof counts', async () => {
	const first = { organizationId: newId(), personId: newId() };
	const second = { organizationId: newId(), personId: newId() };
	expect(await claimNumber(world.app, to, first)).toBeNull();
	expect(await claimNumber(world.app, to, first)).toBeNull();
	expect(await claimNumber(world.app, to, second)).toEqual(first);
	expect((await ownerOf(world.app, to)).owner).toEqual(second);
	const [row] = await world.owner<{ key: string; owner: Buffer }>('select * from platform.sms_numbers');
	const stored = `${row!.key} ${row!.owner.toString('latin1')}`;
	expect(stored).not.toContain('2155550142');
	expect(stored).not.toContain(second.personId);
	expect(numberKey(Buffer.alloc(32, 1), to)).not.toBe(row!.key);
	await releaseNumber(world.app, to, first);
	expect((await ownerOf(world.app, to)).owner).toEqual(second);
	await releaseNumber(world.app, to, second);
	expect(await world.owner('select * from platform.sms_numbers')).toEqual([]);
});

test('STOP holds without an owner and through a release; START ends it', async () => {
	const owner = { organizationId: newId(), personId: newId() };
	await stopNumber(world.app, to);
	await claimNumber(world.app, to, owner);
	await releaseNumber(world.app, to, owner);
	expect(await ownerOf(world.app, to)).toEqual({ owner: null, stopped: true });
	await startNumber(world.app, to);
	expect(await world.owner('select * from platform.sms_numbers')).toEqual([]);
});

const folder = () => join(world.app.config.dataDir, 'texts');
const files = () => (existsSync(folder()) ? readdirSync(folder()) : []);

test('without a gateway a text is a file that only we can read; what waits is sealed', async () => {
	const payload = sealedText(world.app.masterKey, { to, text: 'Marcus 215' }, { until: soon() });
	expect(JSON.stringify(payload) + Buffer.from(payload.sealed, 'base64').toString('latin1')).not.toMatch(
		/Marcus|2155550142/
	);
	await tasks['sms.send']!(world.app, payload);
	const file = join(folder(), files()[0]!);
	expect(statSync(file).mode & 0o777).toBe(0o600);
	expect(readFileSync(file, 'utf8')).toBe(`To: ${to}\n\nMarcus 215\n`);
	await tasks['sms.send']!(world.app, payload);
	expect(files()).toHaveLength(1);
});

test('too late, or to a number that said STOP, it is not sent; the last word about STOP is', async () => {
	const before = files().length;
	const send = (options: { until: Date; last?: true }) =>
		tasks['sms.send']!(world.app, sealedText(world.app.masterKey, { to, text: 'x' }, options));
	await send({ until: new Date(Date.now() - 1000) });
	await stopNumber(world.app, to);
	await send({ until: soon() });
	expect(files()).toHaveLength(before);
	await send({ until: soon(), last: true });
	expect(files()).toHaveLength(before + 1);
	await startNumber(world.app, to);
});

test('a gateway gets one plain request with the secret; a redirect or a refusal is an error, and tried again', async () => {
	const seen: { headers: Record<string, unknown>; body: string }[] = [];
	let status = 200;
	const server = createServer((request, response) => {
		let body = '';
		request.on('data', (part) => (body += part));
		request.on('end', () => {
			seen.push({ headers: request.headers, body });
			response.writeHead(status, { location: 'http://127.0.0.1:9/' }).end('{}');
		});
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`;
	const secret = 's'.repeat(32);
	const config = (privateAddress: boolean) => ({
		dataDir: world.app.config.dataDir,
		texts: { gateway: { url, secret, privateAddress }, inboundSecret: null, number: '1', countries: ['1'] }
	});
	try {
		const text = { id: newId(), to, text: '¿Sí? ñ' };
		await expect(sendText(config(false), text)).rejects.toThrow(/private network/);
		expect(seen).toEqual([]);
		await sendText(config(true), text);
		expect(seen[0]!.headers).toMatchObject({
			authorization: `Bearer ${secret}`,
			'content-type': 'application/json; charset=utf-8'
		});
		expect(JSON.parse(seen[0]!.body)).toEqual(text);
		for (status of [302, 500, 401])
			await expect(sendText(config(true), text)).rejects.toThrow(`the gateway answered ${status}`);
		expect(seen).toHaveLength(4);
	} finally {
		server.close();
	}
});

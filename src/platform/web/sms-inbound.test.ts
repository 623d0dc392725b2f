import { beforeAll, beforeEach, expect, test } from 'vitest';
import { isRefusal } from '../errors.ts';
import type { App } from '../server/app.ts';
import { openInbound } from '../server/sms-jobs.ts';
import { testWorld } from '../../../tests/support/database.ts';
import { signatureOf, takeText } from './sms-inbound.ts';

const world = testWorld();
const SECRET = 'a secret of at least thirty-two letters';
const AT = '2026-03-02T12:00:00Z';
const NOW = String(Date.parse(AT) / 1000);
const good = { id: 'm-1', from: '+12155550142', text: 'MINE' };
let app: App;
beforeAll(() => {
	app = {
		...world.app,
		config: { ...world.app.config, texts: { ...world.app.config.texts, inboundSecret: SECRET } }
	};
	world.setClock(AT);
});
beforeEach(() => world.owner('delete from graphile_worker._private_jobs'));

type Sent = { time?: string; secret?: string; signature?: string; type?: string; body?: string | Uint8Array };
function request({ time = NOW, secret = SECRET, signature, type = 'application/json', body }: Sent = {}) {
	const bytes =
		typeof body === 'string' || body === undefined ? Buffer.from(body ?? JSON.stringify(good)) : body;
	return new Request('http://localhost/sms/inbound', {
		method: 'POST',
		body: Buffer.from(bytes),
		headers: {
			'content-type': type,
			'x-alongside-time': time,
			'x-alongside-signature': signature ?? signatureOf(secret, time, bytes)
		}
	});
}
const answer = (given: Sent = {}, to = app) =>
	takeText(to, request(given)).then(
		() => 'taken',
		(error) => (isRefusal(error) ? error.code : String(error))
	);
const jobs = () => world.owner<{ payload: object }>(`select payload from graphile_worker._private_jobs`);

test('without a secret the address does not exist', async () => {
	expect(await answer({}, world.app)).toBe('not_found');
});

test.each<[string, Sent, string]>([
	['another secret', { secret: 'b'.repeat(40) }, 'not_signed_in'],
	['no signature', { signature: '' }, 'not_signed_in'],
	[
		'a signature of another body',
		{ signature: signatureOf(SECRET, NOW, Buffer.from('{}')) },
		'not_signed_in'
	],
	['a time that is none', { time: 'now' }, 'not_signed_in'],
	[
		'a time changed after signing',
		{ time: String(Number(NOW) + 1), signature: signatureOf(SECRET, NOW, Buffer.from(JSON.stringify(good))) },
		'not_signed_in'
	],
	['six minutes late', { time: String(Number(NOW) - 360) }, 'not_signed_in'],
	['six minutes early', { time: String(Number(NOW) + 360) }, 'not_signed_in'],
	['a form', { type: 'application/x-www-form-urlencoded' }, 'wrong_type'],
	['another character set', { type: 'application/json; charset=latin1' }, 'wrong_type'],
	['too much', { body: JSON.stringify({ ...good, text: 'x'.repeat(9000) }) }, 'too_large'],
	['a text too long', { body: JSON.stringify({ ...good, text: 'x'.repeat(2001) }) }, 'invalid'],
	['no JSON', { body: '{' }, 'invalid'],
	['half a character', { body: new Uint8Array([0x22, 0xff, 0x22]) }, 'invalid'],
	['a list', { body: '[]' }, 'invalid'],
	['null', { body: 'null' }, 'invalid'],
	['no sender', { body: JSON.stringify({ id: 'x', text: 'MINE' }) }, 'invalid'],
	['a number as text', { body: JSON.stringify({ ...good, text: 5 }) }, 'invalid'],
	['an empty id', { body: JSON.stringify({ ...good, id: '' }) }, 'invalid']
])('%s is refused, and nothing is taken', async (_, given, wanted) => {
	expect(await answer(given)).toBe(wanted);
	expect(await jobs()).toEqual([]);
});

test('a signed text waits sealed; known and unknown numbers are answered alike', async () => {
	expect(await answer()).toBe('taken');
	expect(
		await answer({ body: JSON.stringify({ id: 'm-2', from: '+19999999999', text: '\0💥', more: 1 }) })
	).toBe('taken');
	const taken = await jobs();
	expect(JSON.stringify(taken)).not.toMatch(/MINE|2155550142/);
	expect(openInbound(app.masterKey, taken[0]!.payload)).toEqual(good);
});

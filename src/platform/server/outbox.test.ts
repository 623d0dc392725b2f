import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { seal } from '../../ui/offline/seal.ts';
import { openSealed, outboxKey, outboxOwner } from './outbox.ts';

const MASTER = Buffer.alloc(32, 7);
const sealed = (words: string) => seal(outboxKey(MASTER), words);

test.each(['', '{"a":1}', '¿Sí? 🌳 "slowly" & <together>', 'x'.repeat(20_000)])(
	'what a phone seals, the server opens (%#)',
	async (words) => {
		expect(openSealed(MASTER, await sealed(words))).toBe(words);
	}
);

test('another key, a changed byte, a cut, something else: null, never an error', async () => {
	const good = await sealed('words');
	expect(openSealed(Buffer.alloc(32, 8), good)).toBeNull();
	const bytes = Buffer.from(good, 'base64url');
	for (const at of [0, 1, 40, 66, 90, bytes.length - 1]) {
		const changed = Buffer.from(bytes);
		changed[at]! ^= 1;
		expect(openSealed(MASTER, changed.toString('base64url')), `byte ${at}`).toBeNull();
	}
	for (const other of [
		'',
		'AAAA',
		good.slice(0, -20),
		randomBytes(8286).toString('base64url'),
		'🌳'.repeat(100)
	])
		expect(openSealed(MASTER, other)).toBeNull();
});

test('short and long words have the same length, and no two are alike', async () => {
	const [short, long, again] = await Promise.all([sealed('a'), sealed('a'.repeat(3000)), sealed('a')]);
	expect(short.length).toBe(long.length);
	expect(short).not.toBe(again);
	expect(Buffer.from(long, 'base64url').toString('latin1')).not.toContain('aaaa');
});

test('the mark of an owner tells nothing and is another for everybody', () => {
	const id = '0199aaaa-0000-7000-8000-000000000001';
	expect(outboxOwner(MASTER, id)).toMatch(/^[\w-]{22}$/);
	expect(outboxOwner(MASTER, id)).not.toBe(outboxOwner(MASTER, id.replace(/1$/, '2')));
	expect(outboxOwner(MASTER, id)).not.toBe(outboxOwner(Buffer.alloc(32, 8), id));
});

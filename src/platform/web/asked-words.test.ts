import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { openAsked, sealAsked } from './asked-words.ts';

const key = randomBytes(32);

test('an address says nothing of who was looked for, and brings it back to who asked alone', () => {
	const sealed = sealAsked(key, 'rosa', 'Delphine');
	expect(openAsked(key, 'rosa', sealed)).toBe('Delphine');
	expect(sealed).not.toContain(Buffer.from('Delphine').toString('base64url'));
	expect(sealed.length, 'a long name has no longer address').toBe(sealAsked(key, 'rosa', 'D').length);
	expect(openAsked(key, 'rosa', sealAsked(key, 'rosa', '名'.repeat(100)))).toBe('名'.repeat(100));
});

test('what was not sealed here for this one is no search', () => {
	const sealed = sealAsked(key, 'rosa', 'Delphine');
	for (const [by, what] of [
		['marcus', sealed],
		['rosa', sealed.slice(0, -2)],
		['rosa', 'Delphine'],
		['rosa', ''],
		['rosa', null]
	] as const)
		expect(openAsked(key, by, what)).toBe('');
});

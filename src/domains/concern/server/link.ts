/** Following a concern without an account: a link that proves itself, and a word that only its writer knows. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { App } from '#platform/server/app.ts';
import { deriveKey } from '#platform/server/crypto.ts';
import { isId } from '#platform/ids.ts';

type House = Pick<App, 'masterKey'>;
const mac = (app: House, use: string, ...of: string[]) =>
	createHmac('sha256', deriveKey(app.masterKey, `concern/${use}`))
		.update(JSON.stringify(of))
		.digest();
const bytes = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex');
const idOf = (from: Buffer) =>
	from.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** The same words sent twice with one form are one concern: its id is made of them, and nobody else can make it. */
export function idFor(app: House, ...of: string[]): string {
	const made = mac(app, 'id', ...of).subarray(0, 16);
	made[6] = 0x80 | (made[6]! & 0x0f);
	made[8] = 0x80 | (made[8]! & 0x3f);
	return idOf(made);
}

export function keyFor(app: House, organizationId: string, id: string): string {
	const sign = mac(app, 'link', organizationId, id).subarray(0, 16);
	return Buffer.concat([bytes(organizationId), bytes(id), sign]).toString('base64url');
}

/** What the key of a link names; null when it was not made here. */
export function readKey(app: House, key: string): { organizationId: string; id: string } | null {
	if (!/^[\w-]{64}$/.test(key)) return null;
	const all = Buffer.from(key, 'base64url');
	if (all.length !== 48) return null;
	const [organizationId, id] = [idOf(all.subarray(0, 16)), idOf(all.subarray(16, 32))];
	if (!isId(organizationId) || !isId(id)) return null;
	const sign = mac(app, 'link', organizationId, id).subarray(0, 16);
	return timingSafeEqual(sign, all.subarray(32)) ? { organizationId, id } : null;
}

/** Capitals and outer spaces do not count: a word is remembered, not copied. */
export function wordHash(app: House, id: string, word: string): string {
	return mac(app, 'word', id, word.trim().normalize('NFC').toLowerCase()).toString('base64url');
}
export const sameHash = (a: string, b: string) =>
	a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

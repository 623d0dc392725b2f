/**
 * An address that proves itself: signed, and over at a moment. Nothing is kept of it here; it holds which organization and
 * which thing, and until when, and says nothing of either. What it is for is part of the signature.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { isId } from '../ids.ts';
import { deriveKey } from './crypto.ts';

export interface LinkMeant {
	organizationId: string;
	id: string;
	until: Date;
}

export function signLink(masterKey: Buffer, use: string, meant: LinkMeant): string {
	const said = Buffer.alloc(36);
	said.write(meant.organizationId.replaceAll('-', ''), 0, 'hex');
	said.write(meant.id.replaceAll('-', ''), 16, 'hex');
	said.writeUInt32BE(Math.floor(meant.until.getTime() / 1000), 32);
	return Buffer.concat([said, signed(masterKey, use, said)]).toString('base64url');
}

/** What a token means; null for a forged one, and for one that is over. They look the same. */
export function readLink(masterKey: Buffer, use: string, token: string, now: Date): LinkMeant | null {
	if (!/^[\w-]{91}$/.test(token)) return null;
	const bytes = Buffer.from(token, 'base64url');
	// A last letter that says the same bytes in another way is not what was given out.
	if (bytes.toString('base64url') !== token) return null;
	const said = bytes.subarray(0, 36);
	if (!timingSafeEqual(bytes.subarray(36), signed(masterKey, use, said))) return null;
	const until = new Date(said.readUInt32BE(32) * 1000);
	const organizationId = idOf(said.subarray(0, 16));
	const id = idOf(said.subarray(16, 32));
	return until > now && isId(organizationId) && isId(id) ? { organizationId, id, until } : null;
}

const signed = (masterKey: Buffer, use: string, said: Buffer) =>
	createHmac('sha256', deriveKey(masterKey, use)).update(said).digest();
const idOf = (bytes: Buffer) =>
	bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/**
 * An address by which somebody moves or calls off one meeting without signing in: signed, and over when the meeting begins.
 * Nothing is kept of it; it holds which organization and which visit, and until when, and says nothing of either.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { isId } from '#platform/ids.ts';
import { deriveKey } from '#platform/server/crypto.ts';

export interface VisitMeant {
	organizationId: string;
	visitId: string;
	until: Date;
}

export function visitToken(masterKey: Buffer, meant: VisitMeant): string {
	const said = Buffer.alloc(36);
	said.write(meant.organizationId.replaceAll('-', ''), 0, 'hex');
	said.write(meant.visitId.replaceAll('-', ''), 16, 'hex');
	said.writeUInt32BE(Math.floor(meant.until.getTime() / 1000), 32);
	return Buffer.concat([said, signed(masterKey, said)]).toString('base64url');
}

/** What a token means; null for a forged one, and for one that is over. They look the same. */
export function readVisitToken(masterKey: Buffer, token: string, now: Date): VisitMeant | null {
	if (!/^[\w-]{91}$/.test(token)) return null;
	const bytes = Buffer.from(token, 'base64url');
	// A last letter that says the same bytes in another way is not what was given out.
	if (bytes.toString('base64url') !== token) return null;
	const said = bytes.subarray(0, 36);
	if (!timingSafeEqual(bytes.subarray(36), signed(masterKey, said))) return null;
	const until = new Date(said.readUInt32BE(32) * 1000);
	const organizationId = idOf(said.subarray(0, 16));
	const visitId = idOf(said.subarray(16, 32));
	return until > now && isId(organizationId) && isId(visitId) ? { organizationId, visitId, until } : null;
}

const signed = (masterKey: Buffer, said: Buffer) =>
	createHmac('sha256', deriveKey(masterKey, 'visit-link')).update(said).digest();
const idOf = (bytes: Buffer) =>
	bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

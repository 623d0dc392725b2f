import { createHash, randomBytes } from 'node:crypto';
import { isId } from '../../ids.ts';

/** A new secret for a link, and what is kept of it. */
export function newToken(): { token: string; hash: string } {
	const token = randomBytes(24).toString('base64url');
	return { token, hash: hashToken(token) };
}

export function hashToken(token: string): string {
	return createHash('sha256').update(token).digest('base64url');
}

/** A link's token that says which organization it belongs to, since one unit of work sees one organization only. */
export function tokenFor(organizationId: string, token: string): string {
	return Buffer.from(organizationId.replaceAll('-', ''), 'hex').toString('base64url') + token;
}

/** Reads what {@link tokenFor} made; null for anything else. */
export function readToken(text: string): { organizationId: string; hash: string } | null {
	if (!/^[\w-]{54}$/.test(text)) return null;
	const hex = Buffer.from(text.slice(0, 22), 'base64url').toString('hex');
	const organizationId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
	return isId(organizationId) ? { organizationId, hash: hashToken(text.slice(22)) } : null;
}

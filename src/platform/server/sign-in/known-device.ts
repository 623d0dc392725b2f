import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { deriveKey } from '../crypto.ts';

/** How many persons one shared device is remembered for. */
const PERSONS = 4;

/** Cookies may live 400 days; browsers cap there. */
export const DEVICE_SECONDS = 400 * 24 * 3600;

/**
 * A device that somebody has signed in on before. Its cookie names nobody: each part is a random mark and a keyed hash
 * of that mark and the person's email.
 */
export function knownDevice(masterKey: Buffer, cookie: string | undefined, email: string): string | null {
	for (const part of parts(cookie)) {
		const mark = part.slice(0, part.indexOf('.'));
		const right = Buffer.from(sign(masterKey, mark, email));
		const given = Buffer.from(part.slice(mark.length + 1));
		if (right.length === given.length && timingSafeEqual(right, given)) return mark;
	}
	return null;
}

/** The device's cookie after `email` has signed in on it. */
export function rememberDevice(masterKey: Buffer, cookie: string | undefined, email: string): string {
	const known = knownDevice(masterKey, cookie, email);
	if (known && cookie) return cookie;
	const mark = randomBytes(12).toString('base64url');
	return [`${mark}.${sign(masterKey, mark, email)}`, ...parts(cookie)].slice(0, PERSONS).join('~');
}

function parts(cookie: string | undefined): string[] {
	return (cookie ?? '')
		.split('~')
		.filter((part) => /^[\w-]{16}\.[\w-]{43}$/.test(part))
		.slice(0, PERSONS);
}

function sign(masterKey: Buffer, mark: string, email: string): string {
	return createHmac('sha256', deriveKey(masterKey, 'known-device'))
		.update(`${mark}/${email}`)
		.digest('base64url');
}

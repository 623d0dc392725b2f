import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/**
 * AES-256-GCM with 96-bit random nonces. Layout: version (1 byte, 1) | nonce (12) | ciphertext | tag (16).
 * `where` names the place the text belongs to and is authenticated, so that a ciphertext moved to another
 * row or person does not open.
 */
const VERSION = 1;

export function seal(key: Buffer, text: string | Buffer, where: string): Buffer {
	const nonce = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', key, nonce);
	cipher.setAAD(Buffer.from(where));
	const body = Buffer.concat([
		cipher.update(typeof text === 'string' ? Buffer.from(text) : text),
		cipher.final()
	]);
	return Buffer.concat([Buffer.of(VERSION), nonce, body, cipher.getAuthTag()]);
}

/** Opens what {@link seal} made. Throws when the key, the place or a single bit differs. */
export function open(key: Buffer, sealed: Buffer, where: string): Buffer {
	if (sealed.length < 29 || sealed[0] !== VERSION) throw new Error('sealed text has an unknown layout');
	const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 13));
	decipher.setAAD(Buffer.from(where));
	decipher.setAuthTag(sealed.subarray(-16));
	return Buffer.concat([decipher.update(sealed.subarray(13, -16)), decipher.final()]);
}

/** A key for one use, derived from the master key (HKDF-SHA-256, RFC 5869). */
export function deriveKey(master: Buffer, use: string): Buffer {
	return Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), Buffer.from('alongside/' + use), 32));
}

/** A short public name of a key, to tell which master key wrapped a data key. */
export function keyId(key: Buffer): string {
	return createHash('sha256').update('alongside/key-id').update(key).digest('hex').slice(0, 16);
}

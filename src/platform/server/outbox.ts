/** Opens what a phone has sealed to our public key (`ui/offline/seal.ts`). The key pair comes from the master key. */
import { createDecipheriv, createECDH, createHmac, hkdfSync, type ECDH } from 'node:crypto';
import { deriveKey } from './crypto.ts';

const PLACE = 'alongside/outbox/1';
const PUBLIC = 65;
const NONCE = 12;
const TAG = 16;
const STEP = 8192;

const pairs = new WeakMap<Buffer, ECDH>();

function pair(masterKey: Buffer): ECDH {
	const known = pairs.get(masterKey);
	if (known) return known;
	const made = createECDH('prime256v1');
	made.setPrivateKey(deriveKey(masterKey, 'outbox'));
	pairs.set(masterKey, made);
	return made;
}

/** What pages carry; whoever has it can seal, and open nothing. */
export function outboxKey(masterKey: Buffer): string {
	return pair(masterKey).getPublicKey('base64url');
}

/** A mark of whose phone it is, which tells nobody who that is. */
export function outboxOwner(masterKey: Buffer, personId: string): string {
	return createHmac('sha256', deriveKey(masterKey, 'outbox-owner'))
		.update(personId)
		.digest('base64url')
		.slice(0, 22);
}

/** The words, or null for what was not sealed to this key, or was changed. */
export function openSealed(masterKey: Buffer, sealed: string): string | null {
	const bytes = Buffer.from(sealed, 'base64url');
	const body = bytes.length - 1 - PUBLIC - NONCE - TAG;
	if (bytes[0] !== 1 || body <= 0 || body % STEP !== 0) return null;
	try {
		const theirs = bytes.subarray(1, 1 + PUBLIC);
		const shared = pair(masterKey).computeSecret(theirs);
		const key = Buffer.from(hkdfSync('sha256', shared, theirs, Buffer.from(PLACE), 32));
		const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1 + PUBLIC, 1 + PUBLIC + NONCE));
		cipher.setAAD(Buffer.from(PLACE));
		cipher.setAuthTag(bytes.subarray(-TAG));
		const text = Buffer.concat([cipher.update(bytes.subarray(1 + PUBLIC + NONCE, -TAG)), cipher.final()]);
		return text.toString().trimEnd();
	} catch {
		return null;
	}
}

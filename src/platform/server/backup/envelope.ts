/** The sealed outside of a backup: gzip in the age format (age-encryption.org/v1), which the tool `age` opens too. */
import { pipeline, Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { createGunzip, createGzip } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';
import { NotABackup } from './format.ts';

/** Who can open it: whoever knows the passphrase, or holds the key that belongs to one of these (`age1…`). */
export type SealedFor = { passphrase: string } | { recipients: string[] };
export type OpenedBy = { passphrase?: string; identities?: string[] };

type Bytes = AsyncIterable<Uint8Array>;

/** Packs and seals; every 64 KiB is authenticated, and so is the end. */
export async function sealBackup(plain: Bytes, sealedFor: SealedFor): Promise<Bytes> {
	const encrypter = new Encrypter();
	if ('passphrase' in sealedFor) encrypter.setPassphrase(sealedFor.passphrase);
	else for (const one of sealedFor.recipients) encrypter.addRecipient(one);
	const packed = through(plain, createGzip());
	return fromWeb(await encrypter.encrypt(toWeb(packed)));
}

/** Opens and unpacks. What was altered or cut off throws {@link NotABackup} where it is met. */
export async function openBackup(sealed: Bytes, { passphrase, identities = [] }: OpenedBy): Promise<Bytes> {
	const decrypter = new Decrypter();
	if (passphrase) decrypter.addPassphrase(passphrase);
	for (const one of identities) decrypter.addIdentity(one);
	let plain: ReadableStream<Uint8Array>;
	try {
		plain = await decrypter.decrypt(toWeb(sealed));
	} catch (error) {
		const why = error instanceof Error ? error.message : '';
		throw new NotABackup(
			/no identity matched/.test(why)
				? 'The backup does not open: this is not its passphrase or key.'
				: 'This is not a backup, or its beginning was altered.'
		);
	}
	return told(through(fromWeb(plain), createGunzip()));
}

async function* told(bytes: Bytes): Bytes {
	try {
		yield* bytes;
	} catch (error) {
		throw new NotABackup('The backup was altered or cut off: it is not whole.', { cause: error });
	}
}

function through(source: Bytes, by: ReturnType<typeof createGzip | typeof createGunzip>): Bytes {
	// The failure of the source ends `by` with the same error, which whoever reads meets.
	return pipeline(Readable.from(source, { objectMode: false }), by, () => {});
}

const toWeb = (bytes: Bytes) =>
	Readable.toWeb(Readable.from(bytes, { objectMode: false })) as unknown as ReadableStream<Uint8Array>;
const fromWeb = (bytes: ReadableStream<Uint8Array>): Bytes =>
	Readable.fromWeb(bytes as unknown as WebStream<Uint8Array>);

import { deriveKey, open, seal } from '../server/crypto.ts';

/**
 * What somebody looked for among people, as it may stand in an address: a name in it would stay in the history of the
 * browser and in what others keep of addresses. Sealed for this one, at one length for all.
 */
export function sealAsked(masterKey: Buffer, personId: string, asked: string): string {
	const padded = Buffer.alloc(LENGTH);
	padded.write(asked);
	return seal(deriveKey(masterKey, 'asked-words'), padded, personId).toString('base64url');
}

/** The words again; nothing for what was not sealed here for this one. */
export function openAsked(masterKey: Buffer, personId: string, sealed: string | null): string {
	if (!sealed) return '';
	try {
		const words = open(deriveKey(masterKey, 'asked-words'), Buffer.from(sealed, 'base64url'), personId);
		return words.toString().replace(/\0.*$/su, '');
	} catch {
		return '';
	}
}

/** A hundred letters of any script. */
const LENGTH = 400;

/**
 * Seals words on the phone so that the server alone can open them: a key made for this one item meets the server's public
 * key (ECDH on P-256, HKDF-SHA-256, AES-256-GCM). What is sealed has one of few lengths, whatever was written.
 */
const PLACE = new TextEncoder().encode('alongside/outbox/1');
const STEP = 8192;

export const toText = (bytes: Uint8Array): string => {
	let text = '';
	for (const byte of bytes) text += String.fromCharCode(byte);
	return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};
export const fromText = (text: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

/** Version (1), the item's public key (65), nonce (12), what is sealed; in base64url. */
export async function seal(serverKey: string, words: string): Promise<string> {
	const curve = { name: 'ECDH', namedCurve: 'P-256' };
	const theirs = await crypto.subtle.importKey('raw', fromText(serverKey), curve, false, []);
	const mine = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
	const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, mine.privateKey, 256);
	const open = new Uint8Array(await crypto.subtle.exportKey('raw', mine.publicKey));
	const base = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
	const key = await crypto.subtle.deriveKey(
		{ name: 'HKDF', hash: 'SHA-256', salt: open, info: PLACE },
		base,
		{ name: 'AES-GCM', length: 256 },
		false,
		['encrypt']
	);
	const text = new TextEncoder().encode(words);
	const padded = new Uint8Array(Math.ceil((text.length + 1) / STEP) * STEP).fill(32);
	padded.set(text);
	const nonce = crypto.getRandomValues(new Uint8Array(12));
	const body = await crypto.subtle.encrypt(
		{ name: 'AES-GCM', iv: nonce, additionalData: PLACE },
		key,
		padded
	);
	return toText(new Uint8Array([1, ...open, ...nonce, ...new Uint8Array(body)]));
}

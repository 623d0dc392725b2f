/**
 * Twelve digits that both see when nobody sits between their browsers. They are made of the keys of both ends, slowly (200,000
 * rounds): who wanted to stand between with keys of their own that give the same digits would need days for each call.
 * Digits and not words: the two may read the page in two languages.
 */
const ROUNDS = 200_000;

/** The keys that a description of a call names, each once, in a fixed order. */
export function fingerprintsOf(sdp: string): string {
	const all = [...sdp.matchAll(/^a=fingerprint:(\S+ [0-9A-F:]+)\s*$/gim)].map((found) =>
		found[1]!.toUpperCase()
	);
	return [...new Set(all)].sort().join(' ');
}

/** The same for both, whichever is whose; null where a description names no key. */
export async function sameLineDigits(mine: string, theirs: string): Promise<string | null> {
	const keys = [fingerprintsOf(mine), fingerprintsOf(theirs)].sort();
	if (keys.includes('')) return null;
	const bytes = new TextEncoder();
	const base = await crypto.subtle.importKey('raw', bytes.encode(keys.join('\n')), 'PBKDF2', false, [
		'deriveBits'
	]);
	const salt = bytes.encode('alongside room');
	const bits = await crypto.subtle.deriveBits(
		{ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS },
		base,
		64
	);
	const digits = String(new DataView(bits).getBigUint64(0) % 1_000_000_000_000n).padStart(12, '0');
	return digits.replaceAll(/(\d{4})(?=\d)/g, '$1 ');
}

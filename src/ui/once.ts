/**
 * A fresh mark for one rendering of one form. A post that arrives twice carries the same mark twice,
 * so the server can answer the second with the result of the first.
 * `crypto.randomUUID` is missing on plain http outside localhost, where small programs are first tried.
 */
export function newOnce(): string {
	if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	const hex = [...bytes].map((byte, at) => {
		const marked = at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte;
		return marked.toString(16).padStart(2, '0');
	});
	const groups = [hex.slice(0, 4), hex.slice(4, 6), hex.slice(6, 8), hex.slice(8, 10), hex.slice(10)];
	return groups.map((group) => group.join('')).join('-');
}

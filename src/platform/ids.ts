/** Ids are UUIDv7 (RFC 9562) made by the application or the browser: they sort by time and need no round trip. */

const HEX = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));

/** A new UUIDv7, lower case. Works in the browser too (node:crypto's randomUUIDv7 does not). */
export function newId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	let time = Date.now();
	for (let i = 5; i >= 0; i--) {
		bytes[i] = time % 256;
		time = Math.floor(time / 256);
	}
	bytes[6] = 0x70 | (bytes[6]! & 0x0f);
	bytes[8] = 0x80 | (bytes[8]! & 0x3f);
	let id = '';
	for (let i = 0; i < 16; i++) id += (i === 4 || i === 6 || i === 8 || i === 10 ? '-' : '') + HEX[bytes[i]!];
	return id;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether `value` is a UUID in the one spelling that we write (lower case, hyphens). */
export function isId(value: unknown): value is string {
	return typeof value === 'string' && UUID.test(value);
}

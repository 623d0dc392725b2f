import { createHash } from 'node:crypto';

/**
 * The id of something that has none of its own here (a phone of a service, a term of our list): the same each time, from
 * what it belongs to. A UUID of version 8 (RFC 9562), made of a digest.
 */
export function derivedId(...parts: (string | number)[]): string {
	const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
	const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

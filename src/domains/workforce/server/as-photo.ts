import type { Photo } from '#platform/server/clean-photo.ts';

/** The photo out of a data: address. */
export function asPhoto(address: string): Photo {
	const comma = address.indexOf(',');
	return {
		type: address.startsWith('data:image/png') ? 'image/png' : 'image/jpeg',
		bytes: Buffer.from(address.slice(comma + 1), 'base64')
	};
}

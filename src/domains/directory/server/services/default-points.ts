import { zipPlace } from '../places.ts';
import type { Content, FeedLocation } from './shape.ts';

/** One point with more different ZIPs than a building can have. */
const tooMany = 3;

/**
 * A point that a list gives to places in many ZIPs is its own stand-in for "not known" (the middle of a city or of
 * the state). Such places stand at the middle of their ZIP, which is said to be one.
 */
export function dropDefaultPoints(content: Content, warn: (places: number, point: string) => void): void {
	const at = new Map<string, { zips: Set<string>; places: FeedLocation[] }>();
	for (const place of content.locations.values()) {
		if (place.placed !== 'source') continue;
		const key = `${place.latitude}, ${place.longitude}`;
		const here = at.get(key) ?? { zips: new Set(), places: [] };
		at.set(key, here);
		here.places.push(place);
		if (place.postal_code) here.zips.add(place.postal_code.slice(0, 5));
	}
	for (const [point, { zips, places }] of at) {
		if (zips.size <= tooMany) continue;
		warn(places.length, point);
		for (const place of places) {
			const middle = place.postal_code ? zipPlace(place.postal_code) : null;
			place.latitude = middle?.latitude ?? null;
			place.longitude = middle?.longitude ?? null;
			place.placed = middle ? 'postal_code' : null;
		}
	}
}

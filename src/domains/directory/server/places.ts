import { createRequire } from 'node:module';
import tzLookup from '@photostructure/tz-lookup';

/** A named point. `label` is what the person sees, so that a wrong guess is noticed. */
export type Place = { label: string; state: string; latitude: number; longitude: number };

type Zips = typeof import('zipcodes');
let zips: Zips['codes'] | undefined;
let towns: Map<string, Place & { count: number }> | undefined;

// Loaded at first use: five megabytes that most requests never need.
const zipTable = (): Zips['codes'] => (zips ??= (createRequire(import.meta.url)('zipcodes') as Zips).codes);

/** The centre of a US ZIP (or of a Canadian postal district), from the table that ships with us. */
export function zipPlace(zip: string): Place | null {
	const code = zip.trim().toUpperCase();
	const key = /^\d{5}/.test(code) ? code.slice(0, 5) : code.slice(0, 3);
	if (!/^(\d{5}|[A-Z]\d[A-Z])$/.test(key)) return null;
	const found = Object.hasOwn(zipTable(), key) ? zipTable()[key] : undefined;
	if (!found) return null;
	const { latitude, longitude, state } = found;
	return { label: `${found.city}, ${state} ${found.zip}`, state, latitude, longitude };
}

const fold = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/\bst\.?(?=\s)/, 'saint')
		.replace(/[^a-z ]/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();

/** Every town once by "name state" and, for the state where it has most ZIPs, by name alone. */
function townTable(): Map<string, Place & { count: number }> {
	if (towns) return towns;
	const byState = new Map<string, Place & { count: number }>();
	for (const zip of Object.values(zipTable())) {
		if (!zip.latitude || !zip.longitude) continue;
		const key = `${fold(zip.city)} ${zip.state.toLowerCase()}`;
		const town = byState.get(key);
		if (!town) {
			const { latitude, longitude, state } = zip;
			byState.set(key, { label: `${zip.city}, ${state}`, state, latitude, longitude, count: 1 });
			continue;
		}
		town.count += 1;
		town.latitude += (zip.latitude - town.latitude) / town.count;
		town.longitude += (zip.longitude - town.longitude) / town.count;
	}
	towns = new Map(byState);
	for (const [key, town] of byState) {
		const alone = key.slice(0, -3);
		if ((towns.get(alone)?.count ?? 0) < town.count) towns.set(alone, town);
	}
	return towns;
}

/**
 * Finds a place in what a person typed: a ZIP, "Camden, NJ", "Philadelphia". Null when unknown.
 * Offline: nobody else learns where somebody looks for help.
 */
export function findPlace(typed: string): Place | null {
	const zip = /\b\d{5}\b/.exec(typed)?.[0] ?? /^[a-z]\d[a-z]/i.exec(typed.trim())?.[0];
	if (zip) return zipPlace(zip);
	const town = townTable().get(fold(typed));
	if (!town) return null;
	const { label, state, latitude, longitude } = town;
	return { label, state, latitude, longitude };
}

/** Every town of the table, once, with how many ZIPs it has. */
export const everyTown = (): Iterable<{ label: string; count: number }> => new Set(townTable().values());

/** The towns in a box, each with how many ZIPs it has: the larger ones have more. */
export function townsIn(box: { south: number; north: number; west: number; east: number }) {
	const found = new Map<string, { name: string; latitude: number; longitude: number; weight: number }>();
	for (const { label, latitude, longitude, count } of townTable().values())
		if (latitude > box.south && latitude < box.north && longitude > box.west && longitude < box.east)
			found.set(label, { name: label.replace(/, [A-Z]{2}$/, ''), latitude, longitude, weight: count });
	return [...found.values()];
}

/** Great-circle miles between two points. */
export function milesBetween(
	a: { latitude: number; longitude: number },
	b: { latitude: number; longitude: number }
): number {
	const rad = Math.PI / 180;
	const h =
		Math.sin(((b.latitude - a.latitude) * rad) / 2) ** 2 +
		Math.cos(a.latitude * rad) *
			Math.cos(b.latitude * rad) *
			Math.sin(((b.longitude - a.longitude) * rad) / 2) ** 2;
	return 7917.5 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The IANA zone at a point, or null where the table has none. */
export function zoneAt(point: { latitude: number; longitude: number }): string | null {
	try {
		return tzLookup(point.latitude, point.longitude);
	} catch {
		return null;
	}
}

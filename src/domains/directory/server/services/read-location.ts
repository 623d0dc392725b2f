import { cleanLine, cleanText } from '../clean-text.ts';
import { findPlace, milesBetween, zipPlace } from '../places.ts';
import type { Said } from '../reasons.ts';
import { said } from '../read-times.ts';
import { isRaw, listOf, rawsOf } from './raw.ts';
import { languageCodes, languagesIn } from './read-languages.ts';
import { readPhones } from './read-phone.ts';
import { readSchedules } from './read-schedule.ts';
import { readZip } from './read-zip.ts';
import type { FeedLocation, Raw } from './shape.ts';

type Point = { latitude: number; longitude: number };
type Warn = (said: Said) => void;

/** A point farther than this from the middle of its own ZIP is a mistake. */
const farMiles = 100;
const hidden = /\bconfidential\b|\bundisclosed\b|\bnot disclosed\b|\bwithheld\b/i;

/** A place. One that keeps its address to itself has no address, no ZIP, no way there and no point. */
export function readLocation(raw: Raw, provider: string, warn: Warn): FeedLocation {
	const addresses = rawsOf(raw['addresses']);
	const address = addresses.find((one) => one['address_type'] !== 'postal') ?? addresses[0] ?? {};
	const lines = [cleanLine(address['address_1']), cleanLine(address['address_2'])];
	const confidential = lines.some((one) => one !== null && hidden.test(one));
	const city = cleanLine(address['city'], 100);
	const state = cleanLine(address['state_province'], 60);
	const code = state && state.length === 2 ? state.toUpperCase() : state;
	const zip = confidential ? null : readZip(address['postal_code'], code?.length === 2 ? code : null, warn);
	const kind =
		raw['location_type'] === 'virtual' || raw['location_type'] === 'postal'
			? raw['location_type']
			: 'physical';
	const placed = confidential || kind !== 'physical' ? null : place(raw, zip, city, code, warn);
	return {
		external_id: cleanLine(raw['id']) ?? `${provider}/${lines.join('/')}/${zip}`,
		provider,
		name: cleanLine(raw['name']),
		kind,
		description: cleanText(raw['description'], 8000),
		transportation: confidential ? null : cleanText(raw['transportation']),
		address_1: confidential ? null : (lines[0] ?? null),
		address_2: confidential ? null : (lines[1] ?? null),
		city,
		state: code,
		postal_code: zip,
		country: cleanLine(address['country'], 60)?.toUpperCase() ?? null,
		latitude: placed?.latitude ?? null,
		longitude: placed?.longitude ?? null,
		placed: placed?.by ?? null,
		confidential,
		accessibility: listOf(raw['accessibility'])
			.map((one) => cleanLine(isRaw(one) ? one['description'] : one, 300))
			.filter((one) => one !== null),
		phones: readPhones(raw['phones']),
		schedules: readSchedules(raw['schedules'], warn),
		languages: [
			...new Set([...languageCodes(listOf(raw['languages'])), ...languagesIn(raw['languages_text']).codes])
		].sort()
	};
}

type Placed = Point & { by: 'source' | 'postal_code' | 'city' };

function place(
	raw: Raw,
	zip: string | null,
	city: string | null,
	state: string | null,
	warn: Warn
): Placed | null {
	const middle = zip ? zipPlace(zip) : null;
	const town = city && state ? findPlace(`${city}, ${state}`) : null;
	const centre = middle && (!state || middle.state === state) ? middle : town;
	const own = readPoint(raw, centre, warn);
	if (own) return { ...own, by: 'source' };
	if (!centre) return null;
	return {
		latitude: centre.latitude,
		longitude: centre.longitude,
		by: centre === middle ? 'postal_code' : 'city'
	};
}

const degrees = (value: unknown): number | null => {
	if (typeof value !== 'number' && (typeof value !== 'string' || value.trim() === '')) return null;
	const number = Number(value);
	return Number.isFinite(number) ? number : null;
};

function readPoint(raw: Raw, centre: Point | null, warn: Warn): Point | null {
	const latitude = degrees(raw['latitude']);
	const longitude = degrees(raw['longitude']);
	if (latitude === null || longitude === null) return null;
	if (Math.abs(latitude) < 0.01 && Math.abs(longitude) < 0.01) {
		warn({ code: 'point_ocean' });
		return null;
	}
	const fits = (one: Point) =>
		Math.abs(one.latitude) <= 90 &&
		Math.abs(one.longitude) <= 180 &&
		(!centre || milesBetween(one, centre) < farMiles);
	if (fits({ latitude, longitude })) return { latitude, longitude };
	const turned = { latitude: longitude, longitude: latitude };
	if (centre && fits(turned)) {
		warn({ code: 'point_swapped' });
		return turned;
	}
	warn({ code: 'point_wrong', values: { value: said(`${latitude}, ${longitude}`) } });
	return null;
}

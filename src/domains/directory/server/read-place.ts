import { isTimeZone } from '#platform/time.ts';
import { cleanLine } from './clean-text.ts';
import type { Place } from './places.ts';
import { findPlace, milesBetween, zipPlace, zoneAt } from './places.ts';
import type { Said } from './reasons.ts';
import { said } from './read-times.ts';

type Row = Record<string, unknown>;
type Point = { latitude: number; longitude: number };

export type Where = {
	address: string | null;
	city: string | null;
	state: string | null;
	postalCode: string | null;
	region: string | null;
	latitude: number | null;
	longitude: number | null;
	approximate: boolean;
	/** There is a street address or a point exact enough to walk to. */
	hasDoor: boolean;
};

/** Feeds put a point farther off than this from its own ZIP only by mistake. */
const farMiles = 200;

/** Where a row says it is. A point that cannot be right is left out, with the ZIP's centre instead. */
export function readWhere(row: Row, warn: (said: Said) => void): Where {
	const parts = ['address', 'city', 'state', 'postal_code', 'country'].map((key) => cleanLine(row[key]));
	const [street, city, state, postal] = parts;
	const whole = cleanLine(row['formatted_address']);
	const address = whole ?? (street ? joinAddress(street, city, state, postal) : null);
	const inWhole = whole ? /,\s*([A-Z]{2})\s+(\d{5})(?:-\d{4})?\b/.exec(whole) : null;
	const zip = /^\d{5}/.exec(postal ?? '')?.[0] ?? inWhole?.[2] ?? null;
	const centre = centreOf(zip, city ?? null, state ?? inWhole?.[1] ?? null);
	const point = readPoint(row, centre, warn);
	const approximate = /^(yes|true|1)$/i.test(String(row['approximate'] ?? ''));
	const street_ = Boolean(street) || hasStreet(whole);
	return {
		address,
		city: city ?? (inWhole && whole ? townBefore(whole, inWhole.index) : null),
		state: state ?? inWhole?.[1] ?? null,
		postalCode: zip ?? postal ?? null,
		region: readRegion(row),
		latitude: point?.latitude ?? centre?.latitude ?? null,
		longitude: point?.longitude ?? centre?.longitude ?? null,
		approximate: approximate || !point || !street_,
		hasDoor: !approximate && street_
	};
}

/** The ZIP's centre when it lies in the state that the row names, else the town's. */
function centreOf(zip: string | null, city: string | null, state: string | null): Place | null {
	const found = zip ? zipPlace(zip) : null;
	if (found && (!state || state.length !== 2 || found.state === state.toUpperCase())) return found;
	return city && state ? findPlace(`${city}, ${state}`) : null;
}

const joinAddress = (street: string, ...rest: (string | null | undefined)[]): string => {
	const [city, state, postal] = rest;
	return [street, city, [state, postal].filter(Boolean).join(' ')].filter(Boolean).join(', ');
};

/** "12 Main St, Town, ST 12345, USA" has a street; "Town, ST 12345, USA" has none. */
function hasStreet(whole: string | null): boolean {
	if (!whole) return false;
	const parts = whole
		.split(',')
		.map((part) => part.trim())
		.filter((part) => part !== '');
	return parts.length >= 4 || /^\d+[\w-]*\s+\S/.test(whole);
}

const townBefore = (whole: string, index: number): string | null =>
	whole.slice(0, index).split(',').at(-1)?.trim() || null;

function readRegion(row: Row): string | null {
	const list: unknown[] = Array.isArray(row['regions']) ? row['regions'] : [row['region'], row['sub_region']];
	const names = list.map((one) => cleanLine(one, 100)).filter((one) => one !== null);
	return [...new Set(names)].slice(0, 5).join(' · ') || null;
}

const number = (value: unknown): number | null => {
	if (typeof value === 'number') return Number.isFinite(value) ? value : null;
	if (typeof value !== 'string' || !/^\s*-?\d{1,3}(\.\d+)?\s*$/.test(value)) return null;
	return Number(value);
};

const inRange = (point: Point): boolean => Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180;

function readPoint(row: Row, centre: Point | null, warn: (said: Said) => void): Point | null {
	const latitude = number(row['latitude']);
	const longitude = number(row['longitude']);
	if (latitude === null || longitude === null) return null;
	if (Math.abs(latitude) < 0.01 && Math.abs(longitude) < 0.01) {
		warn({ code: 'point_ocean' });
		return null;
	}
	const point = { latitude, longitude };
	const near = (one: Point) => inRange(one) && (!centre || milesBetween(one, centre) < farMiles);
	if (near(point)) return point;
	const turned = { latitude: longitude, longitude: latitude };
	if (centre && near(turned)) {
		warn({ code: 'point_swapped' });
		return turned;
	}
	warn({ code: 'point_wrong', values: { value: said(`${latitude}, ${longitude}`) } });
	return null;
}

/** The row's own zone, else the one at its point, else the one given for the whole feed. */
export function readZone(row: Row, where: Where, fallback: string, warn: (said: Said) => void): string {
	const own = cleanLine(row['timezone'], 64);
	if (own && isTimeZone(own)) return own;
	if (own) warn({ code: 'zone_unknown', values: { value: said(own) } });
	if (where.latitude === null || where.longitude === null) return fallback;
	const there = zoneAt({ latitude: where.latitude, longitude: where.longitude });
	return there && isTimeZone(there) ? there : fallback;
}

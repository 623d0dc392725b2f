/**
 * A map as lines and points on paper, drawn without asking anybody. Pure: places in, what to draw out. A flat
 * projection around the middle is right to a hundredth over the distances that somebody travels for help.
 */
export type Spot = { latitude: number; longitude: number };
/** One place of the list: its number there. */
export type Pin = Spot & { number: number; approximate: boolean };
export type Town = Spot & { name: string; weight: number };
export type Box = { south: number; north: number; west: number; east: number };

export type Drawn = {
	width: number;
	height: number;
	/** Places that would lie on one another stand as one point with all their numbers. */
	points: { x: number; y: number; numbers: number[]; approximate: boolean }[];
	towns: { x: number; y: number; name: string }[];
	/** Where one looks from, and circles of so many miles around it. */
	centre: { x: number; y: number } | null;
	rings: { miles: number; radius: number }[];
	/** A line of this length is so many miles long. */
	scale: { miles: number; length: number };
	/** Boundaries, as the path of an SVG. */
	lines: string;
};

const width = 360;
const height = 400;
const margin = 32;
/** Points nearer than this are one. */
const touching = 22;
const milesPerDegree = 69;
const roundMiles = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000] as const;

type Frame = { middle: Spot; perDegree: number };

/** The part of the country that is seen: all pins and the centre, at least four miles across. Null without any. */
export function frameOf(spots: readonly Spot[]): Frame | null {
	const [first] = spots;
	if (!first) return null;
	const all = (key: keyof Spot) => spots.map((one) => one[key]);
	const [south, north] = [Math.min(...all('latitude')), Math.max(...all('latitude'))];
	const [west, east] = [Math.min(...all('longitude')), Math.max(...all('longitude'))];
	const middle = { latitude: (south + north) / 2, longitude: (west + east) / 2 };
	const least = 4 / milesPerDegree;
	const up = Math.max(north - south, least);
	const across = Math.max((east - west) * narrowing(middle), least);
	return { middle, perDegree: Math.min((width - 2 * margin) / across, (height - 2 * margin) / up) };
}

/** What is seen, in degrees. */
export function boxOf({ middle, perDegree }: Frame): Box {
	const up = height / 2 / perDegree;
	const across = width / 2 / perDegree / narrowing(middle);
	return {
		south: middle.latitude - up,
		north: middle.latitude + up,
		west: middle.longitude - across,
		east: middle.longitude + across
	};
}

/** The whole drawing. `arcs` are lines of boundaries, each a flat list of longitude, latitude. */
export function drawMap(
	pins: readonly Pin[],
	centre: Spot | null,
	frame: Frame,
	around: { towns: readonly Town[]; arcs: readonly Float64Array[] }
): Drawn {
	const at = placing(frame);
	const points = gathered(pins, at);
	const middle = centre && at(centre);
	return {
		width,
		height,
		points,
		towns: named(around.towns, at, points),
		centre: middle,
		rings: middle ? ringsOf(frame) : [],
		scale: scaleOf(frame),
		lines: around.arcs.map((arc) => lineOf(arc, at)).join('')
	};
}

const narrowing = ({ latitude }: Spot): number => Math.max(0.1, Math.cos((latitude * Math.PI) / 180));
const round = (value: number): number => Math.round(value * 10) / 10;

const placing = ({ middle, perDegree }: Frame) => {
	const across = perDegree * narrowing(middle);
	return ({ latitude, longitude }: Spot) => ({
		x: round(width / 2 + (longitude - middle.longitude) * across),
		y: round(height / 2 - (latitude - middle.latitude) * perDegree)
	});
};

function gathered(pins: readonly Pin[], at: ReturnType<typeof placing>): Drawn['points'] {
	const points: Drawn['points'] = [];
	for (const pin of pins) {
		const { x, y } = at(pin);
		const near = points.find((one) => Math.hypot(one.x - x, one.y - y) < touching);
		if (near) {
			near.numbers.push(pin.number);
			near.approximate &&= pin.approximate;
		} else points.push({ x, y, numbers: [pin.number], approximate: pin.approximate });
	}
	return points;
}

/** The larger towns, each where its name stands on no other name and on no point. */
function named(
	towns: readonly Town[],
	at: ReturnType<typeof placing>,
	points: Drawn['points']
): Drawn['towns'] {
	const placed: Drawn['towns'] = [];
	const half = (name: string) => name.length * 3.2 + 4;
	for (const town of towns.toSorted((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1))) {
		const { x, y } = at(town);
		const reach = half(town.name);
		const inside = x - reach > 0 && x + reach < width && y > 16 && y < height - 30;
		const free =
			placed.every((one) => Math.abs(one.y - y) > 16 || Math.abs(one.x - x) > reach + half(one.name)) &&
			points.every((one) => Math.abs(one.y - y) > 20 || Math.abs(one.x - x) > reach + 14);
		if (inside && free) placed.push({ x, y, name: town.name });
		if (placed.length === 12) break;
	}
	return placed;
}

function ringsOf({ perDegree }: Frame): Drawn['rings'] {
	return roundMiles
		.map((miles) => ({ miles, radius: round((miles / milesPerDegree) * perDegree) }))
		.filter(({ radius }) => radius > 36 && radius < width * 0.7);
}

function scaleOf({ perDegree }: Frame): Drawn['scale'] {
	const length = (miles: number) => (miles / milesPerDegree) * perDegree;
	const miles = roundMiles.findLast((one) => length(one) <= width / 3) ?? roundMiles[0];
	return { miles, length: round(length(miles)) };
}

/** One boundary, without the parts that are not seen and without steps too small to see. */
function lineOf(arc: Float64Array, at: ReturnType<typeof placing>): string {
	let path = '';
	let last: { x: number; y: number } | null = null;
	let drawing = false;
	for (let index = 0; index + 1 < arc.length; index += 2) {
		const point = at({ longitude: arc[index]!, latitude: arc[index + 1]! });
		const end = index + 3 >= arc.length;
		if (last && !end && Math.hypot(point.x - last.x, point.y - last.y) < 1.5) continue;
		if (last && crosses(last, point)) {
			if (!drawing) path += `M${last.x} ${last.y}`;
			path += `L${point.x} ${point.y}`;
			drawing = true;
		} else drawing = false;
		last = point;
	}
	return path;
}

type Point = { x: number; y: number };
/** Whether a step may be seen: not wholly beyond one side of the paper. */
const crosses = (a: Point, b: Point): boolean =>
	Math.max(a.x, b.x) >= 0 &&
	Math.min(a.x, b.x) <= width &&
	Math.max(a.y, b.y) >= 0 &&
	Math.min(a.y, b.y) <= height;

import { createRequire } from 'node:module';
import type { Box } from '../map/draw-map.ts';

type Atlas = {
	transform: { scale: [number, number]; translate: [number, number] };
	arcs: [number, number][][];
};
type Arc = Box & { line: Float64Array };
const read = new Map<'counties' | 'states', Arc[]>();
/** Wider than this, in degrees, the lines of counties would be a net of ink. */
const wide = 6;

/**
 * The boundaries that are seen in a box, of counties and coasts, or of states when it is wide: us-atlas, drawn by the Census Bureau at
 * 1 : 10,000,000, in the public domain. Read from the disk at first use; nobody is asked.
 */
export function outlinesIn(box: Box): Float64Array[] {
	return arcsOf(box.east - box.west > wide ? 'states' : 'counties')
		.filter(
			(arc) =>
				arc.south <= box.north && arc.north >= box.south && arc.west <= box.east && arc.east >= box.west
		)
		.map(({ line }) => line);
}

function arcsOf(what: 'counties' | 'states'): Arc[] {
	const known = read.get(what);
	if (known) return known;
	const arcs = readArcs(createRequire(import.meta.url)(`us-atlas/${what}-10m.json`) as Atlas);
	read.set(what, arcs);
	return arcs;
}

/** TopoJSON keeps each boundary once, as small whole steps from its first point. */
function readArcs({ transform, arcs: all }: Atlas): Arc[] {
	const [scaleX, scaleY] = transform.scale;
	const [startX, startY] = transform.translate;
	return all.map((steps) => {
		const line = new Float64Array(steps.length * 2);
		const seen = { south: Infinity, north: -Infinity, west: Infinity, east: -Infinity };
		let [x, y] = [0, 0];
		for (const [at, [dx, dy]] of steps.entries()) {
			x += dx;
			y += dy;
			const [longitude, latitude] = [x * scaleX + startX, y * scaleY + startY];
			line[at * 2] = longitude;
			line[at * 2 + 1] = latitude;
			seen.south = Math.min(seen.south, latitude);
			seen.north = Math.max(seen.north, latitude);
			seen.west = Math.min(seen.west, longitude);
			seen.east = Math.max(seen.east, longitude);
		}
		return { ...seen, line };
	});
}

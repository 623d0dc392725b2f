import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapOf } from '../server/map-of.ts';
import { outlinesIn } from '../server/outlines.ts';
import { milesBetween } from '../server/places.ts';
import type { ServiceLine } from '../server/services/service-lines.sql.ts';
import { boxOf, drawMap, frameOf } from './draw-map.ts';

const philadelphia = { latitude: 39.98, longitude: -75.18 };
const line = (more: Partial<ServiceLine>) =>
	({ confidential: false, approximate: false, latitude: null, longitude: null, ...more }) as ServiceLine;
const none = { towns: [], arcs: [] };
const spot = fc.record({
	latitude: fc.double({ min: 25, max: 48, noNaN: true }),
	longitude: fc.double({ min: -124, max: -67, noNaN: true })
});

describe('who has a point', () => {
	test('a place that keeps its address to itself never, nor one of which nobody knows where it is', () => {
		expect(mapOf([], philadelphia)).toBeNull();
		expect(mapOf([line({}), line({ confidential: true, ...philadelphia })], philadelphia)).toBeNull();
		const map = mapOf([line({ confidential: true, ...philadelphia }), line({ ...philadelphia })], null);
		expect(map?.points.map(({ numbers }) => numbers)).toEqual([[2]]);
	});
	test('places that lie on one another stand as one, with all their numbers', () => {
		const map = mapOf([line(philadelphia), line({ ...philadelphia, approximate: true })], null);
		expect(map?.points).toMatchObject([{ numbers: [1, 2], approximate: false }]);
	});
});

test('every place of the list is on the paper, once, wherever in the country', () => {
	fc.assert(
		fc.property(fc.array(spot, { minLength: 1, maxLength: 20 }), (spots) => {
			const pins = spots.map((one, at) => ({ ...one, number: at + 1, approximate: false }));
			const frame = frameOf(pins)!;
			const { points, width, height } = drawMap(pins, null, frame, none);
			expect(points.flatMap(({ numbers }) => numbers).toSorted((a, b) => a - b)).toEqual(
				pins.map(({ number }) => number)
			);
			for (const { x, y } of points) {
				expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
			}
			const box = boxOf(frame);
			for (const { latitude, longitude } of spots)
				expect(
					latitude >= box.south && latitude <= box.north && longitude >= box.west && longitude <= box.east
				).toBe(true);
		})
	);
});

test('a mile on the map is a mile, within what somebody travels', () => {
	const other = { latitude: 40.2, longitude: -75.5 };
	const pins = [philadelphia, other].map((one, at) => ({ ...one, number: at + 1, approximate: false }));
	const map = drawMap(pins, philadelphia, frameOf(pins)!, none);
	const [a, b] = map.points;
	const drawn = (Math.hypot(a!.x - b!.x, a!.y - b!.y) / map.scale.length) * map.scale.miles;
	expect(Math.abs(drawn / milesBetween(philadelphia, other) - 1)).toBeLessThan(0.01);
	expect(map.rings.length).toBeGreaterThan(0);
});

test('boundaries come from the disk, only those near, and only what is seen of them', () => {
	const frame = frameOf([philadelphia, { latitude: 40.2, longitude: -75.5 }])!;
	const arcs = outlinesIn(boxOf(frame));
	expect(arcs.length).toBeGreaterThan(3);
	expect(arcs.length).toBeLessThan(200);
	const map = mapOf([line(philadelphia), line({ latitude: 40.2, longitude: -75.5 })], philadelphia)!;
	expect(map.lines).toMatch(/^(M-?[\d.]+ -?[\d.]+(L-?[\d.]+ -?[\d.]+)+)+$/);
	expect(map.lines.length).toBeLessThan(20_000);
	expect(map.towns.length).toBeGreaterThan(2);
	// The whole country: lines of states, not of three thousand counties.
	const wide = mapOf(
		[line({ latitude: 47, longitude: -122 }), line({ latitude: 26, longitude: -80 })],
		null
	)!;
	expect(wide.lines.length).toBeLessThan(60_000);
});

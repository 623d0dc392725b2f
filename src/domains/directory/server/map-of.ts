import { boxOf, drawMap, frameOf } from '../map/draw-map.ts';
import type { Drawn, Pin, Spot } from '../map/draw-map.ts';
import { outlinesIn } from './outlines.ts';
import { townsIn } from './places.ts';
import type { ServiceLine } from './services/service-lines.sql.ts';

/**
 * The map of a list: its numbers, and what is around them. A place that keeps its address to itself, or of which
 * nobody knows where it is, has no point. Null when none has one.
 */
export function mapOf(lines: readonly ServiceLine[], centre: Spot | null): Drawn | null {
	const pins = lines.flatMap((line, at): Pin[] => {
		const { latitude, longitude, confidential, approximate } = line;
		return confidential || latitude === null || longitude === null
			? []
			: [{ latitude, longitude, approximate, number: at + 1 }];
	});
	const frame = pins.length > 0 ? frameOf(centre ? [...pins, centre] : pins) : null;
	if (!frame) return null;
	const box = boxOf(frame);
	return drawMap(pins, centre, frame, { towns: townsIn(box), arcs: outlinesIn(box) });
}

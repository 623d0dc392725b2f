import { scaleLinear } from 'd3-scale';
import { curveMonotoneX, line } from 'd3-shape';
import { TREND_HEIGHT, TREND_WIDTH, type TrendDrawing } from './trend-size.ts';

/** One point of a trend. `at` orders and spaces the points (a day number or a time); null is "not answered". */
export type TrendPoint = { at: number; label: string; value: number | null; word?: string };

const EDGE = 12;

/** Draws points, oldest first, between `min` and `max`. Days without an answer leave a gap, never a zero. */
export function drawTrend(points: readonly TrendPoint[], range: { min: number; max: number }): TrendDrawing {
	const sorted = [...points].sort((a, b) => a.at - b.at);
	const from = sorted[0]?.at ?? 0;
	const to = sorted.at(-1)?.at ?? 0;
	const x = scaleLinear([from, to === from ? from + 1 : to], [EDGE, TREND_WIDTH - EDGE]);
	const y = scaleLinear([range.min, range.max], [TREND_HEIGHT - EDGE, EDGE]).clamp(true);
	const round = (value: number) => Math.round(value * 10) / 10;
	const draw = line<TrendPoint>()
		.defined((point) => point.value !== null)
		.x((point) => x(point.at))
		.y((point) => y(point.value ?? range.min))
		.curve(curveMonotoneX)
		.digits(1);
	return {
		path: draw(sorted) ?? '',
		dots: sorted.flatMap((point) =>
			point.value === null ? [] : [{ x: round(x(point.at)), y: round(y(point.value)) }]
		),
		rules: [range.max, (range.min + range.max) / 2, range.min].map((value) => round(y(value))),
		first: sorted[0]?.label ?? '',
		last: sorted.at(-1)?.label ?? '',
		rows: sorted.map(({ label, value, word }) => ({ label, value, word }))
	};
}

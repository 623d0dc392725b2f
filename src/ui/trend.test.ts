import { describe, expect, test } from 'vitest';
import { TREND_HEIGHT, TREND_WIDTH } from './trend-size.ts';
import { drawTrend } from './trend.ts';

const range = { min: 0, max: 10 };

describe('a trend', () => {
	test('of nothing is an empty picture', () => {
		expect(drawTrend([], range)).toMatchObject({ path: '', dots: [], rows: [] });
	});
	test('leaves a gap where there is no answer, and keeps the row', () => {
		const drawn = drawTrend(
			[0, 1, 2, 3].map((at) => ({ at, label: `day ${at}`, value: at === 2 ? null : at })),
			range
		);
		expect(drawn.dots).toHaveLength(3);
		expect(drawn.path.match(/M/g)).toHaveLength(2);
		expect(drawn.rows[2]).toEqual({ label: 'day 2', value: null, word: undefined });
	});
	test('runs from old to new however it is given, and stays inside the picture', () => {
		const drawn = drawTrend(
			[
				{ at: 9, label: 'new', value: 99 },
				{ at: 1, label: 'old', value: -5 }
			],
			range
		);
		expect([drawn.first, drawn.last]).toEqual(['old', 'new']);
		for (const dot of drawn.dots) {
			expect(dot.x).toBeGreaterThanOrEqual(0);
			expect(dot.x).toBeLessThanOrEqual(TREND_WIDTH);
			expect(dot.y).toBeGreaterThanOrEqual(0);
			expect(dot.y).toBeLessThanOrEqual(TREND_HEIGHT);
		}
	});
	test('of one point has a place for it', () => {
		const [dot] = drawTrend([{ at: 5, label: 'today', value: 5 }], range).dots;
		expect(dot).toEqual({ x: 12, y: TREND_HEIGHT / 2 });
	});
});

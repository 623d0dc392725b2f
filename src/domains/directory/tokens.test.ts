import { expect, test } from 'vitest';
import { milesBetween } from './server/places.ts';
import { squaresAround, squareTokens } from './tokens.ts';

test.each([2, 5, 10, 25, 50])('no place within %d miles lies outside the squares', (miles) => {
	for (const latitude of [18.2, 25.77, 39.29, 47.6, 64.84])
		for (const longitude of [-66.1, -76.61, -149.9]) {
			const middle = { latitude, longitude };
			const squares = new Set(squaresAround(middle, miles));
			const wide = Math.cos((latitude * Math.PI) / 180);
			for (let turn = 0; turn < 360; turn += 1)
				for (const share of [0.3, 0.7, 0.999]) {
					const angle = (turn * Math.PI) / 180;
					const point = {
						latitude: latitude + (Math.cos(angle) * share * miles) / 69.2,
						longitude: longitude + (Math.sin(angle) * share * miles) / (69.2 * wide)
					};
					if (milesBetween(middle, point) > miles) continue;
					expect(squareTokens(point).some((token) => squares.has(token))).toBe(true);
				}
		}
});

test('a wide circle takes few squares, and none that it does not reach', () => {
	const middle = { latitude: 40.76, longitude: -73.99 };
	expect(squaresAround(middle, 25).length).toBeLessThanOrEqual(30);
	expect(squaresAround(middle, 10)).not.toContain('g2_405_-743');
	expect(squaresAround(middle, 10)).toContain('g2_407_-740');
});

import { expect, test } from 'vitest';
import { findPlace, milesBetween, zoneAt } from './places.ts';

test.each([
	['19104', 'Philadelphia, PA 19104'],
	['near 19104 please', 'Philadelphia, PA 19104'],
	['19104-1234', 'Philadelphia, PA 19104'],
	['02139', 'Cambridge, MA 02139'],
	['Philadelphia', 'Philadelphia, PA'],
	['philadelphia, pa', 'Philadelphia, PA'],
	['Camden, NJ', 'Camden, NJ'],
	['CAMDEN nj', 'Camden, NJ'],
	['St. Louis, MO', 'Saint Louis, MO'],
	['K1A 0B1', expect.stringContaining('K1A')]
])('%s is found', (typed, label) => {
	expect(findPlace(typed)?.label).toEqual(label);
});

test.each(['', '00000', 'Nowhereville', '__proto__', 'constructor', '💤'])('%s is not', (typed) => {
	expect(findPlace(typed)).toBeNull();
});

test('distance and zone', () => {
	const philadelphia = { latitude: 39.9526, longitude: -75.1652 };
	const newYork = { latitude: 40.7128, longitude: -74.006 };
	expect(milesBetween(philadelphia, newYork)).toBeCloseTo(80.6, 0);
	expect(zoneAt(philadelphia)).toBe('America/New_York');
});

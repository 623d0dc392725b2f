import { expect, test } from 'vitest';
import { middle, slice } from './ring.ts';

test('the first of four slices fills the upper right quarter', () => {
	expect(slice(0, 4, 10, 20, 0)).toBe('M0 -10L0 -20A20 20 0 0 1 20 0L10 0A10 10 0 0 0 0 -10Z');
});
test('numbers stand in the middle of their slices', () => {
	expect(middle(0, 2, 10)).toEqual({ x: 10, y: 0 });
	expect(middle(1, 2, 10)).toEqual({ x: -10, y: 0 });
});

import { describe, expect, test } from 'vitest';
import { addTap, anotherDose, clockFace, judgeBreaths, lately, type Breathing } from './overdose-clock.ts';

/** Taps at these seconds after the start. */
const at = (...seconds: number[]) => seconds.map((second) => second * 1000);
const every = (step: number, until: number) =>
	at(...Array.from({ length: Math.floor(until / step) }, (_, n) => (n + 1) * step));

describe('how somebody breathes', () => {
	test.each<[string, number[], number, Breathing]>([
		['just begun', [], 4, 'early'],
		['nothing for nine seconds', [], 9.9, 'early'],
		['nothing for ten seconds', [], 10, 'none'],
		['one breath, then nothing for ten seconds', at(3), 13, 'none'],
		['two breaths say no pace yet', at(2, 7), 11, 'early'],
		['one breath every eight seconds', every(8, 24), 26, 'slow'],
		['one breath every six seconds', every(6, 30), 31, 'slow'],
		['one breath every five seconds', every(5, 30), 30, 'steady'],
		['one breath every three seconds', every(3, 30), 30, 'steady'],
		['very fast is not judged: no source names a number', every(1, 30), 30, 'steady'],
		['steady first, fading in the last half minute', [...every(3, 30), ...at(38, 46, 54)], 58, 'slow'],
		['steady, then stopped', every(3, 60), 71, 'none']
	])('%s', (_, taps, now, said) => {
		expect(judgeBreaths(0, taps, now * 1000)).toBe(said);
	});

	test('a tap that shook is one breath', () => {
		expect(addTap(at(1), 1200)).toEqual(at(1));
		expect(addTap(at(1), 1350)).toEqual([1000, 1350]);
		expect(addTap([], 5)).toEqual([5]);
	});

	test('what is said counts the last half minute only', () => {
		expect(lately(0, every(3, 60), 60_000)).toEqual({ breaths: 11, seconds: 30 });
		expect(lately(0, at(1, 2), 4_500)).toEqual({ breaths: 2, seconds: 4 });
	});
});

test('another dose is looked at after two minutes, or after those of the organization, by the clock', () => {
	expect(anotherDose(0, 119_999)).toBe(false);
	expect(anotherDose(0, 120_000)).toBe(true);
	expect(anotherDose(0, 179_999, 3)).toBe(false);
	expect(anotherDose(0, 180_000, 3)).toBe(true);
});

test.each([
	[0, '0:00'],
	[59_999, '0:59'],
	[125_000, '2:05'],
	[3_600_000, '60:00'],
	[-5, '0:00']
])('%i ms is shown as %s', (ms, face) => {
	expect(clockFace(ms)).toBe(face);
});

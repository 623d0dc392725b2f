import { expect, test } from 'vitest';
import { nextTurn, shownNow, turnAt } from './pulse.ts';

const at = (text: string) => new Date(text);

test.each([
	['nobody', null, null, 'ask'],
	['the other alone', null, '2026-06-01', 'ask'],
	['both', '2026-06-01', '2026-06-02', 'both'],
	['I, a day ago', '2026-06-09', null, 'waits'],
	['I, a week ago', '2026-06-03', null, 'own']
] as const)('answered by %s: %s', (_, own, other, shown) => {
	expect(shownNow(own && at(own), other && at(other), at('2026-06-10'))).toBe(shown);
});

test('a turn is four weeks and begins on a Monday', () => {
	const now = at('2026-06-10T12:00:00Z');
	const next = nextTurn(now);
	expect(next.getUTCDay()).toBe(1);
	expect(turnAt(next)).toBe(turnAt(now) + 1);
	expect(turnAt(new Date(next.getTime() - 1))).toBe(turnAt(now));
	expect(turnAt(new Date(next.getTime() + 28 * 86_400_000))).toBe(turnAt(now) + 2);
});

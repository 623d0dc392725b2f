import { afterEach, expect, test, vi } from 'vitest';
import { isId, newId } from './ids.ts';

afterEach(() => vi.useRealTimers());

test('ids are well formed, all different, and sort as they were made', () => {
	const made = Array.from({ length: 20_000 }, newId);
	expect(made.every(isId)).toBe(true);
	expect(made.every((id) => /^.{14}7.{4}[89ab]/.test(id))).toBe(true);
	expect(new Set(made).size).toBe(made.length);
	expect(made.toSorted()).toEqual(made);
});

test('a clock set back a little does not reorder them; one set back far is believed', () => {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
	const first = newId();
	vi.setSystemTime(Date.now() - 5_000);
	expect(newId() > first).toBe(true);
	vi.setSystemTime(Date.now() - 60_000);
	const back = newId();
	expect(back < first).toBe(true);
	expect(Number.parseInt(back.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.now());
});

import { expect, test } from 'vitest';
import { absenceAt, absenceState, choiceOf, overlap } from './cover.ts';

const at = (day: number, hour = 0) => new Date(Date.UTC(2026, 10, day, hour));
const away = { from: at(10), until: at(20) };

test.each([
	['the evening before', at(9, 23), null, 'planned'],
	['the first moment', at(10), null, 'now'],
	['the last hour', at(19, 23), null, 'now'],
	['the moment of coming back', at(20), null, 'over'],
	['cut short', at(12), at(11), 'over'],
	['called off before it began', at(9), at(8), 'over']
] as const)('an absence at %s', (_, now, endedAt, state) => {
	expect(absenceState({ ...away, endedAt }, now)).toBe(state);
});

test('of several absences the one of that worker at that moment, from its first until before its last', () => {
	const [mine, later, theirs] = [
		{ workerId: 'a', ...away },
		{ workerId: 'a', from: at(25), until: at(26) },
		{ workerId: 'b', ...away }
	];
	const all = [theirs!, later!, mine!];
	expect(absenceAt(all, 'a', at(10))).toBe(mine);
	expect(absenceAt(all, 'a', at(9, 23))).toBeNull();
	expect(absenceAt(all, 'a', at(20))).toBeNull();
	expect(absenceAt(all, 'a', at(25, 3))).toBe(later);
	expect(absenceAt(all, 'c', at(12))).toBeNull();
});

test.each([
	['before', at(1), at(10), false],
	['across the beginning', at(9), at(11), true],
	['inside', at(12), at(13), true],
	['after', at(20), at(21), false]
] as const)('another absence %s', (_, from, until, both) => {
	expect(overlap(away, { from, until })).toBe(both);
});

const rosa = { id: 'rosa', name: 'Rosa' };
test.each([
	['not said', null, null, 'open', false],
	['nobody', null, at(1), 'nobody', false],
	['one who is offered', 'rosa', at(1), rosa, false],
	['one who has stepped back', 'lou', at(1), 'open', true]
] as const)('a choice: %s', (_, coverId, chosenAt, choice, lost) => {
	expect(choiceOf({ coverId, chosenAt }, [rosa])).toEqual({ choice, lost });
});

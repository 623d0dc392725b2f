import { describe, expect, test } from 'vitest';
import { RULES, unusual, type Look } from './rules.ts';

const house = {
	timeZone: 'America/New_York',
	staffedHours: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }]
};
/** Monday, January 5, 2026 in New York (UTC-5). */
const at = (hour: number, minute = 0, day = 5) => new Date(Date.UTC(2026, 0, day, hour + 5, minute));
const look = (more: Partial<Look> = {}): Look => ({
	workerId: 'w',
	personId: 'p',
	action: 'plan.opened',
	refused: false,
	basis: 'walks-with',
	at: at(10),
	...more
});
const people = (count: number, more: (n: number) => Partial<Look> = () => ({})) =>
	Array.from({ length: count }, (_, n) => look({ personId: `p${n}`, ...more(n) }));
const names = (looks: Look[], over = house) => unusual(looks, over).map((mark) => [mark.rule, mark.times]);

describe('many records in an hour', () => {
	test.each([
		['one less than the rule', people(RULES.many - 1), []],
		['as many as the rule', people(RULES.many), [['many', RULES.many]]],
		['the same person again and again', Array.from({ length: 90 }, () => look()), []],
		['spread over the day', people(30, (n) => ({ at: at(9, n * 15) })), []],
		[
			'within an hour, but not within a clock hour',
			people(RULES.many, (n) => ({ at: at(10, 40 + n) })),
			[['many', RULES.many]]
		],
		['a list of everybody is no look at each', people(60, () => ({ action: 'my-day.opened' })), []],
		['what was refused was not seen', people(60, () => ({ refused: true, basis: 'conflict' })), []],
		['two workers are not one', people(40, (n) => ({ workerId: `w${n % 2}` })), []]
	])('%s', (_, looks, marks) => expect(names(looks)).toEqual(marks));
});

describe('while nobody is on duty', () => {
	test.each([
		['three people in the night', people(3, () => ({ at: at(2) })), [['off_hours', 3]]],
		['two people in the night', people(2, () => ({ at: at(2) })), []],
		['three people on a Sunday', people(3, () => ({ at: at(11, 0, 4) })), [['off_hours', 3]]],
		['three people at noon', people(3, () => ({ at: at(12) })), []],
		['in an emergency', people(3, () => ({ at: at(2), action: 'emergency.opened' })), []]
	])('%s', (_, looks, marks) => expect(names(looks)).toEqual(marks));
	test('an organization without hours is not asked', () =>
		expect(
			names(
				people(3, () => ({ at: at(2) })),
				{ ...house, staffedHours: [] }
			)
		).toEqual([]));
});

describe('refused, searched, limited', () => {
	test.each([
		['five refusals', people(5, () => ({ refused: true, basis: 'not_found' })), [['refused', 5]]],
		['four refusals', people(4, () => ({ refused: true, basis: 'not_found' })), []],
		['five clashes of two writers', people(5, () => ({ refused: true, basis: 'conflict' })), []],
		[
			'four searches by name',
			Array.from({ length: 4 }, () => look({ personId: null, action: 'emergency.searched' })),
			[['name_search', 4]]
		],
		[
			'the limit of an hour, however often it was met',
			Array.from({ length: 140 }, () =>
				look({ action: 'read-budget.reached', refused: true, basis: 'step_up' })
			),
			[['budget', 1]]
		]
	])('%s', (_, looks, marks) => expect(names(looks as Look[])).toEqual(marks));
});

test('days are the organization’s own, the newest first', () => {
	const night = people(3, () => ({ at: new Date('2026-01-06T03:00:00Z') }));
	const next = people(3, () => ({ at: new Date('2026-01-07T03:00:00Z') }));
	expect(unusual([...night, ...next], house).map((mark) => mark.on)).toEqual(['2026-01-06', '2026-01-05']);
});

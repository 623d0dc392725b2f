/** The list on the phone: what adds up, and what does not. */
import { expect, test } from 'vitest';
import { hundredthsIn, mondayOf, readLines, weekOf } from './log.ts';

const line = (day: string, what: string, much: string) => ({ day, what, much });

test('what was kept and is no list of lines is nothing', () => {
	for (const kept of [undefined, '', 'x', '{}', 'null', '[1, null, {"day": "2026-11-02"}]'])
		expect(readLines(kept)).toEqual([]);
	expect(readLines('[{"day":"2026-11-02","what":"beer","much":"3"}]')).toHaveLength(1);
});

test('a number at the beginning of somebody’s own words is read, nothing else is', () => {
	const cases: [string, number | null][] = [
		['3', 300],
		[' 2.5 g', 250],
		['1,5', 150],
		['10 beers', 1000],
		['a bag', null],
		['', null],
		['1/2', null],
		['1.234', null],
		['-3', null]
	];
	for (const [much, hundredths] of cases) expect([much, hundredthsIn(much)]).toEqual([much, hundredths]);
});

test('a week goes from Monday to Sunday, over the end of a year too', () => {
	expect(['2026-11-02', '2026-11-08', '2026-11-09', '2027-01-01'].map(mondayOf)).toEqual([
		'2026-11-02',
		'2026-11-02',
		'2026-11-09',
		'2026-12-28'
	]);
});

test('each thing adds up by itself; one line without a number and there is no sum', () => {
	const lines = [
		line('2026-11-01', 'Beer', '9'),
		line('2026-11-02', 'Beer', '0.1'),
		line('2026-11-08', 'beer ', '0.2'),
		line('2026-11-04', 'Pills', '2'),
		line('2026-11-05', 'pills', 'some'),
		line('2026-11-09', 'Beer', '9')
	];
	expect(weekOf(lines, '2026-11-02')).toEqual([
		{ what: 'Beer', times: 2, sum: 30 },
		{ what: 'Pills', times: 2, sum: null }
	]);
	expect(weekOf([], '2026-11-02')).toEqual([]);
});

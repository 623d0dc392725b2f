import { expect, test } from 'vitest';
import { isBlank, resumeOf } from './resume.ts';

test('nothing typed is nothing on the page', () => {
	expect(isBlank(resumeOf({}))).toBe(true);
	expect(isBlank(resumeOf({ name: '  ', 'job3-did': '\n - \n' }))).toBe(true);
	expect(isBlank(resumeOf({ 'job3-when': '2019' }))).toBe(false);
});

test('one thing a line, without the marks somebody set before it', () => {
	expect(resumeOf({ skills: ' - Forklift\n• Grill cook \n\n* On time\n-5 °C store' }).skills).toEqual([
		'Forklift',
		'Grill cook',
		'On time',
		'-5 °C store'
	]);
});

test('jobs keep their order; an empty one leaves no hole, and no date is asked for', () => {
	const { jobs } = resumeOf({
		'job1-what': 'Cook',
		'job1-where': 'Blue Door',
		'job1-when': '9 months',
		'job1-did': 'Lunch for 80',
		'job4-what': 'Laundry lead'
	});
	expect(jobs).toEqual([
		{ head: 'Cook, Blue Door', when: '9 months', lines: ['Lunch for 80'] },
		{ head: 'Laundry lead', when: '', lines: [] }
	]);
});

test('how to reach somebody stands in one line, of what there is', () => {
	expect(resumeOf({ phone: '267-555-0144', town: ' Camden ' }).contact).toBe('Camden · 267-555-0144');
	expect(resumeOf({}).contact).toBe('');
});

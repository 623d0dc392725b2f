import { expect, test } from 'vitest';
import { TELLING_ALL } from '../../../tests/support/telling.ts';
import { fit, fitLines } from './plain.ts';
import {
	mayChoose,
	noteText,
	plainText,
	serviceWord,
	TEXT_LENGTH,
	thingsText,
	whoText,
	wordOf
} from './texts.ts';

test.each(['en', 'es'] as const)('what goes out by itself says nothing of anybody: %s', (locale) => {
	const out = [
		...(['code', 'stopped', 'started', 'help', 'other'] as const).map((note) =>
			noteText(note, locale, '123456')
		),
		thingsText([], locale),
		whoText(null, locale)
	];
	for (const text of out) {
		expect(text).not.toMatch(TELLING_ALL);
		// Nor who runs this.
		expect(text).not.toMatch(/alongside|program|organi[sz]a/i);
		expect(text.length).toBeLessThanOrEqual(TEXT_LENGTH);
		expect(plainText(text)).toBe(text);
	}
});

test.each([
	['“Llamá a José” — mañana…', '"Llama a José" - mañana...'],
	['Walk 🌳 the dog', 'Walk the dog'],
	['¿Dónde está Iñaki?', '¿Donde esta Iñaki?'],
	['read\u00a0on', 'read on']
])('%s becomes letters that every phone shows', (given, wanted) => {
	expect(plainText(given)).toBe(wanted);
});

test('three things share one text, however long they are', () => {
	const long = 'x'.repeat(200);
	for (const things of [
		['Walk to the library', 'Call Jo', 'Play the tape'],
		[long, long, long],
		['short', long, 'also short'],
		[long]
	]) {
		const text = thingsText(things, 'en');
		expect(text.length).toBeLessThanOrEqual(TEXT_LENGTH);
		expect(text.split('\n')).toHaveLength(things.length);
	}
	expect(thingsText(['Walk to\nthe library', 'Call Jo'], 'en')).toBe('1 Walk to the library\n2 Call Jo');
	expect(thingsText(['short', long, 'also short'], 'en')).toContain('1 short\n2 xxx');
	expect(fitLines([])).toBe('');
	expect(fit('abcdef', 5)).toBe('ab...');
});

test('who to turn to: first name, number, hours; hours that do not fit are left out', () => {
	expect(whoText({ name: 'Marcus', number: '215-555-0142', hours: ['Mon-Fri 8:30 AM-6:00 PM'] }, 'en')).toBe(
		'Marcus 215-555-0142\nMon-Fri 8:30 AM-6:00 PM'
	);
	expect(whoText({ name: 'Rosa', number: null, hours: [] }, 'es')).toBe('Rosa');
	const many = Array.from({ length: 9 }, (_, at) => `Day ${at} 8:30 AM-6:00 PM`);
	const text = whoText({ name: 'Marcus', number: '215-555-0142', hours: many }, 'en');
	expect(text.length).toBeLessThanOrEqual(TEXT_LENGTH);
	expect(text).toMatch(/^Marcus 215-555-0142\nDay 0/);
});

test.each([
	[' mías. ', 'MIAS'],
	['Who?', 'WHO'],
	['¡QUIÉN!', 'QUIEN'],
	['two  words', 'TWO WORDS'],
	['', '']
])('%j is read as %j', (given, wanted) => expect(wordOf(given)).toBe(wanted));

test.each([
	['Stop', 'stop'],
	['STOP ALL', 'stop'],
	['stop please', 'stop'],
	['unsubscribe.', 'stop'],
	['Opt-out', 'stop'],
	['alto', 'stop'],
	['end', 'stop'],
	['the end', null],
	['start', 'start'],
	['help', 'help'],
	['MINE', null],
	['', null]
])('%j is the carriers’ %j', (given, wanted) => expect(serviceWord(given)).toBe(wanted));

test.each([
	['MINE', 'ok'],
	['STOP', 'reserved'],
	['HELP', 'reserved'],
	['STOPALL', 'reserved'],
	['911', 'reserved'],
	['A', 'shape'],
	['', 'shape'],
	['TWO WORDS', 'shape'],
	['ABCDEFGHIJKLM', 'shape']
])('as an own word %j is %s', (given, wanted) => expect(mayChoose(given)).toBe(wanted));

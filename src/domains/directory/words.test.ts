import { expect, test } from 'vitest';
import { foldWords, nearestWord, splitPlace } from './words.ts';

test('words are folded', () => {
	expect(foldWords('  Reunión — ESPAÑOL & St. John’s #4 ')).toBe('reunion espanol st john s 4');
});

test.each([
	['women near 19104 within 5 miles', { words: 'women', place: '19104', miles: 5 }],
	['near Camden, NJ', { words: '', place: 'Camden, NJ', miles: null }],
	['mujeres cerca de 19104', { words: 'mujeres', place: '19104', miles: null }],
	['beginners 19104', { words: 'beginners', place: '19104', miles: null }],
	['serenity', { words: 'serenity', place: '', miles: null }]
])('%s', (typed, expected) => {
	expect(splitPlace(typed)).toEqual(expected);
});

test.each([
	['serenty', 'serenity'],
	['serentiy', 'serenity'],
	['beginers', 'beginners'],
	['begnners', 'beginners'],
	['zebra', null],
	['sta', null]
])('%s means %s', (typed, meant) => {
	expect(nearestWord(typed, ['step', 'serenity', 'beginners', 'spanish'])).toBe(meant);
});

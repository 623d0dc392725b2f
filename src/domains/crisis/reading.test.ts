import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
	englishSyllables,
	fernandezHuerta,
	fleschKincaid,
	spanishSyllables
} from '../../../tests/support/readability.ts';

const root = join(import.meta.dirname, '../../..');
/** Every message that the help card or a piece of it shows. */
const SHOWN = [
	...new Set(
		[
			...readdirSync(import.meta.dirname).filter(
				(file) => file.endsWith('.svelte') && !file.includes('Plan')
			),
			'../../routes/(public)/help/own-people.ts',
			'../../routes/(public)/help/our-lines.ts',
			'../../routes/(public)/help/warm-line.ts'
		].flatMap((file) =>
			[...readFileSync(join(import.meta.dirname, file), 'utf8').matchAll(/\bm\.(crisis_\w+)\(/g)].map(
				([, key]) => key!
			)
		)
	)
];
/** As it is read, with names and numbers of usual length in it. */
const shown = (locale: 'en' | 'es') => {
	const words: Record<string, string> = JSON.parse(
		readFileSync(join(root, `messages/crisis/${locale}.json`), 'utf8')
	);
	return SHOWN.map((key) =>
		words[key]!.replaceAll(/\{(\w+)\}/g, (_, name) => (name === 'date' ? '2026' : '5'))
	);
};

test('the counting of syllables: words whose number is known', () => {
	for (const [word, syllables] of [
		['call', 1],
		['breathe', 1],
		['naloxone', 3],
		['someone', 2],
		['overdose', 3],
		['needle', 2],
		['rubbed', 1],
		['ended', 2],
		['lines', 1],
		['emergency', 4]
	] as const)
		expect({ word, syllables: englishSyllables(word) }).toEqual({ word, syllables });
	for (const [word, syllables] of [
		['llama', 2],
		['respiración', 4],
		['día', 2],
		['sobredosis', 4],
		['quien', 1],
		['teléfono', 4],
		['aeropuerto', 5],
		['ayuda', 3]
	] as const)
		expect({ word, syllables: spanishSyllables(word) }).toEqual({ word, syllables });
});

test('the formulas tell hard from easy', () => {
	expect(fleschKincaid('The cat sat on the mat. It was warm.')).toBeLessThan(1);
	expect(
		fleschKincaid(
			'Administration of an opioid antagonist is recommended whenever respiratory depression is suspected by a bystander.'
		)
	).toBeGreaterThan(14);
	expect(fernandezHuerta('Llama ya. No estás solo.')).toBeGreaterThan(90);
	expect(
		fernandezHuerta(
			'La administración inmediata de antagonistas opioides constituye una intervención fundamental ante la depresión respiratoria.'
		)
	).toBeLessThan(50);
});

describe('the help card', () => {
	test('shows what is counted here', () => {
		expect(SHOWN.length).toBeGreaterThan(50);
	});
	/** Whole sentences only: words on buttons and in headings would make the mean look easier than the reading is. */
	const sentences = (locale: 'en' | 'es') =>
		shown(locale)
			.filter((text) => /[.!?:”»]$/u.test(text))
			.join('\n');
	test('is read at 6th grade in English', () => {
		expect(fleschKincaid(sentences('en'))).toBeLessThanOrEqual(6);
	});
	test('is read at 6th grade in Spanish', () => {
		expect(fernandezHuerta(sentences('es'))).toBeGreaterThanOrEqual(80);
	});
	test('has no sentence of more than 20 words', () => {
		const long = (['en', 'es'] as const).flatMap((locale) =>
			shown(locale)
				.flatMap((text) => text.split(/(?<=[.!?:”»])\s+/u))
				.filter((sentence) => sentence.split(/\s+/u).length > 20)
		);
		expect(long).toEqual([]);
	});
});

import { describe, expect, test } from 'vitest';
import { TELLING_ALL } from '../../../tests/support/telling.ts';
import { overwriteGetLocale } from '#paraglide/runtime.js';
import { cardDefaults, cardOptions, cardParts, type CardSource } from './card.ts';
import { cardHasLetters, layCard, printCard } from './server/plans.ts';

const SOURCE: CardSource = {
	personName: 'Dee',
	organizationName: 'Harbor House Recovery',
	things: ['Walk to the\nlibrary', 'Call Jo', 'Play the tape'],
	reasons: [{ id: 'mine', words: 'My daughter' }],
	who: { name: 'Marcus', number: '215-555-0100' },
	lines: [
		{ id: '988', name: '988', number: '988' },
		{ id: 'a', name: 'County line', number: '215-555-0199' }
	]
};
const NONE = { first: '', kit: '' };
const options = cardOptions(SOURCE);
const texts = (ticked: string[], typed = NONE) =>
	(cardParts(options, ticked, typed) ?? []).map((part) => `${part.label} ${part.text}`.trim());

describe('what is on it', () => {
	test('nothing before the first tick, and then what is ticked alone', () => {
		expect(cardParts(options, [], NONE)).toBeNull();
		expect(texts(['things'])).toEqual(['1. Walk to the library\n2. Call Jo\n3. Play the tape']);
		expect(texts(['why:mine', 'line:988'])).toEqual(['988', 'My daughter']);
		expect(texts(['who'], { first: 'Jo 215-555-0111', kit: 'top drawer' })).toEqual([
			'Call first: Jo 215-555-0111',
			'Marcus 215-555-0100',
			'Naloxone: top drawer'
		]);
		expect(texts(['nonsense', '__proto__'])).toEqual([]);
	});

	test('to begin with: somebody to call and what helps; no name of the person, the organization or a crisis line', () => {
		expect(cardDefaults(options)).toEqual(['who', 'things']);
		expect(texts(cardDefaults(options)).join(' ')).not.toMatch(/Dee|Harbor|988|County|daughter/);
		expect(cardDefaults(cardOptions({ ...SOURCE, who: null, things: [] }))).toEqual([]);
	});

	test('names of a person and of the organization only when they are ticked', () => {
		const all = options.map((option) => option.key).filter((key) => !['name', 'organization'].includes(key));
		expect(texts(all).join(' ')).not.toMatch(/Dee|Harbor/);
		expect(texts([...all, 'name', 'organization']).join(' ')).toMatch(/Dee[\s\S]*Harbor/);
	});

	test.each(['en', 'es'] as const)('its own words give nobody away: %s', (locale) => {
		overwriteGetLocale(() => locale);
		const parts = cardParts(
			cardOptions(SOURCE),
			cardOptions(SOURCE).flatMap(({ key }) => (key === 'organization' ? [] : [key])),
			{ first: 'Jo', kit: 'top drawer' }
		)!;
		for (const part of parts) expect(`${part.label} ${part.text}`).not.toMatch(TELLING_ALL);
		overwriteGetLocale(() => 'en');
	});
});

describe('whether it fits', () => {
	test('short words in the largest letters, whom to call on one side, own words on the other', () => {
		const card = layCard(cardParts(options, ['name', 'who', 'line:988', 'things'], NONE)!);
		expect(card).toMatchObject({ size: 9, left: [] });
		expect(card.sides.map((side) => side.map((part) => part.key))).toEqual([
			['name', 'who', 'line:988'],
			['things']
		]);
	});

	test.each([0, 40, 120, 250, 400, 800, 1200, 2000])(
		'%i letters: all of it is on the card or said to be left',
		(n) => {
			const long = cardOptions({ ...SOURCE, reasons: [{ id: 'mine', words: 'word '.repeat(n / 5) || 'x' }] });
			const parts = cardParts(
				long,
				long.map((option) => option.key),
				{ first: 'x'.repeat(160), kit: 'W'.repeat(160) }
			)!;
			const card = layCard(parts);
			const keys = [...card.sides.flat(), ...card.left].map((part) => part.key);
			expect(keys.toSorted()).toEqual(parts.map((part) => part.key).toSorted());
			for (const part of [...card.sides.flat(), ...card.left])
				expect(parts.find((one) => one.key === part.key)!.text).toBe(part.text);
			if (n >= 1200) expect(card.left.map((part) => part.key)).toContain('why:mine');
			if (n <= 40) expect(card.left).toEqual([]);
		}
	);
});

test('as a PDF: one page, tagged, with a title that says nothing', async () => {
	const parts = cardParts(
		options,
		options.map((option) => option.key),
		{ first: 'Jo', kit: 'x'.repeat(160) }
	)!;
	const pdf = (await printCard(layCard(parts), 'en')).toString('latin1');
	expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
	expect(pdf).toContain('/Lang (en)');
	expect(pdf).toMatch(/\/Marked true/);
	expect(pdf).not.toMatch(/Harbor|Dee/);
});

test('letters that the PDF does not have are told', () => {
	expect(cardHasLetters(layCard(cardParts(options, ['things'], NONE)!))).toBe(true);
	expect(cardHasLetters(layCard(cardParts(options, [], { first: 'Łukasz 215', kit: '' })!))).toBe(false);
});

import { describe, expect, test } from 'vitest';
import { placeKindOf } from './facts.ts';
import { tallyOf, verdictOf, type Voice } from './judge.ts';
import { knownOf } from './server/known.ts';

const voice = (personId: string, says: 'yes' | 'no', more: Partial<Voice> = {}): Voice => ({
	personId,
	serviceId: 's',
	fact: 'moud',
	says,
	valueId: null,
	knows: 'inside',
	month: '2026-05-01',
	...more
});
const none = () => undefined;

describe('what is counted', () => {
	test('one alone is never shown, nor one on each side', () => {
		expect(tallyOf([voice('a', 'yes')], none)).toEqual([]);
		expect(tallyOf([voice('a', 'yes'), voice('b', 'no')], none)).toEqual([]);
	});
	test('one person counts once, whatever they said twice', () => {
		expect(tallyOf([voice('a', 'yes'), voice('a', 'yes')], none)).toEqual([]);
	});
	test('two who agree are shown with the later month; a lone voice against them is not', () => {
		expect(
			tallyOf([voice('a', 'yes'), voice('b', 'yes', { month: '2026-06-01' }), voice('c', 'no')], none)
		).toEqual([
			{
				serviceId: 's',
				fact: 'moud',
				valueId: null,
				yes: { count: 2, month: '2026-06-01', close: false },
				no: null
			}
		]);
	});
	test('who knows it through somebody close is said to be among them', () => {
		const [tally] = tallyOf([voice('a', 'yes'), voice('b', 'yes', { knows: 'close' })], none);
		expect(tally!.yes!.close).toBe(true);
	});
	test('a price that was confirmed is not the price that stands there now', () => {
		const said = [
			voice('a', 'yes', { fact: 'cost', valueId: 'old' }),
			voice('b', 'yes', { fact: 'cost', valueId: 'new' }),
			voice('c', 'yes', { fact: 'cost', valueId: 'new' })
		];
		expect(tallyOf(said, () => 'new')[0]!.yes!.count).toBe(2);
		expect(tallyOf(said, () => 'newest')).toEqual([]);
		expect(tallyOf(said, none)).toEqual([]);
	});
});

const nobody = { yes: false, no: false };
test.each([
	['nobody said', null, nobody, null],
	['staff say yes', 'yes', nobody, 'yes'],
	['staff say no', 'no', nobody, 'no'],
	['people say yes', null, { yes: true, no: false }, 'yes'],
	['people say no', null, { yes: false, no: true }, 'no'],
	['both say yes', 'yes', { yes: true, no: false }, 'yes'],
	['staff yes, people no', 'yes', { yes: false, no: true }, 'disputed'],
	['staff no, people yes', 'no', { yes: true, no: false }, 'disputed'],
	['people among themselves', null, { yes: true, no: true }, 'disputed']
] as const)('%s', (_, staff, people, verdict) => {
	expect(verdictOf(staff, people)).toBe(verdict);
});

test('what follows for the search: disputed is not known, and not said to be no', () => {
	const side = { count: 2, month: '2026-05-01', close: false };
	const against = { serviceId: 's', fact: 'moud' as const, valueId: null, yes: null, no: side };
	expect(knownOf('s', [], [against])).toEqual({ serviceId: 's', known: [], knownNot: ['moud-welcome'] });
	expect(knownOf('s', [{ fact: 'moud', value: 'yes' }], [against])).toEqual({
		serviceId: 's',
		known: ['moud-welcome'],
		knownNot: ['moud-welcome']
	});
	expect(knownOf('s', [{ fact: 'record', value: 'yes' }], [])).toMatchObject({
		known: ['second-chance-work']
	});
});

test('a house, an employer, or neither', () => {
	expect(placeKindOf(['sober-living', 'transitional-housing'])).toBe('house');
	expect(placeKindOf(['job-help', 'second-chance-work'])).toBe('employer');
	expect(placeKindOf(['shelter'])).toBeNull();
});

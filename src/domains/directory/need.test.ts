import { describe, expect, test } from 'vitest';
import { cannotWait, readNeed } from './need.ts';
import { terms, taxonomy } from './taxonomy.ts';
import { termLabel } from './term-labels.ts';

describe('a need in somebody’s own words', () => {
	test.each([
		['somewhere to sleep tonight', ['shelter']],
		['someone who prescribes buprenorphine', ['buprenorphine']],
		['suboxon doctor', ['buprenorphine']],
		['detox bed', ['detox']],
		['shelter for women with kids', ['shelter']],
		['counseling', ['counselling']],
		['clean needels', ['syringe-service']],
		['narcan', ['naloxone']],
		['fentanly test strips', ['test-strips']],
		['food stamps', ['benefits']],
		['food pantry', ['food']],
		['methadone clinic near me', ['methadone']],
		['I just got out of prison and need a job', ['reentry', 'job-help']],
		['dónde dormir esta noche', ['shelter']],
		['refujio', ['shelter']],
		['jeringas', ['syringe-service']],
		['mi esposo me pega', ['domestic-violence']],
		['quiero dejar de beber', ['outpatient']],
		['sober house', ['sober-living']],
		['i want to die', ['suicide']],
		['lights cut off', ['rent-utilities']],
		['sombody who gives suboxne', ['buprenorphine']],
		['detox bed or shelter', ['detox', 'shelter']],
		['cama de desintoxicación', ['detox']],
		['drug or alcohol rehab', ['residential']]
	])('%s', (typed, seek) => {
		expect(readNeed(typed).seek.toSorted()).toEqual(seek.toSorted());
	});

	test.each([
		['detox or a bed tonight', ['detox', 'shelter'], true],
		['a bed or detox', ['detox', 'shelter'], true],
		['detox/bed', ['detox', 'shelter'], true],
		['counseling or detox', ['counselling', 'detox'], true],
		['desintoxicación o una cama esta noche', ['detox', 'shelter'], true],
		['comida o dónde dormir', ['food', 'shelter'], true],
		['detox and a bed tonight', ['detox', 'shelter'], false],
		['desintoxicación y una cama', ['detox', 'shelter'], false],
		['detox, a bed', ['detox', 'shelter'], false],
		['suboxone or subutex', ['buprenorphine'], false],
		['shelter in portland or', ['shelter'], false],
		['detox bed tonight', ['detox'], false]
	])('two needs in one breath: %s', (typed, seek, either) => {
		const need = readNeed(typed, (word) => word === 'portland');
		expect([need.seek.toSorted(), need.either]).toEqual([seek, either]);
	});

	test('for whom and how stand apart from what is looked for', () => {
		expect(readNeed('shelter for women that is free')).toMatchObject({
			seek: ['shelter'],
			prefer: expect.arrayContaining(['women', 'free'])
		});
	});

	test('what is no need stays a word, and a name is not mended into a need', () => {
		expect(readNeed('Gaudenzia')).toMatchObject({ seek: [], words: ['gaudenzia'] });
		const isName = (word: string) => word === 'dentaw';
		expect(readNeed('dentaw').seek).toEqual(['dental']);
		expect(readNeed('dentaw', isName)).toMatchObject({ seek: [], words: ['dentaw'] });
	});

	test('a small word typed in a hurry is no word to look for, but for the name of a place', () => {
		expect(readNeed('sombody somewere').words).toEqual([]);
		expect(readNeed('sombody', (word) => word === 'sombody').words).toEqual(['sombody']);
	});

	test.each([
		['i want to die', 'suicide'],
		['quiero morir', 'suicide'],
		['my friend is overdosing', 'overdose'],
		['overdoes', 'overdose'],
		['sobredosis', 'overdose'],
		['narcan', null],
		['a bed for tonight', null]
	])('what cannot wait: %s', (typed, first) => {
		expect(cannotWait(typed, readNeed(typed).seek)).toBe(first);
	});

	test('slang is put in the word that lists use, and is the beginning of nothing else', () => {
		expect(readNeed('subs').said).toEqual(['buprenorphine']);
		expect(readNeed('bupe doctor').said).toEqual(['buprenorphine', 'doctor']);
		expect(readNeed('food').said).toEqual(['food']);
	});

	test('says what it read instead', () => {
		expect(readNeed('methadoen').mended).toEqual([{ typed: 'methadoen', read: 'methadone' }]);
		expect(readNeed('shelters').mended).toEqual([]);
	});

	test.each(['', '   ', '!!!', '\u0000', 'the and of', '🦆'])('nothing to read in %j', (typed) => {
		expect(readNeed(typed)).toEqual({ seek: [], prefer: [], words: [], said: [], mended: [], either: false });
	});
});

test('every term has a name and words to ask for it in both languages', () => {
	expect(terms.length).toBeGreaterThanOrEqual(60);
	for (const term of terms) {
		expect(termLabel(term)).toBeTruthy();
		expect(taxonomy[term].asks.en.length, term).toBeGreaterThan(0);
		expect(taxonomy[term].asks.es.length, term).toBeGreaterThan(0);
	}
});

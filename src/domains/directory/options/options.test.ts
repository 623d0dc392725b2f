import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseThree, countOf } from './choose-three.ts';
import type { Weighed } from './choose-three.ts';
import { judgeFit } from './judge-fit.ts';
import type { Candidate, Judged } from './judge-fit.ts';
import { papersAsked } from './papers-asked.ts';
import { ageUnread, readWishes, wishesTyped } from './wishes.ts';
import type { Wishes } from './wishes.ts';

const silent: Candidate = {
	id: 'a',
	name: 'A',
	provider: 'A',
	position: 0,
	miles: null,
	confidential: false,
	terms: [],
	termsNot: [],
	languages: [],
	minimumAge: null,
	maximumAge: null,
	eligibility: null,
	areas: [],
	documents: [],
	application: null,
	fees: null,
	transportation: null,
	accessibility: [],
	wait: null
};
const wishes = (query: string): Wishes => readWishes(new URLSearchParams(query));
const verdicts = (place: Partial<Candidate>, query: string) =>
	judgeFit({ ...silent, ...place }, wishes(query), { terms: [], either: false }).map(
		({ question, verdict }) => [question, verdict]
	);
const everything =
	'q=x&near=21201&age=30&gender=man&county=Howard&for=parenting,veterans&lang=es&way=bus&papers=none&pay=nothing&wait=3&moud=1&wheelchair=1';

describe('what is not known', () => {
	test('is said of every question, and is neither yes nor no', () => {
		const judged = judgeFit(silent, wishes(everything), { terms: ['detox', 'shelter'], either: false });
		expect(judged).toHaveLength(15);
		expect(judged.every(({ verdict }) => verdict === 'unknown')).toBe(true);
	});
	test('of two things where one is enough, the other is no doubt; a place with neither says both', () => {
		const of = (terms: string[], either: boolean) =>
			judgeFit({ ...silent, terms }, wishes('q=x'), { terms: ['detox', 'shelter'], either }).map(
				({ about, verdict }) => [about, verdict]
			);
		expect(of(['shelter'], true)).toEqual([['shelter', 'yes']]);
		expect(of(['shelter', 'detox'], true)).toHaveLength(2);
		expect(of([], true)).toEqual([
			['detox', 'unknown'],
			['shelter', 'unknown']
		]);
		expect(of(['shelter'], false)).toEqual([
			['detox', 'unknown'],
			['shelter', 'yes']
		]);
	});
	test('nothing asked, nothing judged', () => {
		expect(verdicts({ minimumAge: 18, terms: ['women', 'free'] }, '')).toEqual([]);
	});
});

describe('what a list says', () => {
	test.each<[Partial<Candidate>, string, string]>([
		[{ minimumAge: 18 }, 'age=17', 'no'],
		[{ minimumAge: 18 }, 'age=18', 'yes'],
		[{ maximumAge: 24 }, 'age=25', 'no'],
		[{ minimumAge: 18, maximumAge: 24 }, 'age=24', 'yes'],
		[{ terms: ['women'] }, 'gender=woman', 'yes'],
		// A program for women is no door closed to men.
		[{ terms: ['women'] }, 'gender=man', 'unknown'],
		[{ eligibility: 'Women only.' }, 'gender=man', 'no'],
		[{ eligibility: 'Women' }, 'gender=man', 'no'],
		[{ eligibility: 'Men only' }, 'gender=woman', 'no'],
		[{ name: "Women's shelter" }, 'gender=man', 'no'],
		[{ name: 'Beds for men and women' }, 'gender=man', 'yes'],
		[{ eligibility: 'Men and women' }, 'gender=man', 'unknown'],
		[{ termsNot: ['women'] }, 'gender=woman', 'unknown'],
		[{ areas: ['Howard County', 'Baltimore County'] }, 'county=howard', 'yes'],
		[{ areas: ['Baltimore County'] }, 'county=Howard+County', 'no'],
		[{ areas: ['Baltimore'] }, 'county=Howard', 'unknown'],
		[{ areas: ['Statewide'] }, 'county=Howard', 'yes'],
		[{ terms: ['veterans'] }, 'for=veterans', 'yes'],
		[{ termsNot: ['veterans'] }, 'for=veterans', 'no'],
		[{ languages: ['es'] }, 'lang=es', 'yes'],
		[{ terms: ['asl'] }, 'lang=asl', 'yes'],
		[{ termsNot: ['spanish'] }, 'lang=es', 'no'],
		[{ languages: ['en'] }, 'lang=es', 'unknown'],
		[{ miles: 1 }, 'way=walk', 'yes'],
		[{ miles: 4 }, 'way=walk', 'no'],
		[{ transportation: 'MTA bus 15' }, 'way=bus', 'yes'],
		[{ transportation: 'Free parking' }, 'way=bus', 'unknown'],
		[{ terms: ['transport'] }, 'way=ride', 'yes'],
		[{ terms: ['telehealth'] }, 'way=home', 'yes'],
		[{ termsNot: ['telehealth'] }, 'way=home', 'no'],
		[{ documents: ['Photo ID'] }, 'papers=none', 'no'],
		[{ documents: ['Photo ID'] }, 'papers=photo-id', 'yes'],
		[{ documents: ['Photo ID', 'Referral letter'] }, 'papers=photo-id', 'unknown'],
		[{ documents: ['None'] }, 'papers=none', 'yes'],
		[{ application: 'Bring a photo ID and proof of income.' }, 'papers=photo-id', 'no'],
		[{ application: 'Walk in. No ID needed.' }, 'papers=none', 'yes'],
		[{ application: 'Call first.' }, 'papers=none', 'unknown'],
		[{ terms: ['free'] }, 'pay=medicaid', 'yes'],
		[{ fees: 'No fee' }, 'pay=nothing', 'yes'],
		[{ fees: 'Free for veterans, $20 for others' }, 'pay=nothing', 'unknown'],
		[{ terms: ['sliding-fee'] }, 'pay=nothing', 'unknown'],
		[{ termsNot: ['medicaid'] }, 'pay=medicaid', 'no'],
		[{ terms: ['medicaid'] }, 'pay=medicaid', 'yes'],
		[{ fees: '$20' }, 'pay=medicaid', 'unknown'],
		[{ wait: 2 }, 'wait=3', 'yes'],
		[{ wait: 9 }, 'wait=3', 'no'],
		[{ terms: ['methadone'] }, 'moud=1', 'yes'],
		[{ termsNot: ['moud-welcome'] }, 'moud=1', 'no'],
		[{ termsNot: ['methadone'] }, 'moud=1', 'unknown'],
		[{ accessibility: ['Wheelchair ramp'] }, 'wheelchair=1', 'yes'],
		[{ accessibility: ['Not wheelchair accessible'] }, 'wheelchair=1', 'unknown'],
		[{ termsNot: ['wheelchair'] }, 'wheelchair=1', 'no']
	])('%j, %s: %s', (place, query, verdict) => {
		expect(verdicts(place, query).map(([, one]) => one)).toEqual([verdict]);
	});
	test('papers that nobody names are not known', () => {
		expect(papersAsked([], null)).toBeNull();
		expect(papersAsked([], 'Ask for Idris at the desk')).toBeNull();
		expect(papersAsked(['Social Security card', 'Birth certificate'], null)?.papers).toEqual([
			'social-security',
			'birth-certificate'
		]);
	});
});

test('what stands wrongly in an address is left out, and an age that is none is said', () => {
	const odd = new URLSearchParams(
		'age=-4&gender=x&for=__proto__&papers=constructor&wait=NaN&miles=1e9&need=%00&near=%00'
	);
	expect(readWishes(odd)).toMatchObject({
		age: null,
		gender: null,
		company: [],
		papers: null,
		wait: null,
		miles: 10,
		terms: [],
		place: ''
	});
	expect(ageUnread(odd)).toBe(true);
	expect(ageUnread(new URLSearchParams('age=40'))).toBe(false);
	expect(ageUnread(new URLSearchParams('age='))).toBe(false);
});

test('what was typed about whom it must fit is a wish, and a choice goes before it', () => {
	const typed = wishesTyped(wishes('lang=asl&for=veterans'), [
		'detox',
		'spanish',
		'free',
		'women',
		'pregnancy',
		'veterans',
		'wheelchair',
		'moud-welcome',
		'telehealth',
		'walk-in',
		'parenting'
	]);
	expect(typed.seek).toEqual(['detox', 'walk-in', 'parenting']);
	expect(typed.wishes).toMatchObject({
		language: 'asl',
		pay: 'nothing',
		gender: 'woman',
		company: ['veterans', 'pregnancy'],
		wheelchair: true,
		moud: true,
		travel: 'home'
	});
});

const verdict = fc.constantFrom<Judged['verdict']>('yes', 'no', 'unknown');
/** Many places, each with an answer to the same questions. */
const manyWeighed = fc
	.integer({ min: 1, max: 6 })
	.chain((questions) =>
		fc.array(
			fc.record({
				provider: fc.constantFrom('A', 'B', 'C', 'D'),
				judged: fc.array(
					verdict.map((one): Judged => ({ question: 'need', verdict: one })),
					{ minLength: questions, maxLength: questions }
				)
			}),
			{ maxLength: 12 }
		)
	)
	.map((rows): Weighed[] => rows.map((row, position) => ({ ...row, id: String(position), position })));
const ids = (all: Weighed[]) => all.map(({ id }) => id);
/** The place of one among all, when three different providers do not matter. */
const rankOf = (all: Weighed[], id: string) => {
	let rest = all.map((one) => ({ ...one, provider: one.id }));
	for (let rank = 0; ; rank += 3) {
		const three = ids(chooseThree(rest));
		if (three.includes(id)) return rank + three.indexOf(id);
		rest = rest.filter((one) => !three.includes(one.id));
	}
};

describe('three of many', () => {
	test('three at most, none twice, all there when there are no more, whatever their order', () => {
		fc.assert(
			fc.property(manyWeighed, fc.integer(), (all, seed) => {
				const chosen = chooseThree(all);
				expect(chosen).toHaveLength(Math.min(3, all.length));
				expect(new Set(ids(chosen)).size).toBe(chosen.length);
				const mixed = all.toSorted((a, b) => ((a.position * 7 + seed) % 5) - ((b.position * 7 + seed) % 5));
				expect(ids(chooseThree(mixed))).toEqual(ids(chosen));
			})
		);
	});
	test('no place with more that does not fit goes before one with less', () => {
		fc.assert(
			fc.property(manyWeighed, (all) => {
				const chosen = chooseThree(all);
				const most = Math.max(0, ...chosen.map((one) => countOf(one.judged, 'no')));
				for (const left of all.filter((one) => !chosen.includes(one)))
					expect(countOf(left.judged, 'no')).toBeGreaterThanOrEqual(most);
			})
		);
	});
	test('who fits at least as well in every question is left out only for another provider', () => {
		fc.assert(
			fc.property(manyWeighed, (all) => {
				const chosen = chooseThree(all);
				const worth = { no: 0, unknown: 1, yes: 2 };
				for (const left of all.filter((one) => !chosen.includes(one)))
					for (const taken of chosen) {
						const better =
							left.position < taken.position &&
							left.judged.every((one, at) => worth[one.verdict] >= worth[taken.judged[at]!.verdict]);
						if (better)
							expect(chosen.some((one) => one !== taken && one.provider === left.provider)).toBe(true);
					}
			})
		);
	});
	test('what becomes known lifts a place when it is yes, lowers it when it is no, and not known is in between', () => {
		fc.assert(
			fc.property(manyWeighed, fc.nat(), fc.nat(), (all, which, where) => {
				if (all.length === 0) return;
				const one = all[which % all.length]!;
				const at = where % one.judged.length;
				const ranks = (['yes', 'unknown', 'no'] as const).map((answer) => {
					const judged = one.judged.map((each, index) =>
						index === at ? { ...each, verdict: answer } : each
					);
					return rankOf(
						all.map((each) => (each === one ? { ...one, judged } : each)),
						one.id
					);
				});
				expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
			})
		);
	});
});

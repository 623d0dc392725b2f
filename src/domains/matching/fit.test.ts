/** Who fits whom: limits first, then weights; what was not shown or not asked for counts nowhere. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayMean } from './conflicts.ts';
import { USUAL_WEIGHTS, type CoachFacts, type Wishes } from './facts.ts';
import { fitOf } from './fit.ts';
import { setOf, WishesInput } from './inputs.ts';
import {
	HOURS,
	LANGUAGES,
	MEET_WAYS,
	QUESTIONS,
	SIDES,
	TRAITS,
	type Question,
	type Weight
} from './questions.ts';
import { pageFacts, wishesNow } from './page-facts.ts';
import { costOfPlan, daysWaited, pairsForAll, planFor, rankFor } from './rank.ts';
import { unmetCounts } from './unmet.ts';
import { reasonsOf } from './words.ts';

const wishes = (more: Partial<Wishes> = {}): Wishes => ({
	version: 1,
	languages: ['en'],
	best: null,
	ways: [],
	hours: [],
	style: {},
	traits: [],
	weights: { ...USUAL_WEIGHTS, traits: 2 },
	...more
});
const coach = (more: Partial<CoachFacts> = {}): CoachFacts => ({
	version: 1,
	id: 'c',
	name: 'Marcus',
	as: 'coach',
	room: 2,
	away: [],
	languages: ['en'],
	ways: ['call', 'in-person'],
	hours: ['evening'],
	style: {},
	shown: [],
	...more
});

test.each([
	['nothing', {}, {}, false, []],
	['no room', {}, { room: 0 }, false, ['room']],
	['no language', { languages: ['es'] }, {}, false, ['language']],
	['no way', { ways: ['video'] }, {}, false, ['way']],
	['no hours', { hours: ['weekend'] }, {}, false, ['hours']],
	['one of several is enough', { hours: ['weekend', 'evening'] }, {}, false, []],
	['what a worker has not said limits nothing', { hours: ['weekend'] }, { hours: null }, false, []],
	['something private', {}, {}, true, ['private']],
	[
		'all of them',
		{ languages: ['es'], ways: ['video'] },
		{ room: 0 },
		true,
		['room', 'language', 'way', 'private']
	]
] as const)('limits: %s', (_, w, c, isPrivate, limits) => {
	expect(
		fitOf(wishes(w as unknown as Partial<Wishes>), coach(c as Partial<CoachFacts>), isPrivate).limits
	).toEqual(limits);
});

test.each([
	['all fits', { hours: ['evening'], style: { direct_gentle: 'a' } }, { style: { direct_gentle: 'a' } }, 0],
	['half the hours (weight 2 of 2)', { hours: ['evening', 'weekend'] }, {}, 500],
	['opposite style', { style: { direct_gentle: 'a' } }, { style: { direct_gentle: 'b' } }, 1000],
	['either fits all', { style: { direct_gentle: 'either' } }, { style: { direct_gentle: 'b' } }, 0],
	[
		'only what both have answered',
		{ style: { direct_gentle: 'a', talk_do: 'a' } },
		{ style: { direct_gentle: 'a' } },
		0
	],
	['what was not said counts half', { style: { direct_gentle: 'a' } }, {}, 500],
	[
		'answers to an older version count as not said',
		{ style: { direct_gentle: 'a' } },
		{ version: 0, style: { direct_gentle: 'a' } },
		500
	],
	['language 3, way 2: the language is missed', { best: 'es', ways: ['call'] }, {}, 600],
	['a weight of nothing', { best: 'es', weights: { ...USUAL_WEIGHTS, language: 0 } }, {}, 0]
] as const)('misfit: %s', (_, w, c, misfit) => {
	expect(fitOf(wishes(w as unknown as Partial<Wishes>), coach(c as Partial<CoachFacts>)).misfit).toBe(misfit);
});

const some = <T extends string>(values: readonly T[]) => fc.subarray([...values]);
const styles = fc
	.array(fc.tuple(fc.constantFrom(...QUESTIONS), fc.constantFrom(...SIDES)), { maxLength: 8 })
	.map((pairs) => Object.fromEntries(pairs) as Partial<Record<Question, (typeof SIDES)[number]>>);
const weight = fc.constantFrom<Weight>(0, 1, 2, 3);
const anyWishes: fc.Arbitrary<Wishes> = fc.record({
	version: fc.constant(1),
	languages: some(LANGUAGES),
	best: fc.option(fc.constantFrom(...LANGUAGES)),
	ways: some(MEET_WAYS),
	hours: some(HOURS),
	style: styles,
	traits: some(TRAITS),
	weights: fc.record({ language: weight, way: weight, hours: weight, style: weight, traits: weight })
});
const anyCoach: fc.Arbitrary<CoachFacts> = fc.record({
	version: fc.constant(1),
	id: fc.constant('c'),
	name: fc.constant('Marcus'),
	as: fc.constant('coach' as const),
	room: fc.nat(3),
	away: fc.constant([]),
	languages: some(LANGUAGES),
	ways: fc.option(some(MEET_WAYS)),
	hours: fc.option(some(HOURS)),
	style: styles,
	shown: some(TRAITS)
});
const seen = (w: Wishes, c: CoachFacts) => [fitOf(w, c), reasonsOf(fitOf(w, c), w, c)];

test('no trait counts or is named that the worker did not show or the person did not ask for', () => {
	fc.assert(
		fc.property(anyWishes, anyCoach, some(TRAITS), (w, c, other) => {
			// What was not asked for: shown or not, all stays the same.
			const notAsked = other.filter((trait) => !w.traits.includes(trait));
			expect(seen(w, { ...c, shown: [...new Set([...c.shown, ...notAsked])] })).toEqual(seen(w, c));
			expect(seen(w, { ...c, shown: c.shown.filter((trait) => w.traits.includes(trait)) })).toEqual(
				seen(w, c)
			);
			// What does not matter to the person is not looked at, nor what nobody asked.
			const none = { ...w, traits: [] };
			expect(seen({ ...w, weights: { ...w.weights, traits: 0 as const } }, c)).toEqual(
				seen({ ...none, weights: { ...w.weights, traits: 0 as const } }, { ...c, shown: [] })
			);
			for (const factor of fitOf(w, c).factors)
				if (factor.kind === 'traits') {
					expect(factor.fits.every((one) => c.shown.includes(one as never))).toBe(true);
					expect([...factor.fits, ...factor.lacks].every((one) => w.traits.includes(one as never))).toBe(
						true
					);
				}
		})
	);
});

test('every misfit lies between fits and does not, and only what is weighed is named', () => {
	fc.assert(
		fc.property(anyWishes, anyCoach, (w, c) => {
			const fit = fitOf(w, c);
			expect(fit.misfit).toBeGreaterThanOrEqual(0);
			expect(fit.misfit).toBeLessThanOrEqual(1000);
			expect(fit.factors.every((factor) => w.weights[factor.kind] > 0)).toBe(true);
		})
	);
});

const now = new Date('2026-11-28T04:00:00Z');
const waiting = (personId: string, days: number, more = {}) => ({
	personId,
	name: personId,
	since: new Date(now.getTime() - days * 86_400_000),
	fromId: null,
	choseId: null,
	choseTalked: false,
	talkIds: [] as string[],
	said: true,
	wishes: wishes(),
	not: new Set<string>(),
	left: new Set<string>(),
	...more
});

test('one place and two who wait: whoever has waited longer has it; both orders', () => {
	const coaches = [coach({ room: 1 })];
	for (const list of [
		[waiting('long', 30), waiting('new', 1)],
		[waiting('new', 1), waiting('long', 30)]
	]) {
		const plan = planFor(list, coaches, now);
		expect(plan.proven).toBe(true);
		expect([plan.of.get('long'), plan.of.get('new')]).toEqual(['c', null]);
	}
});

test('of two who want the same one most, whoever has waited longer is not the one to yield', () => {
	const coaches = [
		coach({ id: 'a', room: 1, hours: ['evening', 'weekend'] }),
		coach({ id: 'b', room: 1, hours: ['evening'] })
	];
	const both = { wishes: wishes({ hours: ['evening', 'weekend'] }) };
	const plan = planFor([waiting('new', 0, both), waiting('long', 59, both)], coaches, now);
	expect([plan.of.get('long'), plan.of.get('new')]).toEqual(['a', 'b']);
});

test('what is set stays, the rest is planned around it, and it never costs less', () => {
	const coaches = [coach({ id: 'a', room: 1 }), coach({ id: 'b', room: 1, languages: ['en', 'es'] })];
	const list = [waiting('dee', 5), waiting('ana', 5, { wishes: wishes({ languages: ['es'] }) })];
	const best = planFor(list, coaches, now);
	expect([...best.of]).toEqual(
		expect.arrayContaining([
			['dee', 'a'],
			['ana', 'b']
		])
	);
	const set = planFor(list, coaches, now, new Map([['dee', 'b']]));
	expect([set.of.get('dee'), set.of.get('ana')]).toEqual(['b', null]);
	expect(set.cost).toBeGreaterThan(best.cost);
	expect(costOfPlan(list, coaches, now, best.of)).toBe(best.cost);
	expect(daysWaited(now, new Date(now.getTime() - 5))).toBe(0);
});

test('nobody is planned to whoever they cannot be paired with, or want to leave', () => {
	const coaches = [coach({ id: 'a', room: 9 })];
	expect(planFor([waiting('dee', 90, { not: new Set(['a']) })], coaches, now).of.get('dee')).toBeNull();
	expect(planFor([waiting('dee', 90, { fromId: 'a' })], coaches, now).of.get('dee')).toBeNull();
	expect(rankFor(waiting('dee', 1, { fromId: 'a' }), coaches)).toEqual([]);
	expect(rankFor(waiting('dee', 1, { left: new Set(['a']) }), coaches), 'left not long ago').toEqual([]);
});

test('all at once leaves out who waits for a first talk; who has chosen waits for none; what is set is in it', () => {
	const coaches = [coach({ id: 'a', room: 9 }), coach({ id: 'b', room: 9 })];
	const list = [
		waiting('dee', 5),
		waiting('ann', 5, { talkIds: ['b'] }),
		waiting('cy', 5, { talkIds: ['b'], choseId: 'a' }),
		waiting('ed', 5)
	];
	const set = new Map<string, string | null>([
		['dee', 'b'],
		['cy', 'a'],
		['ed', null]
	]);
	const plan = planFor(list, coaches, now, set);
	expect(plan.of.get('ann'), 'a place is kept for them').not.toBeNull();
	expect(pairsForAll(list, plan)).toEqual([
		{ personId: 'dee', workerId: 'b' },
		{ personId: 'cy', workerId: 'a' }
	]);
});

test('what a worker has not said is no misfit: it is said apart', () => {
	const w = wishes({ hours: ['evening'], ways: ['call'] });
	const c = coach({ hours: null });
	const { fits, lacks, unsaid } = reasonsOf(fitOf(w, c), w, c);
	expect([fits.length, lacks]).toEqual([1, []]);
	expect(unsaid).toContain('Times');
	expect(reasonsOf(fitOf(w, coach()), w, coach()).unsaid).toBeNull();
});

test.each([
	['José Pérez', 'jose perez', true],
	['Jose', 'José Pérez', true],
	['Dee', 'Dee', true],
	['Dee Walker', 'Dee', true],
	['Dee Walker', 'Dee Miller', false],
	['Ann', 'Anna', false],
	['', 'Dee', false],
	['...', 'Dee', false],
	['Walker', 'Dee Walker', false]
] as const)('the name %s may mean %s: %s', (a, b, means) => expect(mayMean(a, b)).toBe(means));

test('an address that sets nonsense sets nothing', () => {
	const id = '0199a000-0000-7000-8000-000000000001';
	expect([...setOf(['x', `${id}:`, `${id}:y`, `y:${id}`, ''])]).toEqual([[id, null]]);
});

test.each([
	[1, 'a'],
	[2, 'a'],
	[3, 'either'],
	[4, 'b'],
	[5, 'b']
] as const)('step %i of a pair on the page is %s', (step, side) => {
	const style = { version: 1, answers: { talk_do: step } };
	const facts = pageFacts({ languages: [], ways: ['whatsapp', 'phone'], style }, 'es');
	expect(facts).toEqual({ version: 1, languages: ['es'], ways: ['call'], style: { talk_do: side } });
	expect(pageFacts({ languages: ['fr'], ways: ['email'], style }, 'es')).toMatchObject({
		languages: ['fr'],
		ways: null
	});
});

test('wishes of the first eight: five go on counting, one turned round; what asked something else does not', () => {
	const saved = { tone: 'a', mood: 'a', start: 'a', pace: 'b', paths: 'a', shape: 'either', talk_do: 'b' };
	const was = wishes({ languages: ['asl', 'en'] as never, best: 'asl' as never, style: saved as never });
	expect(wishesNow(was)).toEqual(
		wishes({
			languages: ['ase', 'en'],
			best: 'ase',
			style: { direct_gentle: 'a', serious_humor: 'b', structured_flexible: 'either', talk_do: 'b' }
		})
	);
	expect(wishesNow(wishesNow(was))).toEqual(wishesNow(was));
});

test('an empty form is a form: everything may not matter', () => {
	expect(WishesInput.parse({})).toMatchObject({
		languages: [],
		best: null,
		style: {},
		weights: USUAL_WEIGHTS
	});
	expect(WishesInput.parse({ languages: ['en'], best: 'es' }).languages).toEqual(['en', 'es']);
	expect(WishesInput.safeParse({ weight_style: '4' }).success).toBe(false);
});

test('unmet wishes: ten are hidden, and one person more or less does not change what is shown', () => {
	const people = (count: number, near: CoachFacts[] = [coach()]) =>
		Array.from({ length: count }, () => ({ wishes: wishes({ hours: ['weekend'] }), near }));
	expect(unmetCounts(people(10))).toEqual([]);
	for (const count of [11, 14])
		expect(unmetCounts(people(count))).toEqual([{ kind: 'hours', code: 'weekend', atLeast: 11 }]);
	expect(unmetCounts(people(19))[0]!.atLeast).toBe(15);
	expect(unmetCounts(people(30, [coach({ hours: ['weekend'] })]))).toEqual([]);
	const unwanted = Array.from({ length: 30 }, () => ({
		wishes: wishes({ traits: ['woman'], weights: { ...USUAL_WEIGHTS, traits: 0 } }),
		near: []
	}));
	expect(unmetCounts(unwanted)).toEqual([]);
});

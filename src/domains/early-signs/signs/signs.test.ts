import { describe, expect, test } from 'vitest';
import { m } from '#paraglide/messages.js';
import { dayNumber, dayOf, factsOf, type Told } from './facts.ts';
import { changesTold } from './changes.ts';
import { RuleInput } from './inputs.ts';
import { contactDueOn, isOpen } from './window.ts';
import { isQuietTime, layOut, LOAD_CAP, worthALook, type Waiting } from './lay-out.ts';
import { ownRuleHolds, type OwnRule } from './own-rules.ts';
import { BUILT_IN, BUILT_IN_CODES, firing } from './rules/all.ts';
import { bandOf, chanceOf, HIGH, ownUsual, scoreOf, upperThird } from './score.ts';
import { INPUTS, NEWEST, WEIGHTS } from './weights.ts';

const TODAY = dayNumber('2026-11-20');
/** A check-in so many days ago. */
const told = (ago: number, answers: Partial<Told> = {}): Told => ({
	day: TODAY - ago,
	shared: true,
	today: null,
	craving: null,
	confidence: null,
	stress: null,
	sleepMinutes: null,
	sleepQuality: null,
	connection: null,
	medication: null,
	useState: null,
	substance: false,
	opioids: false,
	risky: null,
	good: null,
	active: null,
	...answers
});
const days = (from: number, to: number, answers: Partial<Told> = {}) =>
	Array.from({ length: to - from + 1 }, (_, n) => told(from + n, answers));
const codes = (all: Told[], window = false, off: string[] = []) =>
	firing(factsOf(all, TODAY), window, off).map(({ code }) => code);

test('a day is a number and back', () => {
	expect(dayOf(dayNumber('2026-02-28') + 1)).toBe('2026-03-01');
	expect(dayOf(dayNumber('2026-03-08') + 1), 'over a clock change').toBe('2026-03-09');
});

test('every rule is on the list of codes, once', () => {
	expect(BUILT_IN.map(({ code }) => code)).toEqual([...BUILT_IN_CODES]);
});

describe('rules of early-warning.md section 6', () => {
	test.each([
		[
			'T1 use beyond an aim about opioids',
			[told(0, { useState: 2, substance: true, opioids: true })],
			['use_told']
		],
		['use within another aim raises nothing', [told(0, { useState: 1 })], []],
		[
			'what is said about yesterday is not said about today',
			[told(1, { useState: 2, substance: true, opioids: true })],
			[]
		],
		['T1 no confidence and a strong pull', [told(0, { craving: 8, confidence: 2 })], ['no_confidence']],
		['a strong pull with confidence', [told(0, { craving: 9, confidence: 3 })], []],
		['no confidence without a strong pull', [told(0, { craving: 7, confidence: 0 })], []],
		[
			'in two different check-ins of a day it is not together',
			[told(0, { craving: 9, confidence: 8 }), told(0, { craving: 2, confidence: 1 })],
			[]
		],
		['T2 pull of 8 on two of three days', [told(0, { craving: 8 }), told(2, { craving: 9 })], ['high_pull']],
		['twice in one day is one day', [told(0, { craving: 8 }), told(0, { craving: 9 })], []],
		['four days apart', [told(0, { craving: 8 }), told(3, { craving: 9 })], []],
		['pull of 7', [told(0, { craving: 7 }), told(1, { craving: 7 })], []],
		[
			'T2 confidence four under the own mean',
			[told(0, { confidence: 4 }), ...days(3, 9, { confidence: 8 })],
			['confidence_drop']
		],
		['three under', [told(0, { confidence: 5 }), ...days(3, 9, { confidence: 8 })], []],
		['too few before to know a mean', [told(0, { confidence: 3 }), ...days(3, 6, { confidence: 8 })], []],
		[
			'T2 medicine missed twice',
			[told(0, { medication: 0 }), told(1, { medication: 0 })],
			['medication_missed']
		],
		['partly is not missed', [told(0, { medication: 1 }), told(1, { medication: 0 })], []],
		['T3 fourth day quiet after often', days(4, 17), ['quiet_after_often']],
		['third day quiet', days(3, 17), []],
		['quiet after seldom', days(4, 14), []],
		['never heard', [], []],
		['T3 five poor nights of seven', days(0, 4, { sleepQuality: 0 }), ['poor_sleep']],
		['five short nights of seven', days(0, 4, { sleepMinutes: 299 }), ['poor_sleep']],
		['five hours are five hours', days(0, 4, { sleepMinutes: 300 }), []],
		['four poor nights', days(0, 3, { sleepQuality: 0 }), []]
	])('%s', (_, all, fired) => {
		expect(codes(all)).toEqual(fired);
	});

	test('any use counts while close support is open', () => {
		expect(codes([told(0, { useState: 1, substance: true })], true)).toEqual(['window_use']);
		expect(codes([told(1, { useState: 2, substance: true })], true)).toEqual([]);
		expect(codes([told(0, { useState: 2 })], true), 'gambling is no substance').toEqual([]);
	});
	test('a rule that was switched off does not fire', () => {
		expect(codes([told(0, { useState: 2, substance: true, opioids: true })], false, ['use_told'])).toEqual(
			[]
		);
	});
	test('what is kept for oneself raises nothing, and is no quiet either', () => {
		const kept = {
			shared: false,
			craving: 10,
			confidence: 0,
			useState: 2,
			substance: true,
			opioids: true,
			medication: 0
		};
		expect(codes(days(0, 6, kept), true)).toEqual([]);
		expect(codes([told(1, { shared: false }), ...days(4, 17)])).toEqual([]);
	});
	test('what lies ahead or far back is not looked at', () => {
		expect(factsOf([told(-1, { craving: 10 }), told(35, { craving: 10 })], TODAY)).toEqual(
			factsOf([], TODAY)
		);
	});
});

describe('rules that a person makes', () => {
	const rule = (kind: OwnRule['kind'], level: number | null, times = 1, over = 1): OwnRule => ({
		kind,
		level,
		times,
		days: over
	});
	test.each([
		[
			'craving at least 8 twice in three days',
			rule('craving', 8, 2, 3),
			[told(0, { craving: 8 }), told(2, { craving: 8 })],
			true
		],
		['once', rule('craving', 8, 2, 3), [told(0, { craving: 10 })], false],
		[
			'on the fourth day',
			rule('craving', 8, 2, 3),
			[told(0, { craving: 8 }), told(3, { craving: 8 })],
			false
		],
		['no check-in for four days', rule('quiet', null, 1, 4), [told(5)], true],
		['the fourth day is not over', rule('quiet', null, 1, 4), [told(4)], false],
		['a kept one breaks the quiet', rule('quiet', null, 1, 4), [told(9), told(2, { shared: false })], false],
		['never a word', rule('quiet', null, 1, 4), [], false],
		['nights under five hours', rule('nights', 5, 2, 7), days(1, 2, { sleepMinutes: 280 }), true],
		['nights of five hours', rule('nights', 5, 2, 7), days(1, 2, { sleepMinutes: 300 }), false],
		['a rough day twice', rule('rough', null, 2, 7), days(0, 1, { today: 1 }), true],
		['so-so is not rough', rule('rough', null, 2, 7), days(0, 1, { today: 4 }), false],
		['use beyond the aim', rule('use', null), [told(0, { useState: 2 })], true],
		['confidence at most 3', rule('confidence', 3), [told(0, { confidence: 3 })], true],
		['what is kept for oneself', rule('craving', 1), [told(0, { craving: 9, shared: false })], false],
		['own words wait for the person', rule('words', null), [told(0, { craving: 9 })], false]
	])('%s', (_, one, all, holds) => {
		expect(ownRuleHolds(one, all, TODAY) !== null).toBe(holds);
	});
});

describe('the signal', () => {
	const usual = { craving: 3, confidence: 7, stress: 4, today: 6, useState: 0, risky: 1, sleepQuality: 1 };
	const month = days(3, 30, usual);
	const z = (now: Partial<Told>) => scoreOf(factsOf([...month, told(0, { ...usual, ...now })], TODAY));

	test('below four of ten there is not enough to say', () => {
		expect(scoreOf(factsOf([told(0, { craving: 9, confidence: 1, stress: 9 })], TODAY))).toMatchObject({
			inputs: 3,
			z: null,
			reasons: []
		});
		expect(
			scoreOf(factsOf([told(0, { craving: 9, confidence: 1, stress: 9, today: 1 })], TODAY)).z
		).not.toBeNull();
		expect(bandOf(null, null)).toBeNull();
	});
	test('at the middle of everything it is the base rate', () => {
		const middle = told(0, { craving: 4, confidence: 7, stress: 4, today: 6, risky: 1 });
		expect(chanceOf(scoreOf(factsOf([middle], TODAY)).z!)).toBeCloseTo(NEWEST.base);
	});
	test.each([
		['pull', { craving: 9 }, { input: 'craving', way: 1 }],
		['confidence', { confidence: 2 }, { input: 'confidence', way: 1 }],
		['use', { useState: 2 }, { input: 'use', way: 1 }]
	] as const)('%s away from the own usual leads the reasons', (_, now, first) => {
		expect(z(now).z!).toBeGreaterThan(z({}).z!);
		expect(z(now).reasons[0]).toEqual(first);
		expect(z(now).reasons.length).toBeLessThanOrEqual(3);
	});
	test('good days take away from it', () => {
		expect(
			scoreOf(factsOf([...month, ...days(0, 6, { ...usual, good: true, connection: 2 })], TODAY)).z!
		).toBeLessThan(z({ good: false }).z!);
	});
	test.each([
		['usual', 0, -1.7, 'steady'],
		['a little over the own usual', -1.7 + 0.6, -1.7, 'extra_support'],
		['over the own usual, still low here', -2.4, -3, 'some_strain'],
		['high here and always so', -1, -1, 'some_strain'],
		['far over the own usual', -1.4, -3, 'extra_support'],
		['new and high', HIGH + 0.5, null, 'extra_support'],
		['new and usual', -1.7, null, 'steady']
	] as const)('%s', (name, now, own, band) => {
		expect(bandOf(name === 'usual' ? -1.7 : now, own)).toBe(band);
	});
	test('the own usual needs a week, the third here needs thirty people and is never low', () => {
		expect([ownUsual([1, 2]), ownUsual([3, 1, 2, 9, 4, 5, 6])]).toEqual([null, 4]);
		expect(upperThird([5, 6])).toBe(HIGH);
		expect(upperThird(Array.from({ length: 30 }, (_, n) => n))).toBe(20);
		expect(upperThird(Array.from({ length: 30 }, () => -3))).toBe(HIGH);
	});
	test('versions of the weights are numbered, whole and stay between the studies for the pull', () => {
		expect(WEIGHTS.map(({ version }) => version)).toEqual(WEIGHTS.map((_, n) => n + 1));
		for (const { inputs } of WEIGHTS) {
			expect(Object.keys(inputs)).toEqual([...INPUTS]);
			expect(inputs.craving.weight).toBeGreaterThan(Math.log(1.17));
			expect(inputs.craving.weight).toBeLessThan(Math.log(1.31));
		}
	});
});

describe('changes that check-ins tell', () => {
	const none = (from: number, to: number) => days(from, to, { useState: 0 });
	const use = (ago: number) => told(ago, { useState: 2, substance: true });
	const missed = (ago: number) => told(ago, { medication: 0 });
	test.each([
		['use after seven days without, said on four', [use(0), ...none(1, 4)], ['first_use']],
		['said on three: not known to be a pause', [use(0), ...none(1, 3)], []],
		['use a week before', [use(0), ...none(1, 6), use(7)], []],
		['use eight days before', [use(0), ...none(1, 7), use(8)], ['first_use']],
		['use yesterday, told late', [use(1), ...none(2, 8)], []],
		['gambling', [told(0, { useState: 2 }), ...none(1, 7)], []],
		['medicine missed on three days', [missed(0), missed(1), missed(2)], ['medicine_missed']],
		['on three of four', [missed(0), missed(1), missed(3)], []],
		['three days, and today taken', [told(0, { medication: 2 }), missed(1), missed(2), missed(3)], []],
		['kept for oneself', [told(0, { useState: 2, substance: true, shared: false }), ...none(1, 7)], []]
	])('%s', (_, all, changes) => {
		expect(changesTold(factsOf(all, TODAY))).toEqual(changes);
	});
});

describe('close support', () => {
	test.each([
		['first day', [], 0, 2],
		['nobody reached', [], 20, 2],
		['reached on day 1', [1], 1, 5],
		['week 3 asks once a week', [1, 15], 15, 22],
		['week 4: none left before it closes', [24], 24, null],
		['over', [], 28, null]
	] as const)('%s', (_, contacts, today, due) => {
		const got = contactDueOn(
			TODAY,
			contacts.map((n) => TODAY + n),
			TODAY + today
		);
		expect(got === null ? null : got - TODAY).toBe(due);
	});
	test('28 days, not one more', () => {
		expect([
			isOpen(TODAY, TODAY - 1),
			isOpen(TODAY, TODAY),
			isOpen(TODAY, TODAY + 27),
			isOpen(TODAY, TODAY + 28)
		]).toEqual([false, true, true, false]);
	});
});

describe('what a worker sees', () => {
	const card = (
		tier: 1 | 2 | 3,
		dueOn: string,
		z: number | null = null,
		snoozedUntil: string | null = null
	): Waiting => ({
		tier,
		dueOn,
		z,
		snoozedUntil
	});
	test('today first, then by day, then by the signal; beyond the cap folded and never lost', () => {
		const many = Array.from({ length: 15 }, () => card(2, '2026-11-22'));
		const { now, later } = layOut(
			[...many, card(3, '2026-11-21', 1), card(3, '2026-11-21', 2), card(1, '2026-11-25')],
			'2026-11-20'
		);
		expect(now.slice(0, 3).map(({ tier, z }) => [tier, z])).toEqual([
			[1, null],
			[3, 2],
			[3, 1]
		]);
		expect([now.length, later.length]).toEqual([LOAD_CAP + 1, 7]);
	});
	test('put by comes back on its day', () => {
		const one = card(2, '2026-11-22', null, '2026-11-23');
		expect(layOut([one], '2026-11-22').now).toEqual([]);
		expect(layOut([one], '2026-11-23').now).toEqual([one]);
	});
	test.each([
		['by night', 23 * 60, true],
		['early', 6 * 60, true],
		['at noon', 12 * 60, false],
		['at the end', 7 * 60, false]
	])('quiet hours over midnight: %s', (_, minute, quiet) => {
		expect(isQuietTime(minute, 22 * 60, 7 * 60)).toBe(quiet);
	});
	test('quiet hours by day, and none', () => {
		expect([isQuietTime(600, 540, 660), isQuietTime(700, 540, 660), isQuietTime(600, null, null)]).toEqual([
			true,
			false,
			false
		]);
	});
	test('more than half not useful, of five', () => {
		expect([worthALook(4, 4), worthALook(5, 2), worthALook(5, 3)]).toEqual([false, false, true]);
	});
});

describe('the number of an own rule', () => {
	const said = (kind: string, level: string | undefined) =>
		RuleInput.safeParse({ kind, times: '2', days: '3', level });
	test.each([
		['craving', '99', 1, 10],
		['craving', '', 1, 10],
		['craving', undefined, 1, 10],
		['craving', '0', 1, 10],
		['craving', '12', 1, 10],
		['craving', '7.5', 1, 10],
		['craving', 'much', 1, 10],
		['nights', '13', 1, 12],
		['confidence', '', 0, 9],
		['confidence', '10', 0, 9],
		['confidence', '-1', 0, 9]
	])('%s at "%s" is answered with its own bounds, %i to %i', (kind, level, least, most) => {
		expect(said(kind, level).error?.issues.map(({ path, message }) => [path, message])).toEqual([
			[['level'], m.signs_number_between({ least, most })]
		]);
	});
	test.each([
		['craving', '10', 10],
		['nights', ' 5 ', 5],
		['confidence', '0', 0],
		['quiet', '99', null]
	])('%s at "%s" is %s', (kind, level, kept) => {
		expect(said(kind, level).data?.level).toBe(kept);
	});
});

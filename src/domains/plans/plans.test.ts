import { describe, expect, test } from 'vitest';
import { checkGoal, firstStep, missesJoy, type Goal, type HintKind } from './plans.ts';

const TODAY = '2026-03-01';
const whole = {
	why: 'for my daughter',
	how: 'I tick it off',
	domain: 'community',
	dueOn: '2026-03-31',
	confidence: 8
};
const hints = (draft: Parameters<typeof checkGoal>[0]) => checkGoal(draft, TODAY).map((hint) => hint.kind);

describe('gentle checks', () => {
	test.each<[string, HintKind[]]>([
		['attend three NA meetings this week', []],
		['find a therapist by the end of the month', []],
		['ir a tres reuniones esta semana', []],
		['walk the dog every morning before work', []],
		['be better', ['vague']],
		['I want to be a better person', ['vague']],
		['get my life back on track', ['vague']],
		['ser mejor', ['vague']],
		['quiero sentirme bien', ['vague']],
		['walk', ['vague']],
		['stop seeing people who use', ['stop_words']],
		["don't go to the corner store", ['stop_words']],
		['dejar de ir al bar los viernes', ['stop_words']],
		['nunca más llegar tarde a casa', ['stop_words']],
		['go to class because my judge said so', ['whose']],
		['my mom wants me to find a job', ['whose']],
		['mi esposa quiere que busque trabajo', ['whose']],
		['get my sister to forgive me', ['needs_others']],
		['notice what helps and write it down', []]
	])('%s', (title, kinds) => {
		expect(hints({ ...whole, title })).toEqual(kinds);
	});

	test('each open question has its own hint, and none blocks', () => {
		expect(hints({ title: 'call the clinic about my teeth' })).toEqual([
			'no_measure',
			'no_why',
			'no_domain',
			'no_when'
		]);
		expect(hints({ ...whole, title: 'go to the gym with Sam', how: '', weeklyCount: 2 })).toEqual([]);
		expect(hints({ ...whole, title: '' })).toEqual([]);
	});

	test.each([
		[0, true],
		[6, true],
		[7, false],
		[10, false],
		[null, false]
	])('confidence %s', (confidence, offered) => {
		expect(hints({ ...whole, title: 'go to two meetings this week', confidence }).includes('not_sure')).toBe(
			offered
		);
	});

	test.each([
		['2026-05-30', false],
		['2026-05-31', true],
		['2027-01-01', true]
	])('a date of %s is far: %s', (dueOn, far) => {
		expect(hints({ ...whole, title: 'go to two meetings this week', dueOn }).includes('far')).toBe(far);
	});

	test('any text at all is taken', () => {
		for (const title of [
			'',
			' ',
			'💩',
			'%00',
			'‮evil',
			'ا',
			'田中さんにあげて下さい',
			'\u0000',
			'x'.repeat(100_000),
			'(((((((((('.repeat(1000)
		])
			expect(Array.isArray(hints({ title }))).toBe(true);
	});
});

const goal = (id: string, over: Partial<Goal> = {}): Goal => ({
	id,
	n: 1,
	title: id,
	why: '',
	how: '',
	first: '',
	domain: null,
	horizon: 'short',
	state: 'active',
	dueOn: null,
	weeklyCount: null,
	confidence: null,
	joy: false,
	barrier: null,
	outcome: null,
	outcomeAt: null,
	createdAt: new Date(0),
	steps: [],
	...over
});
const step = (id: string, over = {}) => ({
	id,
	goalId: 'g',
	n: 1,
	text: id,
	who: 'me' as const,
	dueOn: null,
	doneAt: null,
	...over
});

describe('the next step', () => {
	test('own steps first, the earliest date, near goals before far ones', () => {
		const far = goal('far', {
			horizon: 'long',
			steps: [step('dated', { dueOn: '2026-04-01' }), step('far one')]
		});
		const near = goal('near', {
			steps: [step('coach does', { who: 'coach', dueOn: '2026-01-01' }), step('near one')]
		});
		expect(firstStep([far, near])?.text).toBe('dated');
		expect(firstStep([{ ...far, steps: [step('far one')] }, near])?.text).toBe('near one');
		expect(firstStep([goal('g', { steps: [step('done', { doneAt: new Date() })] })])).toBeNull();
		expect(firstStep([goal('g', { state: 'paused', steps: [step('later')] })])).toBeNull();
	});
});

describe('a goal for joy', () => {
	test('is missed when two or more are live and none is for joy', () => {
		expect(missesJoy([])).toBe(false);
		expect(missesJoy([goal('a')])).toBe(false);
		expect(missesJoy([goal('a'), goal('b')])).toBe(true);
		expect(missesJoy([goal('a'), goal('b', { joy: true })])).toBe(false);
		expect(missesJoy([goal('a'), goal('b'), goal('c', { joy: true, state: 'let_go' })])).toBe(true);
		expect(missesJoy([goal('a'), goal('b', { state: 'done' })])).toBe(false);
	});
});

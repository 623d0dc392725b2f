import { expect, test } from 'vitest';
import { inTheWay } from './in-the-way.ts';
import type { Goal, Line, Step } from './plans.ts';
import { stepsFrom } from './strength-steps.ts';

const step = (text: string, doneAt: Date | null = null) => ({ text, doneAt }) as Step;
const goal = (title: string, about: Goal['barrier'], state: Goal['state'], steps: Step[] = []) =>
	({ id: title, title, barrier: about, state, steps }) as Goal;

test('each barrier stands beside its goals; what is worked out comes last', () => {
	const items = inTheWay(
		['housing', 'money', 'legal'],
		[
			goal('Pay the fine', 'money', 'done'),
			goal('Sober house', 'housing', 'paused'),
			goal('Own room', 'housing', 'active', [step('call', new Date()), step('visit')]),
			goal('Bus pass', 'transport', 'active'),
			goal('Lawyer', 'legal', 'let_go'),
			goal('Sing', null, 'active', [step('choir')])
		]
	);
	expect(items.map((item) => [item.barrier, item.workedOut])).toEqual([
		['housing', false],
		['legal', false],
		['transport', false],
		['money', true]
	]);
	expect(items[0]).toMatchObject({ next: 'visit', goals: [{ title: 'Own room' }, { title: 'Sober house' }] });
	expect(items[1]).toMatchObject({ goals: [], next: null });
});

test('nothing named and no goal about anything: nothing stands there', () => {
	expect(inTheWay([], [goal('Sing', null, 'active')])).toEqual([]);
});

test('steps come out of the strengths chosen, the first of each before the second, at most six', () => {
	expect(stepsFrom([])).toEqual([]);
	expect(stepsFrom(['humor']).map((one) => one.strength)).toEqual(['humor']);
	const many = stepsFrom(['people', 'faith', 'health', 'caring']);
	expect(many.map((one) => one.strength)).toEqual(['people', 'faith', 'health', 'caring', 'people', 'faith']);
	expect(new Set(many.map((one) => one.text)).size).toBe(6);
});

test('whom the person turned to stands beside its barrier; one that was solved without a goal is worked out', () => {
	const handoff = (barrier: Line['barrier'], result: Line['result']) =>
		({ id: `${barrier}-${result}`, kind: 'handoff', text: 'The office', then: '', barrier, result }) as Line;
	const items = inTheWay(
		['legal'],
		[goal('Own room', 'housing', 'active')],
		[handoff('documents', 'not_yet'), handoff('legal', 'solved'), handoff('housing', 'solved')]
	);
	expect(items.map((item) => [item.barrier, item.handoffs.length, item.workedOut])).toEqual([
		['housing', 1, false],
		['documents', 1, false],
		['legal', 1, true]
	]);
});

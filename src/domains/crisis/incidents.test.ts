import { expect, test } from 'vitest';
import { MOST_HOUSE_STEPS, sayable, StepInput, stepsOf, stepWords } from './incidents.ts';
import { newId } from '#platform/ids.ts';

test('each line of the protocol is a step, in its order, between those that every house has', () => {
	const steps = stepsOf('1. Call 911.\n\n- Stay on the line\r\n  2) Call the manager. 3 rings.\n');
	expect(steps.map(({ key, text }) => text ?? key)).toEqual([
		'safe',
		'supervisor',
		'Call 911.',
		'Stay on the line',
		'Call the manager. 3 rings.',
		'call',
		'plan',
		'next'
	]);
	expect(new Set(steps.map((step) => stepWords(step).name)).size).toBe(steps.length);
	expect(stepsOf('').map(({ key }) => key)).toEqual(['safe', 'supervisor', 'call', 'plan', 'next']);
});

test('a long protocol loses no line: the last step holds the rest', () => {
	const lines = Array.from({ length: 30 }, (_, at) => `Line ${at}`);
	const house = stepsOf(lines.join('\n')).flatMap(({ text }) => text ?? []);
	expect(house).toHaveLength(MOST_HOUSE_STEPS);
	expect(house.join('\n').split('\n')).toEqual(lines);
});

test('not possible says why, and a call says which line', () => {
	const said = (more: object) =>
		StepInput.safeParse({ incidentId: newId(), step: 'safe', result: 'done', ...more });
	expect(said({}).success).toBe(true);
	for (const wrong of [
		{ result: 'not_possible' },
		{ result: 'not_possible', why: 'tired' },
		{ step: 'call' },
		{ step: 'call', result: 'not_reached' },
		{ step: 'join' },
		{ step: 'house-' }
	])
		expect(said(wrong).success, JSON.stringify(wrong)).toBe(false);
	expect(said({ step: 'call', result: 'not_possible', why: 'said_no' }).success).toBe(true);
});

test('no number under eleven is said, nor one that the rest would tell', () => {
	const none = { joined: null, reached: null, lookedAfter: null };
	expect(sayable({ all: 10, joined: 10, reached: 10, lookedAfter: 10 })).toEqual({ all: null, ...none });
	expect(sayable({ all: 30, joined: 30, reached: 25, lookedAfter: 5 })).toEqual({
		all: 30,
		joined: 30,
		reached: null,
		lookedAfter: null
	});
	expect(sayable({ all: 30, joined: 19, reached: 11, lookedAfter: 0 })).toMatchObject({
		joined: 19,
		reached: 11,
		lookedAfter: null
	});
});

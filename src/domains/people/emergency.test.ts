import { expect, test } from 'vitest';
import { m } from '#paraglide/messages.js';
import { nameMeans, opensNow, saysWhy } from './emergency.ts';
import { FindInput } from './server/inputs.ts';

test.each([
	['Dee', 'dee', true],
	['Dee', 'de', false],
	['Al', 'al', true],
	['Alma', 'al', false],
	['Alma', 'alm', true],
	['José Luis', 'jose', true],
	['José Luis', 'luis', true],
	['José Luis', 'JOSÉ  LUIS', true],
	['Mary-Ann O’Neil', 'neil', true],
	['Mary-Ann O’Neil', 'ann', true],
	['Marcus', 'arcus', false],
	['Marcus', '', false],
	['Marcus', '%', false],
	['Marcus', 'm__cus', false]
])('%s is meant by "%s": %s', (name, wanted, meant) => {
	expect(nameMeans(name, wanted)).toBe(meant);
});

test.each([
	['.', false],
	['- …  !!', false],
	['911', false],
	['xx', false],
	['Not waking up', true],
	['caída', true],
	['不醒了', true]
])('"%s" says why: %s', (words, says) => {
	expect(saysWhy(words)).toBe(says);
	const given = FindInput.safeParse({ reason: 'overdose', words, name: 'Dee' });
	expect(given.error?.issues.map((one) => [one.path[0], one.message])).toEqual(
		says ? undefined : [['words', m.emergency_error_few()]]
	);
});

test('an hour opens from its first to its last moment, and not once closed', () => {
	const at = (minute: number) => new Date(Date.UTC(2026, 0, 5, 10, minute));
	const hour = { openedAt: at(0), until: at(60), closedAt: null };
	expect([at(-1), at(0), at(59), at(60)].map((now) => opensNow(hour, now))).toEqual([
		false,
		true,
		true,
		false
	]);
	expect(opensNow({ ...hour, closedAt: at(5) }, at(6))).toBe(false);
});

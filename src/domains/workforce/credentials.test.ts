import { expect, test } from 'vitest';
import { currentTypes, SHIPPED_TYPES } from './credential-types.ts';
import {
	CredentialInput,
	credentialStanding,
	CredentialTypeInput,
	daysUntil,
	dueNotice,
	requirementsOf,
	requirementWords
} from './credentials.ts';
import { TrainingInput } from './trainings.ts';

test.each([
	[null, null, 'waiting'],
	[null, '2026-05-31', 'waiting'],
	['right', '2026-06-01', 'good'],
	['right', null, 'good'],
	['right', '2026-05-31', 'lapsed'],
	[null, '2026-05-30', 'lapsed'],
	['wrong', '2030-01-01', 'wrong']
] as const)('found %s, good until %s, on June 1st: %s', (found, expiresOn, standing) => {
	const today = standing === 'waiting' ? '2026-05-31' : '2026-06-01';
	expect(credentialStanding({ found, expiresOn }, today)).toBe(standing);
});

test.each([
	['2026-08-30', null, null, 91],
	['2026-08-29', null, 90, 90],
	['2026-08-29', 90, null, 90],
	['2026-06-30', 90, 30, 30],
	['2026-06-15', 90, 30, 15],
	['2026-06-07', 30, 7, 7],
	['2026-06-03', 7, null, 3],
	['2026-06-03', null, 7, 3],
	['2026-05-31', 7, null, 0],
	['2026-05-30', null, null, -1]
] as const)('good until %s, told %s: tells %s (%d days left)', (expires, told, due, left) => {
	expect(dueNotice(expires, '2026-05-31', told)).toBe(due);
	expect(daysUntil(expires, '2026-05-31')).toBe(left);
});

test.each([
	[{ type: 'other', number: '1' }, 'otherName'],
	[{ type: 'other', number: '1', otherName: 'X' }, 'otherIssuer'],
	[{ type: 'icrc-pr' }, 'number'],
	[{ type: 'icrc-pr', number: '1', issuedOn: '2026-05-02', expiresOn: '2026-05-01' }, 'expiresOn'],
	[{ type: 'icrc-pr', number: '1', issuedOn: '2026-02-30' }, 'issuedOn'],
	[{ type: 'icrc-pr', number: '1', expiresOn: '9999-01-01' }, 'expiresOn']
])('%j is refused at %s', (form, field) => {
	expect(CredentialInput.safeParse(form).error?.issues[0]?.path[0]).toBe(field);
});

test('hours of a training are quarters, at least one and at most 500', () => {
	const of = (hours: string) =>
		TrainingInput.safeParse({ title: 'a', provider: 'b', category: 'ethics', hours, heldOn: '2026-01-01' })
			.success;
	expect(['0.25', '16', '1.5', '500'].map(of)).toEqual([true, true, true, true]);
	expect(['0', '-1', '1.3', '500.25', 'x'].map(of)).toEqual([false, false, false, false, false]);
});

test('an organization’s own version takes the place of what the program brings, and its newest holds', () => {
	const own = { ...SHIPPED_TYPES[0]!, version: 2, name: 'Ours', gone: false };
	const codes = currentTypes([own, { ...own, version: 3, name: 'Ours again' }]);
	expect(codes.filter(({ code }) => code === own.code).map(({ name }) => name)).toEqual(['Ours again']);
	expect(codes).toHaveLength(SHIPPED_TYPES.length);
	expect(currentTypes([own, { ...own, version: 3, gone: true }]).map(({ code }) => code)).not.toContain(
		own.code
	);
});

test('what the program brings says its hours in words', () => {
	const [peer] = SHIPPED_TYPES;
	expect(peer!.requirements.map(requirementWords)).toContain('16 h: Ethics and boundaries');
	for (const type of SHIPPED_TYPES)
		for (const one of [...type.requirements, ...type.renewal]) expect(requirementWords(one)).not.toBe('');
});

test('a form of a kind becomes what it asks for', () => {
	const form = CredentialTypeInput.parse({
		name: 'CPSS',
		issuer: 'State',
		jurisdiction: 'us-nc',
		training: '40',
		in_ethics: '4',
		exam: 'Test'
	});
	expect(form.jurisdiction).toBe('US-NC');
	expect(requirementsOf(form)).toEqual([
		{ kind: 'hours', amount: 40 },
		{ kind: 'hours', amount: 4, domain: 'ethics' },
		{ kind: 'exam', words: 'Test' }
	]);
	expect(CredentialTypeInput.safeParse({ name: 'x', issuer: 'y', jurisdiction: 'Nowhere' }).success).toBe(
		false
	);
});

import { expect, test } from 'vitest';
import { coachSearch, EMPTY_PROFILE, ProfileInput } from './profile.ts';
import { STYLE_PAIRS, STYLE_VERSION, styleOf, styleWords } from './style.ts';

test('nothing typed is an empty profile, and free', () => {
	expect(ProfileInput.parse({})).toEqual(EMPTY_PROFILE);
});

test.each([
	[{ fee: 'costs' }, 'feeWords'],
	[{ style_direct_gentle: '6' }, 'style_direct_gentle'],
	[{ style_direct_gentle: '2.5' }, 'style_direct_gentle'],
	[{ languages: ['xx'] }, 'languages'],
	[{ hello: 'a'.repeat(161) }, 'hello'],
	[{ askMe: 'maybe' }, 'askMe']
])('%j is refused at its field', (form, field) => {
	expect(ProfileInput.safeParse(form).error?.issues[0]?.path[0]).toBe(field);
});

test('what is free has no price, whatever was typed beside it', () => {
	expect(ProfileInput.parse({ feeWords: '$20', packages: 'ten for $150', sliding: 'yes' })).toMatchObject({
		fee: 'free',
		feeWords: '',
		packages: '',
		sliding: false
	});
});

test('eight pairs, each answered or left out, with their version', () => {
	expect(STYLE_PAIRS).toHaveLength(8);
	expect(styleOf({ style_direct_gentle: 1, style_talk_do: 3 })).toEqual({
		version: STYLE_VERSION,
		answers: { direct_gentle: 1, talk_do: 3 }
	});
});

test.each([
	[1, 'direct'],
	[2, 'direct, more than gentle'],
	[3, 'direct and gentle, as it fits'],
	[4, 'gentle, more than direct'],
	[5, 'gentle']
])('%d between direct and gentle is “%s”', (answer, words) => {
	expect(styleWords('direct_gentle', answer)).toBe(words);
});

test('an address that asks for nothing known asks for nothing', () => {
	expect(coachSearch(new URLSearchParams('room=no&speaks=zz'))).toEqual({ room: false, language: null });
	expect(coachSearch(new URLSearchParams('room=yes&speaks=es'))).toEqual({ room: true, language: 'es' });
});

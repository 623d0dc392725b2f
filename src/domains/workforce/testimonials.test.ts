import { expect, test } from 'vitest';
import { ownEthicsFor, startingEthics } from './ethics.ts';
import { endOf, endState, hintsIn, ReadOverInput, TestimonialInput } from './testimonials.ts';

test.each([
	['She listens and never hurries me.', []],
	['I am glad. He waits. I’m still here.', []],
	['dee was there for me', ['Dee']],
	['We met at Harbor Clinic.', ['Harbor', 'Clinic']],
	['Call me at 215-555-0100', ['215-555-0100']],
	['write to a@b.org', ['a@b.org']],
	['since 5/12 I sleep', ['5/12']],
	['It has been 412 days', ['412']]
])('%s → %j', (text, hints) => {
	for (const hint of hints) expect(hintsIn(text, ['Dee'])).toContain(hint);
	if (hints.length === 0) expect(hintsIn(text, ['Dee'])).toEqual([]);
});

test.each([
	['2026-03-10', 'open'],
	['2026-03-17', 'open'],
	['2026-03-18', 'soon'],
	['2026-04-01', 'soon'],
	['2026-04-02', 'ended']
] as const)('on %s it is %s', (today, state) => {
	expect(endState(endOf('2026-01-01', 3), today)).toBe(state);
});

test('nothing is taken without the tick, nor kept back without a reason', () => {
	expect(TestimonialInput.safeParse({ words: 'Kind.' }).error?.issues[0]?.path).toEqual(['agree']);
	expect(
		ReadOverInput.safeParse({ id: '01900000-0000-7000-8000-000000000000', state: 'kept_back' }).error
			?.issues[0]?.path
	).toEqual(['why']);
});

test('the organization’s words come before the program’s, in the other language rather than not at all', () => {
	const text = { version: 1, wordsEn: 'Ours', wordsEs: '', writtenAt: new Date(0) };
	expect(ownEthicsFor(null, 'en')).toBeNull();
	expect(ownEthicsFor(text, 'es')).toEqual({ lang: 'en', words: 'Ours' });
	expect(ownEthicsFor({ ...text, wordsEn: '' }, 'en')).toBeNull();
	expect(startingEthics()).toHaveLength(14);
});

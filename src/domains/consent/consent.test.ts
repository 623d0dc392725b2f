import { describe, expect, test } from 'vitest';
import {
	missing,
	NOTICE,
	PURPOSES,
	purposesFor,
	refusedBecause,
	statementsFor,
	typeOf,
	type Draft,
	type Terms
} from './consent.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const LATER = new Date('2027-01-01T00:00:00Z');

/** A whole consent; each case changes one thing. */
function draft(change: Partial<Draft> = {}): Draft {
	const whole = {
		personName: 'Dee',
		discloser: 'Riverside',
		recipients: [{ kind: 'organization', name: 'Oak House' }],
		categories: ['attendance'],
		items: [],
		purposes: ['housing'],
		until: { kind: 'date', at: LATER },
		signature: { name: 'Dee', at: NOW, signer: 'self' },
		...change
	} as Omit<Draft, 'type' | 'statements'>;
	return { ...whole, type: typeOf(whole), statements: statementsFor(whole), ...change };
}

test('a whole consent lacks nothing', () => {
	expect(missing(draft(), NOW)).toEqual([]);
});

describe('each element of 42 CFR 2.31(a)', () => {
	test.each<[string, Partial<Draft>, string[]]>([
		['1 the name of the person', { personName: ' ' }, ['person']],
		['2 who gives it out', { discloser: '' }, ['discloser']],
		['3 what is given out', { categories: [] }, ['information']],
		['4 for whom', { recipients: [], type: 'part2_specific' }, ['recipient']],
		['4 for whom, by name', { recipients: [{ kind: 'person', name: '' }] }, ['recipient_name']],
		['5 what for', { purposes: [], statements: ['revoke'] }, ['purpose']],
		['5 what for, in own words that are not there', { purposes: ['own'] }, ['purpose_words']],
		['6 that it can be ended, and how', { statements: [] }, ['revoke']],
		['7 until when', { until: null }, ['until']],
		['7 until a day that is past', { until: { kind: 'date', at: NOW } }, ['until_past']],
		['7 until an event without words', { until: { kind: 'event', words: ' ' } }, ['until_event']],
		['8 signed', { signature: { name: '', at: NOW, signer: 'self' } }, ['signature']],
		['9 signed when', { signature: { name: 'Dee', at: null, signer: 'self' } }, ['signed_at']],
		[
			'8 signed for somebody without the right to',
			{ signature: { name: 'Mo', at: NOW, signer: 'guardian' } },
			['authority']
		]
	])('%s', (_words, change, lacks) => {
		expect(missing(draft(change), NOW)).toEqual(lacks);
	});
	test('a representative with the paper', () => {
		const signature = { name: 'Mo', at: NOW, signer: 'representative', authority: 'Order 12/26' } as const;
		expect(missing(draft({ signature }), NOW)).toEqual([]);
	});
});

describe('treatment, payment, operations', () => {
	const tpo = (change: Partial<Draft> = {}) => draft({ purposes: ['treatment', 'payment'], ...change });
	test('no end is enough', () => {
		expect(missing(tpo({ until: { kind: 'none' } }), NOW)).toEqual([]);
		expect(tpo().type).toBe('part2_tpo');
	});
	test('no end with any other purpose is not', () => {
		expect(missing(draft({ until: { kind: 'none' } }), NOW)).toEqual(['until_none']);
		expect(missing(draft({ purposes: ['treatment', 'housing'], until: { kind: 'none' } }), NOW)).toEqual([
			'until_none'
		]);
	});
	test('without the sentence on giving it on, or on what a refusal means', () => {
		expect(missing(tpo({ statements: ['revoke', 'refusal'] }), NOW)).toEqual(['redisclosure']);
		expect(missing(tpo({ statements: ['revoke', 'redisclosure'] }), NOW)).toEqual(['refusal']);
	});
	test('a hospital needs the HIPAA sentence too', () => {
		const recipients = [{ kind: 'organization' as const, name: 'General', coveredEntity: true }];
		expect(missing(tpo({ recipients }), NOW)).toEqual([]);
		expect(missing(tpo({ recipients, statements: ['revoke', 'redisclosure', 'refusal'] }), NOW)).toEqual([
			'hipaa'
		]);
	});
});

describe('what stands alone', () => {
	test('counselling notes', () => {
		expect(missing(draft({ categories: ['counselling_notes'] }), NOW)).toEqual([]);
		expect(missing(draft({ categories: ['counselling_notes', 'goals'] }), NOW)).toEqual(['notes_alone']);
		expect(missing(draft({ categories: ['counselling_notes'], information: 'and more' }), NOW)).toEqual([
			'notes_alone'
		]);
	});
	test('legal proceedings', () => {
		const recipients = [{ kind: 'court' as const, name: 'Drug court, county' }];
		expect(missing(draft({ recipients, purposes: ['proceedings'] }), NOW)).toEqual([]);
		expect(missing(draft({ recipients, purposes: ['proceedings', 'housing'] }), NOW)).toEqual([
			'proceedings_alone'
		]);
	});
	test('for a court nothing else, no hospital, and never without an end', () => {
		const recipients = [{ kind: 'court' as const, name: 'Drug court, county' }];
		const court = (change: Partial<Draft>) =>
			missing(draft({ recipients, purposes: ['proceedings'], ...change }), NOW);
		expect(court({})).toEqual([]);
		expect(court({ until: { kind: 'event', words: 'When my case is closed' } })).toEqual([]);
		for (const purpose of PURPOSES.filter((one) => one !== 'proceedings'))
			expect(court({ purposes: [purpose], purposeWords: 'x' }), purpose).toEqual(['court_purpose']);
		expect(court({ until: { kind: 'none' } })).toEqual(['until_none']);
		expect(court({ purposes: ['treatment'], until: { kind: 'none' } })).toEqual(['court_purpose']);
		expect(court({ recipients: [{ ...recipients[0]!, coveredEntity: true }] })).toEqual(['court_covered']);
		expect(purposesFor('court')).toEqual(['proceedings']);
		expect(purposesFor('organization')).not.toContain('support');
	});
});

describe('an intermediary', () => {
	const through = (members: { name: string; treats: boolean }[]) =>
		missing(draft({ recipients: [{ kind: 'intermediary', name: 'State exchange', members }] }), NOW);
	test('names its members, and only those who treat the person', () => {
		expect(through([{ name: 'Clinic', treats: true }])).toEqual([]);
		expect(through([])).toEqual(['intermediary_members']);
		expect(through([{ name: 'Landlord', treats: false }])).toEqual(['intermediary_not_treating']);
	});
});

test('the type is made of the answers, and a wrong one is noticed', () => {
	expect(
		typeOf({ recipients: [{ kind: 'member', name: 'Ann' }], categories: ['light'], purposes: ['support'] })
	).toBe('family_share');
	expect(missing(draft({ type: 'part2_tpo' }), NOW)).toEqual(['type']);
});

describe('may it be shown now', () => {
	const terms: Terms = {
		id: 'c',
		personId: 'dee',
		recipientKind: 'member',
		recipientId: 'ann',
		categories: ['light'],
		items: [{ kind: 'goal', id: 'g1' }],
		purposes: ['support'],
		from: NOW,
		until: LATER,
		endedAt: null
	};
	const ask = { personId: 'dee', recipientId: 'ann' };
	const t = (ms: number) => new Date(NOW.getTime() + ms);
	test.each<[string, Terms | null, Parameters<typeof refusedBecause>[1], Date, string | null]>([
		['yes, from the first moment', terms, ask, NOW, null],
		['no consent at all', null, ask, NOW, 'no_consent'],
		['not yet', terms, ask, t(-1), 'not_yet'],
		['over at the very moment', terms, ask, LATER, 'over'],
		['a millisecond before it is over', terms, ask, new Date(LATER.getTime() - 1), null],
		['ended at t, asked at t + 1', { ...terms, endedAt: t(5) }, ask, t(6), 'ended'],
		['ended at t, asked at t', { ...terms, endedAt: t(5) }, ask, t(5), 'ended'],
		['ended at t, asked at t - 1', { ...terms, endedAt: t(5) }, ask, t(4), null],
		['for somebody else', terms, { ...ask, recipientId: 'bob' }, NOW, 'other_recipient'],
		['for somebody outside', terms, { ...ask, recipientId: null }, NOW, 'other_recipient'],
		['of another person', terms, { ...ask, personId: 'max' }, NOW, 'other_person'],
		['what it does not name', terms, { ...ask, categories: ['visits'] }, NOW, 'not_named'],
		['another goal', terms, { ...ask, item: { kind: 'goal', id: 'g2' } }, NOW, 'not_named'],
		['the same id as another kind', terms, { ...ask, item: { kind: 'visit', id: 'g1' } }, NOW, 'not_named'],
		['the goal it names', terms, { ...ask, item: { kind: 'goal', id: 'g1' } }, NOW, null],
		['another purpose', terms, { ...ask, purpose: 'work' }, NOW, 'other_purpose']
	])('%s', (_words, given, request, at, expected) => {
		expect(refusedBecause(given, request, at)).toBe(expected);
	});
});

test('the notice is the wording since 2024', () => {
	expect(NOTICE).toBe('42 CFR part 2 prohibits unauthorized use or disclosure of these records.');
});

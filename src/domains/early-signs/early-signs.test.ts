import { describe, expect, test } from 'vitest';
import {
	linesOfDay,
	quietNotActedOn,
	quietNow,
	reasonsToday,
	type ContactFact,
	type DayFacts
} from './early-signs.ts';

const now = new Date('2026-11-20T15:00:00Z');
const rule = {
	personId: 'p',
	afterDays: 4,
	since: now,
	steps: [
		{ act: 'text', who: 'coach', afterDays: 4 },
		{ act: 'call', who: 'coach', afterDays: 6 },
		{ act: 'ask_supervisor', who: 'coach', afterDays: 9 }
	]
} as const;
const facts = (more: Partial<DayFacts> = {}): DayFacts => ({
	personId: 'p',
	today: '2026-11-20',
	lastHeardOn: '2026-11-20',
	rule: { ...rule, steps: [...rule.steps] },
	asks: [],
	hardDates: [],
	reviewDueOn: null,
	promises: [],
	longLookOn: null,
	missedAt: null,
	contacts: [],
	actedTodayAt: null,
	...more
});
const contact = (at: string, more: Partial<ContactFact> = {}): ContactFact => ({
	at: new Date(at),
	outcome: 'no_answer',
	reason: null,
	nextAt: null,
	...more
});

describe('a meeting that did not happen', () => {
	const missedAt = new Date('2026-11-19T15:00:00Z');
	const kinds = (more: Partial<DayFacts>) => reasonsToday(facts(more), now).map(({ kind }) => kind);
	test('brings the line, before a review that is due', () => {
		expect(kinds({ missedAt, reviewDueOn: '2026-11-19' })).toEqual(['missed', 'review_due']);
	});
	test('until somebody has reached them since; what was done before it takes nothing away', () => {
		expect(kinds({ missedAt, contacts: [contact('2026-11-19T16:00:00Z', { outcome: 'reached' })] })).toEqual(
			[]
		);
		expect(kinds({ missedAt, contacts: [contact('2026-11-18T16:00:00Z', { outcome: 'reached' })] })).toEqual([
			'missed'
		]);
	});
});

describe('quiet by the own rule', () => {
	test.each([
		['2026-11-20', null],
		['2026-11-17', null],
		['2026-11-16', 'text'],
		['2026-11-14', 'call'],
		['2026-11-01', 'ask_supervisor']
	])('last heard on %s: %s', (lastHeardOn, act) => {
		expect(quietNow(facts({ lastHeardOn }))?.step?.act ?? null).toBe(act);
	});
	test('without a rule, the house looks after seven days and says that none was agreed', () => {
		expect(quietNow(facts({ rule: null, lastHeardOn: '2026-11-14' }))).toBeNull();
		expect(quietNow(facts({ rule: null, lastHeardOn: '2026-11-13' }))).toEqual({
			days: 7,
			step: null,
			agreed: false
		});
	});
	test('over a clock change days are still calendar days', () => {
		expect(quietNow(facts({ today: '2026-11-02', lastHeardOn: '2026-10-29' }))?.days).toBe(4);
	});
});

describe('a supervisor sees quiet that nobody acted on', () => {
	test('not on the day the step comes due, but from the next', () => {
		expect(quietNotActedOn(facts({ lastHeardOn: '2026-11-16' }))).toBeNull();
		expect(quietNotActedOn(facts({ lastHeardOn: '2026-11-15' }))).toEqual({ days: 5, waiting: 1 });
	});
	test('an act on the step settles it; an act before the person went quiet does not', () => {
		expect(
			quietNotActedOn(facts({ lastHeardOn: '2026-11-15', contacts: [contact('2026-11-19T18:00:00Z')] }))
		).toBeNull();
		expect(
			quietNotActedOn(facts({ lastHeardOn: '2026-11-15', contacts: [contact('2026-11-14T18:00:00Z')] }))
		).not.toBeNull();
	});
	test('when the next step comes due, an act on the earlier one is not enough', () => {
		expect(
			quietNotActedOn(facts({ lastHeardOn: '2026-11-13', contacts: [contact('2026-11-17T18:00:00Z')] }))
		).toEqual({ days: 7, waiting: 1 });
	});
});

describe('the reasons of a day', () => {
	test('nothing to do is no line', () => {
		expect(linesOfDay([facts()], now)).toEqual([]);
	});
	test('all reasons stand on one line, asked first', () => {
		const line = reasonsToday(
			facts({
				asks: [{ id: 'a', at: new Date('2026-11-20T14:00:00Z'), about: 'talk', words: null }],
				lastHeardOn: '2026-11-10',
				hardDates: [{ id: 'h', on: '2026-11-23', kind: 'payday', label: null }],
				reviewDueOn: '2026-11-19',
				promises: [{ id: 'q', dueOn: '2026-11-20', words: 'call the clinic', by: null }]
			}),
			now
		);
		expect(line.map((reason) => reason.kind)).toEqual([
			'asked',
			'quiet',
			'hard_date',
			'promise_due',
			'review_due'
		]);
	});
	test('who told that they used comes before who asked earlier', () => {
		const ask = (personId: string, about: 'talk' | 'used', at: string) =>
			facts({ personId, asks: [{ id: personId, at: new Date(at), about, words: null }] });
		const lines = linesOfDay(
			[ask('first', 'talk', '2026-11-20T09:00:00Z'), ask('used', 'used', '2026-11-20T14:00:00Z')],
			now
		);
		expect(lines.map(({ personId }) => personId)).toEqual(['used', 'first']);
	});
	test('a contact agreed for today stands whatever was done about the date earlier, until somebody acts today', () => {
		const contacts = [contact('2026-11-19T18:00:00Z', { outcome: 'reached', reason: 'hard_date' })];
		const agreed = (on: string) =>
			facts({
				contacts,
				hardDates: [
					{ id: 'h', on: '2026-11-21', kind: 'payday', label: null, agreed: [{ on, way: 'call' as const }] }
				]
			});
		expect(reasonsToday(agreed('2026-11-21'), now)).toEqual([]);
		expect(reasonsToday(agreed('2026-11-20'), now)).toMatchObject([{ kind: 'hard_date', agreed: 'call' }]);
		expect(reasonsToday({ ...agreed('2026-11-20'), actedTodayAt: now }, now)).toEqual([]);
	});
	test.each([
		['2026-11-19', 0],
		['2026-11-20', 1],
		['2026-11-23', 1],
		['2026-11-24', 0]
	])('a hard date on %s gives %d line', (on, lines) => {
		expect(
			reasonsToday(facts({ hardDates: [{ id: 'h', on, kind: 'court', label: null }] }), now).length
		).toBe(lines);
	});
	test('left word rests until the day that was named, then is back', () => {
		const contacts = [
			contact('2026-11-20T13:00:00Z', {
				outcome: 'left_word',
				reason: 'quiet',
				nextAt: new Date('2026-11-22T05:00:00Z')
			})
		];
		const quiet = facts({ lastHeardOn: '2026-11-14', contacts });
		expect(reasonsToday(quiet, now)).toEqual([]);
		expect(reasonsToday({ ...quiet, today: '2026-11-22' }, new Date('2026-11-22T14:00:00Z')).length).toBe(1);
	});
	test('one act takes the whole line off for today; tomorrow the other reasons are back', () => {
		const at = new Date('2026-11-20T13:00:00Z');
		const acted = facts({
			lastHeardOn: '2026-11-14',
			reviewDueOn: '2026-11-18',
			actedTodayAt: at,
			contacts: [
				contact(at.toISOString(), {
					outcome: 'left_word',
					reason: 'quiet',
					nextAt: new Date('2026-11-22T05:00:00Z')
				})
			]
		});
		expect(reasonsToday(acted, now)).toEqual([]);
		const tomorrow = { ...acted, today: '2026-11-21', actedTodayAt: null };
		expect(reasonsToday(tomorrow, new Date('2026-11-21T14:00:00Z')).map((r) => r.kind)).toEqual([
			'review_due'
		]);
	});
	test('what they ask for after the act brings them back at once', () => {
		const asks = [{ id: 'a', at: new Date('2026-11-20T14:30:00Z'), about: 'talk' as const, words: null }];
		const acted = facts({ asks, actedTodayAt: new Date('2026-11-20T13:00:00Z') });
		expect(reasonsToday(acted, now).map((r) => r.kind)).toEqual(['asked']);
	});
	test('an act on one reason leaves the others for the next day; reaching somebody settles all', () => {
		const two = { lastHeardOn: '2026-11-14', reviewDueOn: '2026-11-18' };
		expect(
			reasonsToday(
				facts({
					...two,
					contacts: [
						contact('2026-11-20T13:00:00Z', { reason: 'quiet', nextAt: new Date('2026-11-21T05:00:00Z') })
					]
				}),
				now
			).map((r) => r.kind)
		).toEqual(['review_due']);
		expect(
			reasonsToday(
				facts({
					...two,
					contacts: [contact('2026-11-20T13:00:00Z', { outcome: 'reached', reason: 'quiet' })]
				}),
				now
			)
		).toEqual([]);
	});
	test('a new wish for a call after the last contact is on the list at once', () => {
		const asks = [{ id: 'a', at: new Date('2026-11-20T14:30:00Z'), about: 'talk' as const, words: null }];
		expect(
			reasonsToday(facts({ asks, contacts: [contact('2026-11-20T13:00:00Z', { outcome: 'reached' })] }), now)
				.length
		).toBe(1);
	});
	test('the longest quiet comes first among the quiet', () => {
		expect(
			linesOfDay(
				[
					facts({ personId: 'a', lastHeardOn: '2026-11-15' }),
					facts({ personId: 'b', lastHeardOn: '2026-11-05' })
				],
				now
			).map((l) => l.personId)
		).toEqual(['b', 'a']);
	});
});

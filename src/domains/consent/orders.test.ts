import { describe, expect, test } from 'vitest';
import { orderField, orderLacks, OrderInput, orderRefuses, type OrderLack } from './orders.ts';
import { DUTIES, REQUEST_KINDS, refusalLetter, whatToDo } from './outside.ts';

const today = '2026-11-27';
const WHOLE = {
	decision: 'accepted',
	court: 'County court',
	caseNumber: '12-345',
	judge: 'J. Ortiz',
	orderedOn: '2026-11-20',
	section: '2.64',
	personHeard: 'yes',
	programmeHeard: 'yes',
	what: 'On which days she came.',
	categories: ['attendance'],
	to: 'The clerk of the court',
	limits: 'For this case only.',
	untilOn: '2026-12-24',
	subpoena: 'From the clerk, November 21',
	sealed: 'no',
	record: '01900000-0000-7000-8000-000000000001'
};
const lacks = (change: Record<string, unknown>) =>
	orderLacks(OrderInput.parse({ ...WHOLE, ...change }), today);

describe('an order that lacks something is none', () => {
	test('a whole one lacks nothing', () => expect(lacks({})).toEqual([]));
	test('an empty page lacks everything that it must say', () =>
		expect(orderLacks(OrderInput.parse({ decision: 'accepted' }), today)).toEqual([
			'court',
			'caseNumber',
			'judge',
			'orderedOn',
			'section',
			'personHeard',
			'programmeHeard',
			'what',
			'categories',
			'to',
			'limits',
			'untilOn',
			'subpoena',
			'sealed',
			'record'
		]));
	test.each<[string, Record<string, unknown>, OrderLack[]]>([
		['no court', { court: ' ' }, ['court']],
		['no case', { caseNumber: undefined }, ['caseNumber']],
		['nobody signed', { judge: undefined }, ['judge']],
		['of tomorrow', { orderedOn: '2026-11-28' }, ['orderedOn_ahead']],
		['no section', { section: undefined }, ['section']],
		['the person was not heard, and nothing about it', { personHeard: 'no' }, ['unheardWords']],
		['the person was not heard, and why', { personHeard: 'no', unheardWords: 'Danger.' }, []],
		['the programme was not heard', { programmeHeard: 'no' }, ['unheardWords']],
		['names nothing', { categories: [] }, ['categories']],
		['over', { untilOn: '2026-11-26' }, ['untilOn_past']],
		['over tonight', { untilOn: today }, []],
		['an order without the subpoena that goes with it', { subpoena: '' }, ['subpoena']],
		[
			'a subpoena alone',
			{ ...WHOLE, court: '', judge: '', section: undefined },
			['court', 'judge', 'section']
		],
		['sealed for ever', { sealed: 'yes' }, ['sealedOn']],
		['sealed until yesterday', { sealed: 'yes', sealedOn: '2026-11-26' }, ['sealedOn_past']],
		['sealed until tomorrow', { sealed: 'yes', sealedOn: '2026-11-28' }, []],
		['no record', { record: undefined }, ['record']]
	])('%s', (_, change, lacking) => expect(lacks(change)).toEqual(lacking));
	test.each([
		['a section of another part', { section: '2.60' }],
		['counselling notes, which are not kept', { categories: ['counselling_notes'] }],
		['a name for a record number', { record: 'Dee Alvarez' }],
		['no such day', { untilOn: '2026-02-30' }]
	])('is not well formed: %s', (_, change) =>
		expect(OrderInput.safeParse({ ...WHOLE, ...change }).success).toBe(false)
	);
	test('each lack belongs to a field of the form', () => {
		const fields = Object.keys(OrderInput.shape);
		for (const lack of orderLacks(OrderInput.parse({ decision: 'accepted' }), today))
			expect(fields).toContain(orderField(lack));
	});
});

describe('what an order opens', () => {
	const until = new Date('2026-12-25T05:00:00Z');
	const order = { accepted: true, categories: ['attendance', 'goals'], until } as const;
	const before = new Date(until.getTime() - 1);
	test.each([
		['what it names', order, ['attendance'] as const, before, null],
		['all that it names', order, ['attendance', 'goals'] as const, before, null],
		['something else', order, ['attendance', 'aims'] as const, before, 'not_named'],
		['nothing', order, [] as const, before, 'not_named'],
		['afterwards', order, ['attendance'] as const, until, 'over'],
		['one that was not taken', { ...order, accepted: false }, ['attendance'] as const, before, 'no_order']
	])('%s', (_, terms, asked, at, why) => expect(orderRefuses(terms, asked, at)).toBe(why));
});

test('every kind has steps of its own; the letter says neither yes nor no, and not that there are records of anybody', () => {
	const sentTo = {
		worker: /^$/,
		supervisor: /your supervisor/i,
		director: /your supervisor|\ba director\b/i
	};
	for (const kind of REQUEST_KINDS)
		for (const duty of DUTIES) {
			const steps = whatToDo(kind, duty);
			expect(steps.length).toBeGreaterThan(1);
			// Nobody is sent to themself.
			for (const step of steps) expect(step).not.toMatch(sentTo[duty]);
		}
	for (const locale of ['en', 'es']) {
		const letter = refusalLetter(
			{
				organization: 'Harbor House',
				from: 'Officer Reyes',
				office: 'County police',
				cameOn: 'x',
				madeOn: 'y',
				sentence: ''
			},
			locale
		);
		expect(letter.to).toEqual(['Officer Reyes', 'County police']);
		expect(letter.paragraphs.join(' ')).not.toMatch(/these records|unauthorized/i);
	}
});

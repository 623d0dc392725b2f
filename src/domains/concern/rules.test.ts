import { describe, expect, test } from 'vitest';
import { closingNeeds, namedIn, routeOf, type Member } from './rules.ts';

const marcus: Member = { id: 'm', name: 'Marcus', roles: ['coach'] };
const pat: Member = { id: 'p', name: 'Pat Ríos', roles: ['supervisor'] };
const lou: Member = { id: 'l', name: 'Lou', roles: ['supervisor', 'coach'] };
const dana: Member = { id: 'd', name: 'Dana', roles: ['director'] };
const eve: Member = { id: 'e', name: 'Eve', roles: ['director'] };
const base = { about: 'worker' as const, aboutWords: '', what: 'x', raisedBy: null };

describe('where a concern goes', () => {
	test.each([
		['a coach: supervisors', [marcus, pat, dana], { ...base, aboutId: 'm' }, 'supervisor', ['m']],
		[
			'nobody named: supervisors',
			[marcus, pat, dana],
			{ ...base, about: 'unsaid' as const },
			'supervisor',
			[]
		],
		['no supervisor here: directors', [marcus, dana], { ...base, aboutId: 'm' }, 'director', ['m']],
		[
			'a supervisor: directors',
			[pat, lou, dana],
			{ ...base, about: 'supervisor' as const, aboutId: 'p' },
			'director',
			['p']
		],
		[
			'a supervisor not named: directors',
			[pat, dana],
			{ ...base, about: 'supervisor' as const },
			'director',
			[]
		],
		[
			'a supervisor named on the way: directors',
			[marcus, pat, dana],
			{ ...base, aboutId: 'm', what: 'I told PAT RIOS twice' },
			'director',
			['m', 'p']
		],
		[
			'a coach who supervises too: directors',
			[lou, pat, dana],
			{ ...base, aboutWords: 'lou' },
			'director',
			['l']
		],
		[
			'a director: the other one',
			[pat, dana, eve],
			{ ...base, about: 'director' as const, aboutId: 'd' },
			'director',
			['d']
		],
		[
			'the only director: nobody here',
			[pat, dana],
			{ ...base, about: 'director' as const, aboutId: 'd' },
			null,
			[]
		],
		[
			'a director without a name: nobody here',
			[pat, dana, eve],
			{ ...base, about: 'director' as const },
			null,
			[]
		],
		[
			'the director said to be a worker: still kept from them',
			[pat, dana],
			{ ...base, aboutWords: 'Dana' },
			null,
			[]
		],
		[
			'raised by the only supervisor: directors',
			[marcus, pat, dana],
			{ ...base, aboutId: 'm', raisedBy: 'p' },
			'director',
			['m']
		],
		[
			'raised by a director about the only supervisor, no other: nobody',
			[pat, dana],
			{ ...base, aboutId: 'p', raisedBy: 'd' },
			null,
			[]
		],
		['nobody on staff at all', [], base, null, []]
	])('%s', (_, staff, concern, to, keptFrom) => {
		const route = routeOf(staff, concern);
		expect(route?.to ?? null).toBe(to);
		expect(route?.keptFrom ?? []).toEqual(keptFrom);
	});
	test('two who bear the name: kept from both, about neither for certain', () => {
		const other: Member = { id: 'm2', name: 'Marcus', roles: ['peer'] };
		expect(routeOf([marcus, other, pat], { ...base, aboutWords: 'Marcus' })).toEqual({
			to: 'supervisor',
			keptFrom: ['m', 'm2'],
			aboutId: null
		});
	});
	test.each([
		['a first name', 'janelle shouted at me', ['j']],
		['a last name, with a title', 'Ms. Price again', ['j']],
		['one letter wrong', 'Janele was late', ['j']],
		['two letters changed places', 'Janlele', ['j']],
		['a name inside a longer word', 'priceless', []],
		['initials and short words', 'Dr. O said no', []]
	])('%s may mean them, and then they do not read it', (_, what, keptFrom) => {
		const janelle: Member = { id: 'j', name: 'Janelle Price', roles: ['supervisor'] };
		const far: Member = { id: 'o', name: 'O Li', roles: ['coach'] };
		for (const given of [
			{ ...base, about: 'unsaid' as const, what },
			{ ...base, aboutWords: what }
		]) {
			const route = routeOf([janelle, far, pat, dana], given);
			expect(route?.keptFrom).toEqual(keptFrom);
			expect(route?.to).toBe(keptFrom.length > 0 ? 'director' : 'supervisor');
			expect(route?.aboutId, 'for certain by the whole name alone').toBeNull();
		}
	});
	test('names are found as whole words', () => {
		expect(namedIn('a lousy day with marcus.', [marcus, lou]).map((one) => one.id)).toEqual(['m']);
		expect(namedIn('', [{ ...lou, name: '…' }])).toEqual([]);
	});
});

test.each([
	[{ hasOther: true, heardOther: false }, 'upheld', '', 'hear'],
	[{ hasOther: true, heardOther: false }, 'partly', '  ', 'hear'],
	[{ hasOther: true, heardOther: false }, 'upheld', 'Has left and does not answer.', null],
	[{ hasOther: true, heardOther: true }, 'upheld', '', null],
	[{ hasOther: true, heardOther: false }, 'not_upheld', '', null],
	[{ hasOther: false, heardOther: false }, 'upheld', '', null]
] as const)('closing %j as %s with "%s": %s', (concern, outcome, reason, needs) => {
	expect(closingNeeds(concern, outcome, reason)).toBe(needs);
});

import { expect, test } from 'vitest';
import { alike, lookWords } from './look-words.ts';

test('codes become words; an unknown one is still said', () => {
	expect([
		lookWords('plan.opened'),
		lookWords('agreement.proposed'),
		lookWords('something-new.opened')
	]).toEqual(['opened your plan', 'changed the agreement', 'opened your page']);
});

test('what was written is not said to be changed', () => {
	expect(
		[
			'note.written',
			'note.changed',
			'note.closed',
			'staff-note.written',
			'contact.recorded',
			'plan.suggested'
		].map(lookWords)
	).toEqual([
		'wrote a note',
		'changed a note',
		'closed a note',
		'wrote a staff-only note',
		'added to your talks and calls',
		'suggested something for your plan'
	]);
});

test('looks that read alike are one line', () => {
	const look = (hour: number, why: string | null) => ({
		who: 'Marcus',
		what: 'opened your page',
		why,
		times: 2,
		last: new Date(Date.UTC(2026, 0, 1, hour))
	});
	expect(alike([look(9, null), look(15, 'walks with you')])).toEqual([
		{ ...look(15, 'walks with you'), times: 4 }
	]);
});

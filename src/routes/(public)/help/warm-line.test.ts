/** The warm line on the help card: what it says of now is true now, and a kept copy says nothing of now. */
import { expect, test } from 'vitest';
import { withWarmLine } from './our-lines.ts';
import { warmLine } from './warm-line.ts';

const NOW = new Date('2096-06-01T23:00:00Z');
const line = {
	number: '215-555-0130',
	openUntil: null,
	free: false,
	opensAt: null,
	fallbackName: 'County line',
	fallbackNumber: '215-555-0131',
	callBackMinutes: 60,
	timeZone: 'America/New_York'
};
const said = (more: object, kept = false) =>
	warmLine({ ...line, ...more }, 'Harbor House', kept, NOW).map(({ number, note }) => [number, note]);
const other = ['215-555-0131', null];

test('somebody answers: until when; all talk: how soon a call back; nobody: when it opens, and who answers until then', () => {
	expect(said({ openUntil: new Date('2096-06-02T02:00:00Z'), free: true })).toEqual([
		['215-555-0130', 'Someone answers now, until 10:00 PM.']
	]);
	expect(said({ openUntil: new Date('2096-06-02T02:00:00Z') })).toEqual([
		['215-555-0130', 'All of us are on a call right now. We call back within 60 minutes.']
	]);
	expect(said({ opensAt: new Date('2096-06-02T13:00:00Z') })).toEqual([
		[
			'215-555-0130',
			'Nobody answers right now. It opens again: Saturday 9:00 AM. Until then, call the number below.'
		],
		other
	]);
	expect(said({})).toEqual([['215-555-0130', 'Nobody answers right now. Call the number below.'], other]);
});

test('a kept copy says both numbers, whoever was on when it was made', () => {
	for (const more of [{}, { openUntil: new Date('2096-06-02T02:00:00Z'), free: true }])
		expect(said(more, true)).toEqual([['215-555-0130', null], other]);
});

test('first while somebody is free, last otherwise; the same number stands once, and the hours beside it do not say the contrary', () => {
	const old = { key: 'old', name: 'Old', number: '(215) 555-0130', text: null, note: null, checked: '' };
	const own = { key: 'own', name: 'Own', number: '215-555-0160', text: null, note: null, checked: '' };
	const ours = {
		name: 'Harbor House',
		open: false as boolean | null,
		lines: [old, own],
		protocol: null,
		dose: null
	};
	const shown = (more: object, kept = false) => {
		const { open, lines } = withWarmLine(ours, { ...line, ...more }, kept, NOW);
		return [open, lines.map(({ key }) => key)];
	};
	const openUntil = new Date('2096-06-02T02:00:00Z');
	expect(shown({ openUntil, free: true })).toEqual([true, ['warm', 'own']]);
	expect(shown({ openUntil })).toEqual([null, ['own', 'warm']]);
	expect(shown({})).toEqual([false, ['own', 'warm', 'warm-other']]);
	expect(shown({ openUntil, free: true }, true)).toEqual([null, ['own', 'warm', 'warm-other']]);
	expect(withWarmLine(ours, null, false, NOW)).toEqual(ours);
});

import { expect, test } from 'vitest';
import { newId } from '#platform/ids.ts';
import { closesAt, opensAt, roomState, SignalInput } from './rooms.ts';
import { fingerprintsOf, sameLineDigits } from './same-line.ts';

const at = (time: string) => new Date(`2026-03-08T${time}:00Z`);
const visit = (state: string, kind = 'talk') => ({ kind, state, startsAt: at('15:00'), minutes: 30 });

test('a room opens a quarter of an hour before its visit and closes an hour after its planned end', () => {
	expect([opensAt(visit('planned')), closesAt(visit('planned'))]).toEqual([at('14:45'), at('16:30')]);
	const cases: [string, string, string][] = [
		['planned', '14:44', 'early'],
		['planned', '14:45', 'open'],
		['planned', '16:29', 'open'],
		['planned', '16:30', 'over'],
		['held', '15:20', 'open'],
		['missed', '15:20', 'off'],
		['moved', '15:20', 'off'],
		['cancelled', '15:20', 'off']
	];
	for (const [state, now, wanted] of cases)
		expect([state, now, roomState(visit(state), at(now))]).toEqual([state, now, wanted]);
});

test('the room of a first talk closes a quarter of an hour after it, and at once when one says that it is over', () => {
	const talk = (state: string) => ({ ...visit(state, 'first_talk'), minutes: 15 });
	expect(closesAt(talk('planned'))).toEqual(at('15:30'));
	const cases: [string, string, string][] = [
		['planned', '14:44', 'early'],
		['planned', '15:29', 'open'],
		['planned', '15:30', 'over'],
		['held', '15:05', 'over'],
		['cancelled', '15:05', 'off']
	];
	for (const [state, now, wanted] of cases)
		expect([state, now, roomState(talk(state), at(now))]).toEqual([state, now, wanted]);
});

test('what a page may send: bounded, and nothing but what is known', () => {
	const page = newId();
	const tell = (messages: unknown[], more: object = {}) => ({
		act: 'tell',
		page,
		to: null,
		got: 0,
		messages,
		...more
	});
	const offer = { kind: 'description', n: 1, type: 'offer', sdp: 'v=0' };
	const way = { kind: 'candidate', n: 2, candidate: 'candidate:1', mid: '0', line: 0 };
	const good = [{ act: 'enter', page, key: newId() }, tell([offer, way]), { act: 'leave', page }];
	for (const one of good) expect(SignalInput.safeParse(one).success, JSON.stringify(one)).toBe(true);
	const bad = [
		{},
		{ act: 'look', page },
		{ act: 'enter', page },
		{ act: 'enter', page: 'x', key: newId() },
		{ act: 'leave', page, more: 1 },
		tell([offer], { got: -1 }),
		tell([offer], { to: 'everybody' }),
		tell([{ ...offer, n: 0 }]),
		tell([{ ...offer, n: 1.5 }]),
		tell([{ ...offer, type: 'rollback' }]),
		tell([{ ...offer, sdp: 'x'.repeat(12_001) }]),
		tell([{ ...offer, html: '<b>' }]),
		tell([{ ...way, candidate: 'x'.repeat(1_001) }]),
		tell([{ ...way, line: 65 }]),
		tell([{ kind: 'words', n: 1, text: 'hello' }]),
		tell(Array.from({ length: 13 }, (_, n) => ({ ...offer, n: n + 1 })))
	];
	for (const one of bad)
		expect(SignalInput.safeParse(one).success, JSON.stringify(one).slice(0, 90)).toBe(false);
});

test('the digits are the same for both, and others as soon as one key is another', async () => {
	const sdp = (key: string) =>
		`v=0\r\na=fingerprint:sha-256 ${key}\r\nm=audio 9\r\na=fingerprint:sha-256 ${key}\r\n`;
	const [mine, theirs, between] = [sdp('AA:01'), sdp('BB:02'), sdp('CC:03')];
	expect(fingerprintsOf(mine)).toBe('SHA-256 AA:01');
	const digits = await sameLineDigits(mine, theirs);
	expect(digits).toMatch(/^\d{4} \d{4} \d{4}$/);
	expect(await sameLineDigits(theirs, mine)).toBe(digits);
	expect(await sameLineDigits(mine, between)).not.toBe(digits);
	expect(await sameLineDigits(mine, 'v=0')).toBeNull();
});

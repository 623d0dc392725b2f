import { beforeAll, beforeEach, expect, test } from 'vitest';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson, type TestPerson } from '../../../../tests/support/people.ts';
import { createHmac } from 'node:crypto';
import { loginSecret } from '../login.ts';
import { findSession, type Session } from '../session.ts';
import { pinProblem } from './pin.ts';
import { dropScreenLock, lockNow, PIN_TRIES, screenLockOf, setScreenLock, unlock } from './screen-lock.ts';

const START = Date.parse('2026-11-01T08:00:00Z');
const MINUTE = 60_000;
let now = START;
/** Time goes by for the program and for the look at the session alike. */
const later = (ms: number) => world.setClock(new Date((now += ms)).toISOString());
const world = testWorld();
let person: TestPerson;
let other: TestPerson;

beforeAll(async () => {
	const organization = await makeOrganization(world);
	person = await makePerson(world, organization, ['participant']);
	other = await makePerson(world, organization, ['participant']);
});
beforeEach(async () => {
	now = START;
	later(0);
	await world.owner('delete from login.session');
	await world.owner('delete from login.screen_lock');
	await begin(person, 'a');
});

async function begin(who: TestPerson, token: string): Promise<void> {
	await world.owner(
		`insert into login.session (id, token, "userId", "createdAt", "updatedAt", "expiresAt") values ($1, $1, $2, $3, $3, $4)`,
		[token, who.actor.userId, new Date(now), new Date(now + 30 * 86_400_000)]
	);
}
const signed = (token: string) =>
	`${token}.${createHmac('sha256', loginSecret(world.app.masterKey)).update(token).digest('base64')}`;
const find = (token = 'a', visit = true): Promise<Session | null> =>
	findSession(world.app.pools, loginSecret(world.app.masterKey), signed(token), new Date(now), visit);
const session = async (token = 'a') => (await find(token))!;
const set = async (wish: Partial<Parameters<typeof setScreenLock>[3]> = {}, current = '') =>
	setScreenLock(world.app, await session(), current, {
		pin: '7294',
		otherPin: undefined,
		minutes: 5,
		onLeave: 'pin',
		...wish
	});
const locked = async (token = 'a') => (await find(token))?.lock?.locked;

test.each([
	['', 'digits'],
	['123', 'digits'],
	['123456789', 'digits'],
	['12a4', 'digits'],
	['٤٥٦٧', 'digits'],
	['0000', 'easy'],
	['1212', 'easy'],
	['1234', 'easy'],
	['9876', 'easy'],
	['7890', 'easy'],
	['2580', 'easy'],
	['0852', 'easy'],
	['159753', 'easy'],
	['1397', 'easy'],
	['1236', 'easy'],
	['1122', 'easy'],
	['1221', 'easy'],
	['777888', 'easy'],
	['0007', 'easy'],
	['2468', 'easy'],
	['1987', 'easy'],
	['2004', 'easy'],
	['2412', 'easy'],
	['1224', 'easy'],
	['112518', 'easy'],
	['24121987', 'easy'],
	['5683', 'easy'],
	['7294', null],
	['4081', null],
	['729481', null],
	['80061931', null]
])('a PIN %s: %s', (pin, problem) => expect(pinProblem(pin)).toBe(problem));

test('of the twenty PINs that people choose most (DataGenetics 2012) none is taken, and most others are', () => {
	const most =
		'1234 1111 0000 1212 7777 1004 2000 4444 2222 6969 9999 3333 5555 6666 1122 1313 8888 4321 2001 1010';
	expect(most.split(' ').filter((pin) => pinProblem(pin) === null)).toEqual([]);
	const all = Array.from({ length: 10_000 }, (_, n) => String(n).padStart(4, '0'));
	const refused = all.filter((pin) => pinProblem(pin)).length;
	expect(refused).toBeGreaterThan(1000);
	expect(refused).toBeLessThan(1500);
});

test('no lock: nothing locks, whatever is asked', async () => {
	expect(await lockNow(world.app, await session())).toBe(false);
	later(60 * MINUTE);
	expect((await session()).lock).toBeNull();
});

test('after the minutes without an act it is locked, and stays so; acts keep it open, a page’s own asking does not', async () => {
	expect(await set()).toBe('done');
	for (const minutes of [4, 4, 4]) {
		later(minutes * MINUTE);
		expect(await locked()).toBe(false);
	}
	later(4 * MINUTE);
	expect((await find('a', false))?.lock?.locked).toBe(false);
	later(2 * MINUTE);
	expect(await locked(), 'six minutes after the last act').toBe(true);
	expect(await locked()).toBe(true);
});

test('at once: locked when the page says that it was left, else a minute after the last page', async () => {
	await set({ minutes: 0 });
	later(MINUTE - 1);
	expect(await locked()).toBe(false);
	await lockNow(world.app, await session());
	expect(await locked()).toBe(true);
	expect(await unlock(world.app, await session(), '7294')).toBe('open');
	expect(await locked()).toBe(false);
	later(MINUTE);
	expect(await locked()).toBe(true);
});

test('the PIN opens it; the other PIN opens nothing; five wrong ones end the session, and signing in again opens', async () => {
	await set({ otherPin: '4081' });
	await lockNow(world.app, await session());
	expect(await unlock(world.app, await session(), '4081')).toBe('other');
	expect(await locked(), 'everything stays locked').toBe(true);
	for (let wrong = 1; wrong < PIN_TRIES; wrong += 1)
		expect(await unlock(world.app, await session(), '9999')).toBe('wrong');
	expect(await unlock(world.app, await session(), '7294')).toBe('open');
	await lockNow(world.app, await session());
	const asked = await session();
	for (let wrong = 1; wrong < PIN_TRIES; wrong += 1)
		expect(await unlock(world.app, asked, 'no PIN at all')).toBe('wrong');
	expect(await unlock(world.app, asked, '9999')).toBe('ended');
	expect(await find()).toBeNull();
	await begin(person, 'b');
	expect(await locked('b'), 'a new sign-in is open').toBe(false);
});

test('forty guesses at the same instant are no more than five', async () => {
	await set();
	await lockNow(world.app, await session());
	const asked = await session();
	const tried = await Promise.all(Array.from({ length: 40 }, () => unlock(world.app, asked, '9999')));
	expect(tried.filter((one) => one === 'wrong').length).toBeLessThan(PIN_TRIES);
	expect(await find()).toBeNull();
});

test('it holds every session of the account, and nobody else’s', async () => {
	await begin(person, 'b');
	await begin(other, 'c');
	await set();
	later(6 * MINUTE);
	expect([await locked('a'), await locked('b'), await locked('c')]).toEqual([true, true, undefined]);
});

test('to change it or turn it off the PIN of now is asked, but for ten minutes after signing in', async () => {
	await set({ otherPin: '4081' });
	expect(await set({ pin: '4567' }), 'just signed in').toBe('done');
	later(4 * MINUTE);
	await session();
	later(4 * MINUTE);
	await session();
	later(4 * MINUTE);
	expect(await set({ pin: '7294' }, '9999')).toBe('wrong');
	expect(await set({ pin: '7294' }, '4081'), 'the other PIN is none').toBe('wrong');
	expect(await dropScreenLock(world.app, await session(), '')).toBe('wrong');
	expect(await set({ pin: null, minutes: 2 }, '4567')).toBe('done');
	expect(await screenLockOf(world.app, person.actor.userId)).toEqual({
		minutes: 2,
		onLeave: 'pin',
		hasOther: true
	});
	expect(await dropScreenLock(world.app, await session(), '4567')).toBe('done');
	expect((await session()).lock).toBeNull();
});

test('two PINs alike and a lock without one are refused; a PIN is kept as a hash', async () => {
	expect(await set({ pin: null })).toBe('needs_pin');
	expect(await set({ otherPin: '7294' })).toBe('same');
	expect(await set({ otherPin: '4081' })).toBe('done');
	expect(await set({ pin: '4081' })).toBe('same');
	const [row] = await world.owner<{ pin: string; other_pin: string }>(
		'select pin, other_pin from login.screen_lock'
	);
	expect(row!.pin + row!.other_pin).not.toMatch(/7294|4081/);
});

import { beforeAll, beforeEach, expect, test } from 'vitest';
import { createHmac } from 'node:crypto';
import { testWorld } from '../../../tests/support/database.ts';
import { makeOrganization, makePerson, type TestPerson } from '../../../tests/support/people.ts';
import { loginSecret } from './login.ts';
import { chooseMembership, findSession, lacksSecondFactor, type Session } from './session.ts';
import { browserName, deviceKind, endSession, endSessions, placesSignedIn } from './sign-in/sessions.ts';

const world = testWorld();
const START = Date.parse('2026-11-01T08:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let organization: string;
let coach: TestPerson;
let participant: TestPerson;

beforeAll(async () => {
	organization = await makeOrganization(world);
	coach = await makePerson(world, organization, ['coach', 'participant']);
	participant = await makePerson(world, organization, ['participant']);
});
beforeEach(() => world.owner('delete from login.session'));

/** A session that began at START; answers its cookie. */
async function begin(person: TestPerson, token: string, method: string | null = null): Promise<string> {
	const at = new Date(START);
	await world.owner(
		`insert into login.session (id, token, "userId", "createdAt", "updatedAt", "expiresAt", method) values ($1, $1, $2, $3, $3, $4, $5)`,
		[token, person.actor.userId, at, new Date(START + 30 * DAY), method]
	);
	return `${token}.${createHmac('sha256', loginSecret(world.app.masterKey)).update(token).digest('base64')}`;
}

function look(cookie: string, after: number): Promise<Session | null> {
	return findSession(world.app.pools, loginSecret(world.app.masterKey), cookie, new Date(START + after));
}

test.each([
	['altered', (cookie: string) => cookie.slice(1)],
	['unsigned', (cookie: string) => cookie.split('.')[0]!],
	['of another token', (cookie: string) => `b${cookie}`],
	['empty', () => '']
])('a cookie that is %s finds nobody', async (_, change) => {
	expect(await look(change(await begin(coach, 'a')), 0)).toBeNull();
});

test('staff are signed out after twelve hours without a visit; a visit keeps them in', async () => {
	const cookie = await begin(coach, 'a');
	expect(await look(cookie, 11 * HOUR)).not.toBeNull();
	expect(await look(cookie, 22 * HOUR)).not.toBeNull();
	expect(await look(cookie, 34 * HOUR + 1)).toBeNull();
	expect(await world.owner('select 1 from login.session')).toEqual([]);
});

test('staff are signed out after seven days, however often they come', async () => {
	const cookie = await begin(coach, 'a');
	for (let at = 0; at <= 7 * DAY; at += 8 * HOUR) expect(await look(cookie, at)).not.toBeNull();
	expect(await look(cookie, 7 * DAY + 1)).toBeNull();
});

test('others stay two weeks without a visit, and thirty days in all', async () => {
	const cookie = await begin(participant, 'a');
	expect(await look(cookie, 13 * DAY)).not.toBeNull();
	expect(await look(cookie, 26 * DAY)).not.toBeNull();
	expect(await look(cookie, 30 * DAY + 1)).toBeNull();
	expect(await look(await begin(participant, 'b'), 14 * DAY + 1)).toBeNull();
});

test('the time of the last visit is written once an hour for staff and once a day for others, not at each look', async () => {
	const updated = async () =>
		(await world.owner<{ at: Date }>('select "updatedAt" as at from login.session'))[0]!.at.getTime() - START;
	const cookie = await begin(participant, 'a');
	await look(cookie, 20 * HOUR);
	expect(await updated()).toBe(0);
	await look(cookie, 25 * HOUR);
	expect(await updated()).toBe(25 * HOUR);
});

test('one ends one’s own sessions only, one or all', async () => {
	const mine = await begin(coach, 'a');
	await begin(coach, 'b');
	const theirs = await begin(participant, 'c');
	expect(await endSession(world.app, participant.actor.userId, 'a')).toBe(false);
	expect(await look(mine, 0)).not.toBeNull();
	expect(await endSession(world.app, coach.actor.userId, 'a')).toBe(true);
	expect(await look(mine, 0)).toBeNull();
	world.setClock('2026-11-01T09:00:00Z');
	expect((await placesSignedIn(world.app, coach.actor.userId)).map((place) => place.id)).toEqual(['b']);
	await endSessions(world.app, coach.actor.userId);
	expect(await placesSignedIn(world.app, coach.actor.userId)).toEqual([]);
	expect(await look(theirs, 0)).not.toBeNull();
});

const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0';
test.each([
	[`Mozilla/5.0 (Linux; Android 10; K) ${CHROME} Mobile Safari/537.36`, 'Chrome, Android', 'phone'],
	[`Mozilla/5.0 (Linux; Android 10; K) ${CHROME} Safari/537.36`, 'Chrome, Android', 'tablet'],
	['Mozilla/5.0 (Android 14; Tablet; rv:140.0) Gecko/140.0 Firefox/140.0', 'Firefox, Android', 'tablet'],
	[
		'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
		'Safari, iPhone',
		'phone'
	],
	[
		'Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Mobile/15E148 Safari/604.1',
		'Safari, iPad',
		'tablet'
	],
	[
		`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36 Edg/140.0`,
		'Edge, Windows',
		'computer'
	],
	[`Mozilla/5.0 (X11; Linux x86_64) ${CHROME} Safari/537.36`, 'Chrome, Linux', 'computer'],
	['', '', null]
])('a browser that calls itself %s is shown as %s, %s', (userAgent, name, kind) => {
	expect([browserName(userAgent), deviceKind(userAgent)]).toEqual([name, kind]);
});

test('two places with the same browser are told apart by when they began, how, and what they are', async () => {
	await begin(coach, 'a');
	await begin(coach, 'b', 'passkey');
	await world.owner(
		`update login.session set "userAgent" = $1, "createdAt" = $2, shared = id = 'b', locked_at = case id when 'b' then $2::timestamptz end`,
		[`Mozilla/5.0 (X11; Linux x86_64) ${CHROME} Safari/537.36`, new Date(START)]
	);
	await world.owner(`update login.session set "updatedAt" = $1 where id = 'a'`, [new Date(START + HOUR)]);
	world.setClock('2026-11-01T09:00:00Z');
	const same = { browser: 'Chrome, Linux', kind: 'computer', since: new Date(START) };
	expect(await placesSignedIn(world.app, coach.actor.userId)).toEqual([
		{ ...same, id: 'a', seenAt: new Date(START + HOUR), withPasskey: false, shared: false, locked: false },
		{ ...same, id: 'b', seenAt: new Date(START), withPasskey: true, shared: true, locked: true }
	]);
	expect(await placesSignedIn(world.app, participant.actor.userId)).toEqual([]);
});

test('a membership that has ended is gone from the session at once', async () => {
	const leaving = await makePerson(world, organization, ['coach']);
	const cookie = await begin(leaving, 'a');
	expect((await look(cookie, 0))?.active?.role).toBe('coach');
	await world.owner('update login.membership set ended_at = now() where user_id = $1', [
		leaving.actor.userId
	]);
	expect((await look(cookie, 0))?.active).toBeNull();
});

test('a chosen role that the login does not hold counts for nothing', async () => {
	const cookie = await begin(participant, 'a');
	await chooseMembership(world.app.pools, 'a', organization, 'director');
	expect((await look(cookie, 0))?.active?.role).toBe('participant');
});

test('an organization that asks a second step: a password alone is not enough for staff, a passkey is, a participant needs none', async () => {
	await world.owner(
		`update people.organizations set settings = '{"staff_second_factor": true}' where organization_id = $1`,
		[organization]
	);
	expect(lacksSecondFactor((await look(await begin(coach, 'a'), 0))!)).toBe(true);
	expect(lacksSecondFactor((await look(await begin(coach, 'b', 'passkey'), 0))!)).toBe(false);
	expect(lacksSecondFactor((await look(await begin(participant, 'c'), 0))!)).toBe(false);
	await world.owner(
		'insert into login.passkey (id, "publicKey", "userId", "credentialID", counter, "deviceType", "backedUp") values (\'p\', \'k\', $1, \'c\', 0, \'x\', true)',
		[coach.actor.userId]
	);
	expect(
		lacksSecondFactor((await look(await begin(coach, 'd'), 0))!),
		'owning a passkey is not using it'
	).toBe(true);
	await chooseMembership(world.app.pools, 'd', organization, 'participant');
	expect(
		lacksSecondFactor((await look(await begin(coach, 'e'), 0))!),
		'another role of the same person is no way round'
	).toBe(true);
	await world.owner('update login."user" set "twoFactorEnabled" = true where id = $1', [coach.actor.userId]);
	expect(lacksSecondFactor((await look(await begin(coach, 'f'), 0))!)).toBe(false);
});

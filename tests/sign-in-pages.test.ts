import { hashPassword } from 'better-auth/crypto';
import type { RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Role } from '#platform/actor.ts';
import { invite } from '#domains/people/server/people.ts';
import { loginSecret } from '#platform/server/login.ts';
import { findSession } from '#platform/server/session.ts';
import { keepForm, ownerToken } from '#platform/web/kept-forms.ts';
import { forgetKnown, isKnownDevice, keepDevice } from '#platform/web/sign-in-cookies.ts';
import { secondStep } from '#platform/web/second-step.ts';
import { m } from '../src/paraglide/messages.js';
import { actions as accountPage } from '../src/routes/(account)/account/+page.server.ts';
import { load as keptPage } from '../src/routes/(account)/kept/[id]/+page.server.ts';
import { actions as invitationPage } from '../src/routes/(public)/invitation/[token]/+page.server.ts';
import { actions as signInPage, load as signInLoad } from '../src/routes/(public)/sign-in/+page.server.ts';
import { GET, POST } from '../src/routes/api/auth/[...all]/+server.ts';
import { POST as signOut } from '../src/routes/sign-out/+server.ts';
import { POST as switchPlace } from '../src/routes/switch/+server.ts';
import { testWorld } from './support/database.ts';
import { eventOf, Jar, outcomeOf } from './support/events.ts';
import { makeOrganization, makePerson, type TestPerson } from './support/people.ts';

const world = testWorld();
const PASSWORD = 'seven slow snails at noon';
let here: string;
let there: string;
let coach: TestPerson;
let participant: TestPerson;

beforeAll(async () => {
	here = await makeOrganization(world);
	there = await makeOrganization(world, 'Other House');
	coach = await withPassword(await makePerson(world, here, ['coach', 'participant']));
	participant = await withPassword(await makePerson(world, here, ['participant']));
});
beforeEach(() => world.owner('delete from login.attempts'));

async function withPassword(person: TestPerson): Promise<TestPerson> {
	await world.owner(
		`insert into login.account (id, "accountId", "providerId", "userId", password, "updatedAt") values ($1, $1, 'credential', $1, $2, now())`,
		[person.actor.userId, await hashPassword(PASSWORD)]
	);
	return person;
}

const emailOf = (person: TestPerson) => `${person.actor.userId}@example.test`;

/** An action of a page, whatever page it belongs to. */
async function act(
	action: unknown,
	jar: Jar,
	path: string,
	fields: Record<string, string | string[]>,
	params: Record<string, string> = {}
) {
	const event = await eventOf(world.app, jar, path, fields, params);
	return outcomeOf(() => (action as (event: RequestEvent) => unknown)(event));
}

async function signIn(person: TestPerson, jar = new Jar(), next = ''): Promise<Jar> {
	const done = await act(signInPage.password, jar, `/sign-in?/password${next}`, {
		email: emailOf(person),
		password: PASSWORD
	});
	expect(done.status).toBe(303);
	return jar;
}

async function rolesIn(jar: Jar, organization = here): Promise<Role[] | undefined> {
	const session = await findSession(
		world.app.pools,
		loginSecret(world.app.masterKey),
		jar.session,
		new Date()
	);
	return session?.memberships.find((m) => m.organizationId === organization)?.roles;
}

test.each([
	'https://evil.example',
	'//evil.example',
	'/\\evil.example',
	'/%09/evil.example',
	'javascript:alert(1)'
])('signing in never leads to %s', async (next) => {
	const done = await act(
		signInPage.password,
		new Jar(),
		`/sign-in?/password&next=${encodeURIComponent(next)}`,
		{ email: emailOf(coach), password: PASSWORD }
	);
	expect(new URL(done.location!, 'http://localhost:3000').origin).toBe('http://localhost:3000');
});

test('the page asked for comes after signing in; a wrong password is never sent back', async () => {
	const done = await act(signInPage.password, new Jar(), '/sign-in?/password&next=%2Fcoach%2Fpeople', {
		email: emailOf(coach),
		password: PASSWORD
	});
	expect(done.location).toBe('/coach/people');
	const wrong = await act(signInPage.password, new Jar(), '/sign-in?/password', {
		email: emailOf(coach),
		password: 'wrong kettle altogether'
	});
	expect(wrong.status).toBe(400);
	expect(JSON.stringify(wrong.data)).not.toContain('wrong kettle');
});

test('wrong password and unknown email look alike', async () => {
	const ask = async (email: string) => {
		const { status, data } = await act(signInPage.password, new Jar(), '/sign-in?/password', {
			email,
			password: 'wrong kettle altogether'
		});
		return { status, message: data?.message };
	};
	expect(await ask('nobody@example.test')).toEqual(await ask(emailOf(coach)));
});

test('a cookie from before is worth nothing after signing in as somebody else', async () => {
	const jar = await signIn(participant);
	const old = jar.session!;
	await signIn(coach, jar);
	expect(jar.session).not.toBe(old);
	expect(await findSession(world.app.pools, loginSecret(world.app.masterKey), old, new Date())).toBeNull();
	const planted = new Jar();
	planted.kept.set('alongside.session_token', 'planted.value');
	await signIn(participant, planted);
	expect(planted.session).not.toContain('planted');
});

test('the owner is told of a sign-in on a new device, in neutral words, and of none on a known one', async () => {
	const waiting = async () =>
		(
			await world.owner<{ n: number }>(
				`select count(*)::int as n from graphile_worker._private_jobs j
				 join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'mail.send'`
			)
		)[0]!.n;
	const before = await waiting();
	const jar = await signIn(participant);
	expect(await waiting()).toBe(before + 1);
	await signIn(participant, jar);
	expect(await waiting()).toBe(before + 1);
	await signIn(coach, jar);
	expect(await waiting(), 'a device of somebody else is new for me').toBe(before + 2);
	const shared = { email: emailOf(participant), password: PASSWORD, shared: 'yes' };
	const onShared = new Jar();
	for (const so of [1, 2]) {
		await act(signInPage.password, onShared, '/sign-in?/password', shared);
		expect(await waiting(), 'a phone that is not theirs alone keeps nothing: new each time').toBe(
			before + 2 + so
		);
	}
	const known = await signIn(participant);
	expect(await waiting()).toBe(before + 5);
	await act(signInPage.password, known, '/sign-in?/password', shared);
	expect(await waiting(), 'known until the box was ticked').toBe(before + 5);
	for (const words of [
		m.mail_new_device_subject(),
		m.mail_new_device_text({ browser: 'Firefox', link: '/' })
	])
		expect(words).not.toMatch(/recover|coach|peer|sober|use|Alongside/i);
});

test('signing out ends the session, not just the cookie; signing out everywhere ends all', async () => {
	const jar = await signIn(participant);
	const cookie = jar.session!;
	const other = await signIn(participant);
	await outcomeOf(async () => signOut((await eventOf(world.app, jar, '/sign-out', {})) as never));
	expect(jar.session).toBeUndefined();
	expect(await findSession(world.app.pools, loginSecret(world.app.masterKey), cookie, new Date())).toBeNull();
	expect(await rolesIn(other)).toEqual(['participant']);
	const third = await signIn(participant);
	await act(accountPage.everywhere, other, '/account?/everywhere', {});
	expect(await rolesIn(third)).toBeUndefined();
});

test('where the address is https no neighbour can plant the sign of a known device', async () => {
	const email = emailOf(participant);
	const at = (origin: string) => ({ masterKey: world.app.masterKey, config: { origin } });
	const [http, https] = [at('http://localhost:3000'), at('https://alongside.example.org')];
	const jar = new Jar();
	keepDevice(jar.cookies(), https, email);
	expect([...jar.kept.keys()]).toEqual(['__Host-alongside.device']);
	expect(isKnownDevice(jar.cookies(), https, email)).toBe(true);
	const planted = new Jar();
	keepDevice(planted.cookies(), http, email);
	expect([...planted.kept.keys()]).toEqual(['alongside.device']);
	expect(isKnownDevice(planted.cookies(), https, email)).toBe(false);
	forgetKnown(jar.cookies());
	expect(jar.kept.size).toBe(0);
});

test("another person's session is not ended by its id", async () => {
	const jar = await signIn(coach);
	const [session] = await world.owner<{ id: string }>(
		'select id from login.session where "userId" = $1 order by "createdAt" desc limit 1',
		[coach.actor.userId]
	);
	await act(accountPage.end, await signIn(participant), '/account?/end', { id: session!.id });
	expect(await rolesIn(jar)).toBeDefined();
});

test.each([
	['another organization', () => `/switch?organization=${there}&role=director`, 404],
	['a role not held', () => `/switch?organization=${here}&role=supervisor`, 404],
	['nonsense', () => '/switch?organization=x&role=__proto__', 404],
	['a role held', () => `/switch?organization=${here}&role=participant`, 303]
])('switching to %s', async (_, path, status) => {
	const jar = await signIn(coach);
	const done = await outcomeOf(async () => switchPlace((await eventOf(world.app, jar, path(), {})) as never));
	expect(done.status).toBe(status);
	if (status === 303) expect(done.location).toBe('/me');
});

test('a form cannot give itself a role, an organization, a verified email or another id', async () => {
	await world.owner('update people.persons set can_walk = true where id = $1', [coach.id]);
	const { token } = await world.app.write(coach.actor, 'test', (ctx) =>
		invite(ctx, { label: 'x', roles: ['participant'] })
	);
	const jar = new Jar();
	const done = await act(
		invitationPage.create,
		jar,
		`/invitation/${token}?/create`,
		{
			name: 'Mallory',
			email: 'mallory@example.test',
			password: PASSWORD,
			role: 'director',
			'roles[]': ['director', 'coach'],
			organizationId: there,
			emailVerified: 'true',
			id: coach.actor.userId,
			personId: coach.id,
			userId: coach.actor.userId
		},
		{ token }
	);
	expect(done.status).toBe(303);
	expect(await rolesIn(jar)).toEqual(['participant']);
	expect(await rolesIn(jar, there)).toBeUndefined();
	const [user] = await world.owner<{ id: string; emailVerified: boolean }>(
		`select id, "emailVerified" from login."user" where email = 'mallory@example.test'`
	);
	expect(user).toMatchObject({ emailVerified: false });
	expect(user!.id).not.toBe(coach.actor.userId);
});

test('only the passkey addresses of better-auth are open, and two of them only to somebody signed in', async () => {
	const call = async (method: 'GET' | 'POST', all: string, jar = new Jar()) => {
		const event = await eventOf(world.app, jar, `/api/auth/${all}`, method === 'POST' ? {} : undefined, {
			all
		});
		return (await outcomeOf(() => (method === 'GET' ? GET : POST)(event as never))).status;
	};
	for (const path of [
		'sign-in/email',
		'sign-up/email',
		'sign-in/email-otp',
		'email-otp/send-verification-otp',
		'request-password-reset',
		'reset-password',
		'two-factor/verify-totp',
		'change-password',
		'update-user',
		'update-session',
		'passkey/generate-authenticate-options',
		'ok/../sign-in/email'
	])
		expect(await call('POST', path), path).toBe(404);
	for (const path of ['get-session', 'list-sessions', 'reset-password/x', 'passkey/list-user-passkeys'])
		expect(await call('GET', path), path).toBe(404);
	expect(await call('GET', 'passkey/generate-register-options')).toBe(401);
	expect(await call('POST', 'passkey/verify-registration')).toBe(401);
	expect(await call('GET', 'passkey/generate-authenticate-options')).toBe(200);
});

test('demo sign-ins are shown in demo mode only', async () => {
	const load = async (demo: boolean) => {
		const event = await eventOf(
			{ ...world.app, config: { ...world.app.config, demo } },
			new Jar(),
			'/sign-in'
		);
		return (await (signInLoad as (e: RequestEvent) => unknown)(event)) as { demo: unknown };
	};
	expect((await load(false)).demo).toBeNull();
	expect((await load(true)).demo).not.toBeNull();
});

test('what was typed before a sign-out is shown to the same person only, for an hour', async () => {
	const data = new FormData();
	data.set('_owner', ownerToken(world.app.masterKey, participant.actor.userId));
	data.set('words', 'Nobody else reads this');
	const path = (await keepForm(world.app, '/me/plan?/save', data))!;
	const load = async (jar: Jar) => {
		const event = await eventOf(world.app, jar, path, undefined, { id: path.split('/').at(-1)! });
		return (await outcomeOf(() => (keptPage as (e: RequestEvent) => unknown)(event))) as {
			location?: string;
			kept?: { fields: unknown } | null;
		};
	};
	expect((await load(new Jar())).location).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
	expect((await load(await signIn(coach))).kept).toBeNull();
	const mine = await signIn(participant);
	expect((await load(mine)).kept).toMatchObject({
		action: '/me/plan?/save',
		fields: [['words', 'Nobody else reads this']]
	});
	world.setClock(new Date(Date.now() + 3_601_000).toISOString());
	expect((await load(mine)).kept).toBeNull();
	world.setClock(new Date().toISOString());
});

test('where a second step is asked of staff, nothing of the organization opens before it', async () => {
	await world.owner(
		`update people.organizations set settings = '{"staff_second_factor": true}' where organization_id = $1`,
		[here]
	);
	const jar = await signIn(coach);
	const go = async (routeId: string, path: string, who = jar) => {
		const event = await eventOf(world.app, who, path);
		Object.assign(event, { route: { id: routeId } });
		let actor: unknown = 'not reached';
		const resolve: Parameters<Handle>[0]['resolve'] = async (e) => {
			actor = e.locals.actor;
			return new Response('page');
		};
		const answer = await outcomeOf(() => secondStep({ event, resolve }) as Promise<unknown>);
		return { status: answer.status, location: answer.location, actor };
	};
	for (const [route, path] of [
		['/(coach)/coach', '/coach'],
		['/(team)/team', '/team'],
		['/(organization)/organization', '/organization'],
		['/(me)/me', '/me'],
		['/live/review/[id]', '/live/review/1']
	] as const)
		expect(await go(route, path)).toMatchObject({
			status: 303,
			location: `/account/second-step?next=${encodeURIComponent(path)}`,
			actor: 'not reached'
		});
	expect(await go('/api/v1/check-ins', '/api/v1/check-ins')).toMatchObject({
		status: 403,
		actor: 'not reached'
	});
	for (const route of ['/(account)/account/second-step', '/(public)/help', '/sign-out'])
		expect(await go(route, '/x')).toMatchObject({ status: 200, actor: null });
	expect((await go('/(me)/me', '/me', await signIn(participant))).actor).toMatchObject({
		personId: participant.id
	});
});

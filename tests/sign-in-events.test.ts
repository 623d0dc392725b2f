/** What is written down of sign-ins, and that ways to sign in change only soon after showing who asks. */
import { hashPassword } from 'better-auth/crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { whoLooked } from '#domains/people/server/people.ts';
import { noteRefused, refusedNoted, SIGN_IN_EVENTS, signInEvents } from '#platform/server/sign-in/events.ts';
import { chainAudit, headOf } from '#platform/server/audit/chain.ts';
import { kyselyOn } from '#platform/server/db.ts';
import { inOrganization } from '#platform/server/within-organization.ts';
import { actions as accountPage, load as accountLoad } from '../src/routes/(account)/account/+page.server.ts';
import {
	actions as passkeysPage,
	load as passkeysLoad
} from '../src/routes/(account)/account/passkeys/+page.server.ts';
import { actions as passwordPage } from '../src/routes/(account)/account/password/+page.server.ts';
import { actions as signInPage } from '../src/routes/(public)/sign-in/+page.server.ts';
import { GET } from '../src/routes/api/auth/[...all]/+server.ts';
import { POST as signOut } from '../src/routes/sign-out/+server.ts';
import { testWorld } from './support/database.ts';
import { eventOf, Jar, outcomeOf } from './support/events.ts';
import { makeOrganization, makePerson, type TestPerson } from './support/people.ts';

const world = testWorld();
const PASSWORD = 'seven slow snails at noon';
let here: string;
let there: string;
let coach: TestPerson;
let other: TestPerson;

beforeAll(async () => {
	here = await makeOrganization(world);
	there = await makeOrganization(world, 'Other House');
});
beforeEach(async () => {
	await world.owner('delete from login.attempts');
	world.setClock(new Date().toISOString());
	coach = await withPassword(await makePerson(world, here, ['coach']));
	other = await makePerson(world, here, ['director']);
});

async function withPassword(person: TestPerson): Promise<TestPerson> {
	await world.owner(
		`insert into login.account (id, "accountId", "providerId", "userId", password, "updatedAt") values ($1, $1, 'credential', $1, $2, now())`,
		[person.actor.userId, await hashPassword(PASSWORD)]
	);
	return person;
}

const emailOf = (person: TestPerson) => `${person.actor.userId}@example.test`;

async function act(action: unknown, jar: Jar, path: string, fields: Record<string, string>) {
	const event = await eventOf(world.app, jar, path, fields);
	return outcomeOf(() => (action as (event: RequestEvent) => unknown)(event));
}

async function signIn(person: TestPerson, password = PASSWORD, jar = new Jar()) {
	const done = await act(signInPage.password, jar, '/sign-in?/password', {
		email: emailOf(person),
		password
	});
	await refusedNoted();
	return { jar, status: done.status };
}

interface Row extends Record<string, unknown> {
	action: string;
	outcome: string;
	basis: string;
	actor_kind: string;
	actor_id: string | null;
}

async function rowsOf(person: TestPerson, organization = here): Promise<Row[]> {
	return world.owner<Row>(
		`select action, outcome, basis, actor_kind, actor_id from audit.entries
		 where organization_id = $1 and person_id = $2 and action = any($3) order by id`,
		[organization, person.id, [...SIGN_IN_EVENTS]]
	);
}

const later = (minutes: number) => world.setClock(new Date(Date.now() + minutes * 60_000).toISOString());

async function addPasskeyRow(person: TestPerson): Promise<string> {
	const id = `key-${person.id}`;
	await world.owner(
		`insert into login.passkey (id, name, "publicKey", "userId", "credentialID", counter, "deviceType", "backedUp") values ($1, 'my phone', 'k', $2, $1, 0, 'x', true)`,
		[id, person.actor.userId]
	);
	return id;
}

const passkeys = () =>
	world.owner<{ name: string }>('select name from login.passkey where "userId" = $1', [coach.actor.userId]);

test('a sign-in and a sign-out are written down, without email, browser or address', async () => {
	const { jar } = await signIn(coach);
	await outcomeOf(async () => signOut((await eventOf(world.app, jar, '/sign-out', {})) as never));
	expect(await rowsOf(coach)).toEqual([
		{ action: 'sign-in.done', outcome: 'done', basis: 'password', actor_kind: 'person', actor_id: coach.id },
		{ action: 'sign-in.ended', outcome: 'done', basis: 'self', actor_kind: 'person', actor_id: coach.id }
	]);
	const all = JSON.stringify(
		await world.owner('select * from audit.entries where person_id = $1', [coach.id])
	);
	for (const hidden of ['example.test', 'Firefox', '203.0.113', coach.actor.userId])
		expect(all).not.toContain(hidden);
});

test('in each organization that the person belongs to, and in none that they have left', async () => {
	const id = crypto.randomUUID();
	await world.owner(
		`insert into login.membership (user_id, organization_id, person_id, roles, created_at) values ($1, $2, $3, '{ally}', now())`,
		[coach.actor.userId, there, id]
	);
	await signIn(coach);
	const elsewhere = { ...coach, id };
	expect((await rowsOf(elsewhere, there)).map((row) => row.action)).toEqual(['sign-in.done']);
	await world.owner('update login.membership set ended_at = now() where person_id = $1', [id]);
	await signIn(coach);
	expect(await rowsOf(elsewhere, there)).toHaveLength(1);
	expect(await rowsOf(coach)).toHaveLength(2);
});

test('a wrong password is written down as nobody’s act; an unknown address leaves nothing', async () => {
	expect((await signIn(coach, 'a wrong kettle altogether')).status).toBe(400);
	expect(await rowsOf(coach)).toEqual([
		{
			action: 'sign-in.refused',
			outcome: 'refused',
			basis: 'not_signed_in',
			actor_kind: 'visitor',
			actor_id: null
		}
	]);
	const before = await world.owner('select id from audit.entries');
	await act(signInPage.password, new Jar(), '/sign-in?/password', {
		email: 'nobody@example.test',
		password: PASSWORD
	});
	await refusedNoted();
	expect(await world.owner('select id from audit.entries')).toHaveLength(before.length);
});

test('a stranger who keeps trying fills no logbook: six rows an hour for one person, sixty for all', async () => {
	const knockAt = async (who: TestPerson) => {
		noteRefused(world.app, emailOf(who), 'password');
		await refusedNoted();
	};
	const house = await makeOrganization(world, 'Knocked House');
	const people = await Promise.all(Array.from({ length: 12 }, () => makePerson(world, house, ['ally'])));
	for (const person of people) for (let i = 0; i < 8; i++) await knockAt(person);
	expect(await rowsOf(people[0]!, house)).toHaveLength(6);
	const all = () => world.owner('select 1 from audit.entries where organization_id = $1', [house]);
	expect(await all()).toHaveLength(60);
	later(61);
	await knockAt(people[0]!);
	expect(await all(), 'an hour later it is written again').toHaveLength(61);
});

test('the person sees their own, newest first; nobody else does, and no line of it stands on who looked', async () => {
	const { jar } = await signIn(coach);
	await signIn(coach, 'a wrong kettle altogether');
	const seen = await world.app.read(coach.actor, 'test', (ctx) => signInEvents(ctx));
	expect(seen.map((one) => one.action)).toEqual(['sign-in.refused', 'sign-in.done']);
	expect(await world.app.read(other.actor, 'test', (ctx) => signInEvents(ctx))).toEqual([]);
	const looks = await world.app.read(coach.actor, 'test', (ctx) => whoLooked(ctx, coach.id));
	expect(looks.days).toEqual([]);
	const event = await eventOf(world.app, jar, '/account');
	const page = (await (accountLoad as (e: RequestEvent) => unknown)(event)) as {
		events: { what: string; strange: boolean }[];
	};
	expect(page.events.map((one) => one.strange)).toEqual([true, false]);
});

test('the chain takes them as it takes every other entry', async () => {
	await signIn(coach);
	await signIn(coach, 'a wrong kettle altogether');
	const laid = await inOrganization(world.app, here, (client) => chainAudit(kyselyOn(client), here));
	expect(laid).toBeGreaterThanOrEqual(2);
	const head = await inOrganization(world.app, here, (client) => headOf(kyselyOn(client), here));
	expect(head.seq).toBeGreaterThanOrEqual(laid);
});

test('a new password, and a session ended elsewhere or everywhere', async () => {
	const { jar } = await signIn(coach);
	await signIn(coach);
	const [place] = await world.owner<{ id: string }>(
		'select id from login.session where "userId" = $1 order by "createdAt" desc limit 1',
		[coach.actor.userId]
	);
	await act(accountPage.end, jar, '/account?/end', { id: 'no-such-session' });
	await act(accountPage.end, jar, '/account?/end', { id: place!.id });
	await act(passwordPage.default, jar, '/account/password', {
		current: PASSWORD,
		password: 'eight slow snails at dusk'
	});
	await act(accountPage.everywhere, jar, '/account?/everywhere', {});
	expect((await rowsOf(coach)).map((row) => row.action)).toEqual([
		'sign-in.done',
		'sign-in.done',
		'sign-in.ended-elsewhere',
		'password.changed',
		'sign-in.ended-everywhere'
	]);
});

test('a stolen password is refused at the change, and the old one stays', async () => {
	const { jar } = await signIn(coach);
	const done = await act(passwordPage.default, jar, '/account/password', {
		current: PASSWORD,
		password: 'MailCreated5240'
	});
	expect(done.status).toBe(400);
	expect((done.data as { errors: { password: string } }).errors.password).toMatch(/stolen/);
	expect((await signIn(coach)).status).toBe(303);
});

test('a password counts exactly as it is typed, with its blanks', async () => {
	const { jar } = await signIn(coach);
	const blank = '  two blanks lead this one ';
	await act(passwordPage.default, jar, '/account/password', { current: PASSWORD, password: blank });
	expect((await signIn(coach, blank.trim())).status).toBe(400);
	expect((await signIn(coach, blank)).status).toBe(303);
});

test('minutes later a passkey is neither removed nor named nor added before it is shown who asks', async () => {
	const { jar } = await signIn(coach);
	const id = await addPasskeyRow(coach);
	const options = async () =>
		(
			(await outcomeOf(async () =>
				GET(
					(await eventOf(world.app, jar, '/api/auth/passkey/generate-register-options', undefined, {
						all: 'passkey/generate-register-options'
					})) as never
				)
			)) as { status?: number }
		).status;
	expect(await options(), 'a moment after the sign-in').toBe(200);
	later(6);
	expect(await options()).toBe(403);
	const refused = await act(passkeysPage.rename, jar, '/account/passkeys?/rename', { id, name: 'old phone' });
	expect(refused).toMatchObject({ status: 403, data: { values: { id, name: 'old phone' } } });
	expect((await act(passkeysPage.remove, jar, '/account/passkeys?/remove', { id })).status).toBe(403);
	expect(await passkeys()).toEqual([{ name: 'my phone' }]);

	const wrong = await act(passkeysPage.prove, jar, '/account/passkeys?/prove', {
		id,
		name: 'old phone',
		password: 'not the right words'
	});
	expect(wrong).toMatchObject({ status: 400, data: { values: { id, name: 'old phone' } } });
	expect(JSON.stringify(wrong.data)).not.toContain('not the right words');
	expect(await options()).toBe(403);
	const right = await act(passkeysPage.prove, jar, '/account/passkeys?/prove', {
		id,
		name: 'old phone',
		password: PASSWORD
	});
	expect(right).toMatchObject({ values: { id, name: 'old phone' } });
	expect(JSON.stringify(right)).not.toContain(PASSWORD);
	expect(await options()).toBe(200);
	await act(passkeysPage.rename, jar, '/account/passkeys?/rename', { id, name: 'old phone' });
	expect(await passkeys()).toEqual([{ name: 'old phone' }]);
	expect((await act(passkeysPage.remove, jar, '/account/passkeys?/remove', { id })).location).toMatch(
		/removed/
	);
	expect(await passkeys()).toEqual([]);
	expect((await rowsOf(coach)).at(-1)).toMatchObject({ action: 'passkey.removed', outcome: 'done' });
});

test('a proof counts for its own session alone, and guessing it ends after fifteen tries', async () => {
	const { jar } = await signIn(coach);
	const { jar: elsewhere } = await signIn(coach);
	later(6);
	await act(passkeysPage.prove, jar, '/account/passkeys?/prove', { password: PASSWORD });
	const proven = async (which: Jar) => {
		const event = await eventOf(world.app, which, '/account/passkeys');
		return ((await (passkeysLoad as (e: RequestEvent) => unknown)(event)) as { proven: boolean }).proven;
	};
	expect(await proven(jar)).toBe(true);
	expect(await proven(elsewhere)).toBe(false);
	const tries = [];
	for (let i = 0; i < 16; i++)
		tries.push(
			(await act(passkeysPage.prove, elsewhere, '/account/passkeys?/prove', { password: `guess ${i}` }))
				.status
		);
	expect(tries).toContain(429);
	expect(await proven(elsewhere)).toBe(false);
});

test('another’s passkey is not removed, whoever has just shown who they are', async () => {
	const id = await addPasskeyRow(coach);
	const stranger = await withPassword(await makePerson(world, here, ['coach']));
	const { jar } = await signIn(stranger);
	expect((await act(passkeysPage.remove, jar, '/account/passkeys?/remove', { id })).status).toBe(404);
	expect(await passkeys()).toHaveLength(1);
	expect((await rowsOf(stranger)).map((row) => row.action)).toEqual(['sign-in.done']);
});

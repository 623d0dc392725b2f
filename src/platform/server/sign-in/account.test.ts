import { hashPassword } from 'better-auth/crypto';
import { beforeEach, expect, test } from 'vitest';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson, type TestPerson } from '../../../../tests/support/people.ts';
import { loginSecret, makeLogin, type Login } from '../login.ts';
import { findSession } from '../session.ts';
import {
	beginSecondStep,
	changePassword,
	confirmSecondStep,
	dropSecondStep,
	passkeysOf,
	removePasskey,
	renamePasskey,
	type AccountParts
} from './account.ts';
import { refusedNoted } from './events.ts';
import {
	finishSignIn,
	signInWithCode,
	signInWithPassword,
	type Knock,
	type SignInOutcome
} from './sign-in.ts';

const world = testWorld();
const PASSWORD = 'marcus likes his old kettle';
let login: Login;
let person: TestPerson;
let email: string;

beforeEach(async () => {
	login = makeLogin(world.app);
	await world.owner('delete from login.attempts');
	person = await makePerson(world, await makeOrganization(world), ['coach']);
	email = `${person.actor.userId}@example.test`;
	await world.owner(
		`insert into login.account (id, "accountId", "providerId", "userId", password, "updatedAt") values ($1, $1, 'credential', $1, $2, now())`,
		[person.actor.userId, await hashPassword(PASSWORD)]
	);
});

const knock = (cookies = ''): Knock => ({
	address: '203.0.113.5',
	device: undefined,
	headers: new Headers({ cookie: cookies })
});

function signIn(password = PASSWORD): Promise<SignInOutcome> {
	return signInWithPassword({ app: world.app, login }, { email, password }, knock());
}

function cookiesOf(outcome: SignInOutcome | { kind: 'done'; setCookies: string[] }): string {
	if (!('setCookies' in outcome)) throw new Error(outcome.kind);
	return outcome.setCookies
		.map((line) => line.split(';')[0])
		.filter((pair) => !pair!.endsWith('='))
		.join('; ');
}

async function sessionOf(cookies: string) {
	const value = /session_token=([^;]+)/.exec(cookies)?.[1];
	return findSession(
		world.app.pools,
		loginSecret(world.app.masterKey),
		value && decodeURIComponent(value),
		world.app.clock()
	);
}

async function partsOf(cookies: string): Promise<AccountParts> {
	return {
		app: world.app,
		login,
		session: (await sessionOf(cookies))!,
		headers: new Headers({ cookie: cookies })
	};
}

async function codeOf(uri: string): Promise<string> {
	const secret = new URL(uri).searchParams.get('secret')!;
	const bytes = [...secret]
		.map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0'))
		.join('');
	const raw = Buffer.from((bytes.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))).toString();
	return (await login.api.generateTOTP({ body: { secret: raw } })).code;
}

test('a password changes only with the old one, and the other sessions end', async () => {
	const here = cookiesOf(await signIn());
	const elsewhere = cookiesOf(await signIn());
	expect(
		await changePassword(await partsOf(here), {
			current: 'not this one at all',
			next: 'a whole new kettle here'
		})
	).toEqual({ kind: 'wrong' });
	expect(await sessionOf(elsewhere)).not.toBeNull();
	expect(
		(await changePassword(await partsOf(here), { current: PASSWORD, next: 'a whole new kettle here' })).kind
	).toBe('done');
	expect(await sessionOf(here)).not.toBeNull();
	expect(await sessionOf(elsewhere)).toBeNull();
	expect((await signIn()).kind).toBe('no');
	expect((await signIn('a whole new kettle here')).kind).toBe('in');
});

test('guessing the password on a borrowed phone ends after fifteen tries', async () => {
	const parts = await partsOf(cookiesOf(await signIn()));
	const outcomes = [];
	for (let i = 0; i < 17; i++) outcomes.push((await dropSecondStep(parts, `guess number ${i}`)).kind);
	expect(outcomes.filter((kind) => kind === 'wrong')).toHaveLength(15);
	expect(outcomes.slice(15)).toEqual(['too_many', 'too_many']);
});

test('the second step: from setting up to signing in with it, with a backup code once, and turning it off', async () => {
	const before = cookiesOf(await signIn());
	const other = cookiesOf(await signIn());
	expect((await beginSecondStep(await partsOf(before), 'not my password here')).kind).toBe('wrong');
	const begun = await beginSecondStep(await partsOf(before), PASSWORD);
	if (begun.kind !== 'done') throw new Error(begun.kind);
	expect((await signIn()).kind, 'not on before the first code').toBe('in');
	expect((await confirmSecondStep(await partsOf(before), '000000')).kind).toBe('wrong');
	const confirmed = await confirmSecondStep(await partsOf(before), await codeOf(begun.uri));
	if (confirmed.kind !== 'done') throw new Error(confirmed.kind);
	expect(await sessionOf(other), 'a session begun with the password alone').toBeNull();
	expect(await sessionOf(cookiesOf(confirmed))).toMatchObject({ hasSecondFactor: true });

	const half = await signIn();
	expect(half.kind).toBe('second');
	expect(await sessionOf(cookiesOf(half))).toBeNull();
	const finish = (code: string, backup = false) =>
		finishSignIn({ app: world.app, login }, { code, backup }, knock(cookiesOf(half)));
	expect((await finish('000000')).kind).toBe('no');
	const backup = confirmed.backupCodes[0]!;
	const second = await finish(backup, true);
	expect(second).toMatchObject({ kind: 'in', email });
	expect(
		(
			await finishSignIn(
				{ app: world.app, login },
				{ code: backup, backup: true },
				knock(cookiesOf(await signIn()))
			)
		).kind
	).toBe('no');

	await world.owner('delete from login.attempts');
	const code = await login.api.createVerificationOTP({ body: { email, type: 'sign-in' } });
	expect(
		(await signInWithCode({ app: world.app, login }, { email, code }, knock())).kind,
		'a right code by mail, alone'
	).toBe('no');

	const now = await partsOf(cookiesOf(second));
	expect((await dropSecondStep(now, 'not my password here')).kind).toBe('wrong');
	expect((await dropSecondStep(now, PASSWORD)).kind).toBe('done');
	expect((await signIn()).kind).toBe('in');
});

test('a code of the app opens once: who saw it over a shoulder comes too late, and leaves no session', async () => {
	const before = cookiesOf(await signIn());
	const begun = await beginSecondStep(await partsOf(before), PASSWORD);
	if (begun.kind !== 'done') throw new Error(begun.kind);
	await confirmSecondStep(await partsOf(before), await codeOf(begun.uri));
	const code = await codeOf(begun.uri);
	const finish = async () =>
		finishSignIn({ app: world.app, login }, { code, backup: false }, knock(cookiesOf(await signIn())));
	expect((await finish()).kind).toBe('in');
	const sessions = () =>
		world.owner('select id from login.session where "userId" = $1', [person.actor.userId]);
	const open = await sessions();
	expect((await finish()).kind).toBe('no');
	expect(await sessions()).toEqual(open);
	await refusedNoted();
	const noted = await world.owner<{ action: string; basis: string }>(
		`select action, basis from audit.entries where person_id = $1 and action like 'sign-in.%' order by id`,
		[person.id]
	);
	expect(noted.slice(-4)).toEqual([
		{ action: 'sign-in.half', basis: 'password' },
		{ action: 'sign-in.done', basis: 'second-step' },
		{ action: 'sign-in.half', basis: 'password' },
		{ action: 'sign-in.refused', basis: 'not_signed_in' }
	]);
});

test('a code without the password’s half opens nothing', async () => {
	expect(
		(await finishSignIn({ app: world.app, login }, { code: '123456', backup: false }, knock())).kind
	).toBe('no');
});

test('passkeys of another account cannot be seen, named or removed', async () => {
	const other = await makePerson(world, person.actor.organizationId, ['coach']);
	await world.owner(
		`insert into login.passkey (id, name, "publicKey", "userId", "credentialID", counter, "deviceType", "backedUp") values ($1, 'mine', 'k', $1, 'c', 0, 'x', true)`,
		[person.actor.userId]
	);
	const id = person.actor.userId;
	expect(await passkeysOf(world.app, other.actor.userId)).toEqual([]);
	expect(await renamePasskey(world.app, other.actor.userId, id, 'theirs')).toBe(false);
	expect(await removePasskey(world.app, other.actor.userId, id)).toBe(false);
	expect(await renamePasskey(world.app, person.actor.userId, id, 'my phone')).toBe(true);
	expect(await passkeysOf(world.app, person.actor.userId)).toMatchObject([{ name: 'my phone' }]);
	expect(await removePasskey(world.app, person.actor.userId, id)).toBe(true);
});

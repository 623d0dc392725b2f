import { isAPIError } from 'better-auth/api';
import type { App } from '../app.ts';
import type { Login } from '../login.ts';
import type { Session } from '../session.ts';
import { noteSignIn, type SignInEvent } from './events.ts';
import { mayTry } from './limits.ts';
import { endSessions } from './sessions.ts';

/** What a signed-in person may do with their own account. Each asks the password again (or a proof, prove.ts), so that a borrowed phone cannot. */
export interface AccountParts {
	app: Pick<App, 'pools' | 'masterKey' | 'clock' | 'write'>;
	login: Login;
	session: Session;
	/** The request's headers: better-auth reads its own cookie. */
	headers: Headers;
}

export type AccountOutcome<T = object> =
	({ kind: 'done'; setCookies: string[] } & T) | { kind: 'wrong' } | { kind: 'too_many' };

/** Sets a new password and ends every other session. */
export async function changePassword(
	parts: AccountParts,
	given: { current: string; next: string }
): Promise<AccountOutcome> {
	const done = await ask(parts, ({ login, headers }) =>
		login.api.changePassword({
			body: { currentPassword: given.current, newPassword: given.next, revokeOtherSessions: false },
			headers,
			asResponse: true
		})
	);
	if (done.kind === 'done') await endSessions(parts.app, parts.session.userId, parts.session.id);
	return noted(parts, done, 'password.changed');
}

/** Begins the second step: the secret for the person's app. It counts only after {@link confirmSecondStep}. */
export async function beginSecondStep(
	parts: AccountParts,
	password: string
): Promise<AccountOutcome<{ uri: string }>> {
	let uri = '';
	const done = await ask(parts, async ({ login, headers }) => {
		const response = await login.api.enableTwoFactor({ body: { password }, headers, asResponse: true });
		uri = ((await response.clone().json()) as { totpURI?: string }).totpURI ?? '';
		return response;
	});
	return done.kind === 'done' ? { ...done, uri } : done;
}

/** The first code of the app turns the second step on, ends every other session and gives the backup codes. */
export async function confirmSecondStep(
	parts: AccountParts,
	code: string
): Promise<AccountOutcome<{ backupCodes: string[] }>> {
	const done = await ask(parts, ({ login, headers }) =>
		login.api.verifyTOTP({ body: { code: code.replaceAll(/\D/g, '') }, headers, asResponse: true })
	);
	if (done.kind !== 'done') return done;
	const { rows } = await parts.app.pools.login.query<{ id: string }>(
		'select id from session where "userId" = $1 order by "createdAt" desc limit 1',
		[parts.session.userId]
	);
	await endSessions(parts.app, parts.session.userId, rows[0]?.id);
	const { backupCodes } = await parts.login.api.viewBackupCodes({ body: { userId: parts.session.userId } });
	return noted(parts, { ...done, backupCodes }, 'second-step.on');
}

/** Turns the second step off. */
export async function dropSecondStep(parts: AccountParts, password: string): Promise<AccountOutcome> {
	const done = await ask(parts, ({ login, headers }) =>
		login.api.disableTwoFactor({ body: { password }, headers, asResponse: true })
	);
	return noted(parts, done, 'second-step.off');
}

/** New backup codes; the old ones stop working. */
export async function newBackupCodes(
	parts: AccountParts,
	password: string
): Promise<AccountOutcome<{ backupCodes: string[] }>> {
	let backupCodes: string[] = [];
	const done = await ask(parts, async ({ login, headers }) => {
		const response = await login.api.generateBackupCodes({ body: { password }, headers, asResponse: true });
		backupCodes = ((await response.clone().json()) as { backupCodes?: string[] }).backupCodes ?? [];
		return response;
	});
	return done.kind === 'done' ? noted(parts, { ...done, backupCodes }, 'second-step.new-codes') : done;
}

export interface OwnPasskey {
	id: string;
	name: string | null;
	createdAt: Date | null;
}

/** The person's passkeys, newest first. */
export async function passkeysOf(app: Pick<App, 'pools'>, userId: string): Promise<OwnPasskey[]> {
	const { rows } = await app.pools.login.query<OwnPasskey>(
		'select id, name, "createdAt" from passkey where "userId" = $1 order by "createdAt" desc',
		[userId]
	);
	return rows;
}

/** Removes one of the person's own passkeys; another's id removes nothing. Ask {@link provenLately} before. */
export async function removePasskey(
	app: Pick<App, 'pools' | 'write'>,
	userId: string,
	id: string
): Promise<boolean> {
	const { rowCount } = await app.pools.login.query('delete from passkey where id = $1 and "userId" = $2', [
		id,
		userId
	]);
	if (rowCount === 1) await noteSignIn(app, userId, 'passkey.removed');
	return rowCount === 1;
}

export async function renamePasskey(
	app: Pick<App, 'pools'>,
	userId: string,
	id: string,
	name: string
): Promise<boolean> {
	const { rowCount } = await app.pools.login.query(
		'update passkey set name = $3 where id = $1 and "userId" = $2',
		[id, userId, name]
	);
	return rowCount === 1;
}

async function noted<T extends AccountOutcome>(
	{ app, session }: AccountParts,
	outcome: T,
	action: SignInEvent
): Promise<T> {
	if (outcome.kind === 'done') await noteSignIn(app, session.userId, action);
	return outcome;
}

async function ask(
	parts: AccountParts,
	call: (parts: AccountParts) => Promise<Response>
): Promise<AccountOutcome> {
	if (!(await mayTry(parts.app, ['account', parts.session.userId]))) return { kind: 'too_many' };
	try {
		const response = await call(parts);
		return response.ok ? { kind: 'done', setCookies: response.headers.getSetCookie() } : { kind: 'wrong' };
	} catch (error) {
		if (isAPIError(error)) return { kind: 'wrong' };
		throw error;
	}
}

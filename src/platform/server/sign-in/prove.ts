import type { AccountParts } from './account.ts';
import { mayTry } from './limits.ts';
import { isAPIError } from 'better-auth/api';

/** That the person themself is here, a moment ago: with the password, or a passkey. Only this file makes one. */
export interface Proof {
	readonly userId: string;
	readonly at: Date;
}
const made = new WeakSet<Proof>();

/** A sign-in with a passkey stands for this long as a proof: the device asked for a face, a finger or a PIN. */
const PASSKEY_MINUTES = 5;

/** A sign-in, or having shown it again, counts for this long where ways to sign in are changed. */
const PROVEN_MINUTES = 5;

export type Proven = { kind: 'proven'; proof: Proof } | { kind: 'wrong' } | { kind: 'too_many' };

/**
 * Asks again, so that whoever holds an unlocked phone cannot. An empty password counts only where this very session was
 * begun with a passkey within the last minutes.
 */
export async function proveAgain(parts: AccountParts, password: string | undefined): Promise<Proven> {
	if (!password)
		return (await freshPasskey(parts)) ? { kind: 'proven', proof: await make(parts) } : { kind: 'wrong' };
	if (!(await mayTry(parts.app, ['account', parts.session.userId]))) return { kind: 'too_many' };
	try {
		const { status } = await parts.login.api.verifyPassword({ body: { password }, headers: parts.headers });
		return status ? { kind: 'proven', proof: await make(parts) } : { kind: 'wrong' };
	} catch (error) {
		if (isAPIError(error)) return { kind: 'wrong' };
		throw error;
	}
}

/** Whether this session may do it without the password. */
export async function freshPasskey({
	app,
	session
}: Pick<AccountParts, 'app' | 'session'>): Promise<boolean> {
	const since = new Date(app.clock().getTime() - PASSKEY_MINUTES * 60_000);
	const { rowCount } = await app.pools.login.query(
		`select 1 from session where id = $1 and "userId" = $2 and method = 'passkey' and "createdAt" > $3`,
		[session.id, session.userId, since]
	);
	return rowCount === 1;
}

/**
 * Whether it was shown within the last minutes that it is them: by {@link proveAgain}, or by the sign-in of this session, with
 * a password, a passkey or a mailed code.
 */
export async function provenLately(
	{ app, session }: Pick<AccountParts, 'app' | 'session'>,
	minutes = PROVEN_MINUTES
): Promise<boolean> {
	const since = new Date(app.clock().getTime() - minutes * 60_000);
	const { rowCount } = await app.pools.login.query(
		'select 1 from session where id = $1 and "userId" = $2 and greatest("createdAt", proved_at) > $3',
		[session.id, session.userId, since]
	);
	return rowCount === 1;
}

/** Whether this is a real proof, of this login, not older than the request it came with could be. */
export function holdsProof(proof: Proof, userId: string, now: Date): boolean {
	return made.has(proof) && proof.userId === userId && Math.abs(now.getTime() - proof.at.getTime()) < 60_000;
}

async function make({ app, session }: AccountParts): Promise<Proof> {
	await app.pools.login.query('update session set proved_at = $2 where id = $1', [session.id, app.clock()]);
	const proof: Proof = Object.freeze({ userId: session.userId, at: app.clock() });
	made.add(proof);
	return proof;
}

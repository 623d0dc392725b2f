import { isAPIError } from 'better-auth/api';
import type { App } from '../app.ts';
import type { Login } from '../login.ts';
import { noteRefused, noteSignIn, type Way } from './events.ts';
import { evenTime } from './even-time.ts';
import { knownDevice } from './known-device.ts';
import { mayTry, networkOf, type LimitName } from './limits.ts';
import { asksSecondStep } from './second-step.ts';
import { endSession } from './sessions.ts';

/** Where a try comes from. */
export interface Knock {
	/** The visitor's address as the server sees it. */
	address: string;
	/** The cookie of a device that somebody has signed in on. */
	device: string | undefined;
	/** The request's headers: cookies of a half-done sign-in, and the browser's name for the list of devices. */
	headers: Headers;
}

/** `no` says neither whether the account exists nor what was wrong. */
export type SignInOutcome =
	| { kind: 'in'; setCookies: string[]; email: string; userId: string; token: string }
	| { kind: 'second'; setCookies: string[]; email: string }
	| { kind: 'no' }
	| { kind: 'too_many' };

export interface SignInParts {
	app: Pick<App, 'pools' | 'masterKey' | 'clock' | 'write'>;
	login: Login;
}

/** One spelling per account, as better-auth keeps it. */
export function plainEmail(email: string): string {
	return email.trim().toLowerCase();
}

/** Email and password; `second` when a code of the second step is still to come. */
export async function signInWithPassword(
	parts: SignInParts,
	given: { email: string; password: string },
	knock: Knock
): Promise<SignInOutcome> {
	const email = plainEmail(given.email);
	if (!(await mayTry(parts.app, ...lane(parts, email, knock)))) return { kind: 'too_many' };
	const outcome = await attempt(email, () =>
		parts.login.api.signInEmail({
			body: { email, password: given.password },
			headers: browserOnly(knock),
			asResponse: true
		})
	);
	return noted(parts, email, 'password', outcome);
}

/** Sends a code to the address if it is an account's; the answer is the same if not. False: asked too often. */
export async function sendCode(
	{ app, login }: SignInParts,
	givenEmail: string,
	knock: Knock
): Promise<boolean> {
	const email = plainEmail(givenEmail);
	if (!(await mayTry(app, ['mailToAccount', email], ['mailFromNetwork', networkOf(knock.address)])))
		return false;
	await evenTime(async () => {
		try {
			await login.api.sendVerificationOTP({ body: { email, type: 'sign-in' } });
		} catch (error) {
			if (!isAPIError(error)) throw error;
		}
	});
	return true;
}

/** The mailed code. An account with a second step cannot be entered by mail alone. */
export async function signInWithCode(
	parts: SignInParts,
	given: { email: string; code: string },
	knock: Knock
): Promise<SignInOutcome> {
	const email = plainEmail(given.email);
	if (
		!(await mayTry(parts.app, ...lane(parts, email, knock), [
			'code',
			email,
			knownDevice(parts.app.masterKey, knock.device, email) ?? ''
		]))
	)
		return { kind: 'too_many' };
	const outcome = await evenTime(async () => {
		if (await asksSecondStep(parts.app, email)) return { kind: 'no' as const };
		return attempt(email, () =>
			parts.login.api.signInEmailOTP({
				body: { email, otp: given.code },
				headers: browserOnly(knock),
				asResponse: true
			})
		);
	});
	return noted(parts, email, 'code', outcome);
}

/** The second step after a right password: a code of the app, or one of the backup codes. */
export async function finishSignIn(
	parts: SignInParts,
	given: { code: string; backup: boolean },
	knock: Knock
): Promise<SignInOutcome> {
	const { app, login } = parts;
	if (!(await mayTry(app, ['network', networkOf(knock.address)]))) return { kind: 'too_many' };
	const headers = browserOnly(knock);
	const body = { code: given.code.replaceAll(/\s/g, '') };
	const outcome = await attempt('', () =>
		given.backup
			? login.api.verifyBackupCode({ body, headers, asResponse: true })
			: login.api.verifyTOTP({ body, headers, asResponse: true })
	);
	const way = given.backup ? 'backup-code' : 'second-step';
	const once = given.backup ? outcome : await onlyOnce(app, outcome, body.code);
	return noted(parts, outcome.kind === 'in' ? outcome.email : '', way, once);
}

/** Mails a link to choose a new password, if the address is an account's. False: asked too often. */
export async function askForNewPassword(
	{ app, login }: SignInParts,
	givenEmail: string,
	knock: Knock
): Promise<boolean> {
	const email = plainEmail(givenEmail);
	if (!(await mayTry(app, ['mailToAccount', email], ['mailFromNetwork', networkOf(knock.address)])))
		return false;
	await evenTime(async () => {
		try {
			await login.api.requestPasswordReset({ body: { email } });
		} catch (error) {
			if (!isAPIError(error)) throw error;
		}
	});
	return true;
}

/** Sets the password by the mailed link; ends every session of the account. False: the link does not work any more. */
export async function setNewPassword(
	{ app, login }: SignInParts,
	given: { token: string; password: string },
	knock: Knock
): Promise<boolean | 'too_many'> {
	if (!(await mayTry(app, ['link', networkOf(knock.address)]))) return 'too_many';
	try {
		await login.api.resetPassword({ body: { token: given.token, newPassword: given.password } });
		return true;
	} catch (error) {
		if (isAPIError(error)) return false;
		throw error;
	}
}

/** A code of the app that somebody saw over a shoulder opens nothing after it was used (RFC 6238, 5.2). */
async function onlyOnce(
	app: SignInParts['app'],
	outcome: SignInOutcome,
	code: string
): Promise<SignInOutcome> {
	if (outcome.kind !== 'in' || (await mayTry(app, ['usedCode', outcome.email, code]))) return outcome;
	await endSession(app, outcome.userId, { token: outcome.token });
	return { kind: 'no' };
}

async function noted(
	{ app }: SignInParts,
	email: string,
	way: Way,
	outcome: SignInOutcome
): Promise<SignInOutcome> {
	if (outcome.kind === 'no') noteRefused(app, email, way);
	if (outcome.kind === 'in') await noteSignIn(app, outcome.userId, 'sign-in.done', way);
	if (outcome.kind === 'second') await noteHalf(app, email);
	return outcome;
}

/** Who does not get past the second step has the password: the owner should know. */
async function noteHalf(app: SignInParts['app'], email: string): Promise<void> {
	const { rows } = await app.pools.login.query<{ id: string }>('select id from "user" where email = $1', [
		email
	]);
	for (const { id } of rows) await noteSignIn(app, id, 'sign-in.half', 'password');
}

/** A known device counts by itself; all others share the account's budget and their network's. */
function lane({ app }: SignInParts, email: string, knock: Knock): [LimitName, ...string[]][] {
	const device = knownDevice(app.masterKey, knock.device, email);
	if (device)
		return [
			['device', email, device],
			['deviceLong', email, device]
		];
	const network = networkOf(knock.address);
	return [
		['network', network],
		['passwordHere', email, network],
		['passwordAnywhere', email]
	];
}

async function attempt(email: string, call: () => Promise<Response>): Promise<SignInOutcome> {
	const response = await call();
	if (!response.ok) return { kind: 'no' };
	const answer = (await response.json()) as {
		twoFactorRedirect?: boolean;
		token?: string;
		user?: { id: string; email: string };
	};
	const setCookies = response.headers.getSetCookie();
	if (answer.twoFactorRedirect) return { kind: 'second', setCookies, email };
	if (!answer.user || !answer.token) throw new Error('a sign-in without a session');
	return { kind: 'in', setCookies, email: answer.user.email, userId: answer.user.id, token: answer.token };
}

/** Cookies and the browser's name; no address: a list of where somebody signed in is not ours to keep. */
function browserOnly(knock: Knock): Headers {
	const headers = new Headers();
	for (const name of ['cookie', 'user-agent']) {
		const value = knock.headers.get(name);
		if (value) headers.set(name, value);
	}
	return headers;
}

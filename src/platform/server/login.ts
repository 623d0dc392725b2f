import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { emailOTP, twoFactor } from 'better-auth/plugins';
import { newId } from '../ids.ts';
import type { App, AppConfig } from './app.ts';
import { deriveKey } from './crypto.ts';
import type { Pools } from './db.ts';
import { logError } from './log.ts';
import { queueMail } from './mail-jobs.ts';
import type { Mail } from './mail.ts';
import { noteSignIn } from './sign-in/events.ts';
import { asksSecondStep } from './sign-in/second-step.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './sign-in/passwords.ts';
import { nameOf } from './app-name.ts';
import { m } from '#paraglide/messages.js';

export const COOKIE_PREFIX = 'alongside';

/**
 * What the cookies of a sign-in are called. Where the address is https their names begin with `__Host-`: a browser takes
 * those only from this very host, over https, for all of it, so no neighbour under the same domain can plant one.
 */
export function cookiePrefix(origin: string): string {
	return isHttps(origin) ? `__Host-${COOKIE_PREFIX}` : COOKIE_PREFIX;
}

const isHttps = (origin: string) => origin.startsWith('https:');

/** Nobody stays signed in longer than this; session.ts has the shorter limits, which follow from the person's roles. */
export const SESSION_SECONDS = 30 * 24 * 3600;
const RESET_SECONDS = 3600;
const CODE_SECONDS = 600;
/** better-auth lets its codes and links expire by the machine's clock. */
const after = (seconds: number) => new Date(Date.now() + seconds * 1000);

export interface LoginParts {
	pools: Pools;
	masterKey: Buffer;
	config: AppConfig;
	write: App['write'];
}

/** The secret that signs session cookies. */
export function loginSecret(masterKey: Buffer): string {
	let secret = secrets.get(masterKey);
	if (!secret) secrets.set(masterKey, (secret = deriveKey(masterKey, 'login').toString('hex')));
	return secret;
}

/** Every request asks for it; deriving it takes as long as checking the session. */
const secrets = new WeakMap<Buffer, string>();

/**
 * Sign-in, by better-auth on our own tables (schema `login`). Passwords: sign-in/passwords.ts. Its own web addresses
 * are closed but for passkeys (routes/api/auth): forms call it here, behind the limits of sign-in/limits.ts.
 */
export function makeLogin({ pools, masterKey, config, write }: LoginParts) {
	const mail = (message: Mail, until?: Date) => handOver({ pools, masterKey }, message, until);
	return betterAuth({
		appName: nameOf(config),
		baseURL: config.origin,
		basePath: '/api/auth',
		secret: loginSecret(masterKey),
		database: pools.login,
		telemetry: { enabled: false },
		logger: { disabled: true },
		trustedOrigins: (request) => trusted(config.origin, request),
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: SHORTEST_PASSWORD,
			maxPasswordLength: LONGEST_PASSWORD,
			revokeSessionsOnPasswordReset: true,
			resetPasswordTokenExpiresIn: RESET_SECONDS,
			onPasswordReset: ({ user }) => noteSignIn({ pools, write }, user.id, 'password.reset'),
			sendResetPassword: async ({ user, token }) =>
				mail(
					{
						to: user.email,
						subject: m.mail_reset_subject(),
						text: m.mail_reset_text({ link: `${config.origin}/sign-in/reset/${token}` })
					},
					after(RESET_SECONDS)
				)
		},
		session: {
			expiresIn: SESSION_SECONDS,
			// Renewal and the idle limits are ours (session.ts).
			disableSessionRefresh: true,
			// Ours asks within minutes, not within a day (sign-in/prove.ts).
			freshAge: 0,
			additionalFields: {
				organizationId: { type: 'string', required: false, input: false },
				role: { type: 'string', required: false, input: false },
				method: { type: 'string', required: false, input: false }
			}
		},
		verification: { storeIdentifier: 'hashed' },
		databaseHooks: {
			session: {
				create: {
					before: async (session, context) => ({
						data: {
							...session,
							ipAddress: null,
							method:
								context?.path === '/passkey/verify-authentication' ? 'passkey' : (session.method ?? null)
						}
					})
				}
			}
		},
		rateLimit: { enabled: false },
		advanced: {
			cookiePrefix: cookiePrefix(config.origin),
			// Its own prefix would be __Secure-, which any neighbour under the domain may set.
			useSecureCookies: false,
			defaultCookieAttributes: { secure: isHttps(config.origin) },
			ipAddress: { ipAddressHeaders: ['x-alongside-address'] },
			database: { generateId: newId }
		},
		plugins: [
			twoFactor({ issuer: nameOf(config) }),
			emailOTP({
				otpLength: 6,
				expiresIn: CODE_SECONDS,
				allowedAttempts: 5,
				disableSignUp: true,
				storeOTP: 'hashed',
				sendVerificationOTP: async ({ email, otp, type }) => {
					const alone = type !== 'sign-in' || !(await asksSecondStep({ pools }, email));
					await mail(
						{
							to: email,
							subject: m.mail_code_subject(),
							text: alone
								? m.mail_code_text({ code: otp })
								: m.mail_code_not_alone({ link: `${config.origin}/sign-in` })
						},
						after(CODE_SECONDS)
					);
				}
			}),
			passkey({
				rpName: nameOf(config),
				rpID: new URL(config.origin).hostname,
				origin: config.origin,
				authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
				authentication: {
					// A passkey stands for two factors only when the device asked for a face, a finger or a PIN.
					afterVerification: async ({ verification }) => {
						if (!verification.authenticationInfo.userVerified) throw new APIError('UNAUTHORIZED');
					}
				}
			})
		]
	});
}

export type Login = ReturnType<typeof makeLogin>;

/**
 * To the worker, which tries again while the mail server is away. A mail that cannot be handed over is no answer to the
 * visitor: only a known address comes this far. sign-in/even-time.ts covers the time it takes.
 */
async function handOver(
	app: Pick<LoginParts, 'pools' | 'masterKey'>,
	mail: Mail,
	until?: Date
): Promise<void> {
	await queueMail(app, mail, until).catch((problem: unknown) => logError('mail not handed over', problem));
}

/** Our own origin, and in plain http on this machine also its other name (localhost and 127.0.0.1 are the same server). */
function trusted(origin: string, request?: Request): string[] {
	const own = [origin];
	if (request) {
		const asked = new URL(request.url);
		if (['localhost', '127.0.0.1', '[::1]'].includes(asked.hostname)) own.push(asked.origin);
	}
	return own;
}

import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { emailOTP, twoFactor } from 'better-auth/plugins';
import { newId } from '../ids.ts';
import type { AppConfig } from './app.ts';
import { deriveKey } from './crypto.ts';
import type { Pools } from './db.ts';
import { sendMail } from './mail.ts';
import { m } from '#paraglide/messages.js';

export const COOKIE_PREFIX = 'alongside';
/** A session ends after this long without a visit, and is renewed at most once a day. */
export const SESSION_SECONDS = 14 * 24 * 3600;

export interface LoginParts {
	pools: Pools;
	masterKey: Buffer;
	config: AppConfig;
}

/** The secret that signs session cookies. */
export function loginSecret(masterKey: Buffer): string {
	return deriveKey(masterKey, 'login').toString('hex');
}

/**
 * Sign-in, by better-auth on our own tables (schema `login`). Passwords after NIST SP 800-63B-4: length counts (at
 * least 12 here; 15 where it is the only factor is the advice, and staff have a second), any characters, no forced changes.
 */
export function makeLogin({ pools, masterKey, config }: LoginParts) {
	return betterAuth({
		appName: 'Alongside',
		baseURL: config.origin,
		basePath: '/api/auth',
		secret: loginSecret(masterKey),
		database: pools.login,
		telemetry: { enabled: false },
		logger: { disabled: true },
		trustedOrigins: (request) => trusted(config.origin, request),
		emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 256, revokeSessionsOnPasswordReset: true },
		session: {
			expiresIn: SESSION_SECONDS,
			updateAge: 24 * 3600,
			additionalFields: {
				organizationId: { type: 'string', required: false, input: false },
				role: { type: 'string', required: false, input: false }
			}
		},
		rateLimit: { enabled: false },
		advanced: {
			cookiePrefix: COOKIE_PREFIX,
			ipAddress: { ipAddressHeaders: ['x-alongside-address'] },
			database: { generateId: newId }
		},
		plugins: [
			twoFactor({ issuer: 'Alongside' }),
			emailOTP({
				otpLength: 6,
				expiresIn: 600,
				allowedAttempts: 5,
				disableSignUp: true,
				storeOTP: 'hashed',
				sendVerificationOTP: ({ email, otp }) =>
					sendMail(config, { to: email, subject: m.mail_code_subject(), text: m.mail_code_text({ code: otp }) })
			}),
			passkey({ rpName: 'Alongside', rpID: new URL(config.origin).hostname, origin: config.origin })
		]
	});
}

export type Login = ReturnType<typeof makeLogin>;

/** Our own origin, and in plain http on this machine also its other name (localhost and 127.0.0.1 are the same server). */
function trusted(origin: string, request?: Request): string[] {
	const own = [origin];
	if (request) {
		const asked = new URL(request.url);
		if (['localhost', '127.0.0.1', '[::1]'].includes(asked.hostname)) own.push(asked.origin);
	}
	return own;
}

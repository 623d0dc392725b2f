import { m } from '#paraglide/messages.js';
import type { AppConfig } from '../server/app.ts';
import { knownPasswords } from '../server/sign-in/known-passwords.ts';
import { LONGEST_PASSWORD, passwordProblem, SHORTEST_PASSWORD } from '../server/sign-in/passwords.ts';

/** What to do about a new password, in the reader's language; null when it is good. */
export function passwordAdvice(
	config: Pick<AppConfig, 'knownPasswords'>,
	password: string,
	own: readonly string[] = []
): string | null {
	switch (passwordProblem(password, own, knownPasswords(config))) {
		case 'short':
			return m.signin_password_short({ length: SHORTEST_PASSWORD });
		case 'long':
			return m.signin_password_long({ length: LONGEST_PASSWORD });
		case 'known':
			return m.signin_password_known();
		case 'common':
			return m.signin_password_common();
		case 'context':
			return m.signin_password_context();
		case null:
			return null;
	}
}

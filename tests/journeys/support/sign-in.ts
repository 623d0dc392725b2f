import { hashPassword } from 'better-auth/crypto';
import { newId } from '../../../src/platform/ids.ts';
import type { TestPerson } from '../../support/people.ts';
import type { House } from './house.ts';

/** Gives somebody an email of their own and a password. @returns the email */
export async function canSignIn(house: House, { actor }: TestPerson, password: string): Promise<string> {
	const email = `${actor.userId}@example.test`;
	await house.owner(
		`insert into login.account (id, "accountId", "providerId", "userId", password, "updatedAt") values ($1, $2, 'credential', $2, $3, now())`,
		[newId(), actor.userId, await hashPassword(password)]
	);
	return email;
}

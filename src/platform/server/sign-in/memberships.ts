import { hashPassword } from 'better-auth/crypto';
import type pg from 'pg';
import type { Role } from '../../actor.ts';
import { newId } from '../../ids.ts';
import type { App } from '../app.ts';

export interface NewAccount {
	name: string;
	/** As {@link plainEmail} writes it. */
	email: string;
	/** From {@link hashed}, worked out before a connection is taken: it is slow on purpose. */
	passwordHash: string;
}

export function hashed(password: string): Promise<string> {
	return hashPassword(password);
}

export interface KnownMembership {
	userId: string;
	personId: string;
	roles: Role[];
	ended: boolean;
}

/** Sign-in tables inside one transaction of theirs; the work inside may hold another, which commits first. */
export async function withLogins<T>(
	app: Pick<App, 'pools'>,
	work: (logins: Logins) => Promise<T>
): Promise<T> {
	const client = await app.pools.login.connect();
	try {
		await client.query('begin');
		const result = await work(new Logins(client));
		await client.query('commit');
		return result;
	} catch (error) {
		await client.query('rollback').catch(() => {});
		throw error;
	} finally {
		client.release();
	}
}

export class Logins {
	readonly #client: pg.ClientBase;
	constructor(client: pg.ClientBase) {
		this.#client = client;
	}

	/** Makes an account. Null when the email has one already: it is never changed by this. */
	async create(account: NewAccount, now: Date): Promise<string | null> {
		const userId = newId();
		const made = await this.#client.query(
			`insert into "user" (id, name, email, "emailVerified", "createdAt", "updatedAt") values ($1, $2, $3, false, $4, $4) on conflict do nothing`,
			[userId, account.name, account.email, now]
		);
		if (made.rowCount !== 1) return null;
		await this.#client.query(
			`insert into account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt") values ($1, $2, 'credential', $2, $3, $4, $4)`,
			[newId(), userId, account.passwordHash, now]
		);
		return userId;
	}

	/** This login's membership, ended or not, held until the end of the transaction. */
	async membership(organizationId: string, userId: string): Promise<KnownMembership | null> {
		return this.#one('select * from membership where organization_id = $1 and user_id = $2 for update', [
			organizationId,
			userId
		]);
	}

	/** The login of a person here, if they have one that has not ended. */
	async loginOf(organizationId: string, personId: string): Promise<KnownMembership | null> {
		return this.#one(
			'select * from membership where organization_id = $1 and person_id = $2 and ended_at is null for update',
			[organizationId, personId]
		);
	}

	async join(
		organizationId: string,
		userId: string,
		personId: string,
		roles: readonly Role[],
		now: Date
	): Promise<void> {
		await this.#client.query(
			`insert into membership (user_id, organization_id, person_id, roles, created_at) values ($1, $2, $3, $4, $5)
			 on conflict (user_id, organization_id) do update set roles = excluded.roles, ended_at = null`,
			[userId, organizationId, personId, [...roles], now]
		);
	}

	async setRoles(organizationId: string, personId: string, roles: readonly Role[]): Promise<void> {
		await this.#client.query(
			'update membership set roles = $3 where organization_id = $1 and person_id = $2 and ended_at is null',
			[organizationId, personId, [...roles]]
		);
	}

	/** Ends the membership and every session of the login. */
	async end(organizationId: string, personId: string, now: Date): Promise<void> {
		const { rows } = await this.#client.query<{ user_id: string }>(
			'update membership set ended_at = $3 where organization_id = $1 and person_id = $2 and ended_at is null returning user_id',
			[organizationId, personId, now]
		);
		for (const row of rows)
			await this.#client.query('delete from session where "userId" = $1', [row.user_id]);
	}

	/** Uses up the first director's link; only one can. */
	async useSetupLink(tokenHash: string, now: Date): Promise<boolean> {
		const { rowCount } = await this.#client.query(
			'update setup_links set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2',
			[tokenHash, now]
		);
		return rowCount === 1;
	}

	/** Held for the length of the transaction, so that two changes cannot both take away the last director. */
	async holders(organizationId: string, role: Role): Promise<string[]> {
		const { rows } = await this.#client.query<{ person_id: string }>(
			'select person_id from membership where organization_id = $1 and $2 = any(roles) and ended_at is null order by person_id for update',
			[organizationId, role]
		);
		return rows.map((row) => row.person_id);
	}

	async #one(text: string, values: unknown[]): Promise<KnownMembership | null> {
		const { rows } = await this.#client.query<{
			user_id: string;
			person_id: string;
			roles: Role[];
			ended_at: Date | null;
		}>(text, values);
		const row = rows[0];
		return row
			? { userId: row.user_id, personId: row.person_id, roles: row.roles, ended: row.ended_at !== null }
			: null;
	}
}

/** Who holds a sign-in in this organization, and as what. */
export async function membersOf(
	app: Pick<App, 'pools'>,
	organizationId: string
): Promise<Map<string, Role[]>> {
	const { rows } = await app.pools.login.query<{ person_id: string; roles: Role[] }>(
		'select person_id, roles from membership where organization_id = $1 and ended_at is null',
		[organizationId]
	);
	return new Map(rows.map((row) => [row.person_id, row.roles]));
}

/** Whether this person has a sign-in of their own here: somebody welcomed at the table has none at first. */
export async function hasSignIn(
	app: Pick<App, 'pools'>,
	organizationId: string,
	personId: string
): Promise<boolean> {
	const { rowCount } = await app.pools.login.query(
		'select 1 from membership where organization_id = $1 and person_id = $2 and ended_at is null',
		[organizationId, personId]
	);
	return rowCount !== null && rowCount > 0;
}

/** Where to write to somebody who signs in here; null when they do not. */
export async function emailOf(
	app: Pick<App, 'pools'>,
	organizationId: string,
	personId: string
): Promise<string | null> {
	const { rows } = await app.pools.login.query<{ email: string }>(
		'select u.email from membership m join "user" u on u.id = m.user_id where m.organization_id = $1 and m.person_id = $2 and m.ended_at is null',
		[organizationId, personId]
	);
	return rows[0]?.email ?? null;
}

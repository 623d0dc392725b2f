import type { App } from '../app.ts';

/**
 * Nobody signs in as this person any more: their membership and every session end, and a login that belongs to nothing
 * else goes with its password, passkeys and address. Harmless when repeated.
 */
export async function endSignIn(
	app: Pick<App, 'pools'>,
	organizationId: string,
	personId: string
): Promise<void> {
	const client = await app.pools.login.connect();
	try {
		await client.query('begin');
		await endSignInOn(client, organizationId, personId);
		await client.query('commit');
	} catch (error) {
		await client.query('rollback').catch(() => {});
		throw error;
	} finally {
		client.release();
	}
}

/** The same inside a transaction of the caller: of the login role, or of the owner in a restore. */
export async function endSignInOn(
	client: { query(text: string, values: unknown[]): Promise<{ rows: { user_id?: string }[] }> },
	organizationId: string,
	personId: string
): Promise<void> {
	const { rows } = await client.query(
		'delete from login.membership where organization_id = $1 and person_id = $2 returning user_id',
		[organizationId, personId]
	);
	for (const { user_id } of rows) {
		await client.query('delete from login.session where "userId" = $1', [user_id]);
		await client.query(
			'delete from login."user" u where u.id = $1 and not exists (select 1 from login.membership m where m.user_id = u.id)',
			[user_id]
		);
	}
}

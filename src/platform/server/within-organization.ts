/** Work of the house itself, one organization at a time. */
import type pg from 'pg';
import type { App } from './app.ts';

/** Every organization of this database. */
export async function organizationIds(app: App): Promise<string[]> {
	const { rows } = await app.pools.system.query<{ id: string }>(
		'select organization_id as id from people.organizations order by organization_id'
	);
	return rows.map((row) => row.id);
}

/** One transaction of the system role inside one organization. */
export async function inOrganization<T>(
	app: App,
	organizationId: string,
	work: (client: pg.PoolClient) => Promise<T>
): Promise<T> {
	if (!/^[0-9a-f-]{36}$/.test(organizationId)) throw new TypeError('organizationId is not an id');
	const client = await app.pools.system.connect();
	let broken = true;
	try {
		await client.query('begin');
		await client.query(`set local app.org = '${organizationId}'`);
		const result = await work(client);
		const { command } = await client.query('commit');
		if (command !== 'COMMIT') throw new Error('the transaction was not committed');
		broken = false;
		return result;
	} finally {
		// A connection with a failed transaction is not worth mending.
		client.release(broken);
	}
}

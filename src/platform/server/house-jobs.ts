/** Jobs of the house itself: the audit chain, and tidying up. */
import type pg from 'pg';
import type { App } from './app.ts';
import { chainAudit } from './audit.ts';
import type { CronLine, Task } from './jobs.ts';

/** Lays the hash chain over new audit entries, one organization at a time. */
const chain: Task = async (app) => {
	for (const organizationId of await organizationIds(app)) {
		while ((await chainSome(app, organizationId)) > 0);
	}
};

/** Removes what has run out: forms kept for somebody who never came back, results of repeated writes after 90 days. */
const tidy: Task = async (app) => {
	const now = app.clock();
	await app.pools.system.query('delete from platform.kept_forms where expires_at < $1', [now]);
	const old = new Date(now.getTime() - 90 * 24 * 3600 * 1000);
	for (const organizationId of await organizationIds(app))
		await inOrganization(app, organizationId, (client) =>
			client.query('delete from platform.once where organization_id = $1 and at < $2', [organizationId, old])
		);
};

export const tasks: Record<string, Task> = { 'audit.chain': chain, 'house.tidy': tidy };
export const cron: CronLine[] = [
	{ crontab: '* * * * *', task: 'audit.chain' },
	{ crontab: '17 3 * * *', task: 'house.tidy' }
];

/** Every organization of this database. */
export async function organizationIds(app: App): Promise<string[]> {
	const { rows } = await app.pools.system.query<{ id: string }>(
		'select organization_id as id from people.organizations order by organization_id'
	);
	return rows.map((row) => row.id);
}

const chainSome = (app: App, organizationId: string) =>
	inOrganization(app, organizationId, (client) => chainAudit(client, organizationId));

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

/** Jobs of the house itself: tidying up. */
import type { CronLine, Task } from './jobs.ts';
import { inOrganization, organizationIds } from './within-organization.ts';

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

export const tasks: Record<string, Task> = { 'house.tidy': tidy };
export const cron: CronLine[] = [{ crontab: '17 3 * * *', task: 'house.tidy' }];

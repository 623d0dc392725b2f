import { systemActor } from '#platform/actor.ts';
import type { CronLine, Task } from '#platform/server/jobs.ts';
import { organizationIds } from '#platform/server/within-organization.ts';

/** A room that has closed leaves nothing: its seats, links and messages go with it. Running it twice changes nothing. */
const sweep: Task = async (app) => {
	for (const organizationId of await organizationIds(app))
		await app.write(systemActor(organizationId, 'rooms.sweep'), 'video room', async (ctx) => {
			await ctx.tx
				.deleteFrom('rooms.rooms')
				.where('organization_id', '=', organizationId)
				.where('closes_at', '<', ctx.now)
				.execute();
		});
};

export const tasks: Record<string, Task> = { 'rooms.sweep': sweep };
export const cron: CronLine[] = [{ crontab: '*/10 * * * *', task: 'rooms.sweep' }];

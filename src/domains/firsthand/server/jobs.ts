/** What people say of places is counted by the clock: a line that came up as soon as somebody spoke would tell who it was. */
import { systemActor } from '#platform/actor.ts';
import type { CronLine, Task } from '#platform/server/jobs.ts';
import { organizationIds } from '#platform/server/within-organization.ts';
import { countVoices } from './count.ts';

const count: Task = async (app) => {
	for (const organizationId of await organizationIds(app))
		await app.write(
			systemActor(organizationId, 'firsthand.count'),
			'count what is known of places',
			countVoices
		);
};

export const tasks: Record<string, Task> = { 'firsthand.count': count };
/** Once a night, everywhere in the country. */
export const cron: CronLine[] = [{ crontab: '20 9 * * *', task: 'firsthand.count' }];

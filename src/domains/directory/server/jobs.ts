/** The directory's work by the clock and in the background: lists are read at their addresses. */
import { z } from 'zod';
import { systemActor } from '#platform/actor.ts';
import type { CronLine, Task } from '#platform/server/jobs.ts';
import { organizationIds } from '#platform/server/within-organization.ts';
import { readDue } from './lists/ask-for-list.ts';
import { dropOldFiles } from './lists/held-files.ts';
import { readAddress } from './lists/read-address.ts';

const Reading = z.object({
	organizationId: z.uuid(),
	importId: z.uuid(),
	refreshHours: z.number().int().nullable(),
	acceptLoss: z.boolean()
});

const readList: Task = (app, payload) => readAddress(app, Reading.parse(payload));

/** Asks again for what is due. Each list is a job of its own: one that hangs or fails keeps none of the others. */
const due: Task = async (app) => {
	for (const organizationId of await organizationIds(app))
		await app.write(systemActor(organizationId, 'directory.due'), 'import lists', async (ctx) => {
			await readDue(ctx);
			await dropOldFiles(ctx);
		});
};

export const tasks: Record<string, Task> = { 'directory.read-list': readList, 'directory.due': due };
export const cron: CronLine[] = [{ crontab: '*/15 * * * *', task: 'directory.due' }];

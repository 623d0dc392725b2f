import { z } from 'zod';
import { systemActor } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import type { CronLine, Task } from '#platform/server/jobs.ts';
import { organizationIds } from '#platform/server/within-organization.ts';
import { partStandIns } from './apart.ts';

const part = (app: App, organizationId: string) =>
	app.write(systemActor(organizationId, 'stand-ins.part'), 'cover', partStandIns);

/** Something private was named, or two became allies. */
const named: Task = async (app, payload) => {
	await part(app, z.object({ organizationId: z.uuid() }).parse(payload).organizationId);
};

/** A name that was changed since may be one that a worker has written. */
const nightly: Task = async (app) => {
	for (const organizationId of await organizationIds(app)) await part(app, organizationId);
};

export const tasks: Record<string, Task> = { 'stand-ins.part': named, 'stand-ins.part-all': nightly };
export const cron: CronLine[] = [{ crontab: '23 4 * * *', task: 'stand-ins.part-all' }];

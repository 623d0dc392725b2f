import { organizationIds } from '#platform/server/within-organization.ts';
import type { CronLine, Task } from '#platform/server/jobs.ts';
import { settleCalls } from './settle.ts';

/** Run late, it loses nothing; run twice, it changes nothing. */
const settle: Task = async (app) => {
	for (const organizationId of await organizationIds(app)) await settleCalls(app, organizationId);
};

export const tasks: Record<string, Task> = { 'recovery-calls.settle': settle };
export const cron: CronLine[] = [{ crontab: '*/10 * * * *', task: 'recovery-calls.settle' }];

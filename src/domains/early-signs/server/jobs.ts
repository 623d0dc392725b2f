import { z } from 'zod';
import { systemActor } from '#platform/actor.ts';
import type { CronLine, Task } from '#platform/server/jobs.ts';
import { organizationIds } from '#platform/server/within-organization.ts';
import { lookAtAll, lookAtOne } from './rounds.ts';

const Look = z.object({ organizationId: z.uuid(), personId: z.uuid(), at: z.iso.datetime() });

/** Somebody checked in. May run twice, and late. */
const look: Task = async (app, payload) => {
	const { organizationId, personId, at } = Look.parse(payload);
	await app.write(systemActor(organizationId, 'signs.look'), 'signs', (ctx) =>
		lookAtOne(ctx, personId, new Date(at))
	);
};

const round: Task = async (app) => {
	for (const organizationId of await organizationIds(app))
		await app.write(systemActor(organizationId, 'signs.round'), 'signs', lookAtAll);
};

export const tasks: Record<string, Task> = { 'signs.look': look, 'signs.round': round };
/** Every hour: a day begins at another hour in every zone. */
export const cron: CronLine[] = [{ crontab: '7 * * * *', task: 'signs.round' }];

import { z } from 'zod';
import { systemActor } from '#platform/actor.ts';
import type { CronLine, Task } from '#platform/server/jobs.ts';
import { organizationIds } from '#platform/server/within-organization.ts';
import { closeReachedAt } from './reached.ts';
import { makeReport } from './report.ts';
import { lookAtAll, lookAtOne } from './rounds.ts';

/** The fact as check-ins tells it. */
const Look = z.object({ organizationId: z.uuid(), personId: z.uuid(), at: z.iso.datetime() });

/** Somebody checked in. May run twice, and late. */
const look: Task = async (app, payload) => {
	const { organizationId, personId, at } = Look.parse(payload);
	await app.write(systemActor(organizationId, 'signs.look'), 'signs', (ctx) =>
		lookAtOne(ctx, personId, new Date(at))
	);
};

const Reached = z.object({ organizationId: z.uuid(), personId: z.uuid(), at: z.iso.datetime() });

/** Somebody was reached: their card is done. May run twice. */
const reached: Task = async (app, payload) => {
	const { organizationId, personId, at } = Reached.parse(payload);
	await app.write(systemActor(organizationId, 'signs.reached'), 'signs', (ctx) =>
		closeReachedAt(ctx, personId, new Date(at))
	);
};

const round: Task = async (app) => {
	for (const organizationId of await organizationIds(app))
		await app.write(systemActor(organizationId, 'signs.round'), 'signs', lookAtAll);
};

const report: Task = async (app) => {
	for (const organizationId of await organizationIds(app))
		await app.write(systemActor(organizationId, 'signs.report'), 'signs', makeReport);
};

export const tasks: Record<string, Task> = { 'signs.round': round, 'signs.report': report };
/** Facts of subjects below, heard after their own work on them. */
export const listens: Record<string, Task> = { 'check-in.recorded': look, 'contact.reached': reached };
/** Every hour: a day begins at another hour in every zone. The report on Mondays, when little else runs. */
export const cron: CronLine[] = [
	{ crontab: '7 * * * *', task: 'signs.round' },
	{ crontab: '41 5 * * 1', task: 'signs.report' }
];

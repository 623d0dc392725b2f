import { systemActor } from '#platform/actor.ts';
import { isId } from '#platform/ids.ts';
import type { CronLine, Task } from '#platform/server/jobs.ts';
import { organizationIds } from '#platform/server/within-organization.ts';
import { carryAboutMe, workersWhoTell } from './about-me.ts';
import { tellExpiring } from './tell-expiry.ts';
import { countStandings } from './standings.ts';

const carry: Task = async (app, payload) => {
	const { organizationId, workerId } = payload as { organizationId?: unknown; workerId?: unknown };
	if (!isId(organizationId) || !isId(workerId)) throw new TypeError('about-me.carry without its ids');
	await app.write(systemActor(organizationId, 'about-me.carry'), 'about workers', (ctx) =>
		carryAboutMe(ctx, workerId)
	);
};

/** Whoever came since may read it too: new people of a worker, new staff. */
const round: Task = async (app) => {
	for (const organizationId of await organizationIds(app)) {
		const actor = systemActor(organizationId, 'about-me.round');
		for (const workerId of await app.read(actor, 'about workers', workersWhoTell))
			await app.write(actor, 'about workers', (ctx) => carryAboutMe(ctx, workerId));
	}
};

const count: Task = async (app, payload) => {
	const { organizationId } = payload as { organizationId?: unknown };
	if (!isId(organizationId)) throw new TypeError('standings.count without its id');
	await app.write(systemActor(organizationId, 'standings.count'), 'counting', countStandings);
};

/** Walks begin and end without telling this subject: all is counted anew every ten minutes. */
const countAll: Task = async (app) => {
	for (const organizationId of await organizationIds(app))
		await app.write(systemActor(organizationId, 'standings.count'), 'counting', countStandings);
};

/** What runs out soon is told, in every organization. */
const expiring: Task = async (app) => {
	for (const organizationId of await organizationIds(app)) await tellExpiring(app, organizationId);
};

export const tasks: Record<string, Task> = {
	'about-me.carry': carry,
	'about-me.round': round,
	'standings.count': count,
	'standings.round': countAll,
	'credentials.round': expiring
};
export const cron: CronLine[] = [
	{ crontab: '17 * * * *', task: 'about-me.round' },
	{ crontab: '*/10 * * * *', task: 'standings.round' },
	{ crontab: '25 13 * * *', task: 'credentials.round' }
];

/** Laying the chain, writing its head down outside the database, and checking both. */
import { systemActor } from '../../actor.ts';
import type { App } from '../app.ts';
import { kyselyOn } from '../db.ts';
import type { CronLine, Task } from '../jobs.ts';
import { log } from '../log.ts';
import { outsideOf } from '../outside/place.ts';
import { inOrganization, organizationIds } from '../within-organization.ts';
import { lastAnchor, writeAnchor, type Anchor } from './anchors.ts';
import { chainAudit, headOf } from './chain.ts';
import { checkAudit } from './check.ts';

/** Lays the chain over everything that has no link yet, in every organization or in one. */
export async function chainAll(app: App, only?: string): Promise<void> {
	for (const organizationId of only ? [only] : await organizationIds(app)) {
		const some = () =>
			inOrganization(app, organizationId, (client) => chainAudit(kyselyOn(client), organizationId));
		while ((await some()) > 0);
	}
}

/**
 * Writes the head of one organization down outside. Under the lock of the chain, so that two at once do not write the
 * same line, and the head is one that was committed.
 */
export async function anchorNow(
	app: App,
	organizationId: string,
	more: Pick<Anchor, 'restored'> & { onceADay?: boolean } = {}
): Promise<Anchor | null> {
	const { onceADay = false, ...kept } = more;
	const outside = outsideOf(app);
	return inOrganization(app, organizationId, async (client) => {
		await client.query('select pg_advisory_xact_lock(hashtextextended($1, 77))', [organizationId]);
		const head = await headOf(kyselyOn(client), organizationId);
		const anchor = { ...head, at: app.clock().toISOString(), ...kept };
		const last = lastAnchor(outside, organizationId);
		if (onceADay && last?.at.slice(0, 10) === anchor.at.slice(0, 10)) return null;
		if (head.seq === 0 && !kept.restored) return null;
		writeAnchor(outside, organizationId, anchor);
		return anchor;
	});
}

const anchor: Task = async (app) => {
	for (const organizationId of await organizationIds(app)) {
		await chainAll(app, organizationId);
		await anchorNow(app, organizationId, { onceADay: true });
	}
};

const check: Task = async (app) => {
	for (const organizationId of await organizationIds(app)) {
		const report = await app.write(systemActor(organizationId, 'audit'), 'check the logbook', (ctx) =>
			checkAudit(ctx, outsideOf(app))
		);
		if (report.problems.length > 0)
			log('error', 'the audit does not hold, see npx alongside doctor', { problems: report.problems.length });
	}
};

export const tasks: Record<string, Task> = {
	'audit.chain': (app) => chainAll(app),
	'audit.anchor': anchor,
	'audit.check': check
};
export const cron: CronLine[] = [
	{ crontab: '* * * * *', task: 'audit.chain' },
	// Asked every hour, written once a day: the first head of a new house does not wait until midnight.
	{ crontab: '7 * * * *', task: 'audit.anchor' },
	{ crontab: '37 3 * * *', task: 'audit.check' }
];

import { z } from 'zod';
import { cardsOf } from '#domains/people/server/people.ts';
import { systemActor } from '#platform/actor.ts';
import type { CronLine, Task } from '#platform/server/jobs.ts';
import { somethingNew } from '#platform/server/mail-jobs.ts';
import { emailOf } from '#platform/server/sign-in/memberships.ts';
import { organizationIds } from '#platform/server/within-organization.ts';
import { supervisorsFor } from './debriefs.ts';
import { bringLooksBack } from './give-looks.ts';

const Begun = z.object({ organizationId: z.uuid(), personId: z.uuid(), incidentId: z.uuid() });

/** A worker began the steps: every supervisor whom the person has not shut out gets a mail that names nothing and nobody. */
const begun: Task = async (app, payload) => {
	const { organizationId, personId, incidentId } = Begun.parse(payload);
	const mails = new Map<string, string>();
	for (const id of await supervisorsFor(app, organizationId, personId)) {
		const to = await emailOf(app, organizationId, id);
		if (to) mails.set(id, to);
	}
	await app.write(systemActor(organizationId, 'crisis.begun'), 'incident', async (ctx) => {
		const cards = await cardsOf(ctx, [...mails.keys()]);
		for (const [id, to] of mails) {
			const locale = cards.get(id)?.language ?? 'en';
			await ctx.enqueue('mail.send', somethingNew(app, to, locale), {
				key: `crisis.mail:${incidentId}:${id}`
			});
		}
		ctx.note({
			action: 'incident.told',
			personId,
			subject: 'incident',
			subjectId: incidentId,
			basis: 'system'
		});
	});
};

/** Whoever was away is back: the looks that whoever covered has left are theirs. */
const looksBack: Task = async (app) => {
	for (const organizationId of await organizationIds(app))
		await app.write(systemActor(organizationId, 'crisis.looks-back'), 'incident', bringLooksBack);
};

export const tasks: Record<string, Task> = { 'crisis.begun': begun, 'crisis.looks-back': looksBack };
export const cron: CronLine[] = [{ crontab: '*/15 * * * *', task: 'crisis.looks-back' }];

import { z } from 'zod';
import { systemActor } from '#platform/actor.ts';
import type { CronLine, Task } from '#platform/server/jobs.ts';
import { somethingNew } from '#platform/server/mail-jobs.ts';
import { emailOf } from '#platform/server/sign-in/memberships.ts';
import { cardsOf } from './cards.ts';

const Told = z.object({ organizationId: z.uuid(), personId: z.uuid(), openingId: z.uuid() });

/**
 * A record was opened in an emergency: the person gets a mail that names neither this place nor what happened, and reads
 * the rest on their own page. Who has no sign-in hears it from who walks with them.
 */
const told: Task = async (app, payload) => {
	const { organizationId, personId, openingId } = Told.parse(payload);
	const to = await emailOf(app, organizationId, personId);
	if (!to) return;
	await app.write(systemActor(organizationId, 'emergency.told'), 'emergency', async (ctx) => {
		const locale = (await cardsOf(ctx, [personId])).get(personId)?.language ?? 'en';
		await ctx.enqueue('mail.send', somethingNew(app, to, locale), { key: `emergency.mail:${openingId}` });
		ctx.note({
			action: 'emergency.mailed',
			personId,
			subject: 'opening',
			subjectId: openingId,
			basis: 'system'
		});
	});
};

export const tasks: Record<string, Task> = { 'emergency.told': told };
export const cron: CronLine[] = [];

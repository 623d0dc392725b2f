import { z } from 'zod';
import { systemActor } from '#platform/actor.ts';
import type { CronLine, Task } from '#platform/server/jobs.ts';
import { refusedBecause } from '../decide.ts';
import { termsById, writeDisclosure } from './permit.ts';

const Look = z.object({
	organizationId: z.uuid(),
	consentId: z.uuid(),
	actorId: z.uuid(),
	at: z.iso.datetime(),
	channel: z.enum(['page', 'print', 'pdf', 'file', 'spoken', 'mail', 'notice']),
	disclosureId: z.uuid()
});

/**
 * Somebody asked for what is no longer shared with them. Their own eyes do not reach that consent any more; the person's
 * account of what was given out shows the attempt all the same. May run twice: the row has its id already.
 */
const lookRefused: Task = async (app, payload) => {
	const { organizationId, consentId, actorId, at, channel, disclosureId } = Look.parse(payload);
	await app.write(systemActor(organizationId, 'consent.look-refused'), 'sharing', async (ctx) => {
		const terms = await termsById(ctx, consentId);
		if (!terms || terms.recipientId !== actorId) return;
		const request = { personId: terms.personId, recipientId: actorId };
		await writeDisclosure(ctx, {
			id: disclosureId,
			at: new Date(at),
			personId: terms.personId,
			consentId,
			actorId,
			recipientId: actorId,
			categories: terms.categories,
			channel,
			basis: 'consent',
			reason: refusedBecause(terms, request, new Date(at)) ?? 'ended'
		});
	});
};

export const tasks: Record<string, Task> = { 'consent.look-refused': lookRefused };
export const cron: CronLine[] = [];

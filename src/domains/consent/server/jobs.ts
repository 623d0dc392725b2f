import { z } from 'zod';
import { systemActor } from '#platform/actor.ts';
import type { CronLine, Task } from '#platform/server/jobs.ts';
import { somethingNew } from '#platform/server/mail-jobs.ts';
import { emailOf } from '#platform/server/sign-in/memberships.ts';
import { cardsOf } from '#domains/people/server/people.ts';
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

const Told = z.object({ organizationId: z.uuid(), personId: z.uuid(), orderId: z.uuid() });

/**
 * An order of a court about a person was decided on: they get a mail that names neither this place nor what happened, and
 * read the rest under Sharing. Where the order is sealed this runs on the day after.
 */
const orderTold: Task = async (app, payload) => {
	const { organizationId, personId, orderId } = Told.parse(payload);
	const to = await emailOf(app, organizationId, personId);
	if (!to) return;
	await app.write(systemActor(organizationId, 'order.told'), 'sharing', async (ctx) => {
		const locale = (await cardsOf(ctx, [personId])).get(personId)?.language ?? 'en';
		await ctx.enqueue('mail.send', somethingNew(app, to, locale), { key: `order.mail:${orderId}` });
		ctx.note({ action: 'order.mailed', personId, subject: 'order', subjectId: orderId, basis: 'system' });
	});
};

export const tasks: Record<string, Task> = {
	'consent.look-refused': lookRefused,
	'order.told': orderTold
};
export const cron: CronLine[] = [];

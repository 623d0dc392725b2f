/** A message waits: who gets it is told by a mail that says no more than that there is something new. */
import { z } from 'zod';
import { systemActor } from '#platform/actor.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { CronLine, Task } from '#platform/server/jobs.ts';
import { somethingNew } from '#platform/server/mail-jobs.ts';
import { emailOf } from '#platform/server/sign-in/memberships.ts';
import { cardsOf } from '#domains/people/server/people.ts';
import { heldUntil, readsNext } from '../hours.ts';
import { readerIn } from './reader.ts';
import { walkHere } from './walk.ts';

const Sent = z.object({ organizationId: z.uuid(), messageId: z.uuid() });
/** Mail reaches a person between eight and eight on their own clock. */
const DAYTIME = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 8 * 60, until: 20 * 60 }));

const sent: Task = async (app, payload) => {
	const { organizationId, messageId } = Sent.parse(payload);
	const actor = systemActor(organizationId, 'message.sent');
	const due = await app.read(actor, 'messages', (ctx) => dueFor(ctx, messageId));
	if (!due) return;
	const to = due.later ? null : await emailOf(app, organizationId, due.id);
	await app.write(actor, 'messages', async (ctx) => {
		// Not in their hours, or those have moved: asked again when they begin.
		if (due.later) return void (await ctx.enqueue('message.sent', { messageId }, { runAt: due.later }));
		if (!to || !(await firstTelling(ctx, messageId))) return;
		const locale = (await cardsOf(ctx, [due.id])).get(due.id)?.language ?? 'en';
		await ctx.enqueue('mail.send', somethingNew(app, to, locale), { key: `message.mail:${messageId}` });
		ctx.note({
			action: 'message.mailed',
			personId: due.personId,
			subject: 'message',
			subjectId: messageId,
			basis: 'system'
		});
	});
};

/** Who is to be told of it, and, where it is not their time, when to ask again. Null: read, over, or told of an earlier one. */
async function dueFor(
	ctx: ReadContext,
	messageId: string
): Promise<{ id: string; personId: string; later: Date | null } | null> {
	const row = await ctx.db
		.selectFrom('messaging.messages')
		.select(['walk_id', 'person_id', 'author_id', 'read_at', 'told_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', messageId)
		.executeTakeFirst();
	if (!row || row.read_at || row.told_at) return null;
	const walk = await walkHere(ctx, row.walk_id);
	if (row.author_id !== row.person_id) {
		const timeZone = (await cardsOf(ctx, [row.person_id])).get(row.person_id)?.timeZone ?? 'UTC';
		const day = { timeZone, week: DAYTIME, otherDays: [], before: 0, after: 0, noticeHours: 0, ways: [] };
		return { id: row.person_id, personId: row.person_id, later: heldUntil(readsNext(day, [], ctx.now)) };
	}
	if (!walk.open) return null;
	const { id, reads } = await readerIn(ctx, walk);
	return { id, personId: row.person_id, later: heldUntil(reads) };
}

/** One mail for all that waits in a thread: until it is read, no second one goes out. */
async function firstTelling(ctx: WriteContext, messageId: string): Promise<boolean> {
	const { organizationId } = ctx.actor;
	const done = await ctx.tx
		.updateTable('messaging.messages as m')
		.set({ told_at: ctx.now })
		.where('m.organization_id', '=', organizationId)
		.where('m.id', '=', messageId)
		.where('m.told_at', 'is', null)
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom('messaging.messages as other')
						.select('other.id')
						.where('other.organization_id', '=', organizationId)
						.whereRef('other.walk_id', '=', 'm.walk_id')
						.whereRef('other.author_id', '=', 'm.author_id')
						.where('other.read_at', 'is', null)
						.where('other.told_at', 'is not', null)
				)
			)
		)
		.executeTakeFirst();
	return done.numUpdatedRows > 0n;
}

export const tasks: Record<string, Task> = { 'message.sent': sent };
export const cron: CronLine[] = [];

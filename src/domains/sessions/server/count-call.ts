import { heardFrom } from '#domains/people/server/people.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { dayIn, startOfDay } from '#platform/time.ts';
import { nextDay, type ContactOutcome } from '../contacts.ts';
import { answerAsks } from './contacts.ts';

export interface CountedCall {
	/** The call's own id: its contact carries it, so that it is written once. */
	id: string;
	personId: string;
	workerId: string;
	at: Date;
	outcome: Extract<ContactOutcome, 'reached' | 'left_word' | 'no_answer'>;
	/** How long they talked. */
	minutes: number;
}

/** A recovery call as a contact, which reports read: nobody types it again. Said by the system; once. Whether it was written now. */
export async function countCall(ctx: WriteContext, call: CountedCall): Promise<boolean> {
	const reached = call.outcome === 'reached';
	const made = await ctx.tx
		.insertInto('sessions.contacts')
		.values({
			organization_id: ctx.actor.organizationId,
			id: call.id,
			person_id: call.personId,
			worker_id: call.workerId,
			at: call.at,
			way: 'call',
			outcome: call.outcome,
			kind: reached ? 'talk' : null,
			minutes: reached ? call.minutes : null
		})
		.onConflict((c) => c.columns(['organization_id', 'id']).doNothing())
		.executeTakeFirst();
	if (!made.numInsertedOrUpdatedRows) return false;
	if (reached) {
		await answerAsks(ctx, call.personId, call.workerId, call.at);
		// The system says it, so that no job is needed to.
		await heardFrom(ctx, call.personId, call.at);
	}
	ctx.note({
		action: 'contact.recorded',
		personId: call.personId,
		subject: 'contact',
		subjectId: call.id,
		basis: 'system'
	});
	return true;
}

/** Somebody was not reached, and wants that who walks with them knows: the contact brings them onto My day the next morning. */
export async function bringBack(
	ctx: WriteContext,
	contactId: string,
	at: Date,
	timeZone: string
): Promise<void> {
	await ctx.tx
		.updateTable('sessions.contacts')
		.set({ next_at: startOfDay(nextDay('no_answer', dayIn(timeZone, at))!, timeZone) })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', contactId)
		.execute();
}

import { newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import type { ContactWay } from '../contacts.ts';
import type { Way } from '../sessions.ts';
import { answerAsks } from './contacts.ts';
import { findVisit } from './visits.ts';

const WAY: Record<Way, ContactWay> = {
	in_person: 'in_person',
	phone: 'call',
	video: 'video',
	other: 'other'
};

/**
 * What a visit that was held says of itself, as a contact: time, way and kind, which reports read. By the job `visit.held`,
 * since either of the two may say that it was held. Once for each visit; one that was not held is none.
 */
export async function countVisit(ctx: WriteContext, visitId: string): Promise<void> {
	const visit = await findVisit(ctx, visitId);
	if (visit.state !== 'held') return;
	// Held before its time came: it counts from when it was said.
	const at = visit.startsAt < ctx.now ? visit.startsAt : ctx.now;
	const id = newId();
	const made = await ctx.tx
		.insertInto('sessions.contacts')
		.values({
			organization_id: ctx.actor.organizationId,
			id,
			person_id: visit.personId,
			worker_id: visit.workerId,
			at,
			way: WAY[visit.way],
			outcome: 'reached',
			visit_id: visit.id,
			kind: visit.kind,
			minutes: visit.minutes
		})
		.onConflict((c) =>
			c.columns(['organization_id', 'visit_id']).where('visit_id', 'is not', null).doNothing()
		)
		.executeTakeFirst();
	if (!made.numInsertedOrUpdatedRows) return;
	await answerAsks(ctx, visit.personId, visit.workerId, at);
	await ctx.enqueue('contact.reached', { personId: visit.personId, at: at.toISOString() });
	ctx.note({
		action: 'contact.recorded',
		personId: visit.personId,
		subject: 'contact',
		subjectId: id,
		basis: 'system'
	});
}

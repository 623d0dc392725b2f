import { m } from '#paraglide/messages.js';
import { Refusal } from '#platform/errors.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { writeDownWishes } from './ask-walks.ts';
import { findAbsence } from './find-absence.ts';
import { isWorker } from './is-worker.ts';

/** One more who could stand in. By the absent worker or a supervisor; each person still chooses for themself. */
export async function offerStandIn(
	ctx: WriteContext,
	absenceId: string,
	workerId: string,
	{ quietly = false, by }: { quietly?: boolean; by?: string } = {}
): Promise<void> {
	const absence = await findAbsence(ctx, absenceId, 'stand-in.offered');
	const me = ctx.actor.kind === 'person' ? ctx.actor.personId : by;
	if (!me || workerId === absence.workerId || !(await isWorker(ctx, workerId)))
		throw new Refusal('invalid', 'not somebody who can stand in', {
			fields: { [quietly ? 'standIns' : 'workerId']: m.cover_error_no_worker() }
		});
	const made = await ctx.tx
		.insertInto('people.stand_ins')
		.values({
			organization_id: ctx.actor.organizationId,
			absence_id: absenceId,
			worker_id: workerId,
			absent_id: absence.workerId,
			offered_by: me,
			offered_at: ctx.now
		})
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (!made.numInsertedOrUpdatedRows) return;
	ctx.note({ action: 'stand-in.offered', subject: 'worker', subjectId: workerId, basis: 'role' });
	if (!quietly) await writeDownWishes(ctx, absenceId);
}

/** Not offered any more: whoever chose them has nobody from this moment, and is asked again. Also by the stand-in themself. */
export async function takeBackStandIn(ctx: WriteContext, absenceId: string, workerId: string): Promise<void> {
	const me = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
	if (me !== workerId) await findAbsence(ctx, absenceId, 'stand-in.taken-back');
	const gone = await ctx.tx
		.deleteFrom('people.stand_ins')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('absence_id', '=', absenceId)
		.where('worker_id', '=', workerId)
		.executeTakeFirst();
	if (!gone.numDeletedRows)
		throw new Refusal('not_found', 'no such stand-in', {
			detail: { audit: { action: 'stand-in.taken-back' } }
		});
	ctx.note({
		action: 'stand-in.taken-back',
		subject: 'worker',
		subjectId: workerId,
		basis: me === workerId ? 'own' : 'role'
	});
}

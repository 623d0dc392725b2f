import { m } from '#paraglide/messages.js';
import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { askNewWalk } from './cover/ask-walks.ts';
import { mustNotBeShutOut } from './shut-to-me.ts';

export interface NewWalk {
	personId: string;
	workerId: string;
	as: 'coach' | 'peer';
	/** Words to the person about this change; shown on their page. */
	note?: string;
	/** For system actors only (demo, import): when it began. */
	at?: Date;
}

/**
 * Lets a worker walk with a person from now on; with `fromWorkerId` that walk ends at the same moment.
 * Supervisors and jobs. Refuses a worker who cannot be given people, and somebody who is not a participant or ally.
 */
export async function assignWorker(
	ctx: WriteContext,
	walk: NewWalk,
	fromWorkerId?: string
): Promise<{ id: string }> {
	const organizationId = ctx.actor.organizationId;
	const refuse = (why: string) =>
		new Refusal('not_found', why, { detail: { audit: { action: 'walk.begun', personId: walk.personId } } });
	if (ctx.actor.kind !== 'system' && !hasRole(ctx.actor, 'supervisor')) throw refuse('not a supervisor');
	await mustNotBeShutOut(ctx, walk.personId, 'walk.begun');
	const known = await ctx.tx
		.selectFrom('people.persons')
		.select(['id', 'preferred_name', 'can_walk', 'is_staff', 'is_participant', 'is_ally', 'ended_at'])
		.where('organization_id', '=', organizationId)
		.where('id', 'in', [walk.personId, walk.workerId])
		.execute();
	const worker = known.find((row) => row.id === walk.workerId);
	const person = known.find((row) => row.id === walk.personId);
	// Left, or walks with nobody any more, since the page was drawn.
	if (worker && (worker.ended_at || (worker.is_staff && !worker.can_walk)))
		throw new Refusal('conflict', 'no longer a worker who can be given people', {
			fields: { toWorkerId: m.team_error_worker_gone({ name: worker.preferred_name }) },
			detail: { audit: { action: 'walk.begun', personId: walk.personId } }
		});
	if (!worker?.can_walk) throw refuse('not a worker who can be given people');
	if (!person || person.ended_at || !(person.is_participant || person.is_ally))
		throw refuse('not a person to walk with');
	const closed = await ctx.tx
		.selectFrom('rights.closed')
		.select('since')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', walk.personId)
		.where('worker_id', '=', walk.workerId)
		.executeTakeFirst();
	if (closed)
		throw new Refusal('conflict', 'they asked that this worker never walks with them', {
			fields: { toWorkerId: m.rec_closed_for_worker() },
			detail: { audit: { action: 'walk.begun', personId: walk.personId } }
		});
	if (fromWorkerId && fromWorkerId !== walk.workerId) {
		if (!(await closeWalk(ctx, walk.personId, fromWorkerId)))
			throw refuse('that worker does not walk with them');
		await ctx.enqueue('walk.handed-over', {
			personId: walk.personId,
			fromWorkerId,
			toWorkerId: walk.workerId
		});
	}
	const id = newId();
	const made = await ctx.tx
		.insertInto('people.assignments')
		.values({
			organization_id: organizationId,
			id,
			person_id: walk.personId,
			worker_id: walk.workerId,
			as_role: walk.as,
			started_at: ctx.actor.kind === 'system' && walk.at ? walk.at : ctx.now,
			assigned_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
			note_to_person: walk.note || null
		})
		.onConflict((conflict) =>
			conflict
				.columns(['organization_id', 'person_id', 'worker_id'])
				.where('ended_at', 'is', null)
				.doNothing()
		)
		.executeTakeFirst();
	if (made.numInsertedOrUpdatedRows) {
		await askNewWalk(ctx, walk.workerId);
		ctx.note({
			action: 'walk.begun',
			personId: walk.personId,
			subject: 'worker',
			subjectId: walk.workerId,
			basis: 'role'
		});
	}
	return { id };
}

/**
 * Ends a walk that nobody takes over; the worker's rights to the record end with it, and what they had planned is called
 * off (job `walk.ended`). Supervisors and jobs.
 */
export async function endWalk(ctx: WriteContext, personId: string, workerId: string): Promise<boolean> {
	const ended = await closeWalk(ctx, personId, workerId);
	if (ended) await ctx.enqueue('walk.ended', { personId, workerId });
	return ended;
}

async function closeWalk(ctx: WriteContext, personId: string, workerId: string): Promise<boolean> {
	if (ctx.actor.kind !== 'system' && !hasRole(ctx.actor, 'supervisor'))
		throw new Refusal('not_found', 'not a supervisor', {
			detail: { audit: { action: 'walk.ended', personId } }
		});
	await mustNotBeShutOut(ctx, personId, 'walk.ended');
	const ended = await ctx.tx
		.updateTable('people.assignments')
		.set({ ended_at: ctx.now })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('worker_id', '=', workerId)
		.where('ended_at', 'is', null)
		.executeTakeFirst();
	if (ended.numUpdatedRows) {
		ctx.note({ action: 'walk.ended', personId, subject: 'worker', subjectId: workerId, basis: 'role' });
		ctx.announce('walk', personId);
	}
	return Boolean(ended.numUpdatedRows);
}

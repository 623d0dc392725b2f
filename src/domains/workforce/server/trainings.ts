/** Trainings: the worker adds and takes away, a supervisor or director says what they found. */
import { sql } from 'kysely';
import { Refusal } from '#platform/errors.ts';
import { isId, newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import {
	MOST_TRAININGS,
	type Found,
	type Training,
	type TrainingCategory,
	type TrainingInput
} from '../trainings.ts';
import { check } from './credentials.ts';
import { mustCheck, ownName, ownWork, todayHere } from './who-checks.ts';

/** The worker's own, the last first. */
export async function ownTrainings(ctx: ReadContext): Promise<Training[]> {
	return (await rows(ctx).where('t.worker_id', '=', ownWork(ctx)).execute()).map(training);
}

/** Everybody's that wait to be looked at. Supervisors and directors. */
export async function waitingTrainings(ctx: ReadContext): Promise<Training[]> {
	mustCheck(ctx, 'training.listed');
	return (await rows(ctx).where('t.found', 'is', null).limit(2000).execute()).map(training);
}

/** What stands on a worker's page: only what somebody has looked at and found right. */
export async function shownTrainings(ctx: ReadContext, workerId: string): Promise<Training[]> {
	if (!isId(workerId)) return [];
	const found = await rows(ctx).where('t.worker_id', '=', workerId).where('t.found', '=', 'right').execute();
	return found.map(training);
}

/** @throws Refusal invalid for a day that is to come, too_many */
export async function addTraining(ctx: WriteContext, input: TrainingInput): Promise<{ id: string }> {
	const workerId = ownWork(ctx);
	if (input.heldOn > (await todayHere(ctx)))
		throw new Refusal('invalid', 'a day to come', { fields: { heldOn: m.badges_day_to_come() } });
	const { many } = await ctx.db
		.selectFrom('workforce.trainings')
		.select((eb) => eb.fn.countAll<string>().as('many'))
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '=', workerId)
		.executeTakeFirstOrThrow();
	if (Number(many) >= MOST_TRAININGS)
		throw new Refusal('too_many', 'enough trainings', { fields: { title: m.badges_many() } });
	const id = newId();
	await ctx.tx
		.insertInto('workforce.trainings')
		.values({
			organization_id: ctx.actor.organizationId,
			id,
			worker_id: workerId,
			worker_name: await ownName(ctx, workerId),
			title: input.title,
			provider: input.provider,
			category: input.category,
			hours: input.hours,
			held_on: input.heldOn,
			added_at: ctx.now
		})
		.execute();
	ctx.note({ action: 'training.added', subject: 'training', subjectId: id, basis: 'self' });
	return { id };
}

/** The worker takes one of theirs away for good. */
export async function removeTraining(ctx: WriteContext, id: string): Promise<void> {
	const gone = await ctx.tx
		.deleteFrom('workforce.trainings')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '=', ownWork(ctx))
		.where('id', '=', id)
		.executeTakeFirst();
	if (!gone.numDeletedRows) throw new Refusal('not_found', 'no such training');
	ctx.note({ action: 'training.removed', subject: 'training', subjectId: id, basis: 'self' });
}

/** A supervisor or director has looked at its proof; of anybody but themself. */
export async function checkTraining(ctx: WriteContext, id: string, found: Found): Promise<void> {
	await check(ctx, 'workforce.trainings', id, found);
	ctx.note({ action: 'training.checked', subject: 'training', subjectId: id, basis: 'role' });
}

/** All of one worker: for who may read them. */
export const trainingsOf = async (ctx: ReadContext, workerId: string): Promise<Training[]> =>
	(await rows(ctx).where('t.worker_id', '=', workerId).execute()).map(training);

const rows = (ctx: ReadContext) =>
	ctx.db
		.selectFrom('workforce.trainings as t')
		.leftJoin('people.persons as k', (join) =>
			join.onRef('k.organization_id', '=', 't.organization_id').onRef('k.id', '=', 't.checked_by')
		)
		.select([
			't.id',
			't.worker_id',
			't.worker_name',
			't.title',
			't.provider',
			't.category',
			't.hours',
			't.found',
			't.checked_at',
			'k.preferred_name as checker',
			sql<string>`to_char(t.held_on, 'YYYY-MM-DD')`.as('held')
		])
		.where('t.organization_id', '=', ctx.actor.organizationId)
		.orderBy('t.held_on', 'desc')
		.orderBy('t.id');

const training = (row: Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]): Training => ({
	id: row.id,
	workerId: row.worker_id,
	workerName: row.worker_name,
	title: row.title,
	provider: row.provider,
	category: row.category as TrainingCategory,
	hours: Number(row.hours),
	heldOn: row.held,
	found: row.found as Found | null,
	checkedBy: row.checker,
	checkedAt: row.checked_at
});

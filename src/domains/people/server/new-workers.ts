/** Somebody new walks with the person: said on their first page until they have read it. */
import { sql } from 'kysely';
import { Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { WalkingWorker } from '../people.ts';
import { workersOf } from './cards.ts';

/** Whoever has not opened the page for so long has met them otherwise. */
const SAID_DAYS = 30;

/** Those among the actor's own workers who are new to them, and not read yet. */
export async function newWorkers(
	ctx: ReadContext,
	workers: readonly WalkingWorker[]
): Promise<WalkingWorker[]> {
	const lately = workers.filter(({ since }) => ctx.now.getTime() - since.getTime() < SAID_DAYS * 86_400_000);
	if (ctx.actor.kind !== 'person' || lately.length === 0) return [];
	const rows = await ctx.db
		.selectFrom('people.met_workers')
		.select(['worker_id', 'read_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', ctx.actor.personId)
		.where('worker_id', '=', sql<string>`any(${lately.map(({ id }) => id)}::uuid[])`)
		.execute();
	return lately.filter(({ id, since }) => !rows.some((row) => row.worker_id === id && row.read_at >= since));
}

/** "I have read it." The person alone, of somebody who walks with them. Twice changes nothing. */
export async function readNewWorker(ctx: WriteContext, workerId: string): Promise<void> {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_signed_in');
	const { personId, organizationId } = ctx.actor;
	if (!isId(workerId) || !(await workersOf(ctx, personId)).some(({ id }) => id === workerId))
		throw new Refusal('not_found', 'does not walk with them');
	await ctx.tx
		.insertInto('people.met_workers')
		.values({ organization_id: organizationId, person_id: personId, worker_id: workerId, read_at: ctx.now })
		.onConflict((c) =>
			c.columns(['organization_id', 'person_id', 'worker_id']).doUpdateSet({ read_at: ctx.now })
		)
		.execute();
	ctx.note({ action: 'new-worker.read', personId, subject: 'worker', subjectId: workerId, basis: 'self' });
}

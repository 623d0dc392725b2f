import { sql } from 'kysely';
import { isStaff } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { TurnTo } from '../people.ts';
import { hoursShort } from '../staffed-words.ts';
import { workersOf } from './cards.ts';
import { openRecord } from './open-record.ts';
import { organizationOf } from './organization.ts';

/** The numbers at which these workers want to be reached, as far as the actor may see them. */
export async function workNumbersOf(
	ctx: ReadContext,
	workerIds: readonly string[]
): Promise<Map<string, string>> {
	if (workerIds.length === 0) return new Map();
	const rows = await ctx.db
		.selectFrom('people.work_numbers')
		.select(['worker_id', 'number'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '=', sql<string>`any(${[...workerIds]}::uuid[])`)
		.execute();
	return new Map(rows.map((row) => [row.worker_id, row.number]));
}

/** Gives one's own work number, or takes it away with null. Those one walks with see it. `workerId`: for the system alone. */
export async function saveWorkNumber(
	ctx: WriteContext,
	number: string | null,
	workerId?: string
): Promise<void> {
	const { actor } = ctx;
	const organizationId = actor.organizationId;
	const personId =
		actor.kind === 'system' ? workerId : isStaff(actor) && actor.kind === 'person' && actor.personId;
	if (!personId) throw new Refusal('not_found', 'no work number of this actor');
	if (number === null)
		await ctx.tx
			.deleteFrom('people.work_numbers')
			.where('organization_id', '=', organizationId)
			.where('worker_id', '=', personId)
			.execute();
	else
		await ctx.tx
			.insertInto('people.work_numbers')
			.values({ organization_id: organizationId, worker_id: personId, number, set_at: ctx.now })
			.onConflict((c) => c.columns(['organization_id', 'worker_id']).doUpdateSet({ number, set_at: ctx.now }))
			.execute();
	ctx.note({ action: 'work-number.changed', subject: 'work-number', subjectId: personId });
}

/** The person's own contact, as it may stand in a text; null when nobody walks with them. */
export async function whoToTurnTo(
	ctx: ReadContext,
	personId: string,
	locale: string
): Promise<TurnTo | null> {
	await openRecord(ctx, personId, 'next-contact');
	const [worker] = await workersOf(ctx, personId);
	if (!worker) return null;
	return {
		name: worker.preferredName.trim().split(/\s+/u)[0] ?? '',
		number: (await workNumbersOf(ctx, [worker.id])).get(worker.id) ?? null,
		hours: hoursShort((await organizationOf(ctx)).staffedHours, locale)
	};
}

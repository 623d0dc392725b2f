import { sql } from 'kysely';
import { newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';

/** Puts the question to everybody the absent worker walks with; done twice, it changes nothing. */
export async function askWalks(ctx: WriteContext, absenceId: string): Promise<void> {
	const { organizationId } = ctx.actor;
	const walks = await ctx.tx
		.selectFrom('people.absences as b')
		.innerJoin('people.assignments as a', (join) =>
			join.onRef('a.organization_id', '=', 'b.organization_id').onRef('a.worker_id', '=', 'b.worker_id')
		)
		.select(['a.id', 'a.person_id', 'a.worker_id'])
		.where('a.organization_id', '=', organizationId)
		.where('b.organization_id', '=', organizationId)
		.where('b.id', '=', absenceId)
		.where('a.ended_at', 'is', null)
		.execute();
	if (walks.length === 0) return;
	await ctx.tx
		.insertInto('people.covers')
		.values(
			walks.map((walk) => ({
				organization_id: organizationId,
				id: newId(),
				absence_id: absenceId,
				assignment_id: walk.id,
				person_id: walk.person_id,
				worker_id: walk.worker_id
			}))
		)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** Somebody new to walk with while the worker is away, or about to be: they are asked too. */
export async function askNewWalk(ctx: WriteContext, workerId: string): Promise<void> {
	const rows = await ctx.tx
		.selectFrom('people.absences')
		.select('id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '=', workerId)
		.where('ended_at', 'is', null)
		.where('until_at', '>', ctx.now)
		.execute();
	for (const { id } of rows) await askWalks(ctx, id);
}

/** Whoever has chosen beforehand has answered: with one who is offered, or with nobody. An answer that is there stays. */
export async function writeDownWishes(ctx: WriteContext, absenceId: string): Promise<void> {
	const { organizationId } = ctx.actor;
	const rows = await ctx.tx
		.selectFrom('people.covers as c')
		.innerJoin('people.cover_wishes as w', (join) =>
			join
				.onRef('w.organization_id', '=', 'c.organization_id')
				.onRef('w.person_id', '=', 'c.person_id')
				.onRef('w.worker_id', '=', 'c.worker_id')
		)
		.select(['c.id', 'w.cover_id'])
		.where('c.organization_id', '=', organizationId)
		.where('w.organization_id', '=', organizationId)
		.where('c.absence_id', '=', absenceId)
		.where('c.chosen_at', 'is', null)
		.where((eb) =>
			eb.or([
				eb('w.cover_id', 'is', null),
				sql<boolean>`w.cover_id in (select s.worker_id from people.stand_ins s where s.organization_id = ${organizationId} and s.absence_id = ${absenceId})`
			])
		)
		.execute();
	for (const row of rows)
		await ctx.tx
			.updateTable('people.covers')
			.set({ cover_id: row.cover_id, chosen_at: ctx.now })
			.where('organization_id', '=', organizationId)
			.where('id', '=', row.id)
			.where('chosen_at', 'is', null)
			.execute();
}

import { sql } from 'kysely';
import type { ReadContext } from '#platform/server/context.ts';
import { absenceState, type Absence, type AbsenceState, type StandIn } from '../../cover.ts';
import { cardsOf } from '../cards.ts';

export interface AbsenceNow extends Absence {
	state: Exclude<AbsenceState, 'over'>;
}

/** Absences that go on or are to come, as far as the actor may see them, soonest first. */
export async function absencesNow(
	ctx: ReadContext,
	which: { workerIds?: readonly string[]; ids?: readonly string[] } = {}
): Promise<AbsenceNow[]> {
	const { organizationId } = ctx.actor;
	const rows = await ctx.db
		.selectFrom('people.absences')
		.select(['id', 'worker_id', 'from_at', 'until_at', 'words', 'ended_at'])
		.where('organization_id', '=', organizationId)
		.where('ended_at', 'is', null)
		.where('until_at', '>', ctx.now)
		.$if(which.workerIds !== undefined, (query) =>
			query.where('worker_id', '=', sql<string>`any(${[...which.workerIds!]}::uuid[])`)
		)
		.$if(which.ids !== undefined, (query) =>
			query.where('id', '=', sql<string>`any(${[...which.ids!]}::uuid[])`)
		)
		.orderBy('from_at')
		.execute();
	if (rows.length === 0) return [];
	const offered = await standInsOf(
		ctx,
		rows.map((row) => row.id)
	);
	const names = await cardsOf(
		ctx,
		rows.map((row) => row.worker_id)
	);
	return rows.flatMap((row) => {
		const absence = { from: row.from_at, until: row.until_at };
		const state = absenceState(absence, ctx.now);
		if (state === 'over') return [];
		return {
			id: row.id,
			workerId: row.worker_id,
			workerName: names.get(row.worker_id)?.preferredName ?? '',
			...absence,
			words: row.words,
			standIns: offered.get(row.id) ?? [],
			state
		};
	});
}

/** Who is offered in each of these absences, by name. */
async function standInsOf(ctx: ReadContext, absenceIds: readonly string[]): Promise<Map<string, StandIn[]>> {
	const { organizationId } = ctx.actor;
	const rows = await ctx.db
		.selectFrom('people.stand_ins as s')
		.innerJoin('people.persons as p', (join) =>
			join.onRef('p.organization_id', '=', 's.organization_id').onRef('p.id', '=', 's.worker_id')
		)
		.select(['s.absence_id', 'p.id', 'p.preferred_name'])
		.where('s.organization_id', '=', organizationId)
		.where('p.organization_id', '=', organizationId)
		.where('s.absence_id', '=', sql<string>`any(${[...absenceIds]}::uuid[])`)
		.orderBy('p.preferred_name')
		.execute();
	const by = new Map<string, StandIn[]>();
	for (const row of rows)
		by.set(row.absence_id, [...(by.get(row.absence_id) ?? []), { id: row.id, name: row.preferred_name }]);
	return by;
}

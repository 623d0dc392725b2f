import { sql } from 'kysely';
import type { ReadContext } from '#platform/server/context.ts';
import type { StandIn } from '../../cover.ts';
import { workersOf } from '../cards.ts';

export interface CoverNow extends StandIn {
	/** Whom they stand in for. */
	forId: string;
	forName: string;
	until: Date;
}

/** Who covers for the person at this moment, by the person's own choice: whose eyes are on the record besides. */
export async function coversNow(ctx: ReadContext, personId: string): Promise<CoverNow[]> {
	return (await standing(ctx, { personId })).map((row) => ({
		id: row.id,
		name: row.preferred_name,
		forId: row.for_id,
		forName: row.for_name,
		until: row.until_at
	}));
}

/** Whom the actor covers at this moment, and in whose place. */
export async function coveredNow(
	ctx: ReadContext
): Promise<{ personId: string; forId: string; forName: string; until: Date }[]> {
	if (ctx.actor.kind !== 'person') return [];
	return (await standing(ctx, { coverId: ctx.actor.personId })).map((row) => ({
		personId: row.person_id,
		forId: row.for_id,
		forName: row.for_name,
		until: row.until_at
	}));
}

/** The one rule of who stands in now: chosen by the person, still offered, the walk goes on, the absence is now, not shut out. */
function standing(ctx: ReadContext, of: { personId: string } | { coverId: string }) {
	const { organizationId } = ctx.actor;
	return ctx.db
		.selectFrom('people.covers as c')
		.innerJoin('people.absences as b', (join) =>
			join.onRef('b.organization_id', '=', 'c.organization_id').onRef('b.id', '=', 'c.absence_id')
		)
		.innerJoin('people.stand_ins as s', (join) =>
			join
				.onRef('s.organization_id', '=', 'c.organization_id')
				.onRef('s.absence_id', '=', 'c.absence_id')
				.onRef('s.worker_id', '=', 'c.cover_id')
		)
		.innerJoin('people.assignments as a', (join) =>
			join.onRef('a.organization_id', '=', 'c.organization_id').onRef('a.id', '=', 'c.assignment_id')
		)
		.innerJoin('people.persons as p', (join) =>
			join.onRef('p.organization_id', '=', 'c.organization_id').onRef('p.id', '=', 'c.cover_id')
		)
		.innerJoin('people.persons as w', (join) =>
			join.onRef('w.organization_id', '=', 'c.organization_id').onRef('w.id', '=', 'c.worker_id')
		)
		.select([
			'c.person_id',
			'p.id',
			'p.preferred_name',
			'w.id as for_id',
			'w.preferred_name as for_name',
			'b.until_at'
		])
		.where('c.organization_id', '=', organizationId)
		.where('b.organization_id', '=', organizationId)
		.where('s.organization_id', '=', organizationId)
		.where('a.organization_id', '=', organizationId)
		.where('p.organization_id', '=', organizationId)
		.where('w.organization_id', '=', organizationId)
		.where((eb) =>
			'personId' in of ? eb('c.person_id', '=', of.personId) : eb('c.cover_id', '=', of.coverId)
		)
		.where('a.ended_at', 'is', null)
		.where('b.ended_at', 'is', null)
		.where('b.from_at', '<=', sql<Date>`now()`)
		.where('b.until_at', '>', sql<Date>`now()`)
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom('rights.closed as x')
						.select('x.since')
						.where('x.organization_id', '=', organizationId)
						.whereRef('x.person_id', '=', 'c.person_id')
						.whereRef('x.worker_id', '=', 'c.cover_id')
				)
			)
		)
		.orderBy('b.from_at')
		.execute();
}

/** The names of everybody who may read the record now: who walks with the person, and who covers. */
export async function readersOf(ctx: ReadContext, personId: string): Promise<string[]> {
	const names = (await workersOf(ctx, personId)).map((worker) => worker.preferredName);
	return [...new Set([...names, ...(await coversNow(ctx, personId)).map((cover) => cover.name)])];
}

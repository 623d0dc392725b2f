import { sql } from 'kysely';
import type { ReadContext } from '#platform/server/context.ts';
import type { PersonCard, WalkingWorker } from '../people.ts';
import { CARD, card } from './card.ts';

/** Names of the persons among `ids` that the actor may see. */
export async function cardsOf(ctx: ReadContext, ids: readonly string[]): Promise<Map<string, PersonCard>> {
	if (ids.length === 0) return new Map();
	const rows = await ctx.db
		.selectFrom('people.persons')
		.select(CARD)
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', sql<string>`any(${[...new Set(ids)]}::uuid[])`)
		.execute();
	return new Map(rows.map((row) => [row.id, card(row)]));
}

/** Who walks with this person now, longest first. */
export async function workersOf(ctx: ReadContext, personId: string): Promise<WalkingWorker[]> {
	const rows = await ctx.db
		.selectFrom('people.assignments as a')
		.innerJoin('people.persons as p', (join) =>
			join.onRef('p.organization_id', '=', 'a.organization_id').onRef('p.id', '=', 'a.worker_id')
		)
		.select([
			'p.id',
			'p.preferred_name',
			'p.pronouns',
			'p.time_zone',
			'p.language',
			'a.as_role',
			'a.started_at',
			'a.note_to_person'
		])
		.where('a.organization_id', '=', ctx.actor.organizationId)
		.where('p.organization_id', '=', ctx.actor.organizationId)
		.where('a.person_id', '=', personId)
		.where('a.ended_at', 'is', null)
		.orderBy('a.started_at')
		.execute();
	return rows.map((row) => ({
		...card(row),
		as: row.as_role === 'peer' ? ('peer' as const) : ('coach' as const),
		since: row.started_at,
		note: row.note_to_person
	}));
}

/** The persons this worker walks with now, by name. */
export async function caseloadOf(
	ctx: ReadContext,
	workerId: string
): Promise<(PersonCard & { since: Date; lastHeardAt: Date | null })[]> {
	const rows = await ctx.db
		.selectFrom('people.assignments as a')
		.innerJoin('people.persons as p', (join) =>
			join.onRef('p.organization_id', '=', 'a.organization_id').onRef('p.id', '=', 'a.person_id')
		)
		.select([
			'p.id',
			'p.preferred_name',
			'p.pronouns',
			'p.time_zone',
			'p.language',
			'p.last_heard_at',
			'a.started_at'
		])
		.where('a.organization_id', '=', ctx.actor.organizationId)
		.where('p.organization_id', '=', ctx.actor.organizationId)
		.where('a.worker_id', '=', workerId)
		.where('a.ended_at', 'is', null)
		.orderBy('p.preferred_name')
		.execute();
	return rows.map((row) => ({ ...card(row), since: row.started_at, lastHeardAt: row.last_heard_at }));
}

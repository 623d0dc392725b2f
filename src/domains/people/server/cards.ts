import { sql } from 'kysely';
import type { ReadContext } from '#platform/server/context.ts';
import type { PersonCard, WalkingWorker } from '../people.ts';
import { CARD, card } from './card.ts';
import { remember } from './walk-of.ts';

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

export interface CaseloadPerson extends PersonCard {
	since: Date;
	lastHeardAt: Date | null;
	/** The worker who walks with them, where the actor only covers. */
	coverFor: string | null;
}

/** The persons this worker walks with now, and, where it is the actor, those whom they cover; by name. */
export async function caseloadOf(ctx: ReadContext, workerId: string): Promise<CaseloadPerson[]> {
	const own = ctx.actor.kind === 'person' && ctx.actor.personId === workerId;
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
			'a.started_at',
			'a.worker_id'
		])
		.where('a.organization_id', '=', ctx.actor.organizationId)
		.where('p.organization_id', '=', ctx.actor.organizationId)
		.where((eb) =>
			own
				? eb.or([
						eb('a.worker_id', '=', workerId),
						sql<boolean>`a.id = any ((select people.covered_walks())::uuid[])`
					])
				: eb('a.worker_id', '=', workerId)
		)
		.where('a.ended_at', 'is', null)
		.orderBy('p.preferred_name')
		.execute();
	// Whoever walks with somebody themself covers nobody there.
	const walked = new Set(rows.flatMap((row) => (row.worker_id === workerId ? [row.id] : [])));
	const once = rows.filter(
		(row, at) =>
			row.worker_id === workerId || (!walked.has(row.id) && rows.findIndex(({ id }) => id === row.id) === at)
	);
	if (own) for (const { id } of once) remember(ctx, id, walked.has(id) ? 'walks-with' : 'cover');
	return once.map((row) => ({
		...card(row),
		since: row.started_at,
		lastHeardAt: row.last_heard_at,
		coverFor: row.worker_id === workerId ? null : row.worker_id
	}));
}

/** People, front door for the server. */
import { sql } from 'kysely';
import { Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { PersonCard, WalkingWorker } from '../people.ts';

const CARD = ['id', 'preferred_name', 'pronouns', 'time_zone', 'language'] as const;

interface CardRow {
	id: string;
	preferred_name: string;
	pronouns: string | null;
	time_zone: string;
	language: string;
}

function card(row: CardRow): PersonCard {
	return { id: row.id, preferredName: row.preferred_name, pronouns: row.pronouns, timeZone: row.time_zone, language: row.language === 'es' ? 'es' : 'en' };
}

/**
 * May you open this person's record? Yes for the person and for who walks with them now; the look is noted in the
 * audit (one's own is not). Everyone else gets `not_found`, and the attempt is noted. Call it first in every server
 * function that reads or changes a record.
 * @param what fixed words for "who looked", such as 'plan' or 'check-ins'
 */
export async function openRecord(ctx: ReadContext, personId: string, what: string): Promise<PersonCard> {
	const actor = ctx.actor;
	const refused = new Refusal('not_found', 'record not open to this actor', {
		detail: { audit: { action: `${what}.opened`, personId: isId(personId) ? personId : undefined } }
	});
	if (actor.kind === 'visitor' || !isId(personId)) throw refused;
	const own = actor.kind === 'person' && actor.personId === personId;
	if (actor.kind === 'person' && !own && !(await walksWith(ctx, actor.personId, personId))) throw refused;
	const row = await ctx.db
		.selectFrom('people.persons')
		.select(CARD)
		.where('organization_id', '=', actor.organizationId)
		.where('id', '=', personId)
		.executeTakeFirst();
	if (!row) throw refused;
	if (!own) ctx.note({ action: `${what}.opened`, personId, basis: actor.kind === 'system' ? 'system' : 'walks-with' });
	return card(row);
}

/** Whether `workerId` walks with `personId` now. */
export async function walksWith(ctx: ReadContext, workerId: string, personId: string): Promise<boolean> {
	const row = await ctx.db
		.selectFrom('people.assignments')
		.select('id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '=', workerId)
		.where('person_id', '=', personId)
		.where('ended_at', 'is', null)
		.executeTakeFirst();
	return row !== undefined;
}

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
		.innerJoin('people.persons as p', (join) => join.onRef('p.organization_id', '=', 'a.organization_id').onRef('p.id', '=', 'a.worker_id'))
		.select(['p.id', 'p.preferred_name', 'p.pronouns', 'p.time_zone', 'p.language', 'a.as_role', 'a.started_at'])
		.where('a.organization_id', '=', ctx.actor.organizationId)
		.where('p.organization_id', '=', ctx.actor.organizationId)
		.where('a.person_id', '=', personId)
		.where('a.ended_at', 'is', null)
		.orderBy('a.started_at')
		.execute();
	return rows.map((row) => ({ ...card(row), as: row.as_role === 'peer' ? ('peer' as const) : ('coach' as const), since: row.started_at }));
}

/** The persons this worker walks with now, by name. */
export async function caseloadOf(ctx: ReadContext, workerId: string): Promise<(PersonCard & { since: Date; lastHeardAt: Date | null })[]> {
	const rows = await ctx.db
		.selectFrom('people.assignments as a')
		.innerJoin('people.persons as p', (join) => join.onRef('p.organization_id', '=', 'a.organization_id').onRef('p.id', '=', 'a.person_id'))
		.select(['p.id', 'p.preferred_name', 'p.pronouns', 'p.time_zone', 'p.language', 'p.last_heard_at', 'a.started_at'])
		.where('a.organization_id', '=', ctx.actor.organizationId)
		.where('p.organization_id', '=', ctx.actor.organizationId)
		.where('a.worker_id', '=', workerId)
		.where('a.ended_at', 'is', null)
		.orderBy('p.preferred_name')
		.execute();
	return rows.map((row) => ({ ...card(row), since: row.started_at, lastHeardAt: row.last_heard_at }));
}

/** A sign of life by the person themself (check-in, talk, review): moves "last heard" forward, never back. Called by jobs. */
export async function heardFrom(ctx: WriteContext, personId: string, at: Date): Promise<void> {
	await ctx.tx
		.updateTable('people.persons')
		.set({ last_heard_at: at })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', personId)
		.where((eb) => eb.or([eb('last_heard_at', 'is', null), eb('last_heard_at', '<', at)]))
		.execute();
}

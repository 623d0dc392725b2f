/** Which thread, and as whom: the question that every function here asks first. */
import { sql } from 'kysely';
import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { openRecord } from '#domains/people/server/people.ts';

export interface Walk {
	id: string;
	personId: string;
	workerId: string;
	open: boolean;
	/** How the actor reaches it. The system stands on neither side. */
	side: 'person' | 'worker' | 'cover' | 'system';
}

/**
 * The thread of a walk: for the person also when it is over; for the worker, and who covers for them, while it goes on.
 * @param watching a page that is open asks again and again; it is shown nothing, so that is no look
 */
export async function walkHere(ctx: ReadContext, walkId: string, watching = false): Promise<Walk> {
	const { actor } = ctx;
	const refused = new Refusal('not_found', 'no thread of this actor', {
		detail: { audit: { action: 'messages.opened' } }
	});
	if (actor.kind === 'visitor' || !isId(walkId)) throw refused;
	const row = await ctx.db
		.selectFrom('people.assignments')
		.select(['id', 'person_id', 'worker_id', 'ended_at'])
		.select(sql<boolean>`id = any ((select people.covered_walks())::uuid[])`.as('covered'))
		.where('organization_id', '=', actor.organizationId)
		.where('id', '=', walkId)
		.executeTakeFirst();
	if (!row) throw refused;
	const walk = { id: row.id, personId: row.person_id, workerId: row.worker_id, open: row.ended_at === null };
	if (actor.kind === 'system') return { ...walk, side: 'system' };
	if (actor.personId === walk.personId) return { ...walk, side: 'person' };
	const side = actor.personId === walk.workerId ? 'worker' : row.covered ? 'cover' : null;
	if (!side || !walk.open || !hasRole(actor, 'coach', 'peer')) throw refused;
	if (!watching) await openRecord(ctx, walk.personId, 'messages');
	return { ...walk, side };
}

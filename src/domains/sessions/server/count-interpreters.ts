/** Meetings with an interpreter, as numbers. */
import { hasRole, systemActor, type PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { App } from '#platform/server/app.ts';
import { sql } from 'kysely';
import type { InterpreterCounts } from '../interpreter.ts';

/** How far back meetings are counted. */
export const COUNTED_DAYS = 180;

/** Meetings of the last half year that took place: how many needed an interpreter, and how many had one. Supervisors and directors. */
export async function interpreterCounts(
	app: Pick<App, 'read'>,
	actor: PersonActor
): Promise<InterpreterCounts> {
	if (!hasRole(actor, 'supervisor', 'director'))
		throw new Refusal('not_found', 'no numbers for this role', {
			detail: { audit: { action: 'interpreters.counted' } }
		});
	return app.read(systemActor(actor.organizationId, 'interpreters.count'), 'counting', async (ctx) => {
		const rows = await ctx.db
			.selectFrom('sessions.visit_interpreters as i')
			.innerJoin('sessions.visits as v', (join) =>
				join.onRef('v.organization_id', '=', 'i.organization_id').onRef('v.id', '=', 'i.visit_id')
			)
			.select(['i.person_id', sql<boolean>`i.arranged is not null`.as('had')])
			.where('i.organization_id', '=', ctx.actor.organizationId)
			.where('v.organization_id', '=', ctx.actor.organizationId)
			.where('i.needed', '=', true)
			.where('v.state', '=', 'held')
			.where('v.starts_at', '>', new Date(ctx.now.getTime() - COUNTED_DAYS * 86_400_000))
			.execute();
		const count = (of: typeof rows) => ({
			meetings: of.length,
			people: new Set(of.map((row) => row.person_id)).size
		});
		return {
			needed: count(rows),
			had: count(rows.filter(({ had }) => had)),
			without: count(rows.filter(({ had }) => !had))
		};
	});
}

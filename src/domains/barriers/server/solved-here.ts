import { hasRole, systemActor, type PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { App } from '#platform/server/app.ts';
import { LEAST } from '#platform/small-counts.ts';
import { type Counted, type Kind, type SolvedBy } from '../barriers.ts';

/**
 * What other participants here solved things with: persons, each once for each way, without whoever asks, so that what they do
 * themself changes no number that they see. The system counts; nothing under {@link LEAST} leaves this function.
 */
export async function solvedHere(app: Pick<App, 'read'>, actor: PersonActor): Promise<Counted[]> {
	if (!hasRole(actor, 'participant')) throw new Refusal('forbidden', 'no participant');
	return app.read(systemActor(actor.organizationId, 'solved-here'), 'solved here', async (ctx) => {
		const rows = await ctx.db
			.selectFrom('barriers.barriers')
			.select((eb) => ['kind', 'solved_by', eb.fn.count<string>('person_id').distinct().as('count')])
			.where('organization_id', '=', ctx.actor.organizationId)
			.where('state', '=', 'solved')
			.where('person_id', '!=', actor.personId)
			.groupBy(['kind', 'solved_by'])
			.having((eb) => eb(eb.fn.count('person_id').distinct(), '>=', LEAST))
			.execute();
		return rows.map((row) => ({
			kind: row.kind as Kind,
			by: row.solved_by as SolvedBy,
			count: Number(row.count)
		}));
	});
}

import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';

/** An absence that goes on or is to come, for who may arrange it: the worker themself, a supervisor, a job. */
export async function findAbsence(
	ctx: WriteContext,
	absenceId: string,
	action: string
): Promise<{ workerId: string }> {
	const { actor } = ctx;
	const row =
		isId(absenceId) && actor.kind !== 'visitor'
			? await ctx.tx
					.selectFrom('people.absences')
					.select('worker_id')
					.where('organization_id', '=', actor.organizationId)
					.where('id', '=', absenceId)
					.where('ended_at', 'is', null)
					.where('until_at', '>', ctx.now)
					.executeTakeFirst()
			: undefined;
	const may =
		row &&
		(actor.kind === 'system' ||
			hasRole(actor, 'supervisor') ||
			(actor.kind === 'person' && row.worker_id === actor.personId));
	if (!may) throw new Refusal('not_found', 'no such absence', { detail: { audit: { action } } });
	return { workerId: row.worker_id };
}

import type { WriteContext } from '#platform/server/context.ts';
import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';

type Change = {
	how: 'corrected' | 'confirmed' | 'retired' | 'brought back' | 'added' | 'merged' | 'kept apart';
	field?: string;
	before?: string | null;
	after?: string | null;
};

/** Only staff care for the directory; the wall in the database says so too. Gives who and by what name. */
export async function staffActing(ctx: WriteContext): Promise<{ id: string; name: string }> {
	const { actor } = ctx;
	if (actor.kind !== 'person' || !hasRole(actor, 'coach', 'peer', 'supervisor', 'director'))
		throw new Refusal('forbidden', 'not on staff');
	const me = await ctx.db
		.selectFrom('people.persons')
		.where('organization_id', '=', actor.organizationId)
		.where('id', '=', actor.personId)
		.select('preferred_name as name')
		.executeTakeFirstOrThrow();
	return { id: actor.personId, name: me.name };
}

/** The service as it is, locked until the end: two who correct at once do so one after the other. */
export async function lockService(ctx: WriteContext, id: string) {
	const service = await ctx.tx
		.selectFrom('directory.services')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', id)
		.selectAll()
		.forUpdate()
		.executeTakeFirst();
	if (!service || service.merged_into !== null) throw new Refusal('not_found', 'no such service');
	return service;
}

/** Writes what was changed into the history of the service. */
export async function keepChanges(
	ctx: WriteContext,
	serviceId: string,
	who: { id: string; name: string },
	changes: Change[]
): Promise<void> {
	if (changes.length === 0) return;
	await ctx.tx
		.insertInto('directory.changes')
		.values(
			changes.map((change) => ({
				organization_id: ctx.actor.organizationId,
				id: newId(),
				subject: 'service',
				subject_id: serviceId,
				how: change.how,
				field: change.field ?? null,
				before: change.before ?? null,
				after: change.after ?? null,
				by_id: who.id,
				by_name: who.name,
				at: ctx.now
			}))
		)
		.execute();
}

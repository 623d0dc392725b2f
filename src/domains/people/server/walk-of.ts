import { sql } from 'kysely';
import type { ReadContext } from '#platform/server/context.ts';

/** How a record is open to a worker: they walk with the person, or cover for who does, chosen by the person. */
export type WalkBasis = 'walks-with' | 'cover';

/** What was found in a unit of work, for the audit rows that follow in it. */
const found = new WeakMap<ReadContext, Map<string, WalkBasis>>();

/** How `workerId` reaches `personId` now; null: not at all. Only the actor can be found to cover. */
export async function walkOf(
	ctx: ReadContext,
	workerId: string,
	personId: string
): Promise<WalkBasis | null> {
	const { actor } = ctx;
	const me = actor.kind === 'person' && actor.personId === workerId;
	const rows = await ctx.db
		.selectFrom('people.assignments')
		.select('worker_id')
		.where('organization_id', '=', actor.organizationId)
		.where('person_id', '=', personId)
		.where('ended_at', 'is', null)
		.where((eb) =>
			me
				? eb.or([
						eb('worker_id', '=', workerId),
						sql<boolean>`id = any ((select people.covered_walks())::uuid[])`
					])
				: eb('worker_id', '=', workerId)
		)
		.execute();
	if (rows.length === 0) return null;
	const basis = rows.some((row) => row.worker_id === workerId) ? 'walks-with' : 'cover';
	if (me) remember(ctx, personId, basis);
	return basis;
}

/** For lists, which have found it for many at once. */
export function remember(ctx: ReadContext, personId: string, basis: WalkBasis): void {
	if (!found.has(ctx)) found.set(ctx, new Map());
	found.get(ctx)!.set(personId, basis);
}

/** The basis for an audit row about a person whose record this unit of work has opened. */
export function basisHere(ctx: ReadContext, personId: string): WalkBasis {
	return found.get(ctx)?.get(personId) ?? 'walks-with';
}

import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { sql } from 'kysely';
import type { RepairNoteInput } from '../repairs.ts';

const notePlace = (repairId: string) => `barriers.repair_notes.sealed/${repairId}`;

/** The actor's own notes on these steps, by step. Nobody reads those of the other side. */
export async function ownRepairNotes(
	ctx: ReadContext,
	repairIds: readonly string[]
): Promise<Map<string, string>> {
	const { organizationId, personId } = author(ctx);
	if (repairIds.length === 0) return new Map();
	const rows = await ctx.db
		.selectFrom('barriers.repair_notes')
		.select(['repair_id', 'sealed'])
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('repair_id', '=', sql<string>`any(${[...repairIds]}::uuid[])`)
		.execute();
	if (rows.length === 0) return new Map();
	const vault = await ctx.vault.of(personId);
	return new Map(
		rows.map((row) => [
			row.repair_id,
			vault.openJson<{ words: string }>(row.sealed, notePlace(row.repair_id)).words
		])
	);
}

/**
 * Keeps the actor's own note on a step that they may read: their own, or one that is shared with them. Left empty, it is gone.
 * @throws Refusal not_found for every other step
 */
export async function keepRepairNote(ctx: WriteContext, input: RepairNoteInput): Promise<void> {
	const { organizationId, personId } = author(ctx);
	const step = await ctx.db
		.selectFrom('barriers.repairs')
		.select('id')
		.where('organization_id', '=', organizationId)
		.where('id', '=', input.repair)
		.executeTakeFirst();
	if (!step) throw new Refusal('not_found', 'no such step for this person');
	if (input.words === '')
		await ctx.tx
			.deleteFrom('barriers.repair_notes')
			.where('organization_id', '=', organizationId)
			.where('repair_id', '=', step.id)
			.where('person_id', '=', personId)
			.execute();
	else {
		const vault = await ctx.vault.of(personId);
		const now = {
			changed_at: ctx.now,
			sealed: vault.sealJson({ words: input.words }, notePlace(step.id))
		};
		await ctx.tx
			.insertInto('barriers.repair_notes')
			.values({ organization_id: organizationId, repair_id: step.id, person_id: personId, ...now })
			.onConflict((row) => row.columns(['organization_id', 'repair_id', 'person_id']).doUpdateSet(now))
			.execute();
	}
	ctx.note({ action: 'repair.noted', personId, subject: 'repair', subjectId: step.id, basis: 'self' });
}

function author(ctx: ReadContext) {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_signed_in');
	return ctx.actor;
}

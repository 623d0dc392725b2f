/**
 * "Not with this one." Named by either side, read by the namer alone. No audit row, no page and no answer says anything
 * to or about the other: the row of the audit is about the namer, and names nobody.
 */
import { walkingStaff } from '#domains/workforce/server/workforce.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import type { ConflictKind, OwnConflict } from '../conflicts.ts';
import { mustBe } from './who.ts';

const MOST = 30;
export const conflictPlace = (id: string) => `matching.conflicts.sealed/${id}`;
/** What lies sealed in a row. */
export interface SealedConflict {
	kind: ConflictKind;
	/** For a worker, who names people by their names. */
	name: string;
	tells: boolean;
}

/** What the actor has named, newest first. */
export async function ownConflicts(ctx: ReadContext): Promise<OwnConflict[]> {
	const { personId, organizationId } = mustBe(ctx.actor, 'participant', 'coach', 'peer');
	const rows = await ctx.db
		.selectFrom('matching.conflicts')
		.select(['id', 'other_id', 'sealed'])
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.orderBy('named_at', 'desc')
		.orderBy('id')
		.execute();
	if (rows.length === 0) return [];
	const vault = await ctx.vault.of(personId);
	const staff = new Map((await walkingStaff(ctx)).map((one) => [one.id, one.name]));
	return rows.map((row) => {
		const { kind, name, tells } = vault.openJson<SealedConflict>(row.sealed, conflictPlace(row.id));
		return { id: row.id, kind, tells, name: (row.other_id && staff.get(row.other_id)) || name };
	});
}

/** A participant names a worker. */
export async function nameWorker(
	ctx: WriteContext,
	input: { workerId: string; kind: ConflictKind; tells: boolean }
): Promise<void> {
	mustBe(ctx.actor, 'participant');
	const worker = (await walkingStaff(ctx)).find((one) => one.id === input.workerId);
	if (!worker) throw new Refusal('invalid', 'no such worker', { fields: { workerId: m.match_choose_one() } });
	await keep(ctx, { kind: input.kind, name: worker.name, tells: input.tells }, worker.id);
}

/** A worker names somebody by name; whether such a person is here is not said. */
export async function nameByName(ctx: WriteContext, input: SealedConflict): Promise<void> {
	mustBe(ctx.actor, 'coach', 'peer');
	await keep(ctx, input, null);
}

async function keep(ctx: WriteContext, content: SealedConflict, otherId: string | null): Promise<void> {
	const { personId, organizationId } = mustBe(ctx.actor, 'participant', 'coach', 'peer');
	if ((await ownConflicts(ctx)).length >= MOST)
		throw new Refusal('too_many', 'many conflicts', {
			fields: { kind: m.match_conflict_many({ most: MOST }) }
		});
	const id = newId();
	const vault = await ctx.vault.of(personId);
	await ctx.tx
		.insertInto('matching.conflicts')
		.values({
			organization_id: organizationId,
			id,
			person_id: personId,
			other_id: otherId,
			sealed: vault.sealJson(
				{ kind: content.kind, name: content.name, tells: content.tells } satisfies SealedConflict,
				conflictPlace(id)
			),
			named_at: ctx.now
		})
		.execute();
	// Whom somebody chose to stand in before this was named.
	await ctx.enqueue('stand-ins.part', {});
	ctx.note({ action: 'match-limits.saved', personId, basis: 'self' });
}

/** Takes one back. */
export async function removeConflict(ctx: WriteContext, id: string): Promise<void> {
	const { personId, organizationId } = mustBe(ctx.actor, 'participant', 'coach', 'peer');
	const gone = await ctx.tx
		.deleteFrom('matching.conflicts')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!gone.numDeletedRows) throw new Refusal('not_found', 'no such conflict of this person');
	ctx.note({ action: 'match-limits.saved', personId, basis: 'self' });
}

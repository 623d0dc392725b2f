/** Who must not be near whom: worked out by the house from what either side has named, and from who is whose ally. */
import { cardsOf, chosenStandIns, unchooseStandIn } from '#domains/people/server/people.ts';
import { tiedPairs } from '#domains/network/server/network.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { mayMean, type ConflictKind } from '../conflicts.ts';
import { conflictPlace, type SealedConflict } from './own-conflicts.ts';

/** By person: workers who cannot be theirs, and which kind the namer lets a supervisor read. */
export type Apart = Map<string, Map<string, ConflictKind | null>>;

/**
 * Named by either side, shut out by the person for good, or tied as family and friends: an ally who works here is no worker
 * of the one they are close to, nor of one who is their ally. That it is a tie is told to nobody.
 */
export async function apartFrom(
	ctx: ReadContext,
	people: ReadonlyMap<string, { name: string }>,
	workers: ReadonlySet<string>
): Promise<Apart> {
	const organizationId = ctx.actor.organizationId;
	const apart: Apart = new Map([...people.keys()].map((id) => [id, new Map()]));
	const rows = await ctx.db
		.selectFrom('matching.conflicts')
		.select(['id', 'person_id', 'other_id', 'sealed'])
		.where('organization_id', '=', organizationId)
		.execute();
	const vaults = await ctx.vault.many([...new Set(rows.map((row) => row.person_id))]);
	for (const row of rows) {
		const vault = vaults.get(row.person_id);
		if (!vault) continue;
		const { kind, name, tells } = vault.openJson<SealedConflict>(row.sealed, conflictPlace(row.id));
		const told = tells ? kind : null;
		if (row.other_id) apart.get(row.person_id)?.set(row.other_id, told);
		else if (workers.has(row.person_id))
			for (const [personId, person] of people)
				if (mayMean(name, person.name)) apart.get(personId)!.set(row.person_id, told);
	}
	const closed = await ctx.db
		.selectFrom('rights.closed')
		.select(['person_id', 'worker_id'])
		.where('organization_id', '=', organizationId)
		.execute();
	for (const row of closed) apart.get(row.person_id)?.set(row.worker_id, null);
	for (const [one, other] of await tiedPairs(ctx)) {
		if (workers.has(other)) apart.get(one)?.set(other, null);
		if (workers.has(one)) apart.get(other)?.set(one, null);
	}
	return apart;
}

/**
 * Looks through who was chosen to stand in, beforehand or for a time away: where something private was named since, or the
 * two became allies, the choice is not used any more. Done twice, it changes nothing.
 */
export async function partStandIns(ctx: WriteContext): Promise<void> {
	const chosen = await chosenStandIns(ctx);
	if (chosen.length === 0) return;
	const cards = await cardsOf(ctx, [...new Set(chosen.map(({ personId }) => personId))]);
	const people = new Map([...cards].map(([id, { preferredName }]) => [id, { name: preferredName }]));
	const apart = await apartFrom(ctx, people, new Set(chosen.map(({ standInId }) => standInId)));
	for (const pair of chosen)
		if (apart.get(pair.personId)?.has(pair.standInId)) await unchooseStandIn(ctx, pair);
}

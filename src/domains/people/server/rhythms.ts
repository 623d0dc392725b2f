import { sql } from 'kysely';
import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { USUAL_RHYTHM, type CheckInEvery, type ReviewEvery, type Rhythm } from '../rhythm.ts';
import { openTo } from './open-to.ts';
import { told, type Past } from './past.ts';

/**
 * How often these persons want to talk and check in, by person id; who has said nothing is left out. Open to the
 * person, who walks with them, and supervisors, who must tell a talk that was missed from one that is not due. Codes
 * only: no key, no audit row.
 */
export async function rhythmsOf(
	ctx: ReadContext,
	personIds: readonly string[]
): Promise<Map<string, Rhythm>> {
	if (personIds.length === 0) return new Map();
	const rows = await ctx.db
		.selectFrom('people.rhythms as r')
		.select(['r.person_id', 'r.review_every', 'r.check_in_every'])
		.where('r.organization_id', '=', ctx.actor.organizationId)
		.where('r.person_id', '=', sql<string>`any(${[...new Set(personIds)]}::uuid[])`)
		.where(hasRole(ctx.actor, 'supervisor') ? sql<boolean>`true` : openTo(ctx, 'r.person_id'))
		.execute();
	return new Map(
		rows.map((row) => [
			row.person_id,
			{
				reviewEvery: row.review_every as ReviewEvery,
				checkInEvery: row.check_in_every as CheckInEvery | null
			}
		])
	);
}

/** One person's rhythm; the usual one where nothing was said, or for who may not see it. */
export async function rhythmOf(ctx: ReadContext, personId: string): Promise<Rhythm> {
	return (await rhythmsOf(ctx, [personId])).get(personId) ?? USUAL_RHYTHM;
}

/** The person says how often. Nobody says it for them: not a worker, not with leave to type. */
export async function saveRhythm(
	ctx: WriteContext,
	personId: string,
	rhythm: Rhythm,
	past: Past = {}
): Promise<void> {
	if (ctx.actor.kind !== 'system' && (ctx.actor.kind !== 'person' || ctx.actor.personId !== personId))
		throw new Refusal('not_found', 'not one’s own rhythm', {
			detail: { audit: { action: 'rhythm.changed', personId } }
		});
	const set = {
		review_every: rhythm.reviewEvery,
		check_in_every: rhythm.checkInEvery,
		changed_at: told(ctx, past).at
	};
	await ctx.tx
		.insertInto('people.rhythms')
		.values({ organization_id: ctx.actor.organizationId, person_id: personId, ...set })
		.onConflict((conflict) => conflict.columns(['organization_id', 'person_id']).doUpdateSet(set))
		.execute();
	ctx.note({ action: 'rhythm.changed', personId, basis: ctx.actor.kind === 'system' ? 'system' : 'self' });
}

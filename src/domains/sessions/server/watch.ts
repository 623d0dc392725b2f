import { sql } from 'kysely';
import { Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { walksWith } from '#domains/people/server/people.ts';

/**
 * A mark that changes with every change of this person's reviews, notes and long looks, for pages that watch them. Asked again and
 * again while a page is open, so that who may no longer see is noticed; it shows nothing, so it is no look.
 */
export async function reviewMark(ctx: ReadContext, personId: string): Promise<string> {
	const actor = ctx.actor;
	const may =
		actor.kind === 'person' &&
		isId(personId) &&
		(actor.personId === personId || (await walksWith(ctx, actor.personId, personId)));
	if (!may)
		throw new Refusal('not_found', 'not open to this actor', {
			detail: { audit: { action: 'review.watched', personId: isId(personId) ? personId : undefined } }
		});
	const row = await ctx.db
		.selectNoFrom((eb) => [
			eb
				.selectFrom('sessions.reviews')
				.select(
					sql<string>`count(*) || '.' || coalesce(sum(version), 0) || '.' || count(closed_at)`.as('reviews')
				)
				.where('organization_id', '=', actor.organizationId)
				.where('person_id', '=', personId)
				.as('reviews'),
			eb
				.selectFrom('sessions.notes')
				.select(
					sql<string>`count(*) || '.' || coalesce(sum(version), 0) || '.' || count(closed_by_person_at) || '.' || count(closed_by_worker_at)`.as(
						'notes'
					)
				)
				.where('organization_id', '=', actor.organizationId)
				.where('person_id', '=', personId)
				.as('notes'),
			eb
				.selectFrom('sessions.long_looks as l')
				.innerJoin('sessions.long_look_words as w', (join) =>
					join.onRef('w.organization_id', '=', 'l.organization_id').onRef('w.look_id', '=', 'l.id')
				)
				.select(
					sql<string>`count(*) || '.' || coalesce(sum(w.version), 0) || '.' || count(l.held_at)`.as('looks')
				)
				.where('l.organization_id', '=', actor.organizationId)
				.where('w.organization_id', '=', actor.organizationId)
				.where('l.person_id', '=', personId)
				.as('looks')
		])
		.executeTakeFirstOrThrow();
	return `${row.reviews}-${row.notes}-${row.looks}`;
}

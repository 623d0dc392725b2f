import { sql, type RawBuilder } from 'kysely';
import type { ReadContext } from '#platform/server/context.ts';

/**
 * For lists over several persons: the condition that the row's `person_id` is one whose record this actor may open
 * (themself, somebody they walk with now, or somebody they cover). The caller notes the look in the audit, once per person.
 */
export function openTo(ctx: ReadContext, column: string): RawBuilder<boolean> {
	const actor = ctx.actor;
	if (actor.kind === 'system') return sql<boolean>`true`;
	if (actor.kind === 'visitor') return sql<boolean>`false`;
	return sql<boolean>`(${sql.ref(column)} = ${actor.personId} or ${sql.ref(column)} in (select a.person_id from people.assignments a
		where a.organization_id = ${actor.organizationId} and a.ended_at is null
		and (a.worker_id = ${actor.personId} or a.id = any ((select people.covered_walks())::uuid[]))))`;
}

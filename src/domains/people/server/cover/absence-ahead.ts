import { sql } from 'kysely';
import type { ReadContext } from '#platform/server/context.ts';

/** Of rows of `people.covers as c`: those whose absence goes on or is to come. What is over keeps its choice. */
export const absenceAhead = (ctx: ReadContext) => sql<boolean>`exists (select from people.absences b
	where b.organization_id = ${ctx.actor.organizationId} and b.id = c.absence_id and b.ended_at is null and b.until_at > ${ctx.now})`;

import { sql } from 'kysely';
import type { WriteContext } from '#platform/server/context.ts';

/** Two look at one thing at once: the second waits here until the first is done, and then finds the first's look. */
export async function oneAfterTheOther(ctx: WriteContext, id: string): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 160))`.execute(ctx.tx);
}

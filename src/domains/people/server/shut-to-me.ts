import { sql } from 'kysely';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext } from '#platform/server/context.ts';

/** Persons whose record is shut to this worker for good: they asked for it, and it was granted. */
export async function shutToMe(ctx: ReadContext): Promise<string[]> {
	if (ctx.actor.kind !== 'person') return [];
	const { ids } = await ctx.db
		.selectNoFrom(sql<string[]>`rights.closed_to_me()`.as('ids'))
		.executeTakeFirstOrThrow();
	return ids;
}

/** Whoever is shut out decides nothing about that person either: who walks with them, how closely, what they asked. */
export async function mustNotBeShutOut(ctx: ReadContext, personId: string, action: string): Promise<void> {
	if ((await shutToMe(ctx)).includes(personId))
		throw new Refusal('not_found', 'shut to this worker', { detail: { audit: { action, personId } } });
}

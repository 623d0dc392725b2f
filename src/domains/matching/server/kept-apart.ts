import { cardsOf } from '#domains/people/server/people.ts';
import { systemActor } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import { apartFrom } from './apart.ts';

/**
 * Of these people, those with whom a worker is not to be brought together, because either side has said so here, or the person has shut
 * them out. The house works it out: neither side learns of it, and why is told to nobody.
 */
export async function keptApart(
	app: Pick<App, 'read'>,
	organizationId: string,
	workerId: string,
	personIds: readonly string[]
): Promise<Set<string>> {
	if (personIds.length === 0) return new Set();
	return app.read(systemActor(organizationId, 'matching'), 'matching', async (ctx) => {
		const cards = await cardsOf(ctx, personIds);
		const people = new Map([...cards].map(([id, { preferredName }]) => [id, { name: preferredName }]));
		const apart = await apartFrom(ctx, people, new Set([workerId]));
		return new Set([...apart].flatMap(([personId, workers]) => (workers.has(workerId) ? [personId] : [])));
	});
}

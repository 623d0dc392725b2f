import { askedOfMe as askedForMySide } from '#domains/concern/server/concern.ts';
import { askedOfMe } from '#domains/oversight/server/oversight.ts';
import { openingsWaiting, searchesWaiting } from '#domains/people/server/people.ts';
import { hasRole } from '#platform/actor.ts';
import type { ReadContext } from '#platform/server/context.ts';

/** What waits for somebody on staff: openings and searches to look at, a question about their looks, a concern that asks for their side. */
export async function waitingForMe(ctx: ReadContext) {
	const oversees = hasRole(ctx.actor, 'supervisor', 'director');
	return {
		openings: oversees ? await openingsWaiting(ctx) : 0,
		searches: oversees ? await searchesWaiting(ctx) : 0,
		question: (await askedOfMe(ctx)).some((one) => one.answer === null),
		side: (await askedForMySide(ctx)).some((one) => one.answeredAt === null)
	};
}

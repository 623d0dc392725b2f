import { askedOfMe as askedForMySide } from '#domains/concern/server/concern.ts';
import { askedOfMe } from '#domains/oversight/server/oversight.ts';
import { debriefsWithMe, incidentsUnjoined } from '#domains/crisis/server/crisis.ts';
import { papersWaiting } from '#domains/consent/server/consent.ts';
import { givenSignIns, openingsWaiting, searchesWaiting } from '#domains/people/server/people.ts';
import { hasRole } from '#platform/actor.ts';
import type { ReadContext } from '#platform/server/context.ts';

/** What waits for somebody on staff: a crisis that no supervisor has joined, a talk that a worker wants, openings and searches to look at, a question about their looks, a concern that asks for their side. */
export async function waitingForMe(ctx: ReadContext) {
	const supervises = hasRole(ctx.actor, 'supervisor');
	const oversees = hasRole(ctx.actor, 'supervisor', 'director');
	return {
		incidents: supervises ? await incidentsUnjoined(ctx) : 0,
		talks: supervises ? (await debriefsWithMe(ctx)).length : 0,
		openings: oversees ? await openingsWaiting(ctx) : 0,
		searches: oversees ? await searchesWaiting(ctx) : 0,
		papers: oversees ? await papersWaiting(ctx) : 0,
		signIns: (await givenSignIns(ctx)).filter((one) => !one.own && isNew(one.usedAt, ctx.now)).length,
		question: (await askedOfMe(ctx)).some((one) => one.answer === null),
		side: (await askedForMySide(ctx)).some((one) => one.answeredAt === null)
	};
}

/** For a week it stands on the first page; on the page of oversight it stays longer. */
const isNew = (at: Date, now: Date) => now.getTime() - at.getTime() < 7 * 86_400_000;

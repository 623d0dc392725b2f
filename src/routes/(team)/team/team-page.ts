import { quietNotActedOnHere } from '#domains/early-signs/server/early-signs.ts';
import { reviewsMissed } from '#domains/sessions/server/sessions.ts';
import { allWalks, unassigned, walkingStaff, workerLoads } from '#domains/workforce/server/workforce.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { dateFormat } from '#platform/date-words.ts';
import { getLocale } from '#paraglide/runtime.js';

/** What the team page shows: names, dates and codes only. Fields are named one by one: nothing else leaves. */
export async function teamPage(ctx: ReadContext, timeZone: string) {
	const walks = await allWalks(ctx);
	const [waiting, loads, quiet, missed, staff] = await Promise.all([
		unassigned(ctx),
		workerLoads(ctx, walks),
		quietNotActedOnHere(ctx, walks),
		reviewsMissed(ctx),
		walkingStaff(ctx)
	]);
	const day = (at: Date) => dateFormat(getLocale(), timeZone, { month: 'short', day: 'numeric' }).format(at);
	const names = new Map([
		...walks.map((walk) => [walk.personId, walk.personName] as const),
		...staff.map((worker) => [worker.id, worker.name] as const)
	]);
	return {
		waiting: waiting.map((person) => ({
			personId: person.personId,
			name: person.name,
			since: day(person.since),
			days: Math.floor((ctx.now.getTime() - person.since.getTime()) / 86_400_000)
		})),
		quiet: quiet.map(({ walk, days, waiting }) => ({
			personId: walk.personId,
			name: walk.personName,
			worker: walk.workerName,
			days,
			waiting
		})),
		missed: missed.map((review) => ({
			id: review.visitId,
			name: names.get(review.personId) ?? '',
			worker: names.get(review.workerId) ?? '',
			on: day(review.startsAt)
		})),
		workers: loads.map((load) => ({
			...load,
			people: walks
				.filter((walk) => walk.workerId === load.workerId)
				.map((walk) => ({
					personId: walk.personId,
					name: walk.personName,
					as: walk.as,
					level: walk.level,
					since: day(walk.since),
					heard: walk.lastHeardAt ? day(walk.lastHeardAt) : null
				}))
		})),
		staff
	};
}

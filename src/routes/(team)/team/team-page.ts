import type { QuietHere } from '#domains/early-signs/server/early-signs.ts';
import type { ReviewMissed } from '#domains/sessions/server/sessions.ts';
import type { WorkerLoad } from '#domains/workforce/workforce.ts';
import type { Walk } from '#domains/workforce/server/workforce.ts';
import { dateFormat } from '#platform/date-words.ts';
import { getLocale } from '#paraglide/runtime.js';

interface Parts {
	walks: Walk[];
	waiting: { personId: string; name: string; since: Date }[];
	loads: WorkerLoad[];
	quiet: QuietHere[];
	missed: ReviewMissed[];
	staff: { id: string; name: string }[];
	now: Date;
	timeZone: string;
}

/** What the team page shows: names, dates and codes only. Fields are named one by one: nothing else leaves. */
export function teamPage(parts: Parts) {
	const day = (at: Date) =>
		dateFormat(getLocale(), parts.timeZone, { month: 'short', day: 'numeric' }).format(at);
	const names = new Map([
		...parts.walks.map((walk) => [walk.personId, walk.personName] as const),
		...parts.staff.map((worker) => [worker.id, worker.name] as const)
	]);
	return {
		waiting: parts.waiting.map((person) => ({
			personId: person.personId,
			name: person.name,
			since: day(person.since),
			days: Math.floor((parts.now.getTime() - person.since.getTime()) / 86_400_000)
		})),
		quiet: parts.quiet.map(({ walk, days, waiting }) => ({
			personId: walk.personId,
			name: walk.personName,
			worker: walk.workerName,
			days,
			waiting
		})),
		missed: parts.missed.map((review) => ({
			id: review.visitId,
			name: names.get(review.personId) ?? '',
			worker: names.get(review.workerId) ?? '',
			on: day(review.startsAt)
		})),
		workers: parts.loads.map((load) => ({
			...load,
			people: parts.walks
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
		staff: parts.staff
	};
}

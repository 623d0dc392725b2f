import { isId } from '#platform/ids.ts';
import { systemActor } from '#platform/actor.ts';
import type { CronLine, Task } from '#platform/server/jobs.ts';
import { heardFrom } from '#domains/people/server/people.ts';

interface ReviewHeld {
	organizationId: string;
	personId: string;
	/** ISO instant. */
	at: string;
}

function isReviewHeld(payload: unknown): payload is ReviewHeld {
	const given = payload as Partial<ReviewHeld> | null;
	return isId(given?.organizationId) && isId(given.personId) && typeof given.at === 'string' && !Number.isNaN(Date.parse(given.at));
}

/** A review was held: a sign of life. */
const reviewHeld: Task = async (app, payload) => {
	if (!isReviewHeld(payload)) throw new TypeError('review.held without its ids');
	await app.write(systemActor(payload.organizationId, 'review.held'), 'review held', (ctx) => heardFrom(ctx, payload.personId, new Date(payload.at)));
};

export const tasks: Record<string, Task> = { 'review.held': reviewHeld };
export const cron: CronLine[] = [];

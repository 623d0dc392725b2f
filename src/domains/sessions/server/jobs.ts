import { isId } from '#platform/ids.ts';
import { systemActor } from '#platform/actor.ts';
import type { CronLine, Task } from '#platform/server/jobs.ts';
import { heardFrom } from '#domains/people/server/people.ts';

interface Heard {
	organizationId: string;
	personId: string;
	/** ISO instant. */
	at: string;
}

function isHeard(payload: unknown): payload is Heard {
	const given = payload as Partial<Heard> | null;
	return (
		isId(given?.organizationId) &&
		isId(given.personId) &&
		typeof given.at === 'string' &&
		!Number.isNaN(Date.parse(given.at))
	);
}

/** A review was held, or somebody was reached: a sign of life. Running it twice changes nothing. */
const heard =
	(fact: string): Task =>
	async (app, payload) => {
		if (!isHeard(payload)) throw new TypeError(`${fact} without its ids`);
		await app.write(systemActor(payload.organizationId, fact), fact.replace('.', ' '), (ctx) =>
			heardFrom(ctx, payload.personId, new Date(payload.at))
		);
	};

export const tasks: Record<string, Task> = {
	'review.held': heard('review.held'),
	'contact.reached': heard('contact.reached')
};
export const cron: CronLine[] = [];

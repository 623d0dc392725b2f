import { isId } from '#platform/ids.ts';
import { systemActor } from '#platform/actor.ts';
import { organizationIds } from '#platform/server/within-organization.ts';
import type { CronLine, Task } from '#platform/server/jobs.ts';
import { heardFrom } from '#domains/people/server/people.ts';
import { handOverPromises } from './promises.ts';
import { reckonTrends } from './pulses.ts';
import { tellByMail } from './tell-by-mail.ts';
import { handOverVisits } from './visits.ts';

interface Heard {
	organizationId: string;
	personId: string;
	/** ISO instant. */
	at: string;
}

interface HandedOver {
	organizationId: string;
	personId: string;
	fromWorkerId: string;
	toWorkerId: string;
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

/** Another worker walks with somebody from now on: what the earlier one planned and promised is theirs. */
const handedOver: Task = async (app, payload) => {
	const given = payload as Partial<HandedOver> | null;
	if (
		!isId(given?.organizationId) ||
		!isId(given.personId) ||
		!isId(given.fromWorkerId) ||
		!isId(given.toWorkerId)
	)
		throw new TypeError('walk.handed-over without its ids');
	const { organizationId, personId, fromWorkerId, toWorkerId } = given as HandedOver;
	await app.write(systemActor(organizationId, 'walk.handed-over'), 'hand over', async (ctx) => {
		await handOverVisits(ctx, personId, fromWorkerId, toWorkerId);
		await handOverPromises(ctx, personId, fromWorkerId, toWorkerId);
	});
};

/** Turns of the pulse that are over: a mean where at least five people of a worker have answered. */
const trends: Task = async (app) => {
	for (const organizationId of await organizationIds(app))
		await app.write(systemActor(organizationId, 'pulse.trends'), 'pulse', reckonTrends);
};

export const tasks: Record<string, Task> = {
	'pulse.trends': trends,
	'visits.mail': tellByMail,
	'walk.handed-over': handedOver,
	'review.held': heard('review.held'),
	'contact.reached': heard('contact.reached')
};
export const cron: CronLine[] = [
	{ crontab: '17 4 * * *', task: 'pulse.trends' },
	{ crontab: '*/5 * * * *', task: 'visits.mail' }
];

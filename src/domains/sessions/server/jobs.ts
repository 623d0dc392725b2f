import { isId } from '#platform/ids.ts';
import { systemActor } from '#platform/actor.ts';
import { organizationIds } from '#platform/server/within-organization.ts';
import type { CronLine, Task } from '#platform/server/jobs.ts';
import { heardFrom } from '#domains/people/server/people.ts';
import { countVisit } from './count-visit.ts';
import { followTalk } from './first-talks.ts';
import { handOverPromises } from './promises.ts';
import { reckonTrends } from './pulses.ts';
import { tellByMail } from './tell-by-mail.ts';
import { callOffVisits, handOverVisits } from './visits.ts';

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

/** A walk has ended and nobody took it over. */
const walkEnded: Task = async (app, payload) => {
	const given = payload as Partial<Record<'organizationId' | 'personId' | 'workerId', string>> | null;
	if (!isId(given?.organizationId) || !isId(given.personId) || !isId(given.workerId))
		throw new TypeError('walk.ended without its ids');
	const { organizationId, personId, workerId } = given as Required<typeof given>;
	await app.write(systemActor(organizationId, 'walk.ended'), 'walk ended', (ctx) =>
		callOffVisits(ctx, personId, workerId)
	);
};

/** A visit was held: it counts. */
const visitHeld: Task = async (app, payload) => {
	const given = payload as Partial<Record<'organizationId' | 'visitId', string>> | null;
	if (!isId(given?.organizationId) || !isId(given.visitId)) throw new TypeError('visit.held without its ids');
	const { organizationId, visitId } = given as Required<typeof given>;
	await app.write(systemActor(organizationId, 'visit.held'), 'visit held', (ctx) => countVisit(ctx, visitId));
};

/** A first talk was moved, passed or held: the calendars follow. */
const talkChanged: Task = async (app, payload) => {
	const given = payload as Partial<Record<'organizationId' | 'talkId', string>> | null;
	if (!isId(given?.organizationId) || !isId(given.talkId))
		throw new TypeError('first-talk.changed without its ids');
	const { organizationId, talkId } = given as { organizationId: string; talkId: string };
	await app.write(systemActor(organizationId, 'first-talk.changed'), 'first talks', (ctx) =>
		followTalk(ctx, talkId)
	);
};

/** Turns of the pulse that are over: a mean where at least five people of a worker have answered. */
const trends: Task = async (app) => {
	for (const organizationId of await organizationIds(app))
		await app.write(systemActor(organizationId, 'pulse.trends'), 'pulse', reckonTrends);
};

export const tasks: Record<string, Task> = {
	'first-talk.changed': talkChanged,
	'pulse.trends': trends,
	'visit.held': visitHeld,
	'visits.mail': tellByMail,
	'walk.ended': walkEnded,
	'walk.handed-over': handedOver,
	'review.held': heard('review.held'),
	'contact.reached': heard('contact.reached')
};
export const cron: CronLine[] = [
	{ crontab: '17 4 * * *', task: 'pulse.trends' },
	{ crontab: '*/5 * * * *', task: 'visits.mail' }
];

import { systemActor } from '#platform/actor.ts';
import { isId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import type { CronLine, Task } from '#platform/server/jobs.ts';
import { carryAnswer, carryQuestion } from './questions.ts';
import { carryTelling } from './tellings.ts';
import { tieCameIn } from './ties.ts';

/** The ids that a job was given, by these names. */
function idsOf<N extends string>(task: string, payload: unknown, ...names: N[]): Record<N, string> {
	const given = payload as Partial<Record<N, unknown>> | null;
	for (const name of names) if (!isId(given?.[name])) throw new TypeError(`${task} without its ids`);
	return given as Record<N, string>;
}

const cameIn: Task = async (app, payload) => {
	const { organizationId, ...came } = idsOf(
		'ally.came-in',
		payload,
		'organizationId',
		'invitationId',
		'personId',
		'allyId'
	);
	await app.write(systemActor(organizationId, 'ally.came-in'), 'invitation', (ctx) => tieCameIn(ctx, came));
};

/** Carries one thing over from one record into the other. */
const carry =
	<N extends string>(task: string, name: N, work: (ctx: WriteContext, id: string) => Promise<void>): Task =>
	async (app, payload) => {
		const ids: Record<string, string> = idsOf<string>(task, payload, 'organizationId', name);
		await app.write(systemActor(ids['organizationId']!, task), 'family and friends', (ctx) =>
			work(ctx, ids[name]!)
		);
	};

export const tasks: Record<string, Task> = {
	'ally.came-in': cameIn,
	'question.asked': carry('question.asked', 'askedId', carryQuestion),
	'question.answered': carry('question.answered', 'questionId', carryAnswer),
	'coach.told': carry('coach.told', 'tellId', carryTelling)
};
export const cron: CronLine[] = [];

import { systemActor } from '#platform/actor.ts';
import { isId } from '#platform/ids.ts';
import type { CronLine, Task } from '#platform/server/jobs.ts';
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

export const tasks: Record<string, Task> = { 'ally.came-in': cameIn };
export const cron: CronLine[] = [];

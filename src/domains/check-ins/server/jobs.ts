import { z } from 'zod';
import { systemActor } from '#platform/actor.ts';
import type { CronLine, Task } from '#platform/server/jobs.ts';
import { heardFrom } from '#domains/people/server/people.ts';

const Recorded = z.object({
	organizationId: z.uuid(),
	personId: z.uuid(),
	checkInId: z.uuid(),
	at: z.iso.datetime()
});

/** A check-in is a sign of life. May run twice: "last heard" only moves forward. */
const recorded: Task = async (app, payload) => {
	const { organizationId, personId, at } = Recorded.parse(payload);
	await app.write(systemActor(organizationId, 'check-in.recorded'), 'check-in', (ctx) =>
		heardFrom(ctx, personId, new Date(at))
	);
};

export const tasks: Record<string, Task> = { 'check-in.recorded': recorded };
export const cron: CronLine[] = [];

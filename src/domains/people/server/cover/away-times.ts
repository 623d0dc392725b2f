import type { ReadContext } from '#platform/server/context.ts';
import { absencesNow } from './absence-rows.ts';

/** When a worker is away, now and to come, as far as the actor may see it: themself, and whom they walk with. No words. */
export async function awayTimes(ctx: ReadContext, workerId: string): Promise<{ from: Date; until: Date }[]> {
	return (await absencesNow(ctx, { workerIds: [workerId] })).map(({ from, until }) => ({ from, until }));
}

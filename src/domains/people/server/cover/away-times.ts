import type { ReadContext } from '#platform/server/context.ts';
import { absencesNow } from './absence-rows.ts';

/** The same of several workers at once, by worker. */
export async function awayTimesOf(
	ctx: ReadContext,
	workerIds: readonly string[]
): Promise<Map<string, { from: Date; until: Date }[]>> {
	if (workerIds.length === 0) return new Map();
	const away = Map.groupBy(await absencesNow(ctx, { workerIds }), ({ workerId }) => workerId);
	return new Map([...away].map(([id, rows]) => [id, rows.map(({ from, until }) => ({ from, until }))]));
}

/** When a worker is away, now and to come, as far as the actor may see it: themself, and whom they walk with. No words. */
export async function awayTimes(ctx: ReadContext, workerId: string): Promise<{ from: Date; until: Date }[]> {
	return (await absencesNow(ctx, { workerIds: [workerId] })).map(({ from, until }) => ({ from, until }));
}

/** Who reads what a person writes, and when. */
import type { ReadContext } from '#platform/server/context.ts';
import { absenceAt } from '#domains/people/people.ts';
import { awayTimes, cardsOf, coversNow, ownCover, workNumbersOf } from '#domains/people/server/people.ts';
import { readsNext, type Reads } from '../hours.ts';
import type { Away, Reader } from '../messaging.ts';
import { readingCalendarOf } from './reading-hours.ts';
import { walkHere, type Walk } from './walk.ts';

/** When this worker reads next, as far as the actor may see their hours. */
export async function readsOf(ctx: ReadContext, workerId: string): Promise<Reads> {
	const row = await ctx.db
		.selectFrom('messaging.pauses')
		.select(['said_at', 'until_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '=', workerId)
		.executeTakeFirst();
	const away = await awayTimes(ctx, workerId);
	if (row) away.push({ from: row.said_at, until: row.until_at });
	return readsNext(await readingCalendarOf(ctx, workerId), away, ctx.now);
}

/** Who reads this thread now: the worker, or, while they are away, whom the person chose. */
export async function readerIn(
	ctx: ReadContext,
	walk: Walk
): Promise<{ id: string; standsIn: boolean; reads: Reads }> {
	const cover = (await coversNow(ctx, walk.personId)).find(({ forId }) => forId === walk.workerId);
	const id = cover?.id ?? walk.workerId;
	return { id, standsIn: cover !== undefined, reads: await readsOf(ctx, id) };
}

/** What the person is told before they write: who reads it and when, and whether their worker is away. */
export async function readerOf(
	ctx: ReadContext,
	walkId: string
): Promise<{ reader: Reader; away: Away | null; workerName: string }> {
	const walk = await walkHere(ctx, walkId);
	const { id, standsIn, reads } = await readerIn(ctx, walk);
	const cards = await cardsOf(ctx, [id, walk.workerId]);
	const nameOf = (one: string) => cards.get(one)?.preferredName ?? '';
	return {
		workerName: nameOf(walk.workerId),
		reader: {
			name: nameOf(id),
			standsIn,
			number: (await workNumbersOf(ctx, [id])).get(id) ?? null,
			reads
		},
		away: walk.side === 'person' ? await awayNow(ctx, walk.workerId) : null
	};
}

async function awayNow(ctx: ReadContext, workerId: string): Promise<Away | null> {
	const { covers } = await ownCover(ctx);
	const now = absenceAt(covers, workerId, ctx.now);
	if (!now) return null;
	return { until: now.until, cover: typeof now.choice === 'object' ? 'chosen' : now.choice };
}

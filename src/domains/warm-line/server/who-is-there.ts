import type { ReadContext } from '#platform/server/context.ts';

/** Somebody who has signed on, or who still talks. */
export interface There {
	workerId: string;
	/** Null: talks, but has not signed on any more. */
	until: Date | null;
	/** Null: in no call. */
	talkingSince: Date | null;
	/** Their phone rings for a call. */
	ringing: boolean;
	/** On, in no call, and not rung. */
	free: boolean;
	/** Where calls ring for this time, sealed. */
	sealed: Buffer | null;
}

/** Who is on the line now and what they do there: asked here and nowhere else, so that nobody is free on one page and busy on another. */
export async function whoIsThere(ctx: ReadContext): Promise<There[]> {
	const { organizationId } = ctx.actor;
	const on = await ctx.db
		.selectFrom('warm_line.on_now')
		.select(['worker_id', 'until', 'sealed'])
		.where('organization_id', '=', organizationId)
		.where('until', '>', ctx.now)
		.execute();
	const talking = await ctx.db
		.selectFrom('warm_line.calls')
		.select(['worker_id', 'began_at'])
		.where('organization_id', '=', organizationId)
		.where('ended_at', 'is', null)
		.execute();
	const rung = await ctx.db
		.selectFrom('warm_line.phone_calls')
		.select('worker_id')
		.where('organization_id', '=', organizationId)
		.where('state', '=', 'ringing')
		.where('rung_at', '>', ringsSince(ctx))
		.execute();
	const since = new Map(talking.map((row) => [row.worker_id, row.began_at]));
	const rings = new Set(rung.map((row) => row.worker_id));
	const signedOn = new Map(on.map((row) => [row.worker_id, row]));
	return [...new Set([...signedOn.keys(), ...since.keys()])].map((workerId) => {
		const row = signedOn.get(workerId);
		const talkingSince = since.get(workerId) ?? null;
		const ringing = rings.has(workerId);
		return {
			workerId,
			until: row?.until ?? null,
			talkingSince,
			ringing,
			free: row !== undefined && talkingSince === null && !ringing,
			sealed: row?.sealed ?? null
		};
	});
}

/** A phone that has rung for longer is not ringing any more, whether or not the exchange could say so. */
const RINGS_MOST = 120;
export const ringsSince = (ctx: ReadContext) => new Date(ctx.now.getTime() - RINGS_MOST * 1000);

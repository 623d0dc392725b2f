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
	/** Somebody gives them a call at this moment. */
	handed: boolean;
	/** On, in no call, not rung, and given none. */
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
		.select(['worker_id', 'began_at', 'hand_to', 'hand_at'])
		.where('organization_id', '=', organizationId)
		.where('ended_at', 'is', null)
		.execute();
	// Given on by the page, and the caller is still on the giver's phone.
	const onPhone = await ctx.db
		.selectFrom('warm_line.phone_calls as p')
		.innerJoin('warm_line.calls as c', (join) =>
			join.onRef('c.organization_id', '=', 'p.organization_id').onRef('c.id', '=', 'p.call_id')
		)
		.select(['p.worker_id', 'c.began_at'])
		.where('p.organization_id', '=', organizationId)
		.where('c.organization_id', '=', organizationId)
		.where('p.state', '=', 'talking')
		.where('c.ended_at', 'is', null)
		.execute();
	const rung = await ctx.db
		.selectFrom('warm_line.phone_calls')
		.select('worker_id')
		.where('organization_id', '=', organizationId)
		.where('state', '=', 'ringing')
		.where('rung_at', '>', ringsSince(ctx))
		.execute();
	const since = new Map([...onPhone, ...talking].map((row) => [row.worker_id!, row.began_at]));
	// A wish that is a while old keeps nobody from other calls.
	const given = new Set(
		talking.flatMap((row) => (row.hand_at && row.hand_at > ringsSince(ctx) ? [row.hand_to] : []))
	);
	const rings = new Set(rung.map((row) => row.worker_id));
	const signedOn = new Map(on.map((row) => [row.worker_id, row]));
	return [...new Set([...signedOn.keys(), ...since.keys()])].map((workerId) => {
		const row = signedOn.get(workerId);
		const talkingSince = since.get(workerId) ?? null;
		const ringing = rings.has(workerId);
		const handed = given.has(workerId);
		return {
			workerId,
			until: row?.until ?? null,
			talkingSince,
			ringing,
			handed,
			free: row !== undefined && talkingSince === null && !ringing && !handed,
			sealed: row?.sealed ?? null
		};
	});
}

/** A phone that has rung for longer is not ringing any more, whether or not the exchange could say so. */
const RINGS_MOST = 120;
export const ringsSince = (ctx: ReadContext) => new Date(ctx.now.getTime() - RINGS_MOST * 1000);

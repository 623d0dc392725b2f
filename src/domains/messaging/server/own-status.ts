/** A worker's own status: a break, and a look at what is held before their hours begin. */
import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { heldUntil, type Reads } from '../hours.ts';
import type { EarlyReason } from '../messaging.ts';
import { ownHours } from './shown.ts';

export interface OwnStatus {
	reads: Reads;
	/** A break that goes on. */
	breakUntil: Date | null;
	/** Messages are held now: what comes is not shown before then. */
	holdsUntil: Date | null;
}

/** How it stands with one's own hours now. Whether anything is held is not said: that is what the hours are for. */
export async function ownStatus(ctx: ReadContext): Promise<OwnStatus> {
	const me = worker(ctx);
	const { reads } = await ownHours(ctx);
	const row = await ctx.db
		.selectFrom('messaging.pauses')
		.select('until_at')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '=', me)
		.where('until_at', '>', ctx.now)
		.executeTakeFirst();
	return { reads, breakUntil: row?.until_at ?? null, holdsUntil: heldUntil(reads) };
}

/** A break from now on. Said again, the new end counts. */
export async function takeBreak(ctx: WriteContext, minutes: number): Promise<void> {
	const me = worker(ctx);
	const set = { until_at: new Date(ctx.now.getTime() + minutes * 60_000), said_at: ctx.now };
	await ctx.tx
		.insertInto('messaging.pauses')
		.values({ organization_id: ctx.actor.organizationId, worker_id: me, ...set })
		.onConflict((c) => c.columns(['organization_id', 'worker_id']).doUpdateSet(set))
		.execute();
	ctx.note({ action: 'message-hours.break', subject: 'pause', subjectId: me });
}

/** Back before the end of it. */
export async function endBreak(ctx: WriteContext): Promise<void> {
	const me = worker(ctx);
	await ctx.tx
		.deleteFrom('messaging.pauses')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '=', me)
		.execute();
	ctx.note({ action: 'message-hours.back', subject: 'pause', subjectId: me });
}

/** Shows what has been held so far, and writes down that it was, and why. In one's hours it changes nothing. */
export async function lookEarly(ctx: WriteContext, why: EarlyReason): Promise<void> {
	const me = worker(ctx);
	if (heldUntil((await ownHours(ctx)).reads) === null) return;
	const id = newId();
	await ctx.tx
		.insertInto('messaging.early_looks')
		.values({ organization_id: ctx.actor.organizationId, id, worker_id: me, at: ctx.now, why })
		.execute();
	ctx.note({ action: 'message-hours.opened-early', subject: 'early-look', subjectId: id });
}

function worker(ctx: ReadContext): string {
	if (ctx.actor.kind !== 'person' || !hasRole(ctx.actor, 'coach', 'peer'))
		throw new Refusal('not_found', 'message hours are for coaches and peers');
	return ctx.actor.personId;
}

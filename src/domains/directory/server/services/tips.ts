import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { lockService, staffActing } from './care.sql.ts';

export type Tip = {
	id: string;
	words: string;
	name: string;
	at: Date;
	mine: boolean;
	reply: string | null;
	replyName: string | null;
	repliedAt: Date | null;
};

/** What workers know of a place, newest first. The wall lets staff read it, nobody else. */
export async function tipsOf(ctx: ReadContext, serviceId: string): Promise<Tip[]> {
	const rows = await ctx.db
		.selectFrom('directory.tips')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('service_id', '=', serviceId)
		.where('retired_at', 'is', null)
		.selectAll()
		.orderBy('said_at', 'desc')
		.orderBy('id')
		.execute();
	const me = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
	return rows.map((row) => ({
		id: row.id,
		words: row.words,
		name: row.said_name,
		at: row.said_at,
		mine: row.said_by === me,
		reply: row.reply,
		replyName: row.reply_name,
		repliedAt: row.replied_at
	}));
}

/** A signed, dated tip for colleagues. */
export async function leaveTip(ctx: WriteContext, serviceId: string, words: string): Promise<void> {
	const who = await staffActing(ctx);
	await lockService(ctx, serviceId);
	const id = newId();
	await ctx.tx
		.insertInto('directory.tips')
		.values({
			organization_id: ctx.actor.organizationId,
			id,
			service_id: serviceId,
			words,
			said_by: who.id,
			said_name: who.name,
			said_at: ctx.now
		})
		.execute();
	ctx.note({ action: 'service.tip_left', subject: 'directory.tips', subjectId: id });
}

/** Takes one's own tip back. */
export async function takeTipBack(ctx: WriteContext, serviceId: string, tipId: string): Promise<void> {
	const who = await staffActing(ctx);
	const { numUpdatedRows } = await ctx.tx
		.updateTable('directory.tips')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('service_id', '=', serviceId)
		.where('id', '=', tipId)
		.where('said_by', '=', who.id)
		.where('retired_at', 'is', null)
		.set({ retired_at: ctx.now })
		.executeTakeFirst();
	if (numUpdatedRows === 0n) throw new Refusal('not_found', 'no such tip of mine');
	ctx.note({ action: 'service.tip_taken_back', subject: 'directory.tips', subjectId: tipId });
}

/** What the place says to a tip, written down by whoever heard it. A first reply stands. */
export async function replyToTip(
	ctx: WriteContext,
	serviceId: string,
	input: { tip: string; reply: string; from: string }
): Promise<void> {
	const who = await staffActing(ctx);
	const { numUpdatedRows } = await ctx.tx
		.updateTable('directory.tips')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('service_id', '=', serviceId)
		.where('id', '=', input.tip)
		.where('retired_at', 'is', null)
		.where('reply', 'is', null)
		.set({ reply: input.reply, reply_name: input.from, replied_at: ctx.now, reply_entered_by: who.id })
		.executeTakeFirst();
	if (numUpdatedRows === 0n) throw new Refusal('conflict', 'no such tip, or it has its reply');
	ctx.note({ action: 'service.tip_answered', subject: 'directory.tips', subjectId: input.tip });
}

import { systemActor } from '#platform/actor.ts';
import type { CronLine, Task } from '#platform/server/jobs.ts';
import { organizationIds } from '#platform/server/within-organization.ts';
import type { WriteContext } from '#platform/server/context.ts';

/** So long a line about a call is kept: a hand-over of shifts needs it for days, not for months. */
const LINE_DAYS = 30;
/** A promise so long overdue is not one any more; the number goes. Until then it is late, and everybody sees it. */
const LAPSES_DAYS = 14;
/** An exchange tells of a call again after minutes, at most. */
const PHONE_DAYS = 7;
/** A call that nobody closed for so long is over. */
const CALL_HOURS = 12;

/** What is not needed is forgotten. Run late, it forgets all the same; run twice, it changes nothing. */
const forget: Task = async (app) => {
	for (const organizationId of await organizationIds(app))
		await app.write(systemActor(organizationId, 'warm-line.forget'), 'warm line', forgetIn);
};

async function forgetIn(ctx: WriteContext): Promise<void> {
	const { organizationId } = ctx.actor;
	const before = (hours: number) => new Date(ctx.now.getTime() - hours * 3_600_000);
	await ctx.tx
		.updateTable('warm_line.calls')
		.set({ sealed: null })
		.where('organization_id', '=', organizationId)
		.where('sealed', 'is not', null)
		.where('ended_at', '<', before(LINE_DAYS * 24))
		.execute();
	await ctx.tx
		.updateTable('warm_line.calls')
		.set({ ended_at: ctx.now, hand_to: null, hand_at: null })
		.where('organization_id', '=', organizationId)
		.where('ended_at', 'is', null)
		.where('began_at', '<', before(CALL_HOURS))
		.execute();
	// The exchange's name for a call is needed as long as it may tell something of it; then times are left, to be counted.
	await ctx.tx
		.updateTable('warm_line.phone_calls')
		.set({ call: null })
		.where('organization_id', '=', organizationId)
		.where('call', 'is not', null)
		.where('came_at', '<', before(PHONE_DAYS * 24))
		.execute();
	await ctx.tx
		.updateTable('warm_line.phone_calls')
		.set({ state: 'over', worker_id: null, ended_at: ctx.now })
		.where('organization_id', '=', organizationId)
		.where('state', '!=', 'over')
		.where('came_at', '<', before(CALL_HOURS))
		.execute();
	const lapsed = await ctx.tx
		.updateTable('warm_line.call_backs')
		.set({ outcome: 'lapsed', done_at: ctx.now, sealed: null })
		.where('organization_id', '=', organizationId)
		.where('done_at', 'is', null)
		.where('due_at', '<', before(LAPSES_DAYS * 24))
		.returning('id')
		.execute();
	for (const { id } of lapsed)
		ctx.note({ action: 'line.call-back-lapsed', subject: 'call-back', subjectId: id, basis: 'system' });
	await ctx.tx
		.deleteFrom('warm_line.on_now')
		.where('organization_id', '=', organizationId)
		.where('until', '<=', ctx.now)
		.execute();
}

export const tasks: Record<string, Task> = { 'warm-line.forget': forget };
export const cron: CronLine[] = [{ crontab: '25 * * * *', task: 'warm-line.forget' }];

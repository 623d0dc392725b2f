/** How the reading of a list begins and ends, wherever the list came from. */
import { sql } from 'kysely';
import type { WriteContext } from '#platform/server/context.ts';
import { nextReading } from '../../lists.ts';
import type { ImportReport } from '../import-report.ts';
import type { Said } from '../reasons.ts';
import { dropFile, dropFiles } from './held-files.ts';

export type Reading = {
	organizationId: string;
	importId: string;
	refreshHours: number | null;
	acceptLoss: boolean;
};
export type Ended = {
	state: 'done' | 'held' | 'failed';
	feed: { id: string; failures: number } | null;
	problem?: Said;
	report?: ImportReport;
	held?: { gone: number; of: number };
};

/** The reading begins; null when it has ended already. */
export async function begin(ctx: WriteContext, importId: string) {
	const row = await ctx.tx
		.updateTable('directory.imports')
		.set({ state: 'reading' })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', importId)
		.where('state', 'in', ['waiting', 'reading'])
		.returning(['source', 'kind', 'list_name'])
		.executeTakeFirst();
	if (!row) return null;
	const { time_zone: timezone } = await ctx.tx
		.selectFrom('people.organizations')
		.select('time_zone')
		.where('organization_id', '=', ctx.actor.organizationId)
		.executeTakeFirstOrThrow();
	return { ...row, timezone };
}

/** The list as it stands after it was taken. */
export async function feedNamed(ctx: WriteContext, name: string) {
	const found = await ctx.tx
		.selectFrom('directory.feeds')
		.select('id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('name', '=', name)
		.executeTakeFirstOrThrow();
	return { id: found.id, failures: 0 };
}

/** Writes down how a reading went, with its report, and when the list is read next. */
export async function end(ctx: WriteContext, reading: Reading, ended: Ended): Promise<void> {
	const { report, held, feed } = ended;
	const problem = ended.problem ? JSON.stringify(ended.problem) : null;
	await ctx.tx
		.updateTable('directory.imports')
		.set({
			state: ended.state,
			feed_id: feed?.id ?? null,
			problem: null,
			problem_said: problem,
			finished_at: ctx.now,
			counts: JSON.stringify(
				report
					? {
							added: report.imported,
							changed: report.changed,
							unchanged: report.unchanged,
							gone: report.gone,
							rejected: report.rejected.length
						}
					: {}
			),
			rejected: JSON.stringify((report?.rejected ?? []).slice(0, 1000))
		})
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', reading.importId)
		.execute();
	if (ended.state !== 'held') await dropFile(ctx, reading.importId);
	if (!feed) return;
	// What was held before is not to be decided about any more: this reading is newer.
	if (ended.state === 'done') await dropFiles(ctx, feed.id);
	const failures = ended.state === 'failed' ? feed.failures + 1 : 0;
	await ctx.tx
		.updateTable('directory.feeds')
		.set({
			failures,
			problem: null,
			problem_said: problem,
			refresh_hours: reading.refreshHours,
			next_read_at: reading.refreshHours ? nextReading(ctx.now, reading.refreshHours, failures) : null,
			held_at: held ? ctx.now : null,
			held_gone: held?.gone ?? null,
			held_of: held?.of ?? null,
			...(ended.state === 'done' && { read_at: sql<Date>`${ctx.now}` })
		})
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', feed.id)
		.execute();
}

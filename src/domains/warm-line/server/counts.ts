import { sql } from 'kysely';
import { organizationOf } from '#domains/people/server/people.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { dayIn, startOfDay } from '#platform/time.ts';
import { supervises } from '#platform/works-with-people.ts';
import { shownCounts, type ShownCounts, type WeekCounts } from '../counts.ts';

/** The week that goes on, and so many before it. */
const WEEKS = 4;

/** Calls and promises by week, in the organization's zone, the latest first; for supervisors. */
export async function lineCounts(ctx: ReadContext): Promise<ShownCounts[]> {
	supervises(ctx.actor);
	const { timeZone } = await organizationOf(ctx);
	const today = Temporal.PlainDate.from(dayIn(timeZone, ctx.now));
	const monday = today.subtract({ days: today.dayOfWeek - 1 });
	const weeks: ShownCounts[] = [];
	for (let back = 0; back < WEEKS; back++) {
		const from = monday.subtract({ weeks: back });
		const between = {
			start: startOfDay(from.toString(), timeZone),
			end: startOfDay(from.add({ weeks: 1 }).toString(), timeZone)
		};
		weeks.push(shownCounts({ from: from.toString(), ...(await countsOf(ctx, between)) }));
	}
	return weeks;
}

/** Calls that rang in, and those that a worker said; of each once. */
async function countsOf(
	ctx: ReadContext,
	{ start, end }: { start: Date; end: Date }
): Promise<Omit<WeekCounts, 'from'>> {
	const { organizationId } = ctx.actor;
	const count = (condition: ReturnType<typeof sql<boolean>>) =>
		sql<number>`(count(*) filter (where ${condition}))::int`;
	const rang = await ctx.db
		.selectFrom('warm_line.phone_calls')
		.select([
			sql<number>`count(*)::int`.as('calls'),
			count(sql`answered_at is not null`).as('answered'),
			count(sql`coalesce(answered_at, ended_at, ${ctx.now}) > came_at + interval '1 minute'`).as('waited')
		])
		.where('organization_id', '=', organizationId)
		.where('came_at', '>=', start)
		.where('came_at', '<', end)
		.executeTakeFirstOrThrow();
	const said = await ctx.db
		.selectFrom('warm_line.calls')
		.select(sql<number>`count(*)::int`.as('calls'))
		.where('organization_id', '=', organizationId)
		.where('way', '=', 'said')
		.where('began_at', '>=', start)
		.where('began_at', '<', end)
		.executeTakeFirstOrThrow();
	const promises = await ctx.db
		.selectFrom('warm_line.call_backs')
		.select([
			sql<number>`count(*)::int`.as('promised'),
			count(sql`outcome = 'reached' and done_at <= due_at`).as('kept')
		])
		.where('organization_id', '=', organizationId)
		.where('promised_at', '>=', start)
		.where('promised_at', '<', end)
		.executeTakeFirstOrThrow();
	return {
		calls: rang.calls + said.calls,
		answered: rang.answered + said.calls,
		waited: rang.waited,
		...promises
	};
}

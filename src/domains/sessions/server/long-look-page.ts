import type { ReadContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { cardsOf, openRecord } from '#domains/people/server/people.ts';
import { isLive, type GoalState } from '#domains/plans/plans.ts';
import { planAsOf, planOf } from '#domains/plans/server/plans.ts';
import type { Outcome } from '../kinds.ts';
import { lookState, type LookState } from '../long-look.ts';
import { longLookDates, lookDaysIn } from './long-look-days.ts';
import { findLongLook, pastLongLooks, type LongLook } from './long-looks.ts';

/** How one goal went since the last long look. */
export interface LookGoal {
	id: string;
	title: string;
	state: GoalState;
	/** How often it was said in a talk. */
	said: Partial<Record<Outcome, number>>;
}

/** All that the page of one look needs, open or held. */
export interface LongLookPage {
	look: LongLook;
	/** What the person said a quarter ago. */
	previous: LongLook | null;
	goals: LookGoal[];
	personName: string;
	timeZone: string;
	/** Who typed last, by name. */
	typedBy: string | null;
}

/** Where a person stands with their long look: for their review page, before and beside the talk. */
export interface LongLookStanding {
	state: LookState | null;
	openId: string | null;
	putOff: { by: string | null; times: number } | null;
	past: { id: string; n: number; heldAt: Date }[];
}

/** When the next long look is, whether one is open or was put off, and those that were held. */
export async function longLookStanding(ctx: ReadContext, personId: string): Promise<LongLookStanding> {
	const person = await openRecord(ctx, personId, 'long-look');
	const dates = (await longLookDates(ctx, [person.id])).get(person.id);
	const by = dates?.putOff?.byId;
	return {
		state: lookState(lookDaysIn(person.timeZone, dates), dayIn(person.timeZone, ctx.now)),
		openId: dates?.open?.id ?? null,
		putOff: dates?.putOff
			? {
					by: by ? ((await cardsOf(ctx, [by])).get(by)?.preferredName ?? null) : null,
					times: dates.putOff.times
				}
			: null,
		past: await pastLongLooks(ctx, person.id)
	};
}

/** The page of a look: its words beside those of a quarter ago, and how the goals went in between. */
export async function longLookPage(ctx: ReadContext, lookId: string): Promise<LongLookPage> {
	const look = await findLongLook(ctx, lookId);
	const person = await openRecord(ctx, look.personId, 'long-look');
	const earlier = (await pastLongLooks(ctx, person.id)).find((each) => each.n === look.n - 1);
	const previous = earlier ? await findLongLook(ctx, earlier.id) : null;
	const names = await cardsOf(ctx, look.byId ? [look.byId] : []);
	return {
		look,
		previous,
		goals: await goalsSince(ctx, look, previous?.heldAt ?? null),
		personName: person.preferredName,
		timeZone: person.timeZone,
		typedBy: (look.byId && names.get(look.byId)?.preferredName) ?? null
	};
}

async function goalsSince(ctx: ReadContext, look: LongLook, from: Date | null): Promise<LookGoal[]> {
	const to = look.heldAt ?? ctx.now;
	const rows = await ctx.db
		.selectFrom('sessions.review_goals as g')
		.innerJoin('sessions.reviews as r', (join) =>
			join.onRef('r.organization_id', '=', 'g.organization_id').onRef('r.id', '=', 'g.review_id')
		)
		.select(['g.goal_id', 'g.outcome', (eb) => eb.fn.countAll<number>().as('times')])
		.where('g.organization_id', '=', ctx.actor.organizationId)
		.where('r.organization_id', '=', ctx.actor.organizationId)
		.where('r.person_id', '=', look.personId)
		.where('r.closed_at', 'is not', null)
		.where('g.outcome', 'is not', null)
		.where('r.opened_at', '<=', to)
		.$if(from !== null, (query) => query.where('r.opened_at', '>', from!))
		.groupBy(['g.goal_id', 'g.outcome'])
		.execute();
	const said = Map.groupBy(rows, (row) => row.goal_id);
	const plan = look.heldAt
		? await planAsOf(ctx, look.personId, look.heldAt)
		: await planOf(ctx, look.personId);
	return plan.goals
		.filter((goal) => said.has(goal.id) || isLive(goal) || goal.state === 'paused')
		.map(({ id, title, state }) => ({
			id,
			title,
			state,
			said: Object.fromEntries((said.get(id) ?? []).map((row) => [row.outcome, Number(row.times)]))
		}));
}

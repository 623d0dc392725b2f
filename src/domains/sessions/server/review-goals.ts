import { sql } from 'kysely';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import {
	keepBoth,
	type Better,
	type Clash,
	type GoalFields,
	type GoalReview,
	type GoalTyped,
	type Outcome
} from '../sessions.ts';
import { actorId } from './actor.ts';
import type { Review } from './find-review.ts';
import { goalPlace } from './places.ts';

interface SealedWords {
	helped: string;
	nextStep: string;
}

/** What was said of each goal in one review, by goal. Call it for a review whose record is open. */
export async function goalReviewsOf(
	ctx: ReadContext,
	review: Review
): Promise<Map<string, GoalReview & { id: string }>> {
	const rows = await ctx.db
		.selectFrom('sessions.review_goals')
		.select(['id', 'goal_id', 'outcome', 'better_life', 'sealed', 'by_id', 'at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('review_id', '=', review.id)
		.orderBy('id')
		.execute();
	if (rows.length === 0) return new Map();
	const vault = await ctx.vault.of(review.personId);
	return new Map(
		rows.map((row) => [
			row.goal_id,
			{
				id: row.id,
				goalId: row.goal_id,
				outcome: row.outcome as Outcome | null,
				betterLife: row.better_life as Better | null,
				...vault.openJson<SealedWords>(row.sealed, goalPlace(row.id)),
				byId: row.by_id,
				at: row.at
			}
		])
	);
}

/** How often each of these goals has been through a review that is over. */
export async function timesReviewed(
	ctx: ReadContext,
	personId: string,
	goalIds: readonly string[]
): Promise<Map<string, number>> {
	if (goalIds.length === 0) return new Map();
	const rows = await ctx.db
		.selectFrom('sessions.review_goals as g')
		.innerJoin('sessions.reviews as r', (join) =>
			join.onRef('r.organization_id', '=', 'g.organization_id').onRef('r.id', '=', 'g.review_id')
		)
		.select(['g.goal_id', (eb) => eb.fn.countAll<number>().as('times')])
		.where('g.organization_id', '=', ctx.actor.organizationId)
		.where('r.organization_id', '=', ctx.actor.organizationId)
		.where('r.person_id', '=', personId)
		.where('r.closed_at', 'is not', null)
		.where('g.goal_id', '=', sql<string>`any(${[...goalIds]}::uuid[])`)
		.groupBy('g.goal_id')
		.execute();
	return new Map(rows.map((row) => [row.goal_id, Number(row.times)]));
}

/**
 * Saves what was typed about one goal, beside what the other has saved meanwhile.
 * @returns the fields that both had typed in; those keep what was saved first
 */
export async function saveGoal(
	ctx: WriteContext,
	review: Review,
	typed: GoalTyped,
	saved: (GoalReview & { id: string }) | undefined,
	at: Date
): Promise<Clash[]> {
	const now = fieldsOf(saved);
	const { kept, clash } = keepBoth({ ...typed.was }, { ...typed.mine }, { ...now });
	const changed = Object.entries(kept).some(([name, value]) => now[name as keyof GoalFields] !== value);
	if (changed)
		await putGoal(
			ctx,
			review,
			typed.goalId,
			{ ...saidBy(kept, saved?.outcome === 'new'), byId: actorId(ctx), at },
			saved?.id
		);
	return clash.map((name) => ({ field: `${name}_${typed.goalId}`, theirs: now[name] }));
}

/** Marks a goal as made in this review. */
export async function markNew(ctx: WriteContext, review: Review, goalId: string, at: Date): Promise<void> {
	await putGoal(ctx, review, goalId, {
		outcome: 'new',
		betterLife: null,
		helped: '',
		nextStep: '',
		byId: actorId(ctx),
		at
	});
}

/** What the page shows of a goal, as its form fields. `new` is no choice: it shows as none. */
export function fieldsOf(saved: GoalReview | undefined): GoalFields {
	const outcome = saved?.outcome === 'new' ? '' : (saved?.outcome ?? '');
	return {
		outcome,
		better: saved?.betterLife ?? '',
		helped: saved?.helped ?? '',
		next: saved?.nextStep ?? ''
	};
}

function saidBy(
	fields: Record<string, string>,
	isNew: boolean
): Pick<GoalReview, 'outcome' | 'betterLife' | 'helped' | 'nextStep'> {
	return {
		outcome: (fields.outcome as Outcome) || (isNew ? 'new' : null),
		betterLife: (fields.better as Better) || null,
		helped: fields.helped ?? '',
		nextStep: fields.next ?? ''
	};
}

/** What was said of a goal, as it is. The review's record must be open. @param rowId of what is saved already */
export async function putGoal(
	ctx: WriteContext,
	review: Review,
	goalId: string,
	said: Omit<GoalReview, 'goalId'>,
	rowId?: string
): Promise<void> {
	const id = rowId ?? newId();
	const words: SealedWords = { helped: said.helped, nextStep: said.nextStep };
	const values = {
		outcome: said.outcome,
		better_life: said.betterLife,
		sealed: (await ctx.vault.of(review.personId)).sealJson(words, goalPlace(id)),
		by_id: said.byId,
		at: said.at
	};
	await ctx.tx
		.insertInto('sessions.review_goals')
		.values({
			organization_id: ctx.actor.organizationId,
			id,
			review_id: review.id,
			person_id: review.personId,
			goal_id: goalId,
			...values
		})
		.onConflict((conflict) => conflict.columns(['organization_id', 'id']).doUpdateSet(values))
		.execute();
}

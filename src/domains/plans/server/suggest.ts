import { newId } from '#platform/ids.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { Barrier } from '#domains/people/people.ts';
import { basisHere, cardsOf, openRecord, walksWith } from '#domains/people/server/people.ts';
import type { Domain, StepWho, Suggestion, SuggestionAnswer, SuggestionKind } from '../plans.ts';
import { authorOf, noteChange, type Past } from './author.ts';
import { addLine } from './lines.ts';
import { addGoal, saveGoal } from './save-goal.ts';
import { addStep } from './steps.ts';
import { goalOf, goalsOf, personOf, suggestionPlace } from './plans.sql.ts';
import { keepVersion } from './versions.ts';

export interface Suggest {
	personId: string;
	kind: SuggestionKind;
	/** For a step or a wording. */
	goalId?: string | null;
	domain?: Domain | null;
	who?: StepWho | null;
	/** What it is about, for somebody to turn to. */
	barrier?: Barrier | null;
	text: string;
	/** Why I suggest it. */
	note?: string;
	/** For jobs and the demo alone. */
	by?: string;
	at?: Date;
}

/** A worker's idea for a goal, a step or a wording. It changes nothing until the person says so. */
export async function suggest(ctx: WriteContext, input: Suggest): Promise<string> {
	const { personId } = input;
	const actor = ctx.actor;
	if (actor.kind !== 'system') await openRecord(ctx, personId, 'plan');
	const by = actor.kind === 'person' ? actor.personId : input.by;
	if (!by || !(actor.kind === 'system' || (await walksWith(ctx, by, personId)))) {
		throw new Refusal('forbidden', 'only who walks with somebody suggests', {
			detail: { audit: { action: 'plan.suggested', personId } }
		});
	}
	const goalId =
		input.kind === 'goal' || input.kind === 'handoff'
			? null
			: (await goalOf(ctx, personId, input.goalId ?? '')).id;
	const id = newId();
	await ctx.tx
		.insertInto('plans.suggestions')
		.values({
			organization_id: actor.organizationId,
			id,
			person_id: personId,
			by_id: by,
			kind: input.kind,
			goal_id: goalId,
			domain: input.domain ?? null,
			who: input.kind === 'step' ? (input.who ?? 'me') : null,
			barrier: input.kind === 'handoff' ? (input.barrier ?? null) : null,
			sealed: (await ctx.vault.of(personId)).sealJson(
				{ text: input.text, note: input.note ?? '' },
				suggestionPlace(id)
			),
			state: 'open',
			made_at: actor.kind === 'system' ? (input.at ?? ctx.now) : ctx.now
		})
		.execute();
	ctx.note({
		action: 'plan.suggested',
		personId,
		subject: 'suggestion',
		subjectId: id,
		basis: basisHere(ctx, personId)
	});
	return id;
}

export interface AnswerSuggestion extends Past {
	suggestionId: string;
	answer: SuggestionAnswer;
	/** The person's own wording, when they change it. */
	text?: string;
}

/**
 * The person's answer: take it as it is, in other words, or not. The first answer stands; a second one is told what
 * the first was. Words that a new wording takes the place of stay in the history.
 */
export async function answerSuggestion(
	ctx: WriteContext,
	input: AnswerSuggestion
): Promise<{ state: SuggestionAnswer; resultId: string | null }> {
	const personId = await personOf(ctx, 'plans.suggestions', input.suggestionId);
	const author = await authorOf(ctx, personId, input);
	const [asked] = await suggestionsOf(ctx, personId, input.suggestionId);
	if (!asked) throw new Refusal('not_found', 'no such suggestion');
	const changed = input.answer === 'changed' && input.text && input.text !== asked.text;
	const state = input.answer === 'changed' && !changed ? 'accepted' : input.answer;
	const claimed = await ctx.tx
		.updateTable('plans.suggestions')
		.set({ state, answered_at: author.at })
		.where('organization_id', '=', author.organizationId)
		.where('id', '=', asked.id)
		.where('state', '=', 'open')
		.executeTakeFirst();
	if (Number(claimed.numUpdatedRows) !== 1) return firstAnswer(ctx, personId, asked.id);
	noteChange(ctx, author, `suggestion-${state}`, 'suggestion', asked.id);
	if (state === 'declined') {
		await keepVersion(ctx, author, {
			subject: 'suggestion',
			subjectId: asked.id,
			n: 1,
			change: 'declined',
			snapshot: { text: asked.text, goalId: asked.goalId },
			suggestionId: asked.id
		});
		return { state, resultId: null };
	}
	const resultId = await takeUp(ctx, personId, asked, changed ? input.text! : asked.text, {
		at: input.at,
		typed: input.typed
	});
	await ctx.tx
		.updateTable('plans.suggestions')
		.set({ result_id: resultId })
		.where('organization_id', '=', author.organizationId)
		.where('id', '=', asked.id)
		.execute();
	return { state, resultId };
}

async function takeUp(
	ctx: WriteContext,
	personId: string,
	asked: Suggestion,
	text: string,
	past: Past
): Promise<string> {
	const suggestionId = asked.id;
	if (asked.kind === 'goal')
		return (await addGoal(ctx, { personId, title: text, domain: asked.domain, suggestionId, ...past })).id;
	if (asked.kind === 'handoff')
		return (
			await addLine(ctx, { personId, kind: 'handoff', text, barrier: asked.barrier, suggestionId, ...past })
		).id;
	const goalId = asked.goalId!;
	if (asked.kind === 'step')
		return (await addStep(ctx, { goalId, text, who: asked.who ?? 'me', suggestionId, ...past })).id;
	const goal = await goalOf(ctx, personId, goalId);
	return (await saveGoal(ctx, { goalId, n: goal.n, title: text, suggestionId, ...past })).id;
}

async function firstAnswer(
	ctx: WriteContext,
	personId: string,
	id: string
): Promise<{ state: SuggestionAnswer; resultId: string | null }> {
	const row = await ctx.tx
		.selectFrom('plans.suggestions')
		.select(['state', 'result_id'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
	return { state: row.state as SuggestionAnswer, resultId: row.result_id };
}

/** What was suggested to this person: open ones first, then the latest. The record must be open to the actor. */
export async function suggestionsOf(ctx: ReadContext, personId: string, id?: string): Promise<Suggestion[]> {
	const vault = await ctx.vault.of(personId);
	const rows = await ctx.db
		.selectFrom('plans.suggestions')
		.selectAll()
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.$if(id !== undefined, (query) => query.where('id', '=', id!))
		.orderBy('made_at', 'desc')
		.execute();
	if (rows.length === 0) return [];
	const names = await cardsOf(
		ctx,
		rows.map((row) => row.by_id)
	);
	const titles = new Map((await goalsOf(ctx, personId)).map((goal) => [goal.id, goal.title]));
	const all = rows.map((row): Suggestion => ({
		id: row.id,
		kind: row.kind as SuggestionKind,
		by: row.by_id,
		byName: names.get(row.by_id)?.preferredName ?? null,
		goalId: row.goal_id,
		goalTitle: (row.goal_id && titles.get(row.goal_id)) ?? null,
		domain: row.domain as Domain | null,
		who: row.who as StepWho | null,
		barrier: row.barrier as Barrier | null,
		...vault.openJson<{ text: string; note: string }>(row.sealed, suggestionPlace(row.id)),
		state: row.state as Suggestion['state'],
		madeAt: row.made_at,
		answeredAt: row.answered_at
	}));
	return all.toSorted((a, b) => Number(a.state !== 'open') - Number(b.state !== 'open'));
}

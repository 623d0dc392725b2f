import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import type { Barrier } from '#domains/people/people.ts';
import { openRecord } from '#domains/people/server/people.ts';
import {
	STRATEGIES,
	type GoalContent,
	type GoalState,
	type LineDetail,
	type LineKind,
	type Outcome,
	type Result,
	type StepWho
} from '../plans.ts';
import { goalPlace, linePlace, stepPlace } from './plans.sql.ts';
import { versionPlace, type Change, type Snapshot, type Subject } from './versions.ts';

/** When it was, and who typed it if not the person. */
interface PastAct {
	at: Date;
	typed?: { by: string; reviewId: string };
}
export interface PastGoal extends PastAct {
	id: string;
	content: GoalContent;
	/** What became of it, in order; a title means new words. */
	changes: (PastAct & { change: Outcome | 'done'; title?: string; reason?: string })[];
	steps: PastStep[];
}
export interface PastStep extends PastAct {
	id: string;
	text: string;
	who: StepWho;
	dueOn: string | null;
	doneAt?: Date;
}
export interface PastLine {
	kind: LineKind;
	text: string;
	then?: string;
	detail?: LineDetail | null;
	happenedOn?: string | null;
	barrier?: Barrier | null;
	result?: Result | null;
	at: Date;
}
export interface PastPlan {
	goals: PastGoal[];
	lines: PastLine[];
}

interface VersionOf extends PastAct {
	subject: Subject;
	subjectId: string;
	n: number;
	change: Change;
	snapshot: Snapshot & { reason: string };
}

/**
 * Writes a person's whole plan with all its versions, as an import or the demo tells it: the same rows as act by act, in
 * four statements. For somebody who has no plan yet. System actors only.
 */
export async function recordPastPlan(ctx: WriteContext, personId: string, plan: PastPlan): Promise<void> {
	if (ctx.actor.kind !== 'system')
		throw new Refusal('not_found', 'the past is written by imports only', {
			detail: { audit: { action: 'plan.imported', personId } }
		});
	await openRecord(ctx, personId, 'plan');
	if (plan.lines.filter((line) => line.kind === 'strategy').length > STRATEGIES)
		throw new Refusal('invalid', 'three strategies at most');
	const base = { organization_id: ctx.actor.organizationId, person_id: personId };
	const vault = await ctx.vault.of(personId);
	const told = plan.goals.map(goalRows);
	const steps = plan.goals.flatMap(stepRows);
	const lines = lineRows(plan.lines);
	const versions = [
		...told.flatMap((each) => each.versions),
		...steps.flatMap((each) => each.versions),
		...lines.flatMap((each) => each.versions)
	];
	if (versions.some((version) => version.at > ctx.now))
		throw new Refusal('invalid', 'not a plan of the past');
	if (told.length > 0) {
		await ctx.tx
			.insertInto('plans.goals')
			.values(
				told.map(({ row, words }) => ({ ...base, ...row, sealed: vault.sealJson(words, goalPlace(row.id)) }))
			)
			.execute();
	}
	if (steps.length > 0) {
		await ctx.tx
			.insertInto('plans.steps')
			.values(
				steps.map(({ row, text }) => ({
					...base,
					...row,
					sealed: vault.sealJson({ text }, stepPlace(row.id))
				}))
			)
			.execute();
	}
	if (lines.length > 0) {
		await ctx.tx
			.insertInto('plans.lines')
			.values(
				lines.map(({ row, words }) => ({ ...base, ...row, sealed: vault.sealJson(words, linePlace(row.id)) }))
			)
			.execute();
	}
	const kept = versions.map(({ subject, subjectId, n, at, change, typed, snapshot }) => {
		const id = newId();
		const how = typed
			? { by_id: typed.by, basis: 'typed', review_id: typed.reviewId }
			: { by_id: personId, basis: 'self', review_id: null };
		return {
			...base,
			id,
			subject,
			subject_id: subjectId,
			n,
			at,
			...how,
			change,
			suggestion_id: null,
			sealed: vault.sealJson(snapshot, versionPlace(id))
		};
	});
	if (kept.length > 0) await ctx.tx.insertInto('plans.versions').values(kept).execute();
	ctx.note({ action: 'plan.imported', personId, basis: 'system' });
}

function goalRows(goal: PastGoal) {
	let content = goal.content;
	let state: GoalState = 'active';
	let n = 1;
	let last: PastGoal['changes'][number] | null = null;
	const versions: VersionOf[] = [
		{
			subject: 'goal',
			subjectId: goal.id,
			n,
			at: goal.at,
			typed: goal.typed,
			change: 'added',
			snapshot: { ...content, state, reason: '' }
		}
	];
	for (const change of goal.changes) {
		if (change.title && change.title !== content.title) {
			content = { ...content, title: change.title };
			n += 1;
		}
		state =
			change.change === 'let_go' || change.change === 'done'
				? change.change
				: change.change === 'changed' && !change.title
					? 'changed'
					: 'active';
		if (change.change !== 'done') last = change;
		versions.push({
			subject: 'goal',
			subjectId: goal.id,
			n,
			at: change.at,
			typed: change.typed,
			change: change.change,
			snapshot: { ...content, state, reason: change.reason ?? '' }
		});
	}
	const { title, why, how, first, domain, horizon, dueOn, weeklyCount, confidence, joy, barrier } = content;
	const row = {
		id: goal.id,
		domain,
		horizon,
		state,
		due_on: dueOn,
		weekly_count: weeklyCount,
		confidence,
		joy,
		barrier: barrier ?? null,
		n,
		outcome: last ? (last.change as Outcome) : null,
		outcome_at: last?.at ?? null,
		created_at: goal.at,
		updated_at: versions.at(-1)!.at
	};
	return { row, words: { title, why, how, first }, versions };
}

function stepRows(goal: PastGoal) {
	return goal.steps.map((step) => {
		const { id, text, who, dueOn, at, doneAt, typed } = step;
		const snapshot = { goalId: goal.id, text, who, dueOn, doneAt: null, reason: '' };
		const versions: VersionOf[] = [
			{ subject: 'step', subjectId: id, n: 1, at, typed, change: 'added', snapshot }
		];
		if (doneAt)
			versions.push({
				subject: 'step',
				subjectId: id,
				n: 1,
				at: doneAt,
				change: 'done',
				snapshot: { ...snapshot, doneAt: doneAt.toISOString() }
			});
		const row = {
			id,
			goal_id: goal.id,
			who,
			due_on: dueOn,
			done_at: doneAt ?? null,
			n: 1,
			created_at: at,
			updated_at: doneAt ?? at
		};
		return { row, text, versions };
	});
}

function lineRows(lines: readonly PastLine[]) {
	const places = new Map<LineKind, number>();
	return lines.map(
		({ kind, text, then = '', detail = null, happenedOn = null, barrier = null, result = null, at }) => {
			const place = places.get(kind) ?? 0;
			places.set(kind, place + 1);
			const id = newId();
			const versions: VersionOf[] = [
				{
					subject: kind,
					subjectId: id,
					n: 1,
					at,
					change: 'added',
					snapshot: { text, then, detail, happenedOn, barrier, result, reason: '' }
				}
			];
			return {
				row: {
					id,
					kind,
					place,
					detail,
					happened_on: happenedOn,
					barrier,
					result,
					n: 1,
					created_at: at,
					updated_at: at
				},
				words: { text, then },
				versions
			};
		}
	);
}

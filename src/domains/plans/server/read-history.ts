import { m } from '#paraglide/messages.js';
import { Refusal } from '#platform/errors.ts';
import { inTheWay } from '../in-the-way.ts';
import { resultWords } from '../words.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { cardsOf, openRecord } from '#domains/people/server/people.ts';
import type { Goal, Line, Plan } from '../plans.ts';
import { missesJoy } from '../plans.ts';
import { goalOf, linesOf, personOf } from './plans.sql.ts';
import { suggestionsOf } from './suggest.ts';
import {
	versionPlace,
	type Change,
	type GoalSnapshot,
	type LineSnapshot,
	type Snapshot,
	type StepSnapshot,
	type Subject,
	type SuggestionSnapshot
} from './versions.ts';

type Stored = Snapshot & { reason: string };

/** One change, told so that a plain sentence can be made of it. */
export interface HistoryEntry {
	id: string;
	at: Date;
	subject: Subject;
	subjectId: string;
	change: Change | 'suggested';
	/** What the thing said after it. */
	text: string;
	/** What it said before, when the words changed. */
	before: { text: string; at: Date } | null;
	reason: string;
	/** The goal a step or suggestion belongs to. */
	goalTitle: string | null;
	/** Who typed, when it was not the person; who suggested, for a suggestion. */
	byName: string | null;
	typed: boolean;
	/** Whose suggestion this came of. */
	suggestedBy: string | null;
}

interface VersionRow {
	id: string;
	subject: Subject;
	subjectId: string;
	n: number;
	at: Date;
	by: string;
	typed: boolean;
	change: Change;
	suggestionId: string | null;
	snapshot: Stored;
}

/** Everything that was changed, newest first; of one thing when `subjectId` is given. */
export async function historyOf(
	ctx: ReadContext,
	personId: string,
	subjectId?: string
): Promise<HistoryEntry[]> {
	await openRecord(ctx, personId, 'plan');
	const rows = (await versionsOf(ctx, personId)).filter((row) => row.subject !== 'suggestion' || !subjectId);
	const suggestions = await suggestionsOf(ctx, personId);
	const names = await cardsOf(
		ctx,
		rows.filter((row) => row.typed).map((row) => row.by)
	);
	const titles = new Map<string, string>();
	const before = new Map<string, { text: string; at: Date }>();
	const entries: HistoryEntry[] = [];
	for (const row of rows) {
		const text = textOf(row.snapshot);
		if (row.subject === 'goal') titles.set(row.subjectId, text);
		const earlier = before.get(row.subjectId);
		const goalId = 'goalId' in row.snapshot ? row.snapshot.goalId : null;
		entries.push({
			id: row.id,
			at: row.at,
			subject: row.subject,
			subjectId: row.subjectId,
			change: row.change,
			text,
			before: earlier && earlier.text !== text ? earlier : null,
			reason: row.snapshot.reason,
			goalTitle: (goalId && titles.get(goalId)) || null,
			byName: row.typed ? (names.get(row.by)?.preferredName ?? null) : null,
			typed: row.typed,
			suggestedBy: suggestions.find((each) => each.id === row.suggestionId)?.byName ?? null
		});
		if (row.change !== 'not_taken' && earlier?.text !== text) before.set(row.subjectId, { text, at: row.at });
	}
	for (const each of subjectId ? [] : suggestions) {
		const goalTitle = each.goalId ? (titles.get(each.goalId) ?? null) : null;
		entries.push({
			id: each.id,
			at: each.madeAt,
			subject: 'suggestion',
			subjectId: each.id,
			change: 'suggested',
			text: each.text,
			before: null,
			reason: each.note,
			goalTitle,
			byName: each.byName,
			typed: false,
			suggestedBy: each.byName
		});
	}
	return entries
		.filter((entry) => !subjectId || entry.subjectId === subjectId)
		.toSorted((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1));
}

/** The plan as it stood at an instant, from the versions. Suggestions were never part of it. */
export async function planAsOf(ctx: ReadContext, personId: string, at: Date): Promise<Plan> {
	const person = await openRecord(ctx, personId, 'plan');
	const last = new Map<string, VersionRow & { first: Date }>();
	for (const row of await versionsOf(ctx, personId)) {
		if (row.at > at || row.change === 'not_taken') continue;
		last.set(row.subjectId, { ...row, first: last.get(row.subjectId)?.first ?? row.at });
	}
	const there = [...last.values()].filter((row) => row.change !== 'removed');
	const goals = there
		.filter((row) => row.subject === 'goal')
		.map((row): Goal => {
			const { reason: _, ...snapshot } = row.snapshot as GoalSnapshot & { reason: string };
			return {
				id: row.subjectId,
				n: row.n,
				...snapshot,
				outcome: null,
				outcomeAt: null,
				createdAt: row.first,
				steps: []
			};
		});
	for (const row of there.filter((each) => each.subject === 'step')) {
		const step = row.snapshot as StepSnapshot;
		goals
			.find((goal) => goal.id === step.goalId)
			?.steps.push({
				id: row.subjectId,
				goalId: step.goalId,
				n: row.n,
				text: step.text,
				who: step.who,
				dueOn: step.dueOn,
				doneAt: step.doneAt ? new Date(step.doneAt) : null
			});
	}
	const lines = (subject: Line['kind']) =>
		there
			.filter((row) => row.subject === subject)
			.map((row): Line => {
				const { text, then, detail, happenedOn, barrier, result } = row.snapshot as LineSnapshot;
				return {
					id: row.subjectId,
					kind: subject,
					n: row.n,
					text,
					then,
					detail,
					happenedOn,
					barrier: barrier ?? null,
					result: result ?? null
				};
			});
	return {
		personId,
		personName: person.preferredName,
		timeZone: person.timeZone,
		goals,
		strategies: lines('strategy'),
		triggers: lines('trigger'),
		routine: lines('routine'),
		milestones: lines('milestone'),
		handoffs: lines('handoff'),
		suggestions: [],
		missesJoy: missesJoy(goals),
		// As it was named then is not kept by day: only what the goals of that day were about.
		inTheWay: inTheWay([], goals, lines('handoff'))
	};
}

/** What stands now and what was written at the same time, side by side. */
export interface BothTexts {
	personId: string;
	versionId: string;
	subject: Subject;
	subjectId: string;
	/** The version that stands: send it back with the choice. */
	n: number;
	standing: Snapshot;
	/** Who saved what stands, and when. */
	standingBy: { name: string | null; at: Date } | null;
	kept: Snapshot;
	keptAt: Date;
}

/** The words that were kept beside, and those that stand. `not_found` when it is gone or not yours. */
export async function bothTexts(ctx: ReadContext, versionId: string): Promise<BothTexts> {
	const personId = await personOf(ctx, 'plans.versions', versionId);
	await openRecord(ctx, personId, 'plan');
	const rows = await versionsOf(ctx, personId);
	const kept = rows.find((row) => row.id === versionId && row.change === 'not_taken');
	if (!kept) throw new Refusal('not_found', 'no words were kept beside');
	const last = rows.findLast((row) => row.subjectId === kept.subjectId && row.change !== 'not_taken');
	const names = await cardsOf(ctx, last ? [last.by] : []);
	const now = await standing(ctx, personId, kept);
	return {
		personId,
		versionId,
		subject: kept.subject,
		subjectId: kept.subjectId,
		n: now.n,
		standing: now.snapshot,
		standingBy: last ? { name: names.get(last.by)?.preferredName ?? null, at: last.at } : null,
		kept: kept.snapshot,
		keptAt: kept.at
	};
}

async function standing(
	ctx: ReadContext,
	personId: string,
	kept: VersionRow
): Promise<{ n: number; snapshot: Snapshot }> {
	if (kept.subject === 'goal') {
		const goal = await goalOf(ctx, personId, kept.subjectId);
		return { n: goal.n, snapshot: goal };
	}
	if (kept.subject === 'step') {
		const goal = await goalOf(ctx, personId, (kept.snapshot as StepSnapshot).goalId);
		const step = goal.steps.find((each) => each.id === kept.subjectId);
		if (!step) throw new Refusal('not_found', 'the step was taken off the plan');
		return { n: step.n, snapshot: { ...step, doneAt: step.doneAt?.toISOString() ?? null } };
	}
	const line = (await linesOf(ctx, personId)).find((each) => each.id === kept.subjectId);
	if (!line) throw new Refusal('not_found', 'the line was taken off the plan');
	return { n: line.n, snapshot: line };
}

/** The words of a snapshot, for a sentence. */
function textOf(snapshot: Snapshot): string {
	if ('title' in snapshot) return snapshot.title;
	const { text } = snapshot as StepSnapshot | SuggestionSnapshot;
	if ('result' in snapshot && snapshot.result)
		return `${text}: ${resultWords(snapshot.result, snapshot.then)}`;
	return 'then' in snapshot && snapshot.then ? `${text}, ${m.plan_then({ text: snapshot.then })}` : text;
}

async function versionsOf(ctx: ReadContext, personId: string): Promise<VersionRow[]> {
	const vault = await ctx.vault.of(personId);
	const rows = await ctx.db
		.selectFrom('plans.versions')
		.selectAll()
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.orderBy('at')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		subject: row.subject as Subject,
		subjectId: row.subject_id,
		n: row.n,
		at: row.at,
		by: row.by_id,
		typed: row.basis === 'typed',
		change: row.change as Change,
		suggestionId: row.suggestion_id,
		snapshot: vault.openJson<Stored>(row.sealed, versionPlace(row.id))
	}));
}

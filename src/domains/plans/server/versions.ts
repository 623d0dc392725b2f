import { newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import type { Barrier } from '#domains/people/people.ts';
import type { GoalContent, GoalState, LineDetail, Result, StepWho } from '../plans.ts';
import type { Author } from './author.ts';

export type Subject =
	'goal' | 'step' | 'strategy' | 'trigger' | 'routine' | 'milestone' | 'handoff' | 'suggestion';
export type Change =
	| 'added'
	| 'edited'
	| 'moved'
	| 'stuck'
	| 'changed'
	| 'let_go'
	| 'paused'
	| 'resumed'
	| 'done'
	| 'undone'
	| 'removed'
	| 'declined'
	| 'not_taken';

/** The whole of a thing as it was after a change. */
export interface GoalSnapshot extends GoalContent {
	state: GoalState;
}
export interface StepSnapshot {
	goalId: string;
	text: string;
	who: StepWho;
	dueOn: string | null;
	doneAt: string | null;
}
export interface LineSnapshot {
	text: string;
	then: string;
	detail: LineDetail | null;
	happenedOn: string | null;
	/** Versions from before there were hand-offs have neither. */
	barrier?: Barrier | null;
	result?: Result | null;
}
export interface SuggestionSnapshot {
	text: string;
	goalId: string | null;
}
export type Snapshot = GoalSnapshot | StepSnapshot | LineSnapshot | SuggestionSnapshot;

export interface NewVersion {
	subject: Subject;
	subjectId: string;
	n: number;
	change: Change;
	snapshot: Snapshot;
	/** Why, in the person's words. */
	reason?: string;
	suggestionId?: string;
}

export const versionPlace = (id: string) => `plans.versions.sealed/${id}`;

/** Keeps what a thing became. Nothing in here is ever changed again. @returns the id of the version */
export async function keepVersion(ctx: WriteContext, author: Author, version: NewVersion): Promise<string> {
	const id = newId();
	const vault = await ctx.vault.of(author.personId);
	await ctx.tx
		.insertInto('plans.versions')
		.values({
			organization_id: author.organizationId,
			id,
			person_id: author.personId,
			subject: version.subject,
			subject_id: version.subjectId,
			n: version.n,
			at: author.at,
			by_id: author.by,
			basis: author.basis,
			review_id: author.reviewId,
			change: version.change,
			suggestion_id: version.suggestionId ?? null,
			sealed: vault.sealJson({ ...version.snapshot, reason: version.reason ?? '' }, versionPlace(id))
		})
		.execute();
	return id;
}

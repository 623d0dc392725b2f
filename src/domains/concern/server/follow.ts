/** Following one's own concern, signed in or by link and word. */
import type { Selectable } from 'kysely';
import type { App } from '#platform/server/app.ts';
import type { ReadContext } from '#platform/server/context.ts';
import type { DB } from '#platform/server/db.types.ts';
import type { Outcome } from '../rules.ts';
import type { ConcernLine, Followed, Said, Step, StepKind } from '../views.ts';
import { readKey, sameHash, wordHash } from './link.ts';
import { asConcern } from './raise.ts';

type Row = Selectable<DB['concern.concerns']>;

export const lineOf = (row: Row, now: Date): ConcernLine => ({
	id: row.id,
	receivedAt: row.received_at,
	answerBy: row.answer_by,
	closedAt: row.closed_at,
	outcome: row.outcome as Outcome | null,
	overdue: row.closed_at === null && row.answer_by < now
});

/** What the person does not read: whom we hold it to be about, and what we say among ourselves. */
const AMONG_US: StepKind[] = ['among_us', 'named'];

export async function followedOf(ctx: ReadContext, row: Row): Promise<Followed> {
	const seal = ctx.vault.ofConcern(row.id);
	const steps = await ctx.db
		.selectFrom('concern.steps')
		.selectAll()
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('concern_id', '=', row.id)
		.orderBy('at')
		.orderBy('id')
		.execute();
	return {
		...lineOf(row, ctx.now),
		said: seal.openJson<Said>(row.words, `concern.concerns.words/${row.id}`),
		steps: steps.map((step): Step => ({
			id: step.id,
			at: step.at,
			kind: step.kind as StepKind,
			words: step.words && seal.open(step.words, `concern.steps.words/${step.id}`),
			byId: step.by_id
		}))
	};
}

/** The concerns this one raised in their own name, newest first. */
export async function ownConcerns(ctx: ReadContext): Promise<ConcernLine[]> {
	if (ctx.actor.kind !== 'person') return [];
	const rows = await ctx.db
		.selectFrom('concern.concerns')
		.selectAll()
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('raised_by', '=', ctx.actor.personId)
		.orderBy('received_at', 'desc')
		.limit(100)
		.execute();
	return rows.map((row) => lineOf(row, ctx.now));
}

/** One's own; null for anything else, and no line in any log that somebody asked. */
export async function ownConcern(ctx: ReadContext, id: string): Promise<Followed | null> {
	if (ctx.actor.kind !== 'person') return null;
	const row = await ctx.db
		.selectFrom('concern.concerns')
		.selectAll()
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', id)
		.where('raised_by', '=', ctx.actor.personId)
		.executeTakeFirst();
	if (!row) return null;
	const followed = await followedOf(ctx, row);
	return { ...followed, steps: followed.steps.filter((step) => !AMONG_US.includes(step.kind)) };
}

/** By link and word, together. The link alone shows nothing, and a wrong word is like a link that never was. */
export async function concernByWord(
	app: App,
	key: string,
	word: string
): Promise<(Followed & { organizationId: string }) | null> {
	const named = readKey(app, key);
	if (!named) return null;
	return app.read(asConcern(named.organizationId), 'concern', async (ctx) => {
		const row = await ctx.db
			.selectFrom('concern.concerns')
			.selectAll()
			.where('organization_id', '=', named.organizationId)
			.where('id', '=', named.id)
			.executeTakeFirst();
		if (!row?.word_hash || !sameHash(row.word_hash, wordHash(app, named.id, word))) return null;
		const followed = await followedOf(ctx, row);
		return {
			...followed,
			organizationId: named.organizationId,
			steps: followed.steps.filter((step) => !AMONG_US.includes(step.kind))
		};
	});
}

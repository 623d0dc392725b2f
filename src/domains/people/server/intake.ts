import { sql } from 'kysely';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { INTAKE_STEPS, type IntakeStep, type PieceName, type Pieces } from '../intake.ts';
import { told, type Past } from './past.ts';
import { openRecord } from './open-record.ts';

const place = (id: string) => `people.intake_pieces.content/${id}`;

/** One sealed piece as it stands: its words, and the version to say when changing it. */
export interface Piece<T> {
	version: number;
	value: T;
	writtenAt: Date;
	writtenBy: string | null;
}
export type PiecesOf = { [name in PieceName]?: Piece<Pieces[name]> };

/** The newest version of each piece of the start talk. */
export async function piecesOf(ctx: ReadContext, personId: string): Promise<PiecesOf> {
	await openRecord(ctx, personId, 'intake');
	return readPieces(ctx, personId);
}

/** "Why I am doing this", in the person's own words; null when they have not said. */
export async function whyLineOf(ctx: ReadContext, personId: string): Promise<string | null> {
	await openRecord(ctx, personId, 'intake');
	const { why } = await readPieces(ctx, personId, 'why');
	return why?.value.words || null;
}

/** How the person wants to be reached; null when they have not said. */
export async function reachOf(ctx: ReadContext, personId: string): Promise<Pieces['reach'] | null> {
	await openRecord(ctx, personId, 'reach');
	return (await readPieces(ctx, personId, 'reach')).reach?.value ?? null;
}

/**
 * How each of these persons wants to be reached, for a list of whom to call. Row-level security leaves out whoever the
 * actor does not walk with; the list itself notes the look.
 */
export async function reachesOf(
	ctx: ReadContext,
	personIds: readonly string[]
): Promise<Map<string, Pieces['reach']>> {
	if (personIds.length === 0) return new Map();
	const rows = await ctx.db
		.selectFrom('people.intake_pieces')
		.select(['id', 'person_id', 'content'])
		.distinctOn('person_id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
		.where('piece', '=', 'reach')
		.orderBy('person_id')
		.orderBy('version', 'desc')
		.execute();
	const vaults = await ctx.vault.many(rows.map((row) => row.person_id));
	return new Map(
		rows.flatMap((row) => {
			const vault = vaults.get(row.person_id);
			return vault
				? [[row.person_id, vault.openJson<Pieces['reach']>(row.content, place(row.id))] as const]
				: [];
		})
	);
}

async function readPieces(ctx: ReadContext, personId: string, only?: PieceName): Promise<PiecesOf> {
	let query = ctx.db
		.selectFrom('people.intake_pieces')
		.select(['id', 'piece', 'version', 'content', 'written_at', 'written_by'])
		.distinctOn('piece')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId);
	if (only) query = query.where('piece', '=', only);
	const rows = await query.orderBy('piece').orderBy('version', 'desc').execute();
	const vault = rows.length > 0 ? await ctx.vault.of(personId) : null;
	const pieces: Record<string, Piece<unknown>> = {};
	for (const row of rows) {
		pieces[row.piece] = {
			version: row.version,
			value: vault!.openJson(row.content, place(row.id)),
			writtenAt: row.written_at,
			writtenBy: row.written_by
		};
	}
	return pieces as PiecesOf;
}

/**
 * Writes a new version of a piece. `base` is the version that was on the screen (0 for none): when somebody else wrote
 * meanwhile, this refuses with theirs, and nobody's words are lost.
 */
export async function savePiece<N extends PieceName>(
	ctx: WriteContext,
	personId: string,
	piece: N,
	value: Pieces[N],
	options: Past & { base?: number } = {}
): Promise<void> {
	await openRecord(ctx, personId, 'intake');
	const current = (await readPieces(ctx, personId, piece))[piece] as Piece<Pieces[N]> | undefined;
	if (options.base !== undefined && options.base !== (current?.version ?? 0)) {
		throw new Refusal('conflict', 'the piece was changed meanwhile', {
			detail: { piece, version: current?.version, value: current?.value }
		});
	}
	if (current && JSON.stringify(current.value) === JSON.stringify(value)) return;
	const id = newId();
	const { at, by } = told(ctx, options);
	await ctx.tx
		.insertInto('people.intake_pieces')
		.values({
			organization_id: ctx.actor.organizationId,
			id,
			person_id: personId,
			piece,
			version: (current?.version ?? 0) + 1,
			content: (await ctx.vault.of(personId)).sealJson(value, place(id)),
			written_at: at,
			written_by: by
		})
		.execute();
	ctx.note({ action: 'intake.changed', personId, subject: piece, subjectId: id });
}

export interface IntakeProgress {
	seen: IntakeStep[];
	startedAt: Date | null;
	finishedAt: Date | null;
}

/** How far the start talk has come. */
export async function intakeProgress(ctx: ReadContext, personId: string): Promise<IntakeProgress> {
	await openRecord(ctx, personId, 'intake');
	const row = await ctx.db
		.selectFrom('people.intakes')
		.select(['seen', 'started_at', 'finished_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.executeTakeFirst();
	return {
		seen: INTAKE_STEPS.filter((step) => row?.seen.includes(step)),
		startedAt: row?.started_at ?? null,
		finishedAt: row?.finished_at ?? null
	};
}

/** Notes that these steps were answered or skipped. When all were, the start talk is finished; it can be changed any time. */
export async function stepsSeen(
	ctx: WriteContext,
	personId: string,
	steps: readonly IntakeStep[],
	past?: Past
): Promise<IntakeProgress> {
	const progress = await intakeProgress(ctx, personId);
	const seen = INTAKE_STEPS.filter((step) => progress.seen.includes(step) || steps.includes(step));
	const { at } = told(ctx, past);
	const finishedAt = progress.finishedAt ?? (seen.length === INTAKE_STEPS.length ? at : null);
	await ctx.tx
		.insertInto('people.intakes')
		.values({
			organization_id: ctx.actor.organizationId,
			person_id: personId,
			seen: [...seen],
			started_at: at,
			finished_at: finishedAt
		})
		.onConflict((c) =>
			c.columns(['organization_id', 'person_id']).doUpdateSet({ seen: [...seen], finished_at: finishedAt })
		)
		.execute();
	return { seen, startedAt: progress.startedAt ?? at, finishedAt };
}

import { newId } from '#platform/ids.ts';
import { Refusal } from '#platform/errors.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { DAY_PARTS, STRATEGIES, TRIGGER_KINDS, type Line, type LineDetail, type LineKind } from '../plans.ts';
import { authorOf, noteChange, type Author, type Past } from './author.ts';
import { linePlace, linesOf, personOf } from './plans.sql.ts';
import { keepVersion, type Change } from './versions.ts';
import type { Saved } from './save-goal.ts';

export interface AddLine extends Past {
	personId: string;
	kind: LineKind;
	text: string;
	/** The "then" of a trigger. */
	then?: string;
	detail?: LineDetail | null;
	/** ISO date of a milestone. */
	happenedOn?: string | null;
}

/** A strategy (three at most), a trigger with what I do then, a line of my day, or something that went well. */
export async function addLine(ctx: WriteContext, input: AddLine): Promise<Saved> {
	const author = await authorOf(ctx, input.personId, input);
	const there = await linesOf(ctx, author.personId, input.kind);
	if (input.kind === 'strategy' && there.length >= STRATEGIES)
		throw new Refusal('invalid', 'three strategies are there already');
	const line: Line = { id: newId(), kind: input.kind, n: 1, ...content(input.kind, input) };
	await ctx.tx
		.insertInto('plans.lines')
		.values({
			organization_id: author.organizationId,
			id: line.id,
			person_id: author.personId,
			kind: line.kind,
			place: there.length,
			created_at: author.at,
			...(await columnsOf(ctx, author, line))
		})
		.execute();
	await keep(ctx, author, line, 'added');
	return { id: line.id, n: 1 };
}

export interface SaveLine extends Past {
	lineId: string;
	n: number;
	text: string;
	then?: string;
	detail?: LineDetail | null;
	happenedOn?: string | null;
}

/** Other words for a line. What somebody saved meanwhile stands; the later words are kept beside it. */
export async function saveLine(ctx: WriteContext, input: SaveLine): Promise<Saved> {
	const { author, line } = await openLine(ctx, input);
	const wanted: Line = { ...line, ...content(line.kind, input) };
	if (
		wanted.text === line.text &&
		wanted.then === line.then &&
		wanted.detail === line.detail &&
		wanted.happenedOn === line.happenedOn
	)
		return { id: line.id, n: line.n };
	const saved = await ctx.tx
		.updateTable('plans.lines')
		.set({ ...(await columnsOf(ctx, author, wanted)), n: input.n + 1 })
		.where('organization_id', '=', author.organizationId)
		.where('id', '=', line.id)
		.where('n', '=', input.n)
		.executeTakeFirst();
	if (Number(saved.numUpdatedRows) === 1) {
		await keep(ctx, author, { ...wanted, n: input.n + 1 }, 'edited');
		return { id: line.id, n: input.n + 1 };
	}
	return { id: line.id, n: line.n, kept: await keep(ctx, author, { ...wanted, n: input.n }, 'not_taken') };
}

/** Takes a line off the plan; the history keeps it. */
export async function removeLine(ctx: WriteContext, input: { lineId: string } & Past): Promise<void> {
	const { author, line } = await openLine(ctx, input);
	await ctx.tx
		.updateTable('plans.lines')
		.set({ removed_at: author.at, updated_at: author.at })
		.where('organization_id', '=', author.organizationId)
		.where('id', '=', line.id)
		.execute();
	await keep(ctx, author, line, 'removed');
}

/** Moves a line one place up: the first of my three things is the one on top. */
export async function raiseLine(ctx: WriteContext, input: { lineId: string } & Past): Promise<void> {
	const { author, line } = await openLine(ctx, input);
	const lines = await linesOf(ctx, author.personId, line.kind);
	const at = lines.findIndex((each) => each.id === line.id);
	if (at < 1) return;
	lines.splice(at - 1, 2, lines[at]!, lines[at - 1]!);
	for (const [place, each] of lines.entries()) {
		await ctx.tx
			.updateTable('plans.lines')
			.set({ place })
			.where('organization_id', '=', author.organizationId)
			.where('id', '=', each.id)
			.execute();
	}
	noteChange(ctx, author, `${line.kind}-moved-up`, line.kind, line.id);
}

async function openLine(
	ctx: WriteContext,
	input: { lineId: string } & Past
): Promise<{ author: Author; line: Line }> {
	const author = await authorOf(ctx, await personOf(ctx, 'plans.lines', input.lineId), input);
	const line = (await linesOf(ctx, author.personId)).find((each) => each.id === input.lineId);
	if (!line) throw new Refusal('not_found', 'no such line in this plan');
	return { author, line };
}

/** Each kind keeps only what belongs to it. */
function content(
	kind: LineKind,
	input: { text: string; then?: string; detail?: LineDetail | null; happenedOn?: string | null }
) {
	const details: readonly string[] = kind === 'trigger' ? TRIGGER_KINDS : kind === 'routine' ? DAY_PARTS : [];
	return {
		text: input.text,
		then: kind === 'trigger' ? (input.then ?? '') : '',
		detail: input.detail && details.includes(input.detail) ? input.detail : null,
		happenedOn: kind === 'milestone' ? (input.happenedOn ?? null) : null
	};
}

async function columnsOf(ctx: WriteContext, author: Author, line: Line) {
	const vault = await ctx.vault.of(author.personId);
	return {
		detail: line.detail,
		happened_on: line.happenedOn,
		sealed: vault.sealJson({ text: line.text, then: line.then }, linePlace(line.id)),
		updated_at: author.at
	};
}

async function keep(ctx: WriteContext, author: Author, line: Line, change: Change): Promise<string> {
	noteChange(ctx, author, `${line.kind}-${change.replace('_', '-')}`, line.kind, line.id);
	const snapshot = { text: line.text, then: line.then, detail: line.detail, happenedOn: line.happenedOn };
	return keepVersion(ctx, author, { subject: line.kind, subjectId: line.id, n: line.n, change, snapshot });
}

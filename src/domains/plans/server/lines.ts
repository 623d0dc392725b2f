import { newId } from '#platform/ids.ts';
import { Refusal } from '#platform/errors.ts';
import { m } from '#paraglide/messages.js';
import { BARRIERS, type Barrier } from '#domains/people/people.ts';
import type { WriteContext } from '#platform/server/context.ts';
import {
	DAY_PARTS,
	STRATEGIES,
	TRIGGER_KINDS,
	type Line,
	type LineDetail,
	type LineKind,
	type Result
} from '../plans.ts';
import { authorOf, noteChange, type Author, type Past } from './author.ts';
import { linePlace, linesOf, personOf } from './plans.sql.ts';
import { keepVersion, type Change } from './versions.ts';
import type { Saved } from './save-goal.ts';

interface LineContent {
	text: string;
	/** The "then" of a trigger; what solved it. */
	then?: string;
	detail?: LineDetail | null;
	/** ISO date of a milestone, or of turning to somebody. */
	happenedOn?: string | null;
	/** What it is about that I turned to somebody: needed for that kind. */
	barrier?: Barrier | null;
	result?: Result | null;
}

export interface AddLine extends Past, LineContent {
	personId: string;
	kind: LineKind;
	suggestionId?: string;
}

/** A strategy (three at most), a trigger with what I do then, a line of my day, what went well, or whom I turned to. */
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
	await keep(ctx, author, line, 'added', input.suggestionId);
	return { id: line.id, n: 1 };
}

export interface SaveLine extends Past, LineContent {
	lineId: string;
	n: number;
}

/** Other words for a line. What somebody saved meanwhile stands; the later words are kept beside it. */
export async function saveLine(ctx: WriteContext, input: SaveLine): Promise<Saved> {
	const { author, line } = await openLine(ctx, input);
	const wanted: Line = { ...line, ...content(line.kind, input) };
	if (
		wanted.text === line.text &&
		wanted.then === line.then &&
		wanted.detail === line.detail &&
		wanted.happenedOn === line.happenedOn &&
		wanted.barrier === line.barrier &&
		wanted.result === line.result
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
function content(kind: LineKind, input: LineContent) {
	const handoff = kind === 'handoff';
	const barrier = BARRIERS.find((each) => handoff && each === input.barrier) ?? null;
	if (handoff && !barrier)
		throw new Refusal('invalid', 'about what?', { fields: { barrier: m.plan_error_choose() } });
	const result = handoff ? (input.result ?? null) : null;
	const details: readonly string[] = kind === 'trigger' ? TRIGGER_KINDS : kind === 'routine' ? DAY_PARTS : [];
	return {
		text: input.text,
		then: kind === 'trigger' || result === 'solved' ? (input.then ?? '') : '',
		detail: input.detail && details.includes(input.detail) ? input.detail : null,
		happenedOn: kind === 'milestone' || handoff ? (input.happenedOn ?? null) : null,
		barrier,
		result
	};
}

async function columnsOf(ctx: WriteContext, author: Author, line: Line) {
	const vault = await ctx.vault.of(author.personId);
	return {
		detail: line.detail,
		happened_on: line.happenedOn,
		barrier: line.barrier,
		result: line.result,
		sealed: vault.sealJson({ text: line.text, then: line.then }, linePlace(line.id)),
		updated_at: author.at
	};
}

async function keep(
	ctx: WriteContext,
	author: Author,
	line: Line,
	change: Change,
	suggestionId?: string
): Promise<string> {
	noteChange(ctx, author, `${line.kind}-${change.replace('_', '-')}`, line.kind, line.id);
	const { id, kind, n, ...snapshot } = line;
	return keepVersion(ctx, author, { subject: kind, subjectId: id, n, change, snapshot, suggestionId });
}

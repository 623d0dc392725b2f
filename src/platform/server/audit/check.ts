/** Checking the audit of one organization, and what its director is told of it. */
import { hasRole } from '../../actor.ts';
import { Refusal } from '../../errors.ts';
import { newId } from '../../ids.ts';
import type { ReadContext, WriteContext } from '../context.ts';
import type { Outside } from '../outside/place.ts';
import { AnchorWatch, readAnchors, type AnchorProblem } from './anchors.ts';
import { headOf, linksOf, madeAt, unchained, type Head, type Reading } from './chain.ts';
import { headWords } from './head-words.ts';
import { walkChain, type ChainProblem } from './verify.ts';

export type AuditProblem = ChainProblem | AnchorProblem;

export interface AuditReport {
	entries: number;
	head: Head;
	/** The instant of the last chained entry. */
	lastAt: string | null;
	unchained: { count: number; oldest: Date | null };
	/** Heads found outside the database. */
	anchors: number;
	problems: AuditProblem[];
}

/** A head goes out at least once a day; this long after the first entry there must be one. */
const FIRST_HEAD_DUE = 26 * 3_600_000;

/** Walks the chain and compares it with the heads outside. `db`: any handle that may read the audit there. */
export async function inspectAudit(
	db: Reading,
	organizationId: string,
	outside: Outside,
	now: Date
): Promise<AuditReport> {
	// The heads first: one that is written down during the walk may belong to a link that the walk does not see.
	const files = readAnchors(outside, organizationId);
	const watch = new AnchorWatch(files);
	let first: number | null = null;
	const walk = await walkChain(linksOf(db, organizationId), {
		backdated: await isDemo(db, organizationId),
		look: (link) => {
			first ??= madeAt(link.entry?.id ?? '');
			watch.meet(link);
		}
	});
	const problems: AuditProblem[] = [...walk.problems, ...watch.end(walk.head.seq)];
	for (const { there, folder } of files)
		if (!there && first !== null && now.getTime() - first > FIRST_HEAD_DUE)
			problems.push({ kind: 'anchors-missing', folder });
	return {
		entries: walk.entries,
		head: walk.head,
		lastAt: walk.lastAt,
		unchained: await unchained(db, organizationId),
		anchors: watch.heads,
		problems
	};
}

async function isDemo(db: Reading, organizationId: string): Promise<boolean> {
	const row = await db
		.selectFrom('people.organizations')
		.select('is_demo')
		.where('organization_id', '=', organizationId)
		.executeTakeFirst();
	return row?.is_demo ?? false;
}

/** What the last check found. */
export interface AuditCheck {
	at: Date;
	entries: number;
	anchors: number;
	problems: AuditProblem[];
}

export interface AuditStanding {
	/** Entries in the chain now. */
	entries: number;
	/** The instant of the last entry in the chain. */
	lastAt: Date | null;
	unchained: { count: number; oldest: Date | null };
	/** The head as eight words; null before the first entry is chained. */
	words: string[] | null;
	/** Null before the first check. */
	checked: AuditCheck | null;
}

/** How the record stands, for the director: read quickly, from what the last check wrote down. */
export async function auditStanding(ctx: ReadContext): Promise<AuditStanding> {
	mustDirect(ctx);
	const { organizationId } = ctx.actor;
	const head = await headOf(ctx.db, organizationId);
	const last = await ctx.db
		.selectFrom('audit.chain as c')
		.innerJoin('audit.entries as e', (join) =>
			join.onRef('e.organization_id', '=', 'c.organization_id').onRef('e.id', '=', 'c.entry_id')
		)
		.select('e.at')
		.where('c.organization_id', '=', organizationId)
		.where('c.seq', '=', head.seq)
		.executeTakeFirst();
	const check = await ctx.db
		.selectFrom('audit.checks')
		.select(['at', 'entries', 'anchors', 'problems'])
		.where('organization_id', '=', organizationId)
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();
	return {
		entries: head.seq,
		lastAt: last?.at ?? null,
		unchained: await unchained(ctx.db, organizationId),
		words: head.seq > 0 ? headWords(head.hash) : null,
		checked: check ? { ...check, problems: check.problems as unknown as AuditProblem[] } : null
	};
}

/** Checks now and writes down what was found: for the director, and every night for the system. */
export async function checkAudit(ctx: WriteContext, outside: Outside): Promise<AuditReport> {
	if (ctx.actor.kind !== 'system') mustDirect(ctx);
	const { organizationId } = ctx.actor;
	const report = await inspectAudit(ctx.db, organizationId, outside, ctx.now);
	await ctx.tx
		.insertInto('audit.checks')
		.values({
			organization_id: organizationId,
			id: newId(),
			at: ctx.now,
			by_id: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
			entries: report.entries,
			unchained: report.unchained.count,
			anchors: report.anchors,
			hash: Buffer.from(report.head.hash, 'hex'),
			problems: JSON.stringify(report.problems)
		})
		.execute();
	ctx.note({
		action: report.problems.length > 0 ? 'audit.found-broken' : 'audit.checked',
		basis: ctx.actor.kind === 'system' ? 'system' : 'role'
	});
	return report;
}

/** The record of the whole organization is its director's to look at. */
export function mustDirect(ctx: ReadContext): void {
	if (!hasRole(ctx.actor, 'director'))
		throw new Refusal('forbidden', 'the audit of the organization is for its director', {
			detail: { audit: { action: 'audit.opened' } }
		});
}

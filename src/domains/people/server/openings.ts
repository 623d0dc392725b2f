import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { isId, newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { opensNow, type Opening, type OpeningFinding } from '../emergency.ts';
import { cardsOf } from './cards.ts';
import { oneAfterTheOther } from './one-after-the-other.ts';
import { openingOf, openings } from './open-in-emergency.ts';

export interface OpeningLook {
	byId: string;
	at: Date;
	found: OpeningFinding;
	words: string | null;
}

/** An opening as the person reads it: who, why, when, and what those who looked at it found. */
export interface ToldOpening extends Opening {
	by: string;
	/** The name of who ended it, where that was not the opener. */
	closer: string | null;
	looks: (OpeningLook & { by: string })[];
	/** The person has read that it happened. */
	read: boolean;
}

/** Every opening of the actor's own record, newest first. */
export async function openingsOfMine(ctx: ReadContext): Promise<ToldOpening[]> {
	if (ctx.actor.kind !== 'person') return [];
	const rows = (await openings(ctx).where('person_id', '=', ctx.actor.personId).limit(50).execute()).map(
		openingOf
	);
	if (rows.length === 0) return [];
	const looks = await looksAt(ctx, rows);
	const names = await cardsOf(ctx, [
		...rows.flatMap((row) => [row.openedBy, row.closedBy ?? row.openedBy]),
		...[...looks.values()].flat().map((look) => look.byId)
	]);
	const read = await ctx.db
		.selectFrom('people.opening_reads')
		.select('opening_id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', ctx.actor.personId)
		.execute();
	const name = (id: string) => names.get(id)?.preferredName ?? '';
	return rows.map((row) => ({
		...row,
		by: name(row.openedBy),
		closer: row.closedBy && name(row.closedBy),
		looks: (looks.get(row.id) ?? []).map((look) => ({ ...look, by: name(look.byId) })),
		read: read.some((one) => one.opening_id === row.id)
	}));
}

/** The person has read it: it leaves the top of their page, and stays under "who looked". */
export async function readOpening(ctx: WriteContext, openingId: string): Promise<void> {
	const own = (await openingsOfMine(ctx)).find((one) => one.id === openingId);
	if (!own || ctx.actor.kind !== 'person') throw new Refusal('not_found', 'no such opening');
	await ctx.tx
		.insertInto('people.opening_reads')
		.values({
			organization_id: ctx.actor.organizationId,
			opening_id: own.id,
			person_id: own.personId,
			read_at: ctx.now
		})
		.onConflict((c) => c.doNothing())
		.execute();
	ctx.note({ action: 'emergency.read', personId: own.personId, subject: 'opening', subjectId: own.id });
}

/** An opening as those read it who look after them. A director reads no name of the person. */
export interface OverseenOpening extends Opening {
	by: string;
	closer: string | null;
	own: boolean;
	personName: string | null;
	looks: (OpeningLook & { by: string })[];
}

/** Openings of the last 90 days, those that nobody looked at first. Supervisors and directors. */
export async function openingsToLookAt(ctx: ReadContext): Promise<OverseenOpening[]> {
	const me = mustOversee(ctx, 'emergency.overseen');
	const rows = (await openingsSince(ctx).limit(100).execute()).map(openingOf);
	const looks = await looksAt(ctx, rows);
	const names = await cardsOf(ctx, [
		...rows.flatMap((row) => [row.openedBy, row.personId, row.closedBy ?? row.openedBy]),
		...[...looks.values()].flat().map((look) => look.byId)
	]);
	const name = (id: string) => names.get(id)?.preferredName ?? '';
	return rows
		.map((row) => ({
			...row,
			by: name(row.openedBy),
			closer: row.closedBy && name(row.closedBy),
			own: row.openedBy === me,
			personName: names.get(row.personId)?.preferredName ?? null,
			looks: (looks.get(row.id) ?? []).map((look) => ({ ...look, by: name(look.byId) }))
		}))
		.sort((a, b) => Number(a.looks.length > 0) - Number(b.looks.length > 0));
}

/** How many openings of the last 90 days wait for the actor to look at them: not their own. Supervisors and directors. */
export async function openingsWaiting(ctx: ReadContext): Promise<number> {
	const me = mustOversee(ctx, 'emergency.overseen');
	const row = await openingsSince(ctx)
		.clearSelect()
		.clearOrderBy()
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('opened_by', '!=', me)
		.where('id', 'not in', (eb) =>
			eb
				.selectFrom('people.opening_looks')
				.select('opening_id')
				.where('organization_id', '=', ctx.actor.organizationId)
		)
		.executeTakeFirstOrThrow();
	return Number(row.count);
}

/** The openings that still stand on the page of oversight. */
const openingsSince = (ctx: ReadContext) =>
	openings(ctx).where('opened_at', '>', new Date(ctx.now.getTime() - 90 * 86_400_000));

/**
 * "I looked at it", and what came of it. Never the opener's own. What was found before stays: who finds more says so in a
 * second finding, and has read the first (`seen`: so many stood there). Found wrong while it is open, it ends at once.
 */
export async function lookAtOpening(
	ctx: WriteContext,
	given: { openingId: string; found: OpeningFinding; words?: string; seen?: number }
): Promise<void> {
	const me = mustOversee(ctx, 'emergency.looked-at');
	const row = isId(given.openingId)
		? await openings(ctx).where('id', '=', given.openingId).executeTakeFirst()
		: undefined;
	if (!row || row.opened_by === me)
		throw new Refusal('not_found', 'not an opening of somebody else', {
			detail: { audit: { action: 'emergency.looked-at', personId: row?.person_id } }
		});
	const opening = openingOf(row);
	await oneAfterTheOther(ctx, opening.id);
	if (((await looksAt(ctx, [opening])).get(opening.id) ?? []).length !== (given.seen ?? 0))
		throw new Refusal('conflict', 'somebody has looked at it');
	await ctx.tx
		.insertInto('people.opening_looks')
		.values({
			organization_id: ctx.actor.organizationId,
			id: newId(),
			opening_id: opening.id,
			person_id: opening.personId,
			by_id: me,
			at: ctx.now,
			found: given.found,
			words: given.words ?? null
		})
		.execute();
	const about = {
		personId: opening.personId,
		subject: 'opening',
		subjectId: opening.id,
		basis: 'role'
	} as const;
	ctx.note({ action: 'emergency.looked-at', ...about });
	if (given.found !== 'wrong' || !opensNow(opening, ctx.now)) return;
	const ended = await ctx.tx
		.updateTable('people.openings')
		.set({ closed_at: ctx.now, closed_by: me })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', opening.id)
		.where('closed_at', 'is', null)
		.executeTakeFirst();
	if (!ended.numUpdatedRows) return;
	ctx.note({ action: 'emergency.ended', ...about });
	ctx.announce('emergency', opening.personId);
}

/** What was found in the actor's own openings, for the opener. */
export async function findingsOf(
	ctx: ReadContext,
	rows: readonly Opening[]
): Promise<Map<string, (OpeningLook & { by: string })[]>> {
	const looks = await looksAt(ctx, rows);
	const names = await cardsOf(
		ctx,
		[...looks.values()].flat().map((look) => look.byId)
	);
	return new Map(
		[...looks].map(([id, list]) => [
			id,
			list.map((look) => ({ ...look, by: names.get(look.byId)?.preferredName ?? '' }))
		])
	);
}

async function looksAt(ctx: ReadContext, rows: readonly Opening[]): Promise<Map<string, OpeningLook[]>> {
	if (rows.length === 0) return new Map();
	const found = await ctx.db
		.selectFrom('people.opening_looks')
		.select(['opening_id', 'by_id', 'at', 'found', 'words'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where(
			'opening_id',
			'in',
			rows.map((row) => row.id)
		)
		.orderBy('at')
		.execute();
	return Map.groupBy(
		found.map((row) => ({
			openingId: row.opening_id,
			byId: row.by_id,
			at: row.at,
			found: row.found as OpeningFinding,
			words: row.words
		})),
		(look) => look.openingId
	);
}

/** For supervisors and directors; answers who asks. */
export function mustOversee(ctx: ReadContext, action: string): string {
	if (ctx.actor.kind !== 'person' || !hasRole(ctx.actor, 'supervisor', 'director'))
		throw new Refusal('not_found', 'neither supervisor nor director', { detail: { audit: { action } } });
	return ctx.actor.personId;
}

import { sql } from 'kysely';
import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { openRecord } from '#domains/people/server/people.ts';
import type { CheckIn, CheckInPage } from '../schemas.ts';
import { COLUMNS, presented, wordsPlace, type CheckInRow, type Words } from './check-ins.sql.ts';

/**
 * This person's check-ins, newest first: all of them for the person, the shared ones for who walks with them.
 * The look of somebody else is noted.
 */
export async function checkInsOf(
	ctx: ReadContext,
	personId: string,
	{ since, limit = 400 }: { since?: Date; limit?: number } = {}
): Promise<CheckIn[]> {
	await openRecord(ctx, personId, 'check-ins');
	return openRows(ctx, await rowsOf(ctx, personId, { since, limit }).execute());
}

/** One page of the person's own check-ins. A `before` that is none of ours is refused. */
export async function ownCheckIns(
	ctx: ReadContext,
	{ limit, before }: { limit: number; before?: string }
): Promise<CheckInPage> {
	const personId = self(ctx);
	if (!hasRole(ctx.actor, 'participant', 'ally'))
		throw new Refusal('forbidden', 'neither participant nor ally here');
	const from = before === undefined ? undefined : readCursor(before);
	const rows = await rowsOf(ctx, personId, { before: from, limit: limit + 1 }).execute();
	const items = await openRows(ctx, rows.slice(0, limit));
	const last = items.at(-1);
	return { items, next: rows.length > limit && last ? cursor(last) : null };
}

/** One of the person's own check-ins; null when there is none such. */
export async function ownCheckIn(ctx: ReadContext, id: string): Promise<CheckIn | null> {
	if (!isId(id)) return null;
	const rows = await rowsOf(ctx, self(ctx), { limit: 1 }).where('id', '=', id).execute();
	return (await openRows(ctx, rows))[0] ?? null;
}

/**
 * The latest check-in of each of these persons that the actor may see. For lists: words stay sealed, and the list itself
 * notes the look where it shows somebody's answers.
 */
export async function latestCheckIn(
	ctx: ReadContext,
	personIds: readonly string[]
): Promise<Map<string, Omit<CheckIn, 'helpedWords' | 'learned' | 'note'>>> {
	if (personIds.length === 0) return new Map();
	const visible = mayRead(ctx);
	const rows = await ctx.db
		.selectFrom('check_ins.check_ins')
		.select(COLUMNS)
		.distinctOn('person_id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', sql<string>`any(${[...new Set(personIds)]}::uuid[])`)
		.where(visible)
		.orderBy('person_id')
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
		.execute();
	return new Map(rows.map((row) => [row.person_id, presented(row, {})]));
}

/** Opens the words of rows of any number of persons, with one look for their keys. */
export async function openRows(ctx: ReadContext, rows: readonly CheckInRow[]): Promise<CheckIn[]> {
	const sealed = rows.filter((row) => row.words !== null).map((row) => row.person_id);
	const vaults = sealed.length > 0 ? await ctx.vault.many([...new Set(sealed)]) : undefined;
	return rows.map((row) => {
		const vault = row.words ? vaults?.get(row.person_id) : undefined;
		return presented(row, row.words && vault ? vault.openJson<Words>(row.words, wordsPlace(row.id)) : {});
	});
}

function rowsOf(
	ctx: ReadContext,
	personId: string,
	{ since, before, limit }: { since?: Date; before?: Cursor; limit: number }
) {
	let query = ctx.db
		.selectFrom('check_ins.check_ins')
		.select(COLUMNS)
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where(mayRead(ctx))
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
		.limit(limit);
	if (since) query = query.where('at', '>=', since);
	if (before) query = query.where(sql<boolean>`(at, id) < (${before.at}, ${before.id}::uuid)`);
	return query;
}

/** The query says it too: own rows, or shared ones. The wall behind it says the same (migrations/0040_check_ins.sql). */
function mayRead(ctx: ReadContext) {
	const own = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
	return ctx.actor.kind === 'system'
		? sql<boolean>`true`
		: sql<boolean>`(person_id = ${own}::uuid or shared)`;
}

function self(ctx: ReadContext): string {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_found', 'only a person has check-ins of their own');
	return ctx.actor.personId;
}

interface Cursor {
	at: Date;
	id: string;
}

function cursor(last: CheckIn): string {
	return `${Date.parse(last.at)}.${last.id}`;
}

function readCursor(text: string): Cursor {
	const [ms = '', id] = text.split('.');
	const at = new Date(/^\d{1,15}$/.test(ms) ? Number(ms) : NaN);
	if (Number.isNaN(at.getTime()) || !isId(id))
		throw new Refusal('invalid', 'no such page', { fields: { before: 'unknown' } });
	return { at, id };
}

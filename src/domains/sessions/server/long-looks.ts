import { sql } from 'kysely';
import { Refusal } from '#platform/errors.ts';
import { m } from '#paraglide/messages.js';
import { isId, newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { openRecord } from '#domains/people/server/people.ts';
import type { Clash } from '../sessions.ts';
import type { LongLookInput } from '../long-look-input.ts';
import { addDays } from '../long-look.ts';
import { keepBoth, type Words } from '../rules.ts';
import { actorId, basisOf } from './actor.ts';
import { longLookDates } from './long-look-days.ts';
import { longLookPlace } from './places.ts';

/** One long look, opened. */
export interface LongLook {
	id: string;
	personId: string;
	n: number;
	openedAt: Date;
	heldAt: Date | null;
	fields: Words;
	/** Counts the saves. */
	version: number;
	byId: string | null;
	at: Date;
}

/** A long look by its id, for the person and who walks with them now. */
export async function findLongLook(ctx: ReadContext, lookId: string): Promise<LongLook> {
	const row = isId(lookId) ? await looks(ctx).where('l.id', '=', lookId).executeTakeFirst() : undefined;
	if (!row) throw new Refusal('not_found', 'no such long look');
	await openRecord(ctx, row.person_id, 'long-look');
	return opened(ctx, row);
}

/** Those that were held, the latest first. */
export async function pastLongLooks(
	ctx: ReadContext,
	personId: string
): Promise<{ id: string; n: number; heldAt: Date }[]> {
	await openRecord(ctx, personId, 'long-look');
	const rows = await ctx.db
		.selectFrom('sessions.long_looks')
		.select(['id', 'n', 'held_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('held_at', 'is not', null)
		.orderBy('n', 'desc')
		.execute();
	return rows.map((row) => ({ id: row.id, n: row.n, heldAt: row.held_at! }));
}

/** Opens the long look, or answers the one that is open already: both may press at once. Earlier than due is fine. */
export async function beginLongLook(ctx: WriteContext, personId: string): Promise<string> {
	const person = await openRecord(ctx, personId, 'long-look');
	await lock(ctx, person.id);
	const dates = (await longLookDates(ctx, [person.id])).get(person.id);
	if (dates?.open) return dates.open.id;
	const id = newId();
	await putLook(ctx, { id, personId: person.id, n: (dates?.held ?? 0) + 1, fields: {}, at: ctx.now });
	noted(ctx, 'begun', person.id, id);
	return id;
}

/** Puts the coming look off by whole weeks. It stays on the list of both; who put it off, and until when, is written down. */
export async function putOffLongLook(ctx: WriteContext, personId: string, weeks: number): Promise<void> {
	const person = await openRecord(ctx, personId, 'long-look');
	await lock(ctx, person.id);
	const dates = (await longLookDates(ctx, [person.id])).get(person.id);
	const id = newId();
	await ctx.tx
		.insertInto('sessions.long_look_waits')
		.values({
			organization_id: ctx.actor.organizationId,
			id,
			person_id: person.id,
			n: (dates?.held ?? 0) + 1,
			until_on: addDays(dayIn(person.timeZone, ctx.now), weeks * 7),
			by_id: actorId(ctx),
			at: ctx.now
		})
		.execute();
	noted(ctx, 'put-off', person.id, id);
}

/**
 * Saves what was typed, beside what the other has saved meanwhile.
 * @returns the fields that both had typed in; those keep what was saved first
 */
export async function saveLongLook(
	ctx: WriteContext,
	lookId: string,
	{ mine, was }: LongLookInput
): Promise<Clash[]> {
	const look = await lookToChange(ctx, lookId);
	const now = Object.fromEntries(Object.keys(mine).map((name) => [name, look.fields[name] ?? '']));
	const { kept, clash } = keepBoth(was, mine, now);
	if (Object.keys(kept).some((name) => kept[name] !== now[name])) {
		await ctx.tx
			.updateTable('sessions.long_look_words')
			.set({
				sealed: (await ctx.vault.of(look.personId)).sealJson(
					{ ...look.fields, ...kept },
					longLookPlace(look.id)
				),
				version: look.version + 1,
				by_id: actorId(ctx),
				at: ctx.now
			})
			.where('organization_id', '=', ctx.actor.organizationId)
			.where('look_id', '=', look.id)
			.execute();
		noted(ctx, 'changed', look.personId, look.id);
	}
	return clash.map((field) => ({ field, theirs: now[field] ?? '' }));
}

/** Saves and closes the look: from now on it stays as it is, and the next is a quarter away. Nothing closes over a clash. */
export async function finishLongLook(
	ctx: WriteContext,
	lookId: string,
	typed: LongLookInput
): Promise<Clash[]> {
	const clashes = await saveLongLook(ctx, lookId, typed);
	if (clashes.length > 0) return clashes;
	const look = await findLongLook(ctx, lookId);
	if (!Object.values(look.fields).some((words) => words !== ''))
		throw new Refusal('invalid', 'an empty look', { fields: { learned: m.look_empty() } });
	await ctx.tx
		.updateTable('sessions.long_looks')
		.set({ held_at: ctx.now, held_by: actorId(ctx) })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', look.id)
		.execute();
	noted(ctx, 'held', look.personId, look.id);
	return [];
}

/** A look of the past, whole, as an import or the demo tells it. System actors only. */
export async function recordPastLongLook(
	ctx: WriteContext,
	past: { personId: string; n: number; fields: Words; at: Date; by: string | null }
): Promise<string> {
	if (ctx.actor.kind !== 'system')
		throw new Refusal('not_found', 'the past is written by imports only', {
			detail: { audit: { action: 'long-looks.imported', personId: past.personId } }
		});
	const { id: personId } = await openRecord(ctx, past.personId, 'long-look');
	const id = newId();
	await putLook(ctx, { ...past, id, personId }, past);
	return id;
}

async function putLook(
	ctx: WriteContext,
	look: { id: string; personId: string; n: number; fields: Words; at: Date },
	held?: { by: string | null }
): Promise<void> {
	const { id, personId, n, fields, at } = look;
	const base = { organization_id: ctx.actor.organizationId, person_id: personId };
	const by = held ? held.by : actorId(ctx);
	// Words are written while the look is open: a held one takes none any more.
	await ctx.tx
		.insertInto('sessions.long_looks')
		.values({
			...base,
			id,
			n,
			opened_at: at,
			opened_by: by,
			held_at: held ? at : null,
			held_by: held ? by : null
		})
		.execute();
	await ctx.tx
		.insertInto('sessions.long_look_words')
		.values({
			...base,
			look_id: id,
			sealed: (await ctx.vault.of(personId)).sealJson(fields, longLookPlace(id)),
			by_id: by,
			at
		})
		.execute();
}

/** The open look, its words locked until commit. */
async function lookToChange(ctx: WriteContext, lookId: string): Promise<LongLook> {
	const seen = await findLongLook(ctx, lookId);
	await lock(ctx, seen.personId);
	const look = await findLongLook(ctx, lookId);
	if (look.heldAt) throw new Refusal('conflict', 'this long look is over');
	return look;
}

async function lock(ctx: WriteContext, personId: string): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${personId}, 51))`.execute(ctx.tx);
}

function noted(ctx: WriteContext, act: string, personId: string, id: string): void {
	ctx.note({
		action: `long-look.${act}`,
		personId,
		subject: 'long-look',
		subjectId: id,
		basis: basisOf(ctx, personId)
	});
	ctx.announce('review', personId);
}

function looks(ctx: ReadContext) {
	return ctx.db
		.selectFrom('sessions.long_looks as l')
		.innerJoin('sessions.long_look_words as w', (join) =>
			join.onRef('w.organization_id', '=', 'l.organization_id').onRef('w.look_id', '=', 'l.id')
		)
		.select([
			'l.id',
			'l.person_id',
			'l.n',
			'l.opened_at',
			'l.held_at',
			'w.sealed',
			'w.version',
			'w.by_id',
			'w.at'
		])
		.where('l.organization_id', '=', ctx.actor.organizationId)
		.where('w.organization_id', '=', ctx.actor.organizationId);
}

async function opened(
	ctx: ReadContext,
	row: Awaited<ReturnType<ReturnType<typeof looks>['executeTakeFirstOrThrow']>>
): Promise<LongLook> {
	return {
		id: row.id,
		personId: row.person_id,
		n: row.n,
		openedAt: row.opened_at,
		heldAt: row.held_at,
		fields: (await ctx.vault.of(row.person_id)).openJson<Words>(row.sealed, longLookPlace(row.id)),
		version: row.version,
		byId: row.by_id,
		at: row.at
	};
}

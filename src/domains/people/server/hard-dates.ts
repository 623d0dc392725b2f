import { sql } from 'kysely';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { daysOf, type HardDate, type HardDateKind, type HardDay, type Repeats } from '../hard-dates.ts';
import { openTo } from './open-to.ts';
import { told, type Past } from './past.ts';
import { openRecord } from './open-record.ts';

export interface NewHardDate {
	kind: HardDateKind;
	/** ISO date. */
	on: string;
	repeats: Repeats;
	label?: string;
}

const place = (id: string) => `people.hard_dates.label/${id}`;

async function rowsOf(ctx: ReadContext, personIds: readonly string[]) {
	return ctx.db
		.selectFrom('people.hard_dates as h')
		.select(['h.id', 'h.person_id', 'h.kind', 'h.on_date', 'h.repeats', 'h.label'])
		.where('h.organization_id', '=', ctx.actor.organizationId)
		.where('h.person_id', '=', sql<string>`any(${[...new Set(personIds)]}::uuid[])`)
		.where('h.ended_at', 'is', null)
		.where(openTo(ctx, 'h.person_id'))
		.orderBy('h.on_date')
		.execute();
}

/** The hard dates of one person, as they told them. */
export async function hardDatesOf(ctx: ReadContext, personId: string): Promise<HardDate[]> {
	await openRecord(ctx, personId, 'hard-dates');
	const rows = await rowsOf(ctx, [personId]);
	const vault = rows.some((row) => row.label) ? await ctx.vault.of(personId) : null;
	return rows.map((row) => ({
		id: row.id,
		kind: row.kind as HardDateKind,
		on: row.on_date,
		repeats: row.repeats as Repeats,
		label: row.label && vault ? vault.open(row.label, place(row.id)) : null
	}));
}

/**
 * The hard days of these persons from one ISO date to another (both included, in each person's own calendar), soonest
 * first. Persons whose record the actor may not open are left out. The caller notes the look.
 */
export async function hardDatesBetween(
	ctx: ReadContext,
	personIds: readonly string[],
	fromDate: string,
	toDate: string
): Promise<HardDay[]> {
	if (personIds.length === 0) return [];
	const rows = await rowsOf(ctx, personIds);
	const falling = rows.flatMap((row) =>
		daysOf({ on: row.on_date, repeats: row.repeats as Repeats }, fromDate, toDate).map((date) => ({
			row,
			date
		}))
	);
	const vaults = await ctx.vault.many([
		...new Set(falling.filter(({ row }) => row.label).map(({ row }) => row.person_id))
	]);
	return falling
		.map(({ row, date }) => ({
			personId: row.person_id,
			id: row.id,
			kind: row.kind as HardDateKind,
			label: (row.label && vaults.get(row.person_id)?.open(row.label, place(row.id))) ?? null,
			date
		}))
		.sort((a, b) => a.date.localeCompare(b.date) || a.personId.localeCompare(b.personId));
}

/** The person's next hard day within 60 days, today included. */
export async function nextHardDay(ctx: ReadContext, personId: string): Promise<HardDay | null> {
	const person = await openRecord(ctx, personId, 'hard-dates');
	const today = dayIn(person.timeZone, ctx.now);
	const end = Temporal.PlainDate.from(today).add({ days: 60 }).toString();
	return (await hardDatesBetween(ctx, [personId], today, end))[0] ?? null;
}

export async function addHardDate(
	ctx: WriteContext,
	personId: string,
	date: NewHardDate,
	past?: Past
): Promise<{ id: string }> {
	await openRecord(ctx, personId, 'hard-dates');
	const id = newId();
	const { at, by } = told(ctx, past);
	const label = date.label?.trim() ? (await ctx.vault.of(personId)).seal(date.label.trim(), place(id)) : null;
	await ctx.tx
		.insertInto('people.hard_dates')
		.values({
			organization_id: ctx.actor.organizationId,
			id,
			person_id: personId,
			kind: date.kind,
			on_date: date.on,
			repeats: date.repeats,
			label,
			created_at: at,
			written_by: by
		})
		.execute();
	ctx.note({ action: 'hard-dates.added', personId, subject: 'hard-date', subjectId: id });
	return { id };
}

/** Takes a hard date out of the list; it stays in the history. */
export async function endHardDate(
	ctx: WriteContext,
	personId: string,
	id: string,
	past?: Past
): Promise<void> {
	await openRecord(ctx, personId, 'hard-dates');
	const { at } = told(ctx, past);
	const ended = await ctx.tx
		.updateTable('people.hard_dates')
		.set({ ended_at: at })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('id', '=', id)
		.where('ended_at', 'is', null)
		.executeTakeFirst();
	if (!ended.numUpdatedRows) throw new Refusal('not_found', 'no such hard date');
	ctx.note({ action: 'hard-dates.ended', personId, subject: 'hard-date', subjectId: id });
}

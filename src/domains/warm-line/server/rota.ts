import { sql } from 'kysely';
import { organizationOf } from '#domains/people/server/people.ts';
import { walkingStaff } from '#domains/workforce/server/workforce.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { supervises, worksWithPeople } from '#platform/works-with-people.ts';
import { m } from '#paraglide/messages.js';
import { shiftTimes } from '../shift-times.ts';
import type { PlanInput, ShiftInput, ShiftState } from '../warm-line.ts';
import { notThere } from './own.ts';

/** So far ahead the rota is shown. */
const DAYS_AHEAD = 21;
/** A shift that nobody confirmed is a gap when it is so near. */
const GAP_HOURS = 24;

export interface Shift {
	id: string;
	startsAt: Date;
	endsAt: Date;
	workerId: string | null;
	worker: string | null;
	state: ShiftState;
	/** Nobody has it, or who was asked has not said yes and it is near. */
	gap: boolean;
}

/** The shifts that go on or come, the nearest first. */
export async function rota(ctx: ReadContext): Promise<Shift[]> {
	const { organizationId } = worksWithPeople(ctx.actor);
	const rows = await ctx.db
		.selectFrom('warm_line.shifts as s')
		.leftJoin('people.persons as p', (join) =>
			join
				.onRef('p.organization_id', '=', 's.organization_id')
				.onRef('p.id', '=', 's.worker_id')
				.on('p.ended_at', 'is', null)
		)
		.select(['s.id', 's.starts_at', 's.ends_at', 's.worker_id', 's.state', 'p.preferred_name'])
		.where('s.organization_id', '=', organizationId)
		.where('s.ends_at', '>', ctx.now)
		.where('s.starts_at', '<', new Date(ctx.now.getTime() + DAYS_AHEAD * 86_400_000))
		.orderBy('s.starts_at')
		.orderBy('s.id')
		.execute();
	const near = new Date(ctx.now.getTime() + GAP_HOURS * 3_600_000);
	return rows.map((row) => ({
		id: row.id,
		startsAt: row.starts_at,
		endsAt: row.ends_at,
		workerId: row.worker_id,
		worker: row.worker_id ? (row.preferred_name ?? '–') : null,
		state: row.state as ShiftState,
		// Who does not work here any more comes to no shift, whatever they said.
		gap: row.preferred_name === null || (row.state === 'asked' && row.starts_at < near)
	}));
}

/** What waits for a supervisor: promises that are late, and shifts ahead that nobody is sure to take. */
export async function lineWaits(ctx: ReadContext): Promise<{ late: number; gaps: number }> {
	const { organizationId } = supervises(ctx.actor);
	const late = await ctx.db
		.selectFrom('warm_line.call_backs')
		.select((eb) => eb.fn.countAll<string>().as('count'))
		.where('organization_id', '=', organizationId)
		.where('done_at', 'is', null)
		.where('due_at', '<=', ctx.now)
		.executeTakeFirstOrThrow();
	return { late: Number(late.count), gaps: (await rota(ctx)).filter((shift) => shift.gap).length };
}

/**
 * A supervisor plans a shift, or the same one in each of several weeks, in the organization's own zone. What is planned already
 * stays as it is.
 * @throws Refusal invalid for what is over, for hours that this night has not, or where the worker has a shift then
 */
export async function planShifts(ctx: WriteContext, input: PlanInput): Promise<{ planned: number }> {
	const { organizationId, personId } = supervises(ctx.actor);
	const { timeZone } = await organizationOf(ctx);
	const times = shiftTimes(input, timeZone);
	if (times.length < input.weeks) throw wrong('ends', m.line_ends_wrong());
	if (times[0]!.endsAt <= ctx.now) throw wrong('day', m.line_day_over());
	const worker = input.worker ?? null;
	if (worker !== null) {
		if (!(await walkingStaff(ctx)).some(({ id }) => id === worker))
			throw wrong('worker', m.line_worker_gone());
		for (const time of times) await mustBeFree(ctx, worker, time, 'worker');
	}
	const done = await ctx.tx
		.insertInto('warm_line.shifts')
		.values(
			times.map(({ startsAt, endsAt }) => ({
				organization_id: organizationId,
				id: newId(),
				starts_at: startsAt,
				ends_at: endsAt,
				worker_id: worker,
				state: worker === null ? 'open' : 'asked',
				planned_by: personId,
				changed_at: ctx.now
			}))
		)
		.onConflict((on) => on.columns(['organization_id', 'worker_id', 'starts_at']).doNothing())
		.executeTakeFirst();
	ctx.note({ action: 'line.shifts-planned', subject: 'warm-line', basis: 'role' });
	return { planned: Number(done.numInsertedOrUpdatedRows ?? 0n) };
}

/**
 * Yes, no, "I take it", or away with it. Each says what was the case on the screen: who comes second to a shift that somebody took
 * finds it taken.
 * @throws Refusal conflict, not_found, forbidden
 */
export async function changeShift(ctx: WriteContext, { id, act }: ShiftInput): Promise<void> {
	const { personId } = worksWithPeople(ctx.actor);
	const shift = await shiftById(ctx, id);
	if (act === 'remove') return removeShift(ctx, id);
	if (shift.ends_at <= ctx.now) throw new Refusal('conflict', 'the shift is over');
	const mine = shift.worker_id === personId;
	if (act === 'take') {
		if (mine) return;
		await mustBeFree(ctx, personId, { startsAt: shift.starts_at, endsAt: shift.ends_at }, 'act');
		// Whoever takes a shift that waited for somebody has said yes to it.
		await change(ctx, id, null, { worker_id: personId, state: 'confirmed' });
	} else {
		if (!mine) throw notThere();
		if (act === 'confirm') await change(ctx, id, personId, { worker_id: personId, state: 'confirmed' });
		else await change(ctx, id, personId, { worker_id: null, state: 'open' });
	}
	ctx.note({ action: `line.shift-${act}`, subject: 'shift', subjectId: id, basis: 'role' });
}

async function removeShift(ctx: WriteContext, id: string): Promise<void> {
	const { organizationId } = supervises(ctx.actor);
	await ctx.tx
		.deleteFrom('warm_line.shifts')
		.where('organization_id', '=', organizationId)
		.where('id', '=', id)
		.execute();
	ctx.note({ action: 'line.shift-remove', subject: 'shift', subjectId: id, basis: 'role' });
}

async function change(
	ctx: WriteContext,
	id: string,
	from: string | null,
	to: { worker_id: string | null; state: ShiftState }
): Promise<void> {
	const done = await ctx.tx
		.updateTable('warm_line.shifts')
		.set({ ...to, changed_at: ctx.now })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', id)
		.where(sql<boolean>`worker_id is not distinct from ${from}::uuid`)
		.executeTakeFirst();
	if (!done.numUpdatedRows)
		throw new Refusal('conflict', 'taken meanwhile', { fields: { act: m.line_shift_taken() } });
}

async function shiftById(ctx: ReadContext, id: string) {
	const row = await ctx.db
		.selectFrom('warm_line.shifts')
		.select(['starts_at', 'ends_at', 'worker_id', 'state'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!row) throw notThere();
	return row;
}

/** Nobody is at two places at once. The very same shift planned again is no other one. */
async function mustBeFree(
	ctx: ReadContext,
	worker: string,
	{ startsAt, endsAt }: { startsAt: Date; endsAt: Date },
	field: string
): Promise<void> {
	const other = await ctx.db
		.selectFrom('warm_line.shifts')
		.select('id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '=', worker)
		.where('starts_at', '<', endsAt)
		.where('ends_at', '>', startsAt)
		.where((eb) => eb.or([eb('starts_at', '!=', startsAt), eb('ends_at', '!=', endsAt)]))
		.executeTakeFirst();
	if (other) throw wrong(field, m.line_worker_busy());
}

const wrong = (field: string, say: string) => new Refusal('invalid', say, { fields: { [field]: say } });

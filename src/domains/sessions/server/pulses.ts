/** The monthly pulse of a walk: answered by each side, read by the two first; a supervisor sees a trend of five or more. */
import { sql } from 'kysely';
import { cardsOf, openRecord, workersOf } from '#domains/people/server/people.ts';
import { hasRole, type PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { PULSE_ITEMS, nextTurn, shownNow, turnAt, type Pulse, type PulseAnswers } from '../pulse.ts';

const refusal = (personId: string) =>
	new Refusal('not_found', 'no such walk', { detail: { audit: { action: 'pulse.answered', personId } } });

function me(ctx: ReadContext): PersonActor {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_signed_in');
	return ctx.actor;
}

/** The pulse of a person's walks: of all of them for the person, of one's own for who walks with them. */
export async function pulseOf(ctx: ReadContext, personId: string): Promise<Pulse> {
	const actor = me(ctx);
	await openRecord(ctx, personId, 'pulse');
	const own = actor.personId === personId;
	const off = await isOff(ctx, personId);
	const workers = (await workersOf(ctx, personId)).filter((worker) => own || worker.id === actor.personId);
	const turn = turnAt(ctx.now);
	const [turns, answers] = [await turnsOf(ctx, personId, turn), await answersOf(ctx, personId, turn)];
	const personName = (await cardsOf(ctx, [personId])).get(personId)?.preferredName ?? '';
	return {
		off,
		walks: workers.map((worker) => {
			const row = turns.find((one) => one.worker_id === worker.id);
			const times = [row?.person_at ?? null, row?.worker_at ?? null] as const;
			const shown = own ? shownNow(...times, ctx.now) : shownNow(times[1], times[0], ctx.now);
			const of = (side: 'person' | 'worker') => answers.get(`${worker.id}/${side}`) ?? null;
			return {
				personId,
				workerId: worker.id,
				name: own ? worker.preferredName : personName,
				shown,
				own: shown === 'both' || shown === 'own' ? of(own ? 'person' : 'worker') : null,
				theirs: shown === 'both' ? of(own ? 'worker' : 'person') : null,
				next: nextTurn(ctx.now)
			};
		})
	};
}

async function turnsOf(ctx: ReadContext, personId: string, turn: number) {
	return ctx.db
		.selectFrom('sessions.pulse_turns')
		.select(['worker_id', 'person_at', 'worker_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('turn', '=', turn)
		.execute();
}

async function answersOf(ctx: ReadContext, personId: string, turn: number) {
	const rows = await ctx.db
		.selectFrom('sessions.pulses')
		.select(['worker_id', 'side', ...PULSE_ITEMS])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('turn', '=', turn)
		.execute();
	return new Map(
		rows.map(({ worker_id, side, together, honest, helps }) => [
			`${worker_id}/${side}`,
			{ together, honest, helps } as PulseAnswers
		])
	);
}

async function isOff(ctx: ReadContext, personId: string): Promise<boolean> {
	const row = await ctx.db
		.selectFrom('sessions.pulse_off')
		.select('person_id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.executeTakeFirst();
	return row !== undefined;
}

/** One side answers, once in a turn; all three may be skipped. `workerId` names the walk for the person. */
export async function answerPulse(
	ctx: WriteContext,
	personId: string,
	answers: PulseAnswers,
	workerId?: string
): Promise<void> {
	const actor = me(ctx);
	const side = actor.personId === personId ? ('person' as const) : ('worker' as const);
	const worker = side === 'person' ? workerId : actor.personId;
	await openRecord(ctx, personId, 'pulse');
	if (!worker || !(await workersOf(ctx, personId)).some((one) => one.id === worker)) throw refusal(personId);
	if (await isOff(ctx, personId)) throw new Refusal('conflict', 'switched off');
	const key = {
		organization_id: actor.organizationId,
		person_id: personId,
		worker_id: worker,
		turn: turnAt(ctx.now)
	};
	const at = side === 'person' ? { person_at: ctx.now } : { worker_at: ctx.now };
	await ctx.tx
		.insertInto('sessions.pulse_turns')
		.values({ ...key, ...at })
		.onConflict((conflict) =>
			conflict.columns(['organization_id', 'person_id', 'worker_id', 'turn']).doUpdateSet(at)
		)
		.execute();
	const made = await ctx.tx
		.insertInto('sessions.pulses')
		.values({ ...key, side, ...answers, at: ctx.now })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (!made.numInsertedOrUpdatedRows) throw new Refusal('conflict', 'answered already');
	ctx.note({ action: 'pulse.answered', personId, basis: side === 'person' ? 'self' : 'walk' });
}

/** The person alone: nobody is asked about their walks, or they are again. */
export async function switchPulse(ctx: WriteContext, on: boolean): Promise<void> {
	const { organizationId, personId } = me(ctx);
	if (on)
		await ctx.tx
			.deleteFrom('sessions.pulse_off')
			.where('organization_id', '=', organizationId)
			.where('person_id', '=', personId)
			.execute();
	else
		await ctx.tx
			.insertInto('sessions.pulse_off')
			.values({ organization_id: organizationId, person_id: personId, at: ctx.now })
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	ctx.note({ action: on ? 'pulse.on' : 'pulse.off', personId, basis: 'self' });
}

/** Turns that are over, on the whole: only where at least five people of a worker have answered. A job. */
export async function reckonTrends(ctx: WriteContext): Promise<void> {
	const { rows } = await sql<{ worker_id: string; turn: number; people: number; mean: string }>`
			select p.worker_id, p.turn, count(*)::int as people, round(avg(v.mean), 1) as mean
			from sessions.pulses p
			cross join lateral (select avg(x) as mean from unnest(array[p.together, p.honest, p.helps]) x) v
			where p.organization_id = ${ctx.actor.organizationId} and p.side = 'person' and p.turn < ${turnAt(ctx.now)} and v.mean is not null
			group by p.worker_id, p.turn having count(*) >= 5`.execute(ctx.tx);
	for (const row of rows)
		await ctx.tx
			.insertInto('sessions.pulse_trends')
			.values({ organization_id: ctx.actor.organizationId, ...row })
			.onConflict((conflict) => conflict.doNothing())
			.execute();
}

export interface PulseTrend {
	workerId: string;
	people: number;
	mean: number;
	before: number | null;
}

/** For supervisors: the last turn of each worker that has a trend, and the one before it. */
export async function pulseTrends(ctx: ReadContext): Promise<PulseTrend[]> {
	if (!hasRole(ctx.actor, 'supervisor'))
		throw new Refusal('not_found', 'not a supervisor', { detail: { audit: { action: 'pulse.trends' } } });
	const rows = await ctx.db
		.selectFrom('sessions.pulse_trends')
		.select(['worker_id', 'turn', 'people', 'mean'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('turn', '>=', turnAt(ctx.now) - 13)
		.orderBy('turn', 'desc')
		.execute();
	return Object.values(Object.groupBy(rows, (row) => row.worker_id)).map((of) => ({
		workerId: of![0]!.worker_id,
		people: of![0]!.people,
		mean: Number(of![0]!.mean),
		before: of![1] ? Number(of![1].mean) : null
	}));
}

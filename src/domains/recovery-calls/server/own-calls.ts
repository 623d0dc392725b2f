import { sql } from 'kysely';
import { cardsOf, openRecord } from '#domains/people/server/people.ts';
import type { ReadContext } from '#platform/server/context.ts';
import type { Mood, Outcome } from '../recovery-calls.ts';
import { saidPlace } from './own.ts';
import { callOf, callQuery } from './rows.ts';

const SHOWN = 30;

export interface PastCall {
	id: string;
	at: Date;
	caller: string;
	outcome: Outcome;
	mood: Mood | null;
	line: string;
}

/** The last calls to one person and all that was written of them: for them, and who walks with them. */
export async function recoveryCallsOf(ctx: ReadContext, personId: string): Promise<PastCall[]> {
	await openRecord(ctx, personId, 'recovery-calls');
	const rows = await callQuery(ctx)
		.where('person_id', '=', personId)
		.where('ended_at', 'is not', null)
		.orderBy('taken_at', 'desc')
		.limit(SHOWN)
		.execute();
	const calls = rows.map(callOf);
	const names = await cardsOf(
		ctx,
		calls.map(({ callerId }) => callerId)
	);
	const said = await saidOf(
		ctx,
		personId,
		calls.map(({ id }) => id)
	);
	return calls.map((call) => ({
		id: call.id,
		at: call.takenAt,
		caller: names.get(call.callerId)?.preferredName ?? '–',
		outcome: call.outcome!,
		mood: said.get(call.id)?.mood ?? null,
		line: said.get(call.id)?.line ?? ''
	}));
}

async function saidOf(ctx: ReadContext, personId: string, ids: readonly string[]) {
	if (ids.length === 0) return new Map<string, { mood: Mood | null; line: string }>();
	const rows = await ctx.db
		.selectFrom('recovery_calls.said')
		.select(['call_id', 'mood', 'sealed', 'sealed_with'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('call_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
		.execute();
	const vault = await ctx.vault.of(personId);
	return new Map(
		rows.map((row) => {
			const key = row.sealed_with === 'call' ? ctx.vault.ofRecoveryCall(row.call_id) : vault;
			const line = row.sealed ? key.openJson<{ line: string }>(row.sealed, saidPlace(row.call_id)).line : '';
			return [row.call_id, { mood: row.mood as Mood | null, line }];
		})
	);
}

/** The rows of recovery calls as the rest reads them; each statement sees what the walls let the actor see. */
import { sql } from 'kysely';
import type { ReadContext } from '#platform/server/context.ts';
import type { IfNot, Outcome, Voicemail, Who } from '../recovery-calls.ts';
import type { Attempt, CallHours } from '../rounds.ts';

/** No round lasts longer, so that older attempts say nothing of what is due. */
const LOOK_BACK_DAYS = 14;
/** A call that was taken and not closed for so long is free again: whoever had it went home, or works here no more. */
const TAKEN_MINUTES = 60;
export const staleBefore = (now: Date) => new Date(now.getTime() - TAKEN_MINUTES * 60_000);

export interface Wish extends CallHours {
	personId: string;
	language: 'en' | 'es';
	voicemail: Voicemail;
	ifNot: IfNot;
	who: Who;
	sealed: Buffer;
	card: Buffer | null;
}
export interface CallRow extends Attempt {
	id: string;
	personId: string;
	callerId: string;
	byCallers: boolean;
	takenAt: Date;
	outcome: Outcome | null;
}

/** The wishes that the actor may see: all, or those of these persons. */
export async function wishRows(ctx: ReadContext, personIds?: readonly string[]): Promise<Wish[]> {
	let query = ctx.db
		.selectFrom('recovery_calls.wishes')
		.selectAll()
		.where('organization_id', '=', ctx.actor.organizationId);
	if (personIds) query = query.where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`);
	const rows = await query.orderBy('person_id').execute();
	return rows.map((row) => ({
		personId: row.person_id,
		days: row.days,
		starts: row.starts,
		ends: row.ends,
		timeZone: row.time_zone,
		tries: row.tries,
		since: row.since,
		language: row.language === 'es' ? 'es' : 'en',
		voicemail: row.voicemail as Voicemail,
		ifNot: row.if_not as IfNot,
		who: row.card === null ? 'walks' : 'callers',
		sealed: row.sealed,
		card: row.card
	}));
}

/** The attempts of the last two weeks that the actor may see, by person; one that was left lying is none. */
export async function attemptsOf(
	ctx: ReadContext,
	personIds: readonly string[]
): Promise<Map<string, CallRow[]>> {
	const found = new Map<string, CallRow[]>();
	if (personIds.length === 0) return found;
	const rows = await callQuery(ctx)
		.where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
		.where('taken_at', '>', new Date(ctx.now.getTime() - LOOK_BACK_DAYS * 86_400_000))
		.where((eb) => eb.or([eb('ended_at', 'is not', null), eb('taken_at', '>=', staleBefore(ctx.now))]))
		.execute();
	for (const row of rows.map(callOf)) found.set(row.personId, [...(found.get(row.personId) ?? []), row]);
	return found;
}

export const callQuery = (ctx: ReadContext) =>
	ctx.db
		.selectFrom('recovery_calls.calls')
		.select(['id', 'person_id', 'caller_id', 'attempt', 'by_callers', 'taken_at', 'ended_at', 'outcome'])
		.select(sql<string>`to_char(round_on, 'YYYY-MM-DD')`.as('on'))
		.where('organization_id', '=', ctx.actor.organizationId);

type Row = Awaited<ReturnType<ReturnType<typeof callQuery>['execute']>>[number];
export const callOf = (row: Row): CallRow => ({
	id: row.id,
	personId: row.person_id,
	callerId: row.caller_id,
	roundOn: row.on,
	attempt: row.attempt,
	byCallers: row.by_callers,
	takenAt: row.taken_at,
	endedAt: row.ended_at,
	outcome: row.outcome as Outcome | null
});

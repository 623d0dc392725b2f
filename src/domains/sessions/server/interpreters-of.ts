/** What meetings carry of interpreters, and what is still to be arranged. */
import { basisHere } from '#domains/people/server/people.ts';
import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { dayIn, startOfDay } from '#platform/time.ts';
import { sql } from 'kysely';
import type { Arranged, InterpreterLanguage, MeetingInterpreter } from '../interpreter.ts';
import type { Visit } from '../sessions.ts';
import { actorId } from './actor.ts';
import { arrangedPlace, needPlace } from './places.ts';
import { visitColumns, visitOf } from './rows.ts';

/**
 * What these meetings carry, by id; those of which nothing was said are left out. For whoever has opened the meetings. Of a first
 * talk its worker reads no words: they do not walk with the person yet.
 */
export async function interpretersOf(
	ctx: ReadContext,
	visits: readonly Pick<Visit, 'id' | 'personId' | 'kind'>[]
): Promise<Map<string, MeetingInterpreter>> {
	if (visits.length === 0) return new Map();
	const rows = await ctx.db
		.selectFrom('sessions.visit_interpreters')
		.select(['visit_id', 'person_id', 'needed', 'language', 'arranged', 'sealed'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('visit_id', '=', sql<string>`any(${visits.map(({ id }) => id)}::uuid[])`)
		.execute();
	if (rows.length === 0) return new Map();
	const talks = new Set(
		visits.filter((one) => one.kind === 'first_talk' && one.personId !== actorId(ctx)).map(({ id }) => id)
	);
	const words = rows.filter((row) => !talks.has(row.visit_id));
	const said = await saidBy(ctx, [...new Set(words.map((row) => row.person_id))]);
	const vaults = await ctx.vault.many(words.filter((row) => row.sealed).map((row) => row.person_id));
	return new Map(
		rows.map((row) => [
			row.visit_id,
			{
				needed: row.needed,
				language: row.language as InterpreterLanguage,
				said: talks.has(row.visit_id) ? '' : (said.get(row.person_id) ?? ''),
				arranged: row.arranged as Arranged | null,
				words: row.sealed
					? (vaults.get(row.person_id)?.openJson<{ words: string }>(row.sealed, arrangedPlace(row.visit_id))
							.words ?? '')
					: ''
			}
		])
	);
}

async function saidBy(ctx: ReadContext, personIds: readonly string[]): Promise<Map<string, string>> {
	if (personIds.length === 0) return new Map();
	const rows = await ctx.db
		.selectFrom('sessions.interpreter_needs')
		.select(['person_id', 'sealed'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
		.execute();
	const vaults = await ctx.vault.many(rows.map((row) => row.person_id));
	return new Map(
		rows.flatMap((row) => {
			const vault = vaults.get(row.person_id);
			if (!vault) return [];
			return [
				[
					row.person_id,
					vault.openJson<{ words: string }>(row.sealed, needPlace(row.person_id)).words
				] as const
			];
		})
	);
}

/** A meeting of one's own that begins by the end of tomorrow and has no interpreter yet. */
export interface ToArrange {
	visit: Visit;
	language: InterpreterLanguage;
}

/** What is still to be arranged, soonest first: the reader's own meetings, first talks too. Dates and a language: no record is opened. */
export async function interpretersToArrange(ctx: ReadContext, timeZone: string): Promise<ToArrange[]> {
	if (ctx.actor.kind !== 'person' || !hasRole(ctx.actor, 'coach', 'peer'))
		throw new Refusal('not_found', 'meetings are for coaches and peers');
	const dayAfterTomorrow = Temporal.PlainDate.from(dayIn(timeZone, ctx.now)).add({ days: 2 }).toString();
	const rows = await ctx.db
		.selectFrom('sessions.visits as v')
		.innerJoin('sessions.visit_interpreters as i', (join) =>
			join.onRef('i.organization_id', '=', 'v.organization_id').onRef('i.visit_id', '=', 'v.id')
		)
		.select([...visitColumns.map((name) => `v.${name}` as const), 'i.language'])
		.where('v.organization_id', '=', ctx.actor.organizationId)
		.where('i.organization_id', '=', ctx.actor.organizationId)
		.where('v.worker_id', '=', ctx.actor.personId)
		.where('v.state', '=', 'planned')
		.where('v.starts_at', '>', ctx.now)
		.where('v.starts_at', '<', startOfDay(dayAfterTomorrow, timeZone))
		.where('i.needed', '=', true)
		.where('i.arranged', 'is', null)
		.orderBy('v.starts_at')
		.execute();
	for (const row of rows)
		ctx.note({
			action: 'visit.opened',
			personId: row.person_id,
			basis: row.kind === 'first_talk' ? 'asked' : basisHere(ctx, row.person_id)
		});
	return rows.map((row) => ({ visit: visitOf(row), language: row.language as InterpreterLanguage }));
}

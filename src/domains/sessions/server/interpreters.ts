/**
 * Interpreters: what somebody needs, said once; what each meeting of theirs carries; how it is arranged. The person and whoever
 * walks with them read and write it. The worker of a first talk, who does not walk with them yet, reads which language and says
 * how it is arranged, by a code alone.
 */
import { basisHere, openRecord } from '#domains/people/server/people.ts';
import { hasRole, systemActor, type PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { dayIn, startOfDay } from '#platform/time.ts';
import { m } from '#paraglide/messages.js';
import { sql } from 'kysely';
import type {
	Arranged,
	ArrangedInput,
	InterpreterCounts,
	InterpreterLanguage,
	InterpreterNeed,
	MeetingInterpreter
} from '../interpreter.ts';
import type { Visit } from '../sessions.ts';
import { actorId, basisOf } from './actor.ts';
import { carry, interpreterRow, needRow, setNeeded } from './carry-interpreter.ts';
import { arrangedPlace, needPlace } from './places.ts';
import { visitColumns, visitOf } from './rows.ts';
import { findVisit } from './visits.ts';

/** What the person needs, said once; null: no interpreter. */
export async function interpreterNeed(ctx: ReadContext, personId: string): Promise<InterpreterNeed | null> {
	await openRecord(ctx, personId, 'visit');
	const row = await needRow(ctx, personId);
	return row ? opened(ctx, personId, row) : null;
}

async function opened(
	ctx: ReadContext,
	personId: string,
	row: { language: string; sealed: Buffer }
): Promise<InterpreterNeed> {
	const { words } = (await ctx.vault.of(personId)).openJson<{ words: string }>(
		row.sealed,
		needPlace(personId)
	);
	return { language: row.language as InterpreterLanguage, words };
}

/** Says what the person needs, or that they need none. What is planned carries it at once, but for what was said of one meeting alone. */
export async function sayInterpreter(
	ctx: WriteContext,
	personId: string,
	need: InterpreterNeed | null
): Promise<void> {
	await openRecord(ctx, personId, 'visit');
	const { organizationId } = ctx.actor;
	if (need) await keepNeed(ctx, personId, need);
	else
		await ctx.tx
			.deleteFrom('sessions.interpreter_needs')
			.where('organization_id', '=', organizationId)
			.where('person_id', '=', personId)
			.execute();
	const planned = await ctx.tx
		.selectFrom('sessions.visits')
		.select('id')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('state', '=', 'planned')
		.where('starts_at', '>', ctx.now)
		.execute();
	for (const { id } of planned) await carry(ctx, { id, personId }, need);
	ctx.note({
		action: need ? 'interpreter.said' : 'interpreter.none',
		personId,
		subject: 'interpreter',
		basis: basisOf(ctx, personId)
	});
}

async function keepNeed(ctx: WriteContext, personId: string, need: InterpreterNeed): Promise<void> {
	const sealed = (await ctx.vault.of(personId)).sealJson({ words: need.words }, needPlace(personId));
	const set = { language: need.language, sealed, said_at: ctx.now, said_by: actorId(ctx) };
	await ctx.tx
		.insertInto('sessions.interpreter_needs')
		.values({ organization_id: ctx.actor.organizationId, person_id: personId, ...set })
		.onConflict((c) => c.columns(['organization_id', 'person_id']).doUpdateSet(set))
		.execute();
}

/** This one meeting is with an interpreter, or without one, whatever is said for all. The person, or whoever walks with them. */
export async function changeForMeeting(ctx: WriteContext, visitId: string, needed: boolean): Promise<void> {
	const visit = await toCome(ctx, visitId);
	await openRecord(ctx, visit.personId, 'visit');
	const language =
		(await interpreterRow(ctx, visitId))?.language ?? (await needRow(ctx, visit.personId))?.language;
	if (!language)
		throw new Refusal('invalid', 'no language was said', { fields: { needed: m.interp_say_first() } });
	await setNeeded(ctx, visit, needed, language);
	noteOf(ctx, 'interpreter.meeting', visit);
}

/** How an interpreter is there for one meeting, or that nobody is yet. Whoever walks with the person, or meets them for a first talk. */
export async function arrangeInterpreter(
	ctx: WriteContext,
	{ visit: visitId, how, who }: ArrangedInput
): Promise<void> {
	const visit = await toCome(ctx, visitId);
	if (actorId(ctx) === visit.personId)
		throw new Refusal('forbidden', 'a worker arranges it', {
			detail: { audit: { action: 'interpreter.arranged', personId: visit.personId } }
		});
	const talk = isOwnTalk(ctx, visit);
	if (!talk) await openRecord(ctx, visit.personId, 'visit');
	if (talk && who) throw new Refusal('invalid', 'no words', { fields: { who: m.interp_talk_no_words() } });
	const done = await ctx.tx
		.updateTable('sessions.visit_interpreters')
		.set({
			arranged: how ?? null,
			sealed:
				how && who
					? (await ctx.vault.of(visit.personId)).sealJson({ words: who }, arrangedPlace(visitId))
					: null,
			changed_at: ctx.now,
			changed_by: actorId(ctx)
		})
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('visit_id', '=', visitId)
		.where('needed', '=', true)
		.executeTakeFirst();
	if (!done.numUpdatedRows)
		throw new Refusal('conflict', 'none is needed', { fields: { how: m.interp_not_needed() } });
	noteOf(ctx, 'interpreter.arranged', visit);
}

/** A first talk is its worker's by the talk itself. */
const isOwnTalk = (ctx: ReadContext, visit: Visit) =>
	visit.kind === 'first_talk' && visit.workerId === actorId(ctx);

async function toCome(ctx: ReadContext, visitId: string): Promise<Visit> {
	const visit = await findVisit(ctx, visitId);
	if (visit.state !== 'planned')
		throw new Refusal('conflict', 'the visit is not planned any more', {
			fields: { how: m.meeting_not_planned(), needed: m.meeting_not_planned() }
		});
	return visit;
}

const noteOf = (ctx: WriteContext, action: string, visit: Visit) =>
	ctx.note({
		action,
		personId: visit.personId,
		subject: 'visit',
		subjectId: visit.id,
		basis: isOwnTalk(ctx, visit) ? 'asked' : basisOf(ctx, visit.personId)
	});

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

/** How far back meetings are counted. */
export const COUNTED_DAYS = 180;

/** Meetings of the last half year that took place: how many needed an interpreter, and how many had one. Supervisors and directors. */
export async function interpreterCounts(
	app: Pick<App, 'read'>,
	actor: PersonActor
): Promise<InterpreterCounts> {
	if (!hasRole(actor, 'supervisor', 'director'))
		throw new Refusal('not_found', 'no numbers for this role', {
			detail: { audit: { action: 'interpreters.counted' } }
		});
	return app.read(systemActor(actor.organizationId, 'interpreters.count'), 'counting', async (ctx) => {
		const rows = await ctx.db
			.selectFrom('sessions.visit_interpreters as i')
			.innerJoin('sessions.visits as v', (join) =>
				join.onRef('v.organization_id', '=', 'i.organization_id').onRef('v.id', '=', 'i.visit_id')
			)
			.select(['i.person_id', sql<boolean>`i.arranged is not null`.as('had')])
			.where('i.organization_id', '=', ctx.actor.organizationId)
			.where('v.organization_id', '=', ctx.actor.organizationId)
			.where('i.needed', '=', true)
			.where('v.state', '=', 'held')
			.where('v.starts_at', '>', new Date(ctx.now.getTime() - COUNTED_DAYS * 86_400_000))
			.execute();
		const count = (of: typeof rows) => ({
			meetings: of.length,
			people: new Set(of.map((row) => row.person_id)).size
		});
		return {
			needed: count(rows),
			had: count(rows.filter(({ had }) => had)),
			without: count(rows.filter(({ had }) => !had))
		};
	});
}

import { Refusal } from '#platform/errors.ts';
import { isId, newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { openRecord, workersOf } from '#domains/people/server/people.ts';
import type { Visit, VisitKind, VisitState, Way } from '../sessions.ts';
import { m } from '#paraglide/messages.js';
import { actorId, basisOf, momentOf } from './actor.ts';
import { carryNeed, carryOver } from './carry-interpreter.ts';
import { wordsPlace } from './places.ts';
import { visitColumns, visitOf } from './rows.ts';
import { freeTime, takeTime, timeTaken } from './taken.ts';

export interface PlanVisit {
	personId: string;
	/** Who comes; a worker who plans means themself unless they say otherwise. */
	workerId?: string;
	startsAt: Date;
	/** The person's zone when left out. */
	timeZone?: string;
	minutes?: number;
	way?: Way;
	kind?: VisitKind;
	/** Where, what to bring. Sealed. */
	words?: string;
	/** When it was planned; only for a system actor that writes the past. */
	at?: Date;
	/** The weekly series it belongs to. */
	seriesId?: string;
	/** Made beforehand, where another row names it first. */
	id?: string;
}

/**
 * Puts a visit in both calendars. Answers its id. One that is to come takes the worker's time, and is refused where that
 * is taken already; what a job brings in from elsewhere stands in the calendar all the same, beside the other.
 */
export async function planVisit(ctx: WriteContext, input: PlanVisit): Promise<string> {
	const person = await openRecord(ctx, input.personId, 'visit');
	const workerId = input.workerId ?? (await whoComes(ctx, person.id));
	const id = input.id ?? newId();
	const at = momentOf(ctx, input.at);
	const minutes = input.minutes ?? 30;
	await ctx.tx
		.insertInto('sessions.visits')
		.values({
			organization_id: ctx.actor.organizationId,
			id,
			person_id: person.id,
			worker_id: workerId,
			kind: input.kind ?? 'weekly_review',
			way: input.way ?? 'phone',
			starts_at: input.startsAt,
			time_zone: input.timeZone ?? person.timeZone,
			minutes,
			series_id: input.seriesId ?? null,
			created_at: at,
			created_by: actorId(ctx),
			changed_at: at,
			changed_by: actorId(ctx)
		})
		.execute();
	if (input.startsAt > ctx.now) {
		const took = await takeTime(ctx, { id, workerId, startsAt: input.startsAt, minutes });
		if (!took && ctx.actor.kind !== 'system') throw timeTaken();
	}
	if (input.words) await saveWords(ctx, id, person.id, input.words);
	if (input.startsAt > ctx.now) await carryNeed(ctx, { id, personId: person.id });
	ctx.note({
		action: 'visit.planned',
		personId: person.id,
		subject: 'visit',
		subjectId: id,
		basis: basisOf(ctx, person.id)
	});
	return id;
}

/** Moves a planned visit: the old one says `moved`, a new one takes its place. Answers the new one's id. */
export async function moveVisit(
	ctx: WriteContext,
	visitId: string,
	to: { startsAt: Date; way?: Way; minutes?: number; at?: Date }
): Promise<string> {
	const visit = await findVisit(ctx, visitId);
	mustNotBeTalk(visit);
	if (visit.state !== 'planned') throw new Refusal('conflict', 'the visit is not planned any more');
	// What it took is free first: a visit may move by less than its own length.
	const id = newId();
	await setState(ctx, visit, 'moved', to.at, id);
	await planVisit(ctx, {
		...visit,
		id,
		way: to.way ?? visit.way,
		minutes: to.minutes ?? visit.minutes,
		startsAt: to.startsAt,
		words: await visitWords(ctx, visit),
		at: to.at
	});
	await carryOver(ctx, visit.id, { id, personId: visit.personId });
	return id;
}

/** Says what became of a planned visit. Held reviews say it by themselves. A missed one is a reason to ask, never a strike. */
export async function settleVisit(
	ctx: WriteContext,
	visitId: string,
	state: Exclude<VisitState, 'planned' | 'moved'>,
	at?: Date
): Promise<void> {
	const visit = await findVisit(ctx, visitId);
	mustNotBeTalk(visit);
	await openRecord(ctx, visit.personId, 'visit');
	if (visit.state === state) return;
	if (visit.state !== 'planned') throw new Refusal('conflict', 'the visit is not planned any more');
	await setState(ctx, visit, state, at);
}

/** A first talk is moved, passed and held where both talk about it; the calendar follows. */
export function mustNotBeTalk(visit: Visit): void {
	if (visit.kind === 'first_talk')
		throw new Refusal('conflict', 'a first talk changes in matching', {
			fields: { slot: m.meeting_first_talk(), time: m.meeting_first_talk() },
			detail: { slots: [] }
		});
}

/**
 * Planned visits that are still to come stand with the next worker, at the time that was agreed. Whom the person asked to
 * come along was that one worker: such a meeting, and the words about where it goes, do not pass on without them. It is
 * called off, and their page says so. Done twice, it changes nothing.
 */
export async function handOverVisits(
	ctx: WriteContext,
	personId: string,
	fromWorkerId: string,
	toWorkerId: string
): Promise<void> {
	await callOff(ctx, personId, fromWorkerId, ['come_along']);
	const moved = await ctx.tx
		.updateTable('sessions.visits')
		.set({ worker_id: toWorkerId, changed_at: ctx.now, changed_by: null })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('worker_id', '=', fromWorkerId)
		.where('kind', '<>', 'first_talk')
		.where('state', '=', 'planned')
		.where('starts_at', '>', ctx.now)
		.returning(['id', 'starts_at', 'minutes'])
		.execute();
	for (const { id, starts_at, minutes } of moved) {
		// The next worker may have another meeting then: both stand in their calendar, and they see it there.
		await freeTime(ctx, id);
		await takeTime(ctx, { id, workerId: toWorkerId, startsAt: starts_at, minutes });
		ctx.note({ action: 'visit.handed-over', personId, subject: 'visit', subjectId: id, basis: 'system' });
	}
}

/**
 * A walk has ended and nobody took it over: what was planned is called off, and their page says so. Where they walk together
 * again meanwhile, it stays. Done twice, it changes nothing.
 */
export async function callOffVisits(ctx: WriteContext, personId: string, workerId: string): Promise<void> {
	if ((await workersOf(ctx, personId)).some(({ id }) => id === workerId)) return;
	await callOff(ctx, personId, workerId, ['weekly_review', 'talk', 'first_meeting', 'other', 'come_along']);
}

/** Called off by neither of the two: `changed_by` says nobody. */
async function callOff(
	ctx: WriteContext,
	personId: string,
	workerId: string,
	kinds: readonly VisitKind[]
): Promise<void> {
	const ended = await ctx.tx
		.updateTable('sessions.visits')
		.set({ state: 'cancelled', changed_at: ctx.now, changed_by: null })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('worker_id', '=', workerId)
		.where('kind', 'in', [...kinds])
		.where('state', '=', 'planned')
		.where('starts_at', '>', ctx.now)
		.returning('id')
		.execute();
	for (const { id } of ended) {
		await freeTime(ctx, id);
		ctx.note({ action: 'visit.cancelled', personId, subject: 'visit', subjectId: id, basis: 'system' });
	}
}

/** One visit, if the actor may see it. */
export async function findVisit(ctx: ReadContext, visitId: string): Promise<Visit> {
	const row = isId(visitId)
		? await ctx.db
				.selectFrom('sessions.visits')
				.select(visitColumns)
				.where('organization_id', '=', ctx.actor.organizationId)
				.where('id', '=', visitId)
				.executeTakeFirst()
		: undefined;
	if (!row) throw new Refusal('not_found', 'no such visit');
	return visitOf(row);
}

/** The first talk of matching that stands here as a visit, if it is one. Call it for a visit that was found. */
export async function talkOfVisit(ctx: ReadContext, visitId: string): Promise<string | null> {
	const row = await ctx.db
		.selectFrom('sessions.visits')
		.select('talk_id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', visitId)
		.executeTakeFirst();
	return row?.talk_id ?? null;
}

/** The words of a visit: where, what to bring. Call it for a visit whose record is open. */
export async function visitWords(ctx: ReadContext, visit: Visit): Promise<string> {
	const row = await ctx.db
		.selectFrom('sessions.visit_words')
		.select('sealed')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('visit_id', '=', visit.id)
		.executeTakeFirst();
	return row ? (await ctx.vault.of(visit.personId)).open(row.sealed, wordsPlace(visit.id)) : '';
}

/** The worker a person's visit is with: oneself, or whoever walks with them longest. */
export async function whoComes(ctx: ReadContext, personId: string): Promise<string> {
	if (ctx.actor.kind === 'person' && ctx.actor.personId !== personId) return ctx.actor.personId;
	const [worker] = await workersOf(ctx, personId);
	if (!worker) throw new Refusal('conflict', 'nobody walks with this person yet');
	return worker.id;
}

/** The new state of a visit whose record is open. */
export async function setState(
	ctx: WriteContext,
	visit: Visit,
	state: VisitState,
	at?: Date,
	movedTo?: string
): Promise<void> {
	await ctx.tx
		.updateTable('sessions.visits')
		.set({ state, moved_to: movedTo ?? null, changed_at: momentOf(ctx, at), changed_by: actorId(ctx) })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', visit.id)
		.execute();
	await freeTime(ctx, visit.id);
	// The past, as an import tells it, brings its own contacts.
	if (state === 'held' && !at) await ctx.enqueue('visit.held', { visitId: visit.id });
	ctx.note({
		action: `visit.${state}`,
		personId: visit.personId,
		subject: 'visit',
		subjectId: visit.id,
		basis: basisOf(ctx, visit.personId)
	});
}

async function saveWords(ctx: WriteContext, visitId: string, personId: string, words: string): Promise<void> {
	const sealed = (await ctx.vault.of(personId)).seal(words, wordsPlace(visitId));
	await ctx.tx
		.insertInto('sessions.visit_words')
		.values({ organization_id: ctx.actor.organizationId, visit_id: visitId, person_id: personId, sealed })
		.execute();
}

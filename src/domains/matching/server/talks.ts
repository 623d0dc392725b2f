/** First talks: asked for by the person, agreed by both, passed by either without a reason. */
import { cardsOf } from '#domains/people/server/people.ts';
import { systemActor, type PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { isId, newId } from '#platform/ids.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext, WriteContext, WriteOptions } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import type { CoachFacts } from '../facts.ts';
import type { AskTalkInput } from '../inputs.ts';
import type { MeetWay } from '../questions.ts';
import { MOST_TALKS, TALK_MINUTES, type Talk, type TalkState } from '../talks.ts';
import { possibleFor } from './suggestions.ts';
import { mustBe } from './who.ts';

const reachPlace = (id: string) => `matching.talks.sealed/${id}`;
const COLUMNS = [
	'id',
	'person_id',
	'worker_id',
	'state',
	'way',
	'starts_at',
	'proposed_by',
	'asked_at',
	'changed_at',
	'held_at',
	'chosen_at',
	'sealed'
] as const;

/** The rows that the actor is part of, on one side. */
function rowsOf(ctx: ReadContext, side: 'person_id' | 'worker_id') {
	const { personId, organizationId } = mustBe(ctx.actor, ...ROLES[side]);
	return ctx.db
		.selectFrom('matching.talks')
		.select(COLUMNS)
		.where('organization_id', '=', organizationId)
		.where(side, '=', personId)
		.orderBy('asked_at')
		.execute();
}
const ROLES = { person_id: ['participant'], worker_id: ['coach', 'peer'] } as const;
type Row = Awaited<ReturnType<typeof rowsOf>>[number];

const toTalk = (
	row: Row,
	name: string,
	side: 'person' | 'worker',
	more: Pick<Talk, 'reach' | 'nth'>
): Talk => ({
	id: row.id,
	personId: row.person_id,
	workerId: row.worker_id,
	name,
	state: row.state as TalkState,
	way: row.way as MeetWay,
	startsAt: row.starts_at,
	mine: row.proposed_by === side,
	chosen: row.chosen_at !== null,
	changedAt: row.changed_at,
	...more
});

/** The person's own talks since somebody was last given to them, in the order in which they asked. */
export async function ownTalks(ctx: ReadContext): Promise<Talk[]> {
	const { personId, organizationId } = mustBe(ctx.actor, 'participant');
	const { since } = await ctx.db
		.selectFrom('people.assignments')
		.select((eb) => eb.fn.max('started_at').as('since'))
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.executeTakeFirstOrThrow();
	const rows = (await rowsOf(ctx, 'person_id')).filter((row) => !since || row.asked_at > since);
	if (rows.length === 0) return [];
	const names = await cardsOf(
		ctx,
		rows.map((row) => row.worker_id)
	);
	const vault = await ctx.vault.of(personId);
	const held = rows
		.filter((row) => row.held_at)
		.sort((a, b) => a.held_at!.getTime() - b.held_at!.getTime())
		.map((row) => row.id);
	return rows.map((row) =>
		toTalk(row, names.get(row.worker_id)?.preferredName ?? '', 'person', {
			reach: vault.openJson<{ reach: string }>(row.sealed, reachPlace(row.id)).reach,
			nth: row.held_at ? held.indexOf(row.id) + 1 : null
		})
	);
}

/**
 * The worker's talks that are not over: with whom, and how to find them once both have agreed. The person's name and
 * words come from their own record by asking for the talk; each look is written down.
 */
export async function talksOfWorker(app: Pick<App, 'read'>, actor: PersonActor): Promise<Talk[]> {
	const rows = await app.read(actor, 'first talks', async (ctx) => {
		const open = (await rowsOf(ctx, 'worker_id')).filter(
			(row) => row.state !== 'passed' && row.changed_at.getTime() > ctx.now.getTime() - 60 * 86_400_000
		);
		for (const row of open)
			ctx.note({
				action: 'first-talk.opened',
				personId: row.person_id,
				subject: 'first-talk',
				subjectId: row.id,
				basis: 'asked'
			});
		return open;
	});
	if (rows.length === 0) return [];
	return app.read(systemActor(actor.organizationId, 'first talks'), 'first talks', async (ctx) => {
		const ids = rows.map((row) => row.person_id);
		const names = await cardsOf(ctx, ids);
		const vaults = await ctx.vault.many(ids);
		return rows.flatMap((row) => {
			const name = names.get(row.person_id)?.preferredName;
			const vault = vaults.get(row.person_id);
			if (!name || !vault) return [];
			const { reach } = vault.openJson<{ reach: string }>(row.sealed, reachPlace(row.id));
			return [toTalk(row, name, 'worker', { reach: row.state === 'agreed' ? reach : '', nth: null })];
		});
	});
}

/** Asks a worker for a talk at a time. Whoever does not come into question is refused in the same words, whatever the reason. */
export async function askTalk(
	app: Pick<App, 'read' | 'write' | 'pools' | 'clock'>,
	actor: PersonActor,
	input: Omit<AskTalkInput, 'at'> & { startsAt: Date },
	options: WriteOptions = {}
): Promise<void> {
	mustBe(actor, 'participant');
	const possible = await possibleFor(app, actor);
	await app.write(
		actor,
		'first talks',
		async (ctx) => {
			const talks = (await ownTalks(ctx)).filter((talk) => talk.state !== 'passed');
			if (talks.length >= MOST_TALKS)
				throw new Refusal('too_many', 'three talks', { fields: { workerId: m.match_talks_many() } });
			if (
				!possible.some(({ coach }) => coach.id === input.workerId) ||
				talks.some((talk) => talk.workerId === input.workerId)
			)
				throw new Refusal('conflict', 'not free', { fields: { workerId: m.match_not_free() } });
			mustBeHere(possible.find(({ coach }) => coach.id === input.workerId)!.coach, input.startsAt);
			await insertTalk(ctx, actor, input);
		},
		options
	);
}

/** In the days in which a worker is away, no talk of theirs is offered. */
function mustBeHere({ name, away }: CoachFacts, startsAt: Date): void {
	const ends = startsAt.getTime() + TALK_MINUTES * 60_000;
	if (away.some(({ from, until }) => startsAt < until && from.getTime() < ends))
		throw new Refusal('conflict', 'away then', { fields: { at: m.match_away_then({ name }) } });
}

async function insertTalk(
	ctx: WriteContext,
	{ personId, organizationId }: PersonActor,
	input: Omit<AskTalkInput, 'at'> & { startsAt: Date }
): Promise<void> {
	const id = newId();
	const vault = await ctx.vault.of(personId);
	await ctx.tx
		.insertInto('matching.talks')
		.values({
			organization_id: organizationId,
			id,
			person_id: personId,
			worker_id: input.workerId,
			state: 'asked',
			way: input.way,
			starts_at: input.startsAt,
			proposed_by: 'person',
			asked_at: ctx.now,
			changed_at: ctx.now,
			sealed: vault.sealJson({ reach: input.reach }, reachPlace(id))
		})
		.execute();
	ctx.note({ action: 'first-talk.asked', personId, subject: 'first-talk', subjectId: id, basis: 'self' });
}

/**
 * How the person said that they are found for a talk that was agreed; empty: not said. Opened with the person's own key, so
 * for the person, and for the house where it asks for the talk's worker.
 */
export async function reachForTalk(ctx: ReadContext, talkId: string): Promise<string> {
	const row = await ctx.db
		.selectFrom('matching.talks')
		.select(['person_id', 'sealed'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', talkId)
		.where('state', '=', 'agreed')
		.executeTakeFirst();
	if (!row) return '';
	const vault = await ctx.vault.of(row.person_id);
	return vault.openJson<{ reach: string }>(row.sealed, reachPlace(talkId)).reach;
}

/** Says another time; the other one says yes to it, or passes. */
export async function proposeTime(ctx: WriteContext, talkId: string, startsAt: Date): Promise<void> {
	await change(ctx, talkId, 'first-talk.moved', ['asked', 'agreed'], (_, side) => ({
		state: 'asked',
		starts_at: startsAt,
		proposed_by: side
	}));
}

/** A talk that both have said yes to. */
interface AgreedTalk {
	id: string;
	personId: string;
	workerId: string;
	way: MeetWay;
	startsAt: Date;
}

/** Says yes to the time that the other one proposed. Whoever keeps the calendars calls it (`sessions.agreeFirstTalk`). */
export async function agreeTalk(ctx: WriteContext, talkId: string): Promise<AgreedTalk> {
	const row = await change(ctx, talkId, 'first-talk.agreed', ['asked'], (row, side) =>
		row.proposed_by === side ? null : { state: 'agreed' }
	);
	return {
		id: row.id,
		personId: row.person_id,
		workerId: row.worker_id,
		way: row.way as MeetWay,
		startsAt: row.starts_at
	};
}

/** How many first talks wait for the actor's yes: asked of them, or moved by the other one. Of those to come. */
export async function talksToAnswer(ctx: ReadContext): Promise<number> {
	const { personId, organizationId } = mustBe(ctx.actor, 'participant', 'coach', 'peer');
	const { count } = await ctx.db
		.selectFrom('matching.talks')
		.select((eb) => eb.fn.countAll<string>().as('count'))
		.where('organization_id', '=', organizationId)
		.where('state', '=', 'asked')
		.where('starts_at', '>', ctx.now)
		.where((eb) =>
			eb.or([
				eb.and([eb('worker_id', '=', personId), eb('proposed_by', '=', 'person')]),
				eb.and([eb('person_id', '=', personId), eb('proposed_by', '=', 'worker')])
			])
		)
		.executeTakeFirstOrThrow();
	return Number(count);
}

/** It has taken place. */
export async function holdTalk(ctx: WriteContext, talkId: string): Promise<void> {
	await change(ctx, talkId, 'first-talk.held', ['agreed'], (row) =>
		row.starts_at > ctx.now ? null : { state: 'held', held_at: ctx.now }
	);
}

/** Either passes, without a reason, at any time before somebody is given. */
export async function passTalk(ctx: WriteContext, talkId: string): Promise<void> {
	await change(ctx, talkId, 'first-talk.passed', ['asked', 'agreed', 'held'], () => ({
		state: 'passed',
		chosen_at: null
	}));
}

/** The person wants to go on with this worker; a supervisor makes it so. One at a time. */
export async function chooseCoach(ctx: WriteContext, talkId: string): Promise<void> {
	const { personId, organizationId } = mustBe(ctx.actor, 'participant');
	await ctx.tx
		.updateTable('matching.talks')
		.set({ chosen_at: null })
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('chosen_at', 'is not', null)
		.execute();
	await change(ctx, talkId, 'first-talk.chosen', ['agreed', 'held'], (_, side) =>
		side === 'person' ? { chosen_at: ctx.now } : null
	);
}

type Change = Partial<Record<'state' | 'proposed_by', string>> & {
	starts_at?: Date;
	held_at?: Date;
	chosen_at?: Date | null;
};

/** One step of a talk that the actor is part of. A step that is not theirs, or comes too late, is a conflict. */
async function change(
	ctx: WriteContext,
	talkId: string,
	action: string,
	from: readonly TalkState[],
	step: (row: Row, side: 'person' | 'worker') => Change | null
): Promise<Row> {
	const { personId, organizationId } = mustBe(ctx.actor, 'participant', 'coach', 'peer');
	const row = isId(talkId)
		? await ctx.tx
				.selectFrom('matching.talks')
				.select(COLUMNS)
				.where('organization_id', '=', organizationId)
				.where('id', '=', talkId)
				.where((eb) => eb.or([eb('person_id', '=', personId), eb('worker_id', '=', personId)]))
				.forUpdate()
				.executeTakeFirst()
		: undefined;
	if (!row) throw new Refusal('not_found', 'no such talk of this person');
	const side = row.person_id === personId ? 'person' : 'worker';
	const set = from.includes(row.state as TalkState) ? step(row, side) : null;
	if (!set) throw new Refusal('conflict', 'this talk is not at that point');
	await ctx.tx
		.updateTable('matching.talks')
		.set({ ...set, changed_at: ctx.now })
		.where('organization_id', '=', organizationId)
		.where('id', '=', talkId)
		.execute();
	ctx.note({
		action,
		personId: row.person_id,
		subject: 'first-talk',
		subjectId: talkId,
		basis: side === 'person' ? 'self' : 'asked'
	});
	// Of the calendars; those who keep them listen.
	await ctx.enqueue('first-talk.changed', { talkId });
	return row;
}

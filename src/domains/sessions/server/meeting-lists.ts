/** Meetings in lists: the person's own, a worker's calendar, what was missed lately. */
import { sql } from 'kysely';
import { basisHere, caseloadOf, coveredNow, openRecord } from '#domains/people/server/people.ts';
import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext } from '#platform/server/context.ts';
import type { Visit } from '../sessions.ts';
import { wordsPlace } from './places.ts';
import { visitColumns, visitOf } from './rows.ts';

const HOUR = 3_600_000;

/** A meeting with its words: where, what to bring. */
export interface Meeting extends Visit {
	words: string;
	inSeries: boolean;
	/** A first talk of matching. */
	talk: boolean;
}

/** What is planned with a person, soonest first; one that began within the last two hours still counts. */
export async function meetingsOf(ctx: ReadContext, personId: string): Promise<Meeting[]> {
	await openRecord(ctx, personId, 'visit');
	const rows = await selected(ctx)
		.where('v.person_id', '=', personId)
		.where('v.state', '=', 'planned')
		.where('v.starts_at', '>', new Date(ctx.now.getTime() - 2 * HOUR))
		.orderBy('v.starts_at')
		.limit(60)
		.execute();
	return opened(ctx, rows);
}

/**
 * What was called off because a worker does not walk with the person any more: by neither of the two, and still to come.
 * The person reads it themself.
 */
export async function endedMeetings(
	ctx: ReadContext,
	personId: string
): Promise<{ startsAt: Date; comingAlong: boolean }[]> {
	await openRecord(ctx, personId, 'visit');
	const rows = await ctx.db
		.selectFrom('sessions.visits')
		.select(['starts_at', 'kind'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('kind', '<>', 'first_talk')
		.where('state', '=', 'cancelled')
		.where('changed_by', 'is', null)
		.where('starts_at', '>', ctx.now)
		.orderBy('starts_at')
		.execute();
	return rows.map((row) => ({ startsAt: row.starts_at, comingAlong: row.kind === 'come_along' }));
}

export interface WorkDay {
	/** To come, soonest first. */
	ahead: Meeting[];
	/** Over, and nobody has said yet how it went; newest first. */
	toSay: Meeting[];
	/** First talks with somebody they do not walk with yet. Matching knows the names. */
	talks: (Visit & { talkId: string })[];
	/** Meetings of a worker who is away, with people who chose the actor to stand in, for as long as they do. Soonest first. */
	covering: { meeting: Meeting; name: string; forName: string }[];
	/** Whom the worker walks with: names by id. */
	people: Map<string, { name: string; timeZone: string }>;
}

const SAY_WITHIN_DAYS = 14;

/** A worker's own calendar: of the people they walk with now. Each whose words are shown has been looked at. */
export async function ownWorkDays(ctx: ReadContext): Promise<WorkDay> {
	if (ctx.actor.kind !== 'person' || !hasRole(ctx.actor, 'coach', 'peer'))
		throw new Refusal('not_found', 'a calendar is for coaches and peers');
	const me = ctx.actor.personId;
	const caseload = await caseloadOf(ctx, me);
	const people = new Map(
		caseload.map((one) => [one.id, { name: one.preferredName, timeZone: one.timeZone }])
	);
	const rows = await selected(ctx)
		.where('v.worker_id', '=', me)
		.where('v.state', '=', 'planned')
		.where('v.starts_at', '>', new Date(ctx.now.getTime() - SAY_WITHIN_DAYS * 24 * HOUR))
		.orderBy('v.starts_at')
		.limit(200)
		.execute();
	const isTalk = (one: { kind: string }) => one.kind === 'first_talk';
	const theirs = rows.filter((row) => !isTalk(row) && people.has(row.person_id));
	const meetings = await opened(ctx, theirs);
	for (const personId of new Set(meetings.map((one) => one.personId)))
		ctx.note({ action: 'visit.opened', personId, basis: basisHere(ctx, personId) });
	const over = (one: Meeting) => one.startsAt.getTime() + one.minutes * 60_000 <= ctx.now.getTime();
	return {
		people,
		covering: await coveredMeetings(ctx),
		talks: rows.filter(isTalk).map((row) => ({ ...visitOf(row), talkId: row.talk_id! })),
		ahead: meetings.filter((one) => !over(one)),
		toSay: meetings.filter(over).reverse()
	};
}

/** Each whose words are shown has been looked at, by cover. */
async function coveredMeetings(ctx: ReadContext): Promise<WorkDay['covering']> {
	const covers = await coveredNow(ctx);
	const found: WorkDay['covering'] = [];
	for (const { personId, forId, forName, until } of covers) {
		const rows = await selected(ctx)
			.where('v.person_id', '=', personId)
			.where('v.worker_id', '=', forId)
			.where('v.state', '=', 'planned')
			.where('v.kind', '<>', 'first_talk')
			.where('v.starts_at', '>', new Date(ctx.now.getTime() - 2 * HOUR))
			.where('v.starts_at', '<', until)
			.orderBy('v.starts_at')
			.execute();
		if (rows.length === 0) continue;
		const { preferredName: name } = await openRecord(ctx, personId, 'visit');
		found.push(...(await opened(ctx, rows)).map((meeting) => ({ meeting, name, forName })));
	}
	return found.sort((a, b) => a.meeting.startsAt.getTime() - b.meeting.startsAt.getTime());
}

/** The last planned meeting of each of these people that did not happen, since that moment. Dates only: no record is opened. */
export async function missedSince(
	ctx: ReadContext,
	personIds: readonly string[],
	since: Date
): Promise<Map<string, Date>> {
	if (personIds.length === 0) return new Map();
	const rows = await ctx.db
		.selectFrom('sessions.visits as v')
		.select(['v.person_id', sql<Date>`max(v.starts_at)`.as('at')])
		.where('v.organization_id', '=', ctx.actor.organizationId)
		.where('v.person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
		.where('v.state', '=', 'missed')
		.where('v.starts_at', '>=', since)
		.where('v.starts_at', '<=', ctx.now)
		// They met since: it is over.
		.where(
			sql<boolean>`not exists (select 1 from sessions.visits h where h.organization_id = ${ctx.actor.organizationId} and h.person_id = v.person_id and h.state = 'held' and h.starts_at > v.starts_at)`
		)
		.groupBy('v.person_id')
		.execute();
	return new Map(rows.map((row) => [row.person_id, row.at]));
}

function selected(ctx: ReadContext) {
	const { organizationId } = ctx.actor;
	return ctx.db
		.selectFrom('sessions.visits as v')
		.leftJoin('sessions.visit_words as w', (join) =>
			join.onRef('w.organization_id', '=', 'v.organization_id').onRef('w.visit_id', '=', 'v.id')
		)
		.select([...visitColumns.map((name) => `v.${name}` as const), 'v.series_id', 'v.talk_id', 'w.sealed'])
		.where('v.organization_id', '=', organizationId);
}

type Row = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number];

async function opened(ctx: ReadContext, rows: readonly Row[]): Promise<Meeting[]> {
	const vaults = await ctx.vault.many(rows.filter((row) => row.sealed).map((row) => row.person_id));
	return rows.map((row) => ({
		...visitOf(row),
		inSeries: row.series_id !== null,
		talk: row.talk_id !== null,
		words: row.sealed ? (vaults.get(row.person_id)?.open(row.sealed, wordsPlace(row.id)) ?? '') : ''
	}));
}

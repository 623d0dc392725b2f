import type { ReadContext } from '#platform/server/context.ts';
import { dateFormat } from '#platform/date-words.ts';
import { holds, named, type Permit, type Thing } from '#domains/consent/server/consent.ts';
import { openRecord } from '#domains/people/server/people.ts';
import type { Visit } from '../sessions.ts';
import { notePlace } from './places.ts';
import { visitColumns, visitOf } from './rows.ts';

/** A visit as somebody sees it with whom it is shared: when. Not with whom, not where, not what about. */
export type SharedVisit = Pick<Visit, 'id' | 'startsAt' | 'timeZone' | 'state'>;

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;
/** How many notes go on one paper. */
const NOTES = 5;

/** The days on which somebody came in the last year, earliest first. Only that: not with whom, nor what about. */
export async function sharedAttendance(
	ctx: ReadContext,
	permit: Permit
): Promise<{ at: Date; timeZone: string }[]> {
	holds(permit);
	if (!permit.categories.includes('attendance')) return [];
	const rows = await ctx.db
		.selectFrom('sessions.visits')
		.select(['starts_at', 'time_zone'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', permit.personId)
		.where('state', '=', 'held')
		.where('starts_at', '>', new Date(ctx.now.getTime() - YEAR))
		.orderBy('starts_at')
		.execute();
	return rows.map((row) => ({ at: row.starts_at, timeZone: row.time_zone }));
}

/** The latest notes of weekly talks that both have closed, newest first. */
export async function sharedNotes(ctx: ReadContext, permit: Permit): Promise<{ at: Date; text: string }[]> {
	holds(permit);
	if (!permit.categories.includes('review_notes')) return [];
	const rows = await ctx.db
		.selectFrom('sessions.notes')
		.select(['id', 'sealed', 'about_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', permit.personId)
		.where('closed_by_person_at', 'is not', null)
		.where('closed_by_worker_at', 'is not', null)
		.orderBy('about_at', 'desc')
		.limit(NOTES)
		.execute();
	const vault = await ctx.vault.of(permit.personId);
	return rows.map((row) => ({ at: row.about_at, text: vault.open(row.sealed, notePlace(row.id)) }));
}

/** The visits this permit names: all planned ones, or single ones whatever became of them. Soonest first. */
export async function sharedVisits(ctx: ReadContext, permit: Permit): Promise<SharedVisit[]> {
	holds(permit);
	const single = named(permit, 'visit');
	const all = permit.categories.includes('visits');
	if (!all && single.length === 0) return [];
	const rows = await visitsFrom(ctx, permit.personId);
	return rows
		.filter((visit) => single.includes(visit.id) || (all && visit.state === 'planned'))
		.map(({ id, startsAt, timeZone, state }) => ({ id, startsAt, timeZone, state }));
}

/** Planned visits that a person may share one by one. `locale`: the language of the dates. */
export async function visitThings(ctx: ReadContext, personId: string, locale: string): Promise<Thing[]> {
	await openRecord(ctx, personId, 'sharing');
	return (await visitsFrom(ctx, personId))
		.filter((visit) => visit.state === 'planned')
		.map((visit) => ({
			kind: 'visit',
			id: visit.id,
			words: dateFormat(locale, visit.timeZone, { dateStyle: 'full', timeStyle: 'short' }).format(
				visit.startsAt
			)
		}));
}

async function visitsFrom(ctx: ReadContext, personId: string): Promise<Visit[]> {
	const rows = await ctx.db
		.selectFrom('sessions.visits')
		.select(visitColumns)
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('starts_at', '>', new Date(ctx.now.getTime() - 2 * HOUR))
		.orderBy('starts_at')
		.limit(20)
		.execute();
	return rows.map(visitOf);
}

import type { ReadContext } from '#platform/server/context.ts';
import { dateFormat } from '#platform/date-words.ts';
import { holds, named, type Permit, type Thing } from '#domains/consent/server/consent.ts';
import { openRecord } from '#domains/people/server/people.ts';
import type { Visit } from '../sessions.ts';
import { visitColumns, visitOf } from './rows.ts';

/** A visit as somebody sees it with whom it is shared: when. Not with whom, not where, not what about. */
export type SharedVisit = Pick<Visit, 'id' | 'startsAt' | 'timeZone' | 'state'>;

const HOUR = 3_600_000;

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

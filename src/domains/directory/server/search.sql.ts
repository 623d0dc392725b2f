import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { ReadContext } from '#platform/server/context.ts';
import { dayParts } from '../directory.ts';
import type { MeetingSearch } from '../directory.ts';
import type { Place } from './places.ts';

export type Filter = Omit<MeetingSearch, 'words' | 'place' | 'page'> & {
	/** Folded words; every one must be there, as a beginning. */
	words: string[];
	place: Place | null;
};

const week = 10_080;

/** Minutes since Sunday 00:00 on the clock of a zone. */
function weekMinute(zone: string, now: Date): number {
	const local = now.toTemporalInstant().toZonedDateTimeISO(zone);
	return (local.dayOfWeek % 7) * 1440 + local.hour * 60 + local.minute;
}

/** Conditions of one search, each on table `m`. */
function conditions(ctx: ReadContext, filter: Filter) {
	const all = [sql`m.organization_id = ${ctx.actor.organizationId}`, sql`m.gone_at is null`];
	if (filter.words.length > 0) {
		const query = filter.words.map((word) => `${word}:*`).join(' & ');
		all.push(sql`m.words @@ to_tsquery('pg_catalog.simple', ${query})`);
	} else all.push(sql`m.attendance <> 'inactive'`);
	if (filter.way) all.push(sql`m.attendance in (${filter.way}, 'hybrid')`);
	if (filter.type) all.push(sql`${filter.type} = any (m.types)`);
	if (filter.fellowship) all.push(sql`m.fellowship = ${filter.fellowship}`);
	if (filter.part) {
		const { from, to } = dayParts[filter.part];
		const between = from < to ? sql`and` : sql`or`;
		all.push(sql`(m.start_time >= ${from}::time ${between} m.start_time < ${to}::time)`);
	}
	// An online meeting has no distance: asking for online sets the place aside.
	if (filter.place && filter.way !== 'online') all.push(...within(filter.place, filter.miles));
	return all;
}

const within = ({ latitude, longitude }: Place, miles: number) => {
	const up = miles / 69;
	const across = miles / (69 * Math.max(0.1, Math.cos((latitude * Math.PI) / 180)));
	return [
		sql`m.attendance in ('in_person', 'hybrid')`,
		sql`m.latitude between ${latitude - up} and ${latitude + up}`,
		sql`m.longitude between ${longitude - across} and ${longitude + across}`,
		sql`${distance(latitude, longitude)} <= ${miles}`
	];
};

const distance = (latitude: number, longitude: number) =>
	sql`7917.5 * asin(least(1, sqrt(sin(radians(m.latitude - ${latitude}) / 2) ^ 2
		+ cos(radians(${latitude})) * cos(radians(m.latitude)) * sin(radians(m.longitude - ${longitude}) / 2) ^ 2)))`;

/**
 * Meetings that fit, soonest first. `wait` is minutes until the start on the meeting's own clock,
 * below zero while it is on; exact over clock changes only after `nextOccurrence`. With `slack`,
 * only those that are on now, give or take so many minutes.
 */
function matches(ctx: ReadContext, filter: Filter, zones: string[], slack: number | null) {
	const minutes = zones.map((zone) => weekMinute(zone, ctx.now));
	const { place, day } = filter;
	const miles = place ? distance(place.latitude, place.longitude) : sql`null::float8`;
	const now = sql`(${minutes}::int[])[array_position(${zones}::text[], m.timezone)]`;
	const ahead = (start: RawBuilder<unknown>) => sql`((${start} - ${now} + ${week}) % ${week})`;
	// From one minute before it has ended to a week before: below zero while it is on.
	const long = sql`greatest(m.duration, 1)`;
	const until = (start: RawBuilder<unknown>) =>
		sql`(${start} - ${now} + ${long} - 1 + ${week}) % ${week} - ${long} + 1`;
	const starts = sql`unnest(m.week_minutes) start where ${day === null ? sql`true` : sql`start / 1440 = ${day}`}`;
	// Most meetings are once a week: a look at all of 50,000 takes a third of the time without asking each for its earliest.
	const wait =
		day === null
			? sql`case when cardinality(m.week_minutes) = 1 then ${until(sql`m.week_minutes[1]`)}
				else (select min(${until(sql`start`)}) from ${starts}) end`
			: sql`(select min(${until(sql`start`)}) from ${starts})`;
	const off = sql`(select min(least(${ahead(sql`start`)}, greatest(0, ${week} - ${ahead(sql`start`)} - m.duration))) from ${starts})`;
	return sql`
		select m.id, m.name, ${miles} as miles, ${wait} as wait
		from directory.meetings m
		where ${sql.join(conditions(ctx, filter), sql` and `)}
			${day === null ? sql`` : sql`and exists (select 1 from ${starts}) and m.timezone = any (${zones}::text[])`}
			${slack === null ? sql`` : sql`and ${off} <= ${slack}`}`;
}

export type Hit = { id: string; miles: number | null; total: number };

/** One page of ids and how many fit in all. */
export async function findHits(
	ctx: ReadContext,
	filter: Filter,
	zones: string[],
	range: { limit: number; offset: number; slack?: number }
): Promise<Hit[]> {
	const found = matches(ctx, filter, zones, range.slack ?? null);
	const order = filter.place && filter.sort === 'near' ? sql`miles, wait` : sql`wait nulls last, miles`;
	return ctx.db
		.selectFrom(sql<{ id: string; miles: number | null }>`(${found})`.as('hit'))
		.select(['id', 'miles', sql<number>`count(*) over ()`.as('total')])
		.orderBy(sql`${order}, name, id`)
		.limit(range.limit)
		.offset(range.offset)
		.execute();
}

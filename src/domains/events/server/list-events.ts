import type { ReadContext } from '#platform/server/context.ts';
import type { EventSeen, Help } from '../events.ts';

const COLUMNS = [
	'id',
	'version',
	'title',
	'what',
	'place',
	'on_day',
	'starts',
	'ends',
	'timezone',
	'starts_at',
	'over_at',
	'cost',
	'getting_there',
	'for_kids',
	'wheelchair',
	'places',
	'is_public',
	'wants',
	'driving',
	'cancelled_why',
	'changed_at'
] as const;

/** More than an organization plans ahead. */
const MOST = 100;

/** Events that are not over yet, the next one first; the wall leaves a visitor the public ones. Cancelled ones are among them. */
export async function upcomingEvents(ctx: ReadContext): Promise<EventSeen[]> {
	const rows = await ctx.db
		.selectFrom('events.events')
		.select(COLUMNS)
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('over_at', '>', ctx.now)
		.orderBy('starts_at')
		.orderBy('id')
		.limit(MOST)
		.execute();
	return rows.map(seen);
}

/** Events that are over, the last one first. */
export async function pastEvents(ctx: ReadContext): Promise<EventSeen[]> {
	const rows = await ctx.db
		.selectFrom('events.events')
		.select(COLUMNS)
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('over_at', '<=', ctx.now)
		.orderBy('starts_at', 'desc')
		.limit(MOST)
		.execute();
	return rows.map(seen);
}

/** These events, in no order; those the actor may not see are left out. */
export async function eventsById(ctx: ReadContext, ids: readonly string[]): Promise<Map<string, EventSeen>> {
	if (ids.length === 0) return new Map();
	const rows = await ctx.db
		.selectFrom('events.events')
		.select(COLUMNS)
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', 'in', [...ids])
		.execute();
	return new Map(rows.map((row) => [row.id, seen(row)]));
}

type Row = {
	id: string;
	version: number;
	title: string;
	what: string;
	place: string;
	on_day: string;
	starts: string;
	ends: string | null;
	timezone: string;
	starts_at: Date;
	over_at: Date;
	cost: string;
	getting_there: string;
	for_kids: boolean;
	wheelchair: boolean;
	places: number | null;
	is_public: boolean;
	wants: string[];
	driving: string;
	cancelled_why: string | null;
	changed_at: Date;
};

const seen = (row: Row): EventSeen => ({
	id: row.id,
	version: row.version,
	title: row.title,
	what: row.what,
	place: row.place,
	day: row.on_day,
	starts: row.starts.slice(0, 5),
	ends: row.ends?.slice(0, 5) ?? null,
	zone: row.timezone,
	startsAt: row.starts_at,
	overAt: row.over_at,
	cost: row.cost,
	gettingThere: row.getting_there,
	forKids: row.for_kids,
	wheelchair: row.wheelchair,
	places: row.places,
	isPublic: row.is_public,
	wants: row.wants as Help[],
	driving: row.driving,
	cancelledWhy: row.cancelled_why,
	changedAt: row.changed_at
});

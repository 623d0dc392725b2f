import { sql } from 'kysely';
import type { PersonActor } from '#platform/actor.ts';
import { STALE_DAYS } from '../oversight.ts';
import { oversee, type Reach } from './oversee.ts';

const DAY = 86_400_000;

/** How many pages of consent end in the next 30 days. Never whose. */
export function consentsEnding(app: Reach, actor: PersonActor): Promise<number> {
	return oversee(app, actor, 'oversight.opened', async (ctx) => {
		const row = await ctx.db
			.selectFrom('consent.consents')
			.select((eb) => eb.fn.countAll<number>().as('count'))
			.where('organization_id', '=', ctx.actor.organizationId)
			.where('ended_at', 'is', null)
			.where('until_at', '>', ctx.now)
			.where('until_at', '<=', new Date(ctx.now.getTime() + 30 * DAY))
			.executeTakeFirstOrThrow();
		return Number(row.count);
	});
}

export interface AwayStaff {
	worker: string;
	/** Their last act or open sign-in; null: none since they were added. */
	last: Date | null;
	addedAt: Date;
}

/** Staff with a sign-in here of whom there was no sign for long: no open sign-in was used, and nothing was done or looked at. */
export function staffAway(app: Reach, actor: PersonActor): Promise<AwayStaff[]> {
	return oversee(app, actor, 'oversight.opened', async (ctx) => {
		const since = new Date(ctx.now.getTime() - STALE_DAYS * DAY);
		const rows = await ctx.db
			.selectFrom('people.persons as p')
			.innerJoin('login.membership as m', (join) =>
				join.onRef('m.organization_id', '=', 'p.organization_id').onRef('m.person_id', '=', 'p.id')
			)
			.select([
				'p.preferred_name',
				'p.created_at',
				sql<Date | null>`greatest(
					(select max(e.at) from audit.entries e where e.organization_id = p.organization_id and e.actor_id = p.id),
					(select max(s."updatedAt") from login.session s where s."userId" = m.user_id))`.as('last')
			])
			.where('p.organization_id', '=', ctx.actor.organizationId)
			.where('m.organization_id', '=', ctx.actor.organizationId)
			.where('p.is_staff', '=', true)
			.where('p.ended_at', 'is', null)
			.where('m.ended_at', 'is', null)
			.where('p.created_at', '<', since)
			.orderBy('p.preferred_name')
			.execute();
		return rows
			.filter((row) => row.last === null || row.last < since)
			.map((row) => ({ worker: row.preferred_name, last: row.last, addedAt: row.created_at }));
	});
}

/** Whether the logbook held when it was last checked; null before the first check. */
export function logbookHeld(app: Reach, actor: PersonActor): Promise<{ at: Date; holds: boolean } | null> {
	return oversee(app, actor, 'oversight.opened', async (ctx) => {
		const row = await ctx.db
			.selectFrom('audit.checks')
			.select(['at', 'problems'])
			.where('organization_id', '=', ctx.actor.organizationId)
			.orderBy('id', 'desc')
			.limit(1)
			.executeTakeFirst();
		return row ? { at: row.at, holds: (row.problems as unknown as unknown[]).length === 0 } : null;
	});
}

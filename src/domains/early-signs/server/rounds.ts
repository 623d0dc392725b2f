import { sql } from 'kysely';
import { dayIn } from '#platform/time.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { lookAt, type LookAt } from './look.ts';

/** So many in one statement. */
const AT_ONCE = 500;
/** A signal older than this is of no use to anybody: its counts stand in the report. */
const KEPT_DAYS = 60;

/** Somebody told something: looks at the day it is about, and at today where that day is over. */
export async function lookAtOne(ctx: WriteContext, personId: string, at: Date): Promise<void> {
	const row = await ctx.tx
		.selectFrom('people.persons')
		.select('time_zone')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', personId)
		.where('is_participant', '=', true)
		.executeTakeFirst();
	if (!row) return;
	const today = dayIn(row.time_zone, ctx.now);
	const told = dayIn(row.time_zone, at);
	// A clock that ran ahead: nobody is looked at for a day that has not come.
	const day = told > today ? today : told;
	const who = { personId, today, timeZone: row.time_zone };
	if (day < today) await lookAt(ctx, [{ ...who, day }]);
	await lookAt(ctx, [{ ...who, day: today }]);
}

/**
 * Looks at everybody whose day has begun and who was not looked at on it yet: quiet raises signs too. What an hour without
 * jobs left out, the next round finds.
 */
export async function lookAtAll(ctx: WriteContext): Promise<number> {
	const org = ctx.actor.organizationId;
	const { rows } = await sql<LookAt>`
		select p.id as "personId", (${ctx.now}::timestamptz at time zone p.time_zone)::date::text as day,
			(${ctx.now}::timestamptz at time zone p.time_zone)::date::text as today, p.time_zone as "timeZone"
		from people.persons p
		where p.organization_id = ${org} and p.is_participant
			and (exists (select 1 from check_ins.check_ins c where c.organization_id = ${org} and c.person_id = p.id and c.at > ${ctx.now}::timestamptz - interval '37 days')
				or exists (select 1 from early_signs.windows w where w.organization_id = ${org} and w.person_id = p.id and w.state = 'open'
					and w.started_on > (${ctx.now}::timestamptz - interval '30 days')::date)
				or exists (select 1 from early_signs.rules r where r.organization_id = ${org} and r.person_id = p.id and r.is_on))
			and not exists (select 1 from early_signs.signals s where s.organization_id = ${org} and s.person_id = p.id
				and s.day = (${ctx.now}::timestamptz at time zone p.time_zone)::date)
		order by p.id`.execute(ctx.tx);
	let fresh = 0;
	for (let at = 0; at < rows.length; at += AT_ONCE) fresh += await lookAt(ctx, rows.slice(at, at + AT_ONCE));
	await ctx.tx
		.deleteFrom('early_signs.signals')
		.where('organization_id', '=', org)
		.where('day', '<', sql<string>`(${ctx.now}::timestamptz)::date - ${KEPT_DAYS}::int`)
		.execute();
	return fresh;
}

/** The person's own groups in the calendar of their own phone, by a link that they can end. */
import { systemActor } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { newToken, readToken, tokenFor } from '#platform/server/sign-in/tokens.ts';
import { calendarOf, meetingTimes } from '#domains/directory/server/directory.ts';
import { isLocale } from '#paraglide/runtime.js';
import { whoKeeps } from './own.ts';

/** Since when the person has such a link; null: they have none. */
export async function calendarLink(ctx: ReadContext): Promise<Date | null> {
	const { personId, organizationId } = whoKeeps(ctx);
	const row = await ctx.db
		.selectFrom('groups.calendars')
		.select('made_at')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('ended_at', 'is', null)
		.executeTakeFirst();
	return row?.made_at ?? null;
}

/** Makes a link; an earlier one ends. @returns its token, which is shown once and kept nowhere */
export async function makeCalendarLink(ctx: WriteContext): Promise<string> {
	const { personId, organizationId } = whoKeeps(ctx);
	await end(ctx);
	const { token, hash } = newToken();
	const id = newId();
	await ctx.tx
		.insertInto('groups.calendars')
		.values({ organization_id: organizationId, id, person_id: personId, token_hash: hash, made_at: ctx.now })
		.execute();
	ctx.note({ action: 'calendar.made', personId, subject: 'calendar', subjectId: id, basis: 'self' });
	return tokenFor(organizationId, token);
}

/** From now on the link answers nobody. A second time is no mistake. */
export async function endCalendarLink(ctx: WriteContext): Promise<void> {
	const { personId } = whoKeeps(ctx);
	if ((await end(ctx)) > 0)
		ctx.note({ action: 'calendar.ended', personId, subject: 'calendar', basis: 'self' });
}

async function end(ctx: WriteContext): Promise<number> {
	const { personId, organizationId } = whoKeeps(ctx);
	const done = await ctx.tx
		.updateTable('groups.calendars')
		.set({ ended_at: ctx.now })
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('ended_at', 'is', null)
		.executeTakeFirst();
	return Number(done.numUpdatedRows);
}

/** The calendar behind a link. Null for one that ended, that never was, or whose person has left: they look the same. */
export async function calendarByLink(app: Pick<App, 'read'>, token: string): Promise<string | null> {
	const meant = readToken(token);
	if (!meant) return null;
	return app.read(systemActor(meant.organizationId, 'calendar link'), 'calendar link', async (ctx) => {
		const person = await ctx.db
			.selectFrom('groups.calendars as c')
			.innerJoin('people.persons as p', (join) =>
				join.onRef('p.organization_id', '=', 'c.organization_id').onRef('p.id', '=', 'c.person_id')
			)
			.select(['p.id', 'p.language'])
			.where('c.organization_id', '=', meant.organizationId)
			.where('c.token_hash', '=', meant.hash)
			.where('c.ended_at', 'is', null)
			.where('p.ended_at', 'is', null)
			.executeTakeFirst();
		if (!person) return null;
		const kept = await ctx.db
			.selectFrom('groups.kept')
			.select(['id', 'meeting_id', 'kept_at'])
			.where('organization_id', '=', meant.organizationId)
			.where('person_id', '=', person.id)
			.where('let_go_at', 'is', null)
			.orderBy('kept_at')
			.execute();
		const times = await meetingTimes(
			ctx,
			kept.flatMap((one) => one.meeting_id ?? [])
		);
		const meetings = kept.flatMap((one) => {
			const weekly = one.meeting_id && times.get(one.meeting_id);
			return weekly ? [{ ...weekly, id: one.id, since: one.kept_at }] : [];
		});
		return calendarOf(meetings, ctx.now, isLocale(person.language) ? person.language : 'en');
	});
}

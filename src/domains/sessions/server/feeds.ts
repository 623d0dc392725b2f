/** One's own meetings in the calendar of one's own phone, by a link that one can end. For people and for workers. */
import { systemActor } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import { Refusal } from '#platform/errors.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { newToken, readToken, tokenFor } from '#platform/server/sign-in/tokens.ts';
import { isLocale } from '#paraglide/runtime.js';
import { feedOf } from './calendar-file.ts';
import { visitColumns, visitOf } from './rows.ts';

const DAY = 86_400_000;

/** Since when the reader has such a link; null: they have none. */
export async function feedLink(ctx: ReadContext): Promise<Date | null> {
	const row = await ctx.db
		.selectFrom('sessions.feeds')
		.select('made_at')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', myself(ctx))
		.where('ended_at', 'is', null)
		.executeTakeFirst();
	return row?.made_at ?? null;
}

/** Makes a link; an earlier one ends. @returns its token, which is shown once and kept nowhere */
export async function makeFeed(ctx: WriteContext): Promise<string> {
	const personId = myself(ctx);
	const { organizationId } = ctx.actor;
	await end(ctx);
	const { token, hash } = newToken();
	const id = newId();
	await ctx.tx
		.insertInto('sessions.feeds')
		.values({ organization_id: organizationId, id, person_id: personId, token_hash: hash, made_at: ctx.now })
		.execute();
	ctx.note({ action: 'calendar.made', personId, subject: 'calendar', subjectId: id, basis: 'self' });
	return tokenFor(organizationId, token);
}

/** From now on the link answers nobody. A second time is no mistake. */
export async function endFeed(ctx: WriteContext): Promise<void> {
	if ((await end(ctx)) > 0)
		ctx.note({ action: 'calendar.ended', personId: myself(ctx), subject: 'calendar', basis: 'self' });
}

async function end(ctx: WriteContext): Promise<number> {
	const done = await ctx.tx
		.updateTable('sessions.feeds')
		.set({ ended_at: ctx.now })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', myself(ctx))
		.where('ended_at', 'is', null)
		.executeTakeFirst();
	return Number(done.numUpdatedRows);
}

/** The calendar behind a link. Null for one that ended, that never was, or whose owner has left: they look the same. */
export async function feedByLink(app: Pick<App, 'read'>, token: string): Promise<string | null> {
	const meant = readToken(token);
	if (!meant) return null;
	return app.read(systemActor(meant.organizationId, 'calendar link'), 'calendar link', async (ctx) => {
		const owner = await ctx.db
			.selectFrom('sessions.feeds as f')
			.innerJoin('people.persons as p', (join) =>
				join.onRef('p.organization_id', '=', 'f.organization_id').onRef('p.id', '=', 'f.person_id')
			)
			.select(['p.id', 'p.language'])
			.where('f.organization_id', '=', meant.organizationId)
			.where('f.token_hash', '=', meant.hash)
			.where('f.ended_at', 'is', null)
			.where('p.ended_at', 'is', null)
			.executeTakeFirst();
		if (!owner) return null;
		const rows = await ctx.db
			.selectFrom('sessions.visits')
			.select(visitColumns)
			.where('organization_id', '=', meant.organizationId)
			.where((eb) => eb.or([eb('person_id', '=', owner.id), eb('worker_id', '=', owner.id)]))
			.where('state', '=', 'planned')
			.where('starts_at', '>', new Date(ctx.now.getTime() - 30 * DAY))
			.orderBy('starts_at')
			.limit(500)
			.execute();
		return feedOf(rows.map(visitOf), ctx.now, isLocale(owner.language) ? owner.language : 'en');
	});
}

function myself(ctx: ReadContext): string {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_signed_in');
	return ctx.actor.personId;
}

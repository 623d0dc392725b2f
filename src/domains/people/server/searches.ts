import { Refusal } from '#platform/errors.ts';
import { isId, newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { OpeningFinding, OpeningReason, SearchReason } from '../emergency.ts';
import { cardsOf } from './cards.ts';
import { oneAfterTheOther } from './one-after-the-other.ts';
import { mustOversee } from './openings.ts';

/** A search by name after which nothing was opened, as those read it who look after it. It names nobody who was found. */
export interface OverseenSearch extends SearchReason {
	id: string;
	byId: string;
	by: string;
	own: boolean;
	at: Date;
	/** So many names were shown. */
	found: number;
	looks: { by: string; at: Date; found: OpeningFinding; words: string | null }[];
}

/** Searches of the last 90 days after which nothing was opened, those that nobody looked at first. Supervisors and directors. */
export async function searchesToLookAt(ctx: ReadContext): Promise<OverseenSearch[]> {
	const me = mustOversee(ctx, 'emergency.overseen');
	const rows = await searchesSince(ctx)
		.select(['s.id', 's.by_id', 's.at', 's.reason', 's.words', 's.found'])
		.orderBy('s.at', 'desc')
		.limit(100)
		.execute();
	const looks = await looksOf(
		ctx,
		rows.map((row) => row.id)
	);
	const names = await cardsOf(ctx, [
		...rows.map((row) => row.by_id),
		...[...looks.values()].flat().map((look) => look.by_id)
	]);
	const name = (id: string) => names.get(id)?.preferredName ?? '';
	return rows
		.map((row) => ({
			id: row.id,
			byId: row.by_id,
			by: name(row.by_id),
			own: row.by_id === me,
			at: row.at,
			reason: row.reason as OpeningReason,
			words: row.words,
			found: row.found,
			looks: (looks.get(row.id) ?? []).map((look) => ({
				by: name(look.by_id),
				at: look.at,
				found: look.found as OpeningFinding,
				words: look.words
			}))
		}))
		.sort((a, b) => Number(a.looks.length > 0) - Number(b.looks.length > 0));
}

/** How many of them wait for the actor: not their own. Supervisors and directors. */
export async function searchesWaiting(ctx: ReadContext): Promise<number> {
	const me = mustOversee(ctx, 'emergency.overseen');
	const row = await searchesSince(ctx)
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('s.by_id', '!=', me)
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom('people.search_looks as l')
						.select('l.id')
						.where('l.organization_id', '=', ctx.actor.organizationId)
						.whereRef('l.search_id', '=', 's.id')
				)
			)
		)
		.executeTakeFirstOrThrow();
	return Number(row.count);
}

/** "I looked at it", as for an opening; never at one's own search. */
export async function lookAtSearch(
	ctx: WriteContext,
	given: { searchId: string; found: OpeningFinding; words?: string; seen?: number }
): Promise<void> {
	const me = mustOversee(ctx, 'emergency.looked-at');
	const search = isId(given.searchId)
		? await searchesSince(ctx)
				.select(['s.id', 's.by_id'])
				.where('s.id', '=', given.searchId)
				.executeTakeFirst()
		: undefined;
	if (!search || search.by_id === me)
		throw new Refusal('not_found', 'not a search of somebody else', {
			detail: { audit: { action: 'emergency.looked-at' } }
		});
	await oneAfterTheOther(ctx, search.id);
	if (((await looksOf(ctx, [search.id])).get(search.id) ?? []).length !== (given.seen ?? 0))
		throw new Refusal('conflict', 'somebody has looked at it');
	await ctx.tx
		.insertInto('people.search_looks')
		.values({
			organization_id: ctx.actor.organizationId,
			id: newId(),
			search_id: search.id,
			searched_by: search.by_id,
			by_id: me,
			at: ctx.now,
			found: given.found,
			words: given.words ?? null
		})
		.execute();
	ctx.note({ action: 'emergency.looked-at', subject: 'search', subjectId: search.id, basis: 'role' });
}

/** Those that still stand on the page of oversight; what an opening began with stands there as the opening. */
const searchesSince = (ctx: ReadContext) =>
	ctx.db
		.selectFrom('people.searches as s')
		.where('s.organization_id', '=', ctx.actor.organizationId)
		.where('s.at', '>', new Date(ctx.now.getTime() - 90 * 86_400_000))
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom('people.openings as o')
						.select('o.id')
						.where('o.organization_id', '=', ctx.actor.organizationId)
						.whereRef('o.search_id', '=', 's.id')
				)
			)
		);

async function looksOf(ctx: ReadContext, ids: readonly string[]) {
	if (ids.length === 0) return new Map<string, never[]>();
	const rows = await ctx.db
		.selectFrom('people.search_looks')
		.select(['search_id', 'by_id', 'at', 'found', 'words'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('search_id', 'in', ids)
		.orderBy('at')
		.execute();
	return Map.groupBy(rows, (row) => row.search_id);
}

import { sql } from 'kysely';
import type { ReadContext } from '#platform/server/context.ts';
import { foldWords, townSlips } from '../words.ts';
import { findPlace } from './places.ts';
import type { Place } from './places.ts';

type Town = { city: string; state: string; entries: number };

/**
 * The town that a misspelled one was most likely meant for: only one where this directory has something, and only a
 * small slip away. Null rather than a far guess: somebody may set out for it. Among the words of a need ("near the
 * park") a slip of one letter at most.
 */
export async function guessTown(
	ctx: ReadContext,
	typed: string,
	{ amongWords = false }: { amongWords?: boolean } = {}
): Promise<Place | null> {
	const { name, state } = apart(typed);
	if (name.length < 4 || /\d/.test(name)) return null;
	const near = (await townsHere(ctx, name[0] ?? '')).flatMap((town) => {
		const slips = state === null || state === town.state ? townSlips(name, town.city) : null;
		return slips === null || (amongWords && slips > 1) ? [] : [{ ...town, slips }];
	});
	near.sort((a, b) => a.slips - b.slips || b.entries - a.entries || a.city.localeCompare(b.city));
	for (const { city, state: where } of near) {
		const place = findPlace(`${city}, ${where}`);
		if (place) return place;
	}
	return null;
}

/** "Baltimor, MD" is a town and its state. */
function apart(typed: string): { name: string; state: string | null } {
	const match = /^(.*\S)[\s,]+([A-Za-z]{2})\.?$/.exec(typed.trim());
	return match?.[1] && match[2] && match[1].length > 3
		? { name: foldWords(match[1]), state: match[2].toUpperCase() }
		: { name: foldWords(typed), state: null };
}

/** The towns in which something is, each with how much; by their first letter, and "Ph" for whoever writes "F". */
async function townsHere(ctx: ReadContext, letter: string): Promise<Town[]> {
	const first = letter === 'f' || letter === 'p' ? '[fp]' : letter;
	const of = (table: 'locations' | 'meetings') =>
		sql`select city, state from directory.${sql.raw(table)} where organization_id = ${ctx.actor.organizationId}
			and gone_at is null and city ~* ${`^(nuev|new|${first})`} and state ~ '^[A-Za-z]{2}$'`;
	return ctx.db
		.selectFrom(
			sql<Town>`(select min(city) as city, upper(state) as state, count(*)::int as entries
				from (${of('locations')} union all ${of('meetings')}) place group by lower(city), upper(state))`.as('town')
		)
		.selectAll()
		.execute();
}

import { sql } from 'kysely';
import type { ReadContext } from '#platform/server/context.ts';
import { foldWords, townSlips } from '../words.ts';
import { everyTown, findPlace } from './places.ts';
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

/** As many as fit under one another on a small phone, with the rest of the page in sight. */
const mostOffered = 3;

/**
 * Towns that a misspelled one may have been meant for, where this directory has nothing that sounds like it: those of
 * the nearest spelling, the larger first. They are offered and not searched, since there are many Salems in the country.
 */
export function townsOffered(typed: string): string[] {
	const { name, state } = apart(typed);
	if (name.length < 5 || /\d/.test(name)) return [];
	const begins = beginsLike(name[0] ?? '');
	const near = [...everyTown()].flatMap(({ label, count }) => {
		const [city, where] = [label.slice(0, -4), label.slice(-2)];
		if ((state !== null && state !== where) || !begins.test(city)) return [];
		const slips = townSlips(name, city);
		return slips === null ? [] : [{ label, count, slips }];
	});
	const least = Math.min(...near.map(({ slips }) => slips));
	return near
		.filter(({ slips }) => slips === least)
		.toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label))
		.slice(0, mostOffered)
		.map(({ label }) => label);
}

/** Towns of the same first letter; "Ph" for whoever writes "F", and "New York" for "Nueva York". */
const beginsLike = (letter: string) =>
	new RegExp(`^(nuev|new|${/[fp]/.test(letter) ? '[fp]' : letter})`, 'i');

/** "Baltimor, MD" is a town and its state. */
function apart(typed: string): { name: string; state: string | null } {
	const match = /^(.*\S)[\s,]+([A-Za-z]{2})\.?$/.exec(typed.trim());
	return match?.[1] && match[2] && match[1].length > 3
		? { name: foldWords(match[1]), state: match[2].toUpperCase() }
		: { name: foldWords(typed), state: null };
}

/** The towns in which something is, each with how much. */
async function townsHere(ctx: ReadContext, letter: string): Promise<Town[]> {
	const of = (table: 'locations' | 'meetings') =>
		sql`select city, state from directory.${sql.raw(table)} where organization_id = ${ctx.actor.organizationId}
			and gone_at is null and city ~* ${beginsLike(letter).source} and state ~ '^[A-Za-z]{2}$'`;
	return ctx.db
		.selectFrom(
			sql<Town>`(select min(city) as city, upper(state) as state, count(*)::int as entries
				from (${of('locations')} union all ${of('meetings')}) place group by lower(city), upper(state))`.as('town')
		)
		.selectAll()
		.execute();
}

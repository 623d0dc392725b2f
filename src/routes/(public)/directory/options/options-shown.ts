/** What the page of three options shows. Fields are named one by one: nothing else leaves. */
import { searchOf, writeServiceSearch } from '#domains/directory/directory.ts';
import type { Wishes } from '#domains/directory/directory.ts';
import { findOptions, sayWhy, showService } from '#domains/directory/server/directory.ts';
import { isStaff } from '#platform/actor.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { getLocale } from '#paraglide/runtime.js';
import { handoffFrom } from '../handoff-from.ts';
import { townLinks } from '../ways-on.ts';

type Way = {
	role: string | undefined;
	org: string | null;
	timeZone: string;
	person: string | undefined;
	url: URL;
};

export async function optionsShown(ctx: ReadContext, wishes: Wishes, way: Way) {
	const found = await findOptions(ctx, wishes);
	const locale = getLocale();
	const words = { locale, now: ctx.now, timeZone: way.timeZone, staff: isStaff(ctx.actor) };
	const all = writeServiceSearch(searchOf(wishes));
	if (way.org) all.set('org', way.org);
	return {
		options: found.three.map(({ line, judged }) => ({
			service: showService(line, words),
			why: sayWhy(judged, line, { locale }),
			handoff: handoffFrom(way.role, line.serviceId, way.person)
		})),
		understood: found.understood,
		mended: found.mended.map(({ read }) => read),
		loosened: found.loosened,
		placeUnknown: found.placeUnknown,
		placeGuessed: found.placeGuessed,
		towns: townLinks(way.url, found.townsOffered),
		place: found.place?.label ?? null,
		either: found.either,
		all: `/directory?${all}`
	};
}

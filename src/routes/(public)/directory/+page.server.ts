import { asksSomething, readServiceSearch } from '#domains/directory/directory.ts';
import {
	careLevels,
	findServices,
	listServiceFeeds,
	showService
} from '#domains/directory/server/directory.ts';
import { isStaff } from '#platform/actor.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { whoIsLooking } from '../meetings/looking.ts';
import { listRead } from './list-read.ts';
import { optionsFor, townLinks, waysOn } from './ways-on.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, choices, org, timeZone } = await whoIsLooking(event);
	const search = readServiceSearch(event.url.searchParams);
	const participant = event.locals.session?.active?.role === 'participant';
	const named = {
		title: m.meetings_tab(),
		choices,
		search,
		org,
		participant,
		asked: asksSomething(search),
		options: optionsFor(search, org),
		staff: actor !== null && isStaff(actor)
	};
	if (!actor) return { ...named, found: null, lists: [], explained: false };

	const locale = getLocale();
	return event.locals.app.read(actor, 'directory', async (ctx) => {
		const lists = await listServiceFeeds(ctx);
		const page = named.asked ? await findServices(ctx, search) : null;
		const words = { locale, now: ctx.now, timeZone, staff: isStaff(actor) };
		return {
			...named,
			explained: (await careLevels(ctx)).length > 0,
			found: page && {
				services: page.services.map((line) => showService(line, words)),
				total: page.total,
				more: page.more,
				page: page.page,
				pages: page.pages,
				place: page.place?.label ?? null,
				placeUnknown: page.placeUnknown,
				placeGuessed: page.placeGuessed,
				towns: townLinks(event.url, page.townsOffered),
				understood: page.understood,
				mended: page.mended,
				loosened: page.loosened,
				either: page.either,
				...waysOn(search, page, org)
			},
			lists: lists.map((one) => listRead(one, locale, timeZone))
		};
	});
};

import { ownEthicsFor, startingEthics } from '#domains/workforce/workforce.ts';
import { ethicsVersions, isListed } from '#domains/workforce/server/workforce.ts';
import { organizationOf } from '#domains/people/server/people.ts';
import { dateFormat } from '#platform/date-words.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { whoIsLooking } from '../meetings/looking.ts';
import type { PageServerLoad } from './$types';

/** For everyone, also before they choose and without sign-in. */
export const load: PageServerLoad = async (event) => {
	const { actor, org, timeZone } = await whoIsLooking(event);
	const locale = getLocale();
	const page = { title: m.ethics_title(), topics: startingEthics() };
	const home = { href: '/', label: m.nav_home() };
	if (!actor) return { ...page, own: null, back: home };
	return event.locals.app.read(actor, 'ethics', async (ctx) => {
		// The way back is to the coaches, for whoever may read the list.
		const readsList = actor.kind === 'person' || (await isListed(ctx));
		const coaches = { href: org ? `/coaches?org=${org}` : '/coaches', label: m.coaches_back() };
		const back = readsList ? coaches : home;
		const newest = (await ethicsVersions(ctx))[0] ?? null;
		const own = ownEthicsFor(newest, locale);
		if (!own || !newest) return { ...page, own: null, back };
		const date = dateFormat(locale, timeZone, { dateStyle: 'long' }).format(newest.writtenAt);
		const { name } = await organizationOf(ctx);
		return { ...page, back, own: { ...own, from: m.ethics_own({ organization: name, date }) } };
	});
};

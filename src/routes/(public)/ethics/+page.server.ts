import { ownEthicsFor, startingEthics } from '#domains/workforce/workforce.ts';
import { ethicsVersions } from '#domains/workforce/server/workforce.ts';
import { organizationOf } from '#domains/people/server/people.ts';
import { dateFormat } from '#platform/date-words.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { whoIsLooking } from '../meetings/looking.ts';
import type { PageServerLoad } from './$types';

/** For everyone, also before they choose and without sign-in. */
export const load: PageServerLoad = async (event) => {
	const { actor, timeZone } = await whoIsLooking(event);
	const locale = getLocale();
	const page = { title: m.ethics_title(), topics: startingEthics() };
	if (!actor) return { ...page, own: null };
	return event.locals.app.read(actor, 'ethics', async (ctx) => {
		const newest = (await ethicsVersions(ctx))[0] ?? null;
		const own = ownEthicsFor(newest, locale);
		if (!own || !newest) return { ...page, own: null };
		const date = dateFormat(locale, timeZone, { dateStyle: 'long' }).format(newest.writtenAt);
		const { name } = await organizationOf(ctx);
		return { ...page, own: { ...own, from: m.ethics_own({ organization: name, date }) } };
	});
};

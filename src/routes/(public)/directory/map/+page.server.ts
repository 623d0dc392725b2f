import { asksSomething, readServiceSearch, writeServiceSearch } from '#domains/directory/directory.ts';
import { findServices, mapOf, showService } from '#domains/directory/server/directory.ts';
import { isStaff } from '#platform/actor.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { redirect } from '@sveltejs/kit';
import { whoIsLooking } from '../../meetings/looking.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, org, timeZone } = await whoIsLooking(event);
	const search = readServiceSearch(event.url.searchParams);
	const query = writeServiceSearch(search);
	if (org) query.set('org', org);
	const list = query.size > 0 ? `/directory?${query}` : '/directory';
	// A map is of what was found: without a search there is none.
	if (!actor || !asksSomething(search)) redirect(303, list);
	return event.locals.app.read(actor, 'directory', async (ctx) => {
		const page = await findServices(ctx, search);
		const words = { locale: getLocale(), now: ctx.now, timeZone, staff: isStaff(actor) };
		return {
			title: m.meetings_tab(),
			list,
			org,
			participant: event.locals.session?.active?.role === 'participant',
			place: page.place?.label ?? null,
			map: mapOf(page.services, page.place),
			services: page.services.map((line) => ({
				...showService(line, words),
				onMap: !line.confidential && line.latitude !== null && line.longitude !== null
			}))
		};
	});
};

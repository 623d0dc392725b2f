import { readMeetingSearch, writeMeetingSearch } from '#domains/directory/directory.ts';
import { findMeetings, listFeeds, showMeeting } from '#domains/directory/server/directory.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { townLinks } from '../directory/ways-on.ts';
import { ownGroupsOf, whoIsLooking } from './looking.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, choices, org } = await whoIsLooking(event);
	const search = readMeetingSearch(event.url.searchParams);
	const role = event.locals.session?.active?.role;
	const participant = role === 'participant';
	const list = ownGroupsOf(role);
	const named = { title: m.meetings_tab(), choices, search, org, participant, list };
	if (!actor) return { ...named, found: null, lists: [] };

	const locale = getLocale();
	return event.locals.app.read(actor, 'meetings', async (ctx) => {
		const page = await findMeetings(ctx, search);
		const lists = await listFeeds(ctx);
		const day = (at: Date) =>
			at.toLocaleDateString(locale, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' });
		const link = (number: number) => {
			const params = writeMeetingSearch(search, number);
			if (org) params.set('org', org);
			return `/meetings?${params}`;
		};
		return {
			...named,
			found: {
				meetings: page.meetings.map((one) => showMeeting(one, { locale, now: ctx.now })),
				total: page.total,
				page: page.page,
				pages: page.pages,
				place: page.place?.label ?? null,
				placeUnknown: page.placeUnknown,
				placeGuessed: page.placeGuessed,
				towns: townLinks(event.url, page.townsOffered),
				corrected: page.corrected,
				next: page.page < page.pages ? link(page.page + 1) : null,
				previous: page.page > 1 ? link(page.page - 1) : null
			},
			lists: lists.map((one) => ({
				name: one.name,
				meetings: one.meetings,
				isSample: one.is_sample,
				read: day(one.read_at)
			}))
		};
	});
};

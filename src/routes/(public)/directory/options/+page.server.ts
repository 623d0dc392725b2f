import { ageUnread, asksForOptions, readWishes } from '#domains/directory/directory.ts';
import { openRecord } from '#domains/people/server/people.ts';
import { dateFormat } from '#platform/date-words.ts';
import { isId } from '#platform/ids.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { whoIsLooking } from '../../meetings/looking.ts';
import { optionsShown } from './options-shown.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, choices, org, timeZone } = await whoIsLooking(event);
	const query = event.url.searchParams;
	const role = event.locals.session?.active?.role;
	const wishes = readWishes(query);
	const named = {
		title: m.meetings_tab(),
		choices,
		org,
		wishes,
		ageUnread: ageUnread(query),
		participant: role === 'participant',
		printedOn: dateFormat(getLocale(), timeZone, { dateStyle: 'long' }).format(new Date())
	};
	if (!actor) return { ...named, person: null, found: null };

	// A worker beside somebody they walk with: the hand-off then begins on that person's page.
	const beside = role === 'coach' || role === 'peer' ? query.get('person') : null;
	return event.locals.app.read(actor, 'directory', async (ctx) => {
		const person = isId(beside) ? await openRecord(ctx, beside, 'hand-off') : null;
		const way = { role, org, timeZone, person: person?.id, url: event.url };
		return {
			...named,
			person: person && { id: person.id, name: person.preferredName },
			found: asksForOptions(wishes) ? await optionsShown(ctx, wishes, way) : null
		};
	});
};

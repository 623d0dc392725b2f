import { shownAt } from '#domains/workforce/workforce.ts';
import { ownAboutMe } from '#domains/workforce/server/workforce.ts';
import { cardsOf, organizationOf } from '#domains/people/server/people.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { hasRole } from '#platform/actor.ts';
import { dayIn } from '#platform/time.ts';
import { signedIn } from '#platform/web/guard.ts';
import { dayLong } from '#routes/sharing-pages/days.ts';
import type { PageServerLoad } from './$types';

/** A badge, or a paragraph for a letter: what is on for it, by the same rule as everywhere. */
export const load: PageServerLoad = (event) => {
	const me = signedIn(event, 'coach', 'peer');
	const place = event.url.searchParams.get('for') === 'court' ? ('court' as const) : ('badge' as const);
	const today = dayIn(event.locals.session!.active!.timeZone, event.locals.app.clock());
	return event.locals.read('about me', async (ctx) => ({
		title: m.about_title(),
		place,
		name: (await cardsOf(ctx, [me.personId])).get(me.personId)?.preferredName ?? '',
		as: hasRole(me, 'coach') ? m.role_coach() : m.role_peer(),
		organization: (await organizationOf(ctx)).name,
		lines: shownAt((await ownAboutMe(ctx)).lines, place),
		printedOn: dayLong(today, getLocale())
	}));
};

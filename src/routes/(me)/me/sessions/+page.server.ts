import { ComeAlongInput, RemindInput } from '#domains/sessions/sessions.ts';
import { bookVisit, saveMailWish, shownInstant } from '#domains/sessions/server/sessions.ts';
import { openRecord } from '#domains/people/server/people.ts';
import { signedIn } from '#platform/web/guard.ts';
import { feedActs } from '#routes/meeting-pages/feed-acts.ts';
import { ownId, ownInterpreterActs } from '#routes/meeting-pages/interpreter-acts.ts';
import { lengthChoices } from '#routes/meeting-pages/kind-words.ts';
import { ownMeetings } from '#routes/meeting-pages/own-meetings.ts';
import { actOn } from '#routes/tie-pages/acts.ts';
import { m } from '#paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { personId } = signedIn(event, 'participant');
	const { timeZone } = event.locals.session!.active!;
	const own = await event.locals.read('meetings', (ctx) => ownMeetings(ctx, personId, timeZone));
	const moved = own.meetings.find(({ id }) => id === event.url.searchParams.get('moved'));
	const said = event.url.searchParams.get('said');
	return {
		title: m.nav_people(),
		lengths: lengthChoices(),
		...own,
		movedTo: moved?.when ?? null,
		said: said === 'cancelled' || said === 'series' ? said : null
	};
};

export const actions: Actions = {
	...feedActs('participant'),
	...ownInterpreterActs,
	come: actOn(
		'participant',
		ComeAlongInput,
		async (ctx, { worker, date, time, minutes, words }) => {
			const personId = ownId(ctx);
			const { timeZone } = await openRecord(ctx, personId, 'visit');
			await bookVisit(ctx, {
				personId,
				workerId: worker,
				startsAt: shownInstant(date, time, timeZone),
				minutes,
				words,
				way: 'in_person',
				kind: 'come_along'
			});
			return { come: true as const };
		},
		'meetings'
	),
	mail: actOn(
		'participant',
		RemindInput,
		async (ctx, { remind }) => {
			await saveMailWish(ctx, remind === 'off' ? null : remind);
			return { mailSaved: true as const };
		},
		'meetings'
	)
};

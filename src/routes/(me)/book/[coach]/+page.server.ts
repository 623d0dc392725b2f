import { workersOf } from '#domains/people/server/people.ts';
import { BookInput, slotWords } from '#domains/sessions/sessions.ts';
import { bookVisit } from '#domains/sessions/server/sessions.ts';
import { Refusal } from '#platform/errors.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { kindChoices, lengthChoices, wayChoices, weekChoices } from '#routes/meeting-pages/kind-words.ts';
import { offeredSlots, wantedOf } from '#routes/meeting-pages/slots-page.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { personId } = signedIn(event, 'participant');
	const { timeZone: zone } = event.locals.session!.active!;
	const { minutes, from } = wantedOf(event.url);
	return event.locals.read('meetings', async (ctx) => {
		const worker = (await workersOf(ctx, personId)).find(({ id }) => id === event.params.coach);
		if (!worker) throw new Refusal('not_found', 'this worker does not walk with the person');
		const wanted = { personId, workerId: worker.id, minutes, from };
		const { calendar, ...offered } = await offeredSlots(ctx, wanted, zone);
		return {
			title: m.nav_people(),
			name: worker.preferredName,
			zone,
			minutes,
			from,
			...offered,
			open: calendar !== null,
			lengths: lengthChoices(),
			kinds: kindChoices(),
			ways: wayChoices(calendar?.ways ?? []),
			weeks: weekChoices()
		};
	});
};

export const actions: Actions = {
	default: async (event) => {
		const { personId } = signedIn(event, 'participant');
		const { timeZone: zone } = event.locals.session!.active!;
		const form = await readForm(event, BookInput);
		if (!form.ok) return form.failure;
		const { slot, ...rest } = form.data;
		const booking = { ...rest, personId, workerId: event.params.coach, startsAt: slot };
		const words = (at: Date) => slotWords(at, zone, getLocale());
		return answer(form, () =>
			event.locals.write(
				'meetings',
				async (ctx) => ({
					booked: [words(slot), m.meeting_minutes({ count: rest.minutes })].join(' · '),
					leftOut: (await bookVisit(ctx, booking)).leftOut.map(words)
				}),
				{ once: form.once }
			)
		);
	}
};

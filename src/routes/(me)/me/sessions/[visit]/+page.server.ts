import { redirect } from '@sveltejs/kit';
import { cardsOf } from '#domains/people/server/people.ts';
import { Nothing } from '#domains/directory/directory.ts';
import { MoveSlotInput, slotWords } from '#domains/sessions/sessions.ts';
import { cancelBooked, meetingsOf, moveBooked } from '#domains/sessions/server/sessions.ts';
import { Refusal } from '#platform/errors.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { meetingAbout } from '#routes/meeting-pages/kind-words.ts';
import { offeredSlots, wantedOf } from '#routes/meeting-pages/slots-page.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { personId } = signedIn(event, 'participant');
	const { timeZone } = event.locals.session!.active!;
	return event.locals.read('meetings', async (ctx) => {
		const one = (await meetingsOf(ctx, personId)).find(({ id }) => id === event.params.visit);
		if (!one) throw new Refusal('not_found', 'no such meeting to come');
		const { from } = wantedOf(event.url);
		const offered = await offeredSlots(ctx, { ...one, moving: one.id, from }, timeZone);
		return {
			title: m.nav_people(),
			when: slotWords(one.startsAt, timeZone, getLocale()),
			with: (await cardsOf(ctx, [one.workerId])).get(one.workerId)?.preferredName ?? null,
			about: meetingAbout(one),
			words: one.words,
			zone: timeZone,
			inSeries: one.inSeries,
			days: offered.days,
			later: offered.later,
			earlier: offered.earlier
		};
	});
};

export const actions: Actions = {
	move: async (event) => {
		signedIn(event, 'participant');
		const form = await readForm(event, MoveSlotInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			const id = await event.locals.write(
				'meetings',
				(ctx) => moveBooked(ctx, event.params.visit, form.data.slot),
				{ once: form.once }
			);
			redirect(303, `/me/sessions?moved=${id}`);
		});
	},
	cancel: (event) => cancel(event, false),
	series: (event) => cancel(event, true)
};

async function cancel(event: RequestEvent, later: boolean) {
	signedIn(event, 'participant');
	const form = await readForm(event, Nothing);
	if (!form.ok) return form.failure;
	return answer(form, async () => {
		await event.locals.write('meetings', (ctx) => cancelBooked(ctx, event.params.visit, later), {
			once: form.once
		});
		redirect(303, `/me/sessions?said=${later ? 'series' : 'cancelled'}`);
	});
}

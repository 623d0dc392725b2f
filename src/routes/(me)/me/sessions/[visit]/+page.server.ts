import { redirect } from '@sveltejs/kit';
import { Nothing } from '#domains/directory/directory.ts';
import { MoveSlotInput } from '#domains/sessions/sessions.ts';
import { cancelBooked, moveBooked } from '#domains/sessions/server/sessions.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { ownMeeting } from '#routes/meeting-pages/own-meeting.ts';
import { m } from '#paraglide/messages.js';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { personId } = signedIn(event, 'participant');
	const { timeZone } = event.locals.session!.active!;
	const asked = { personId, visit: event.params.visit, url: event.url, timeZone };
	return event.locals.read('meetings', async (ctx) => ({
		title: m.nav_people(),
		...(await ownMeeting(ctx, asked))
	}));
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

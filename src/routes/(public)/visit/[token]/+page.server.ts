import { fail, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { Nothing } from '#domains/directory/directory.ts';
import { MoveSlotInput, slotsByDay } from '#domains/sessions/sessions.ts';
import { cancelByLink, moveByLink, visitByLink } from '#domains/sessions/server/sessions.ts';
import { mayTry, networkOf } from '#platform/server/sign-in/limits.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { knock } from '#platform/web/sign-in-cookies.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

/** From the mail of a reminder, without sign-in: free moments and two buttons, and nothing of whom it is. */
export const load: PageServerLoad = async (event) => {
	const visit = (await mayKnock(event)) ? await visitByLink(event.locals.app, event.params.token) : null;
	if (!visit) return { open: false, days: [], zone: 'UTC' };
	return { open: true, days: slotsByDay(visit.slots, visit.timeZone, getLocale()), zone: visit.timeZone };
};

export const actions: Actions = {
	move: (event) =>
		act(event, MoveSlotInput, async ({ slot }) =>
			(await moveByLink(event.locals.app, event.params.token, slot)) ? ('moved' as const) : null
		),
	cancel: (event) =>
		act(event, Nothing, async () =>
			(await cancelByLink(event.locals.app, event.params.token)) ? ('cancelled' as const) : null
		)
};

const mayKnock = (event: Pick<RequestEvent, 'locals' | 'cookies' | 'getClientAddress' | 'request'>) =>
	mayTry(event.locals.app, ['link', networkOf(knock(event).address)]);

async function act<S extends z.ZodType>(
	event: RequestEvent,
	schema: S,
	work: (data: z.output<S>) => Promise<'moved' | 'cancelled' | null>
) {
	const form = await readForm(event, schema);
	if (!form.ok) return form.failure;
	const over = (status: 410 | 429, message: string) =>
		fail(status, { values: form.values, errors: {} as Record<string, string>, message });
	if (!(await mayKnock(event))) return over(429, m.refusal_too_many());
	return answer(form, async () => {
		const done = await work(form.data);
		return done ? { done } : over(410, m.meeting_link_dead_text());
	});
}

/** Whether to tell, the list: the same page for a participant and for a worker. Each has their own. */
import { redirect, type RequestEvent } from '@sveltejs/kit';
import {
	BeginToTellInput,
	tellStateWord,
	tellWhoWord,
	timeToLook,
	whoFor,
	type ToTell
} from '#domains/network/network.ts';
import { beginToTell, ownToTell, supportMapOf } from '#domains/network/server/network.ts';
import type { Role } from '#platform/actor.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { dayIn } from '#platform/time.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { dayLong } from '#routes/sharing-pages/days.ts';

export interface Whose {
	worker: boolean;
	base: '/me/people/telling' | '/coach/telling';
	roles: readonly Role[];
}
export const MINE: Whose = { worker: false, base: '/me/people/telling', roles: ['participant'] };
export const WORKERS: Whose = { worker: true, base: '/coach/telling', roles: ['coach', 'peer'] };
export type Place = Pick<RequestEvent, 'locals' | 'url' | 'request' | 'params'>;

export const titleOf = (one: Pick<ToTell, 'name' | 'who'>) => one.name || tellWhoWord(one.who);
/** "You look at it again on May 3", or null. */
export const againWords = (one: Pick<ToTell, 'state' | 'lookAgainOn'>) =>
	one.state === 'not_now' && one.lookAgainOn
		? m.tell_again_on({ day: dayLong(one.lookAgainOn, getLocale()) })
		: null;
export const todayOf = (event: Place) =>
	dayIn(event.locals.session!.active!.timeZone, event.locals.app.clock());

export const listPage = (whose: Whose) => ({
	load: async (event: Place) => {
		const { personId } = signedIn(event, ...whose.roles);
		const today = todayOf(event);
		return event.locals.read('whom to tell', async (ctx) => {
			const map = whose.worker ? null : await supportMapOf(ctx, personId);
			return {
				// On a phone that somebody else looks at, the name of the page is to say nothing.
				title: whose.worker ? m.tell_title() : undefined,
				base: whose.base,
				worker: whose.worker,
				names: (map?.supporters ?? []).map((one) => one.name),
				who: whoFor(whose.worker).map((value) => ({ value, label: tellWhoWord(value) })),
				lines: (await ownToTell(ctx, whose.worker)).map((one) => ({
					id: one.id,
					title: titleOf(one),
					state: tellStateWord(one.state),
					again: againWords(one),
					due: timeToLook(one, today)
				}))
			};
		});
	},
	begin: async (event: Place) => {
		signedIn(event, ...whose.roles);
		const form = await readForm(event, BeginToTellInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			const { id } = await event.locals.write(
				'whom to tell',
				(ctx) => beginToTell(ctx, { ...form.data, asWorker: whose.worker }),
				{ once: form.once }
			);
			redirect(303, `${whose.base}/${id}`);
		});
	}
});

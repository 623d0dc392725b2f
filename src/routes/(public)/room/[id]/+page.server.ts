import { LinkInput } from '#domains/rooms/rooms.ts';
import { endGuestLink, makeGuestLink } from '#domains/rooms/server/rooms.ts';
import { Nothing } from '#domains/directory/directory.ts';
import { isId } from '#platform/ids.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { roomView } from '#routes/room-pages/room-view.ts';
import type { Actions, PageServerLoad } from './$types';

const SIDES = ['participant', 'coach', 'peer'] as const;

/** The two of a visit by its id, signed in; a guest by the link of the person's side. */
export const load: PageServerLoad = (event) => {
	if (isId(event.params.id)) signedIn(event, ...SIDES);
	return roomView(event);
};

export const actions: Actions = {
	link: async (event) => {
		const actor = signedIn(event, ...SIDES);
		const form = await readForm(event, LinkInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			const phone = form.data.phone === 'yes';
			const { app } = event.locals;
			await makeGuestLink(app, { actor, id: event.params.id }, phone, { once: form.once });
			return { done: 'made' as const };
		});
	},
	end: async (event) => {
		const actor = signedIn(event, ...SIDES);
		const form = await readForm(event, Nothing);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			const { app } = event.locals;
			await endGuestLink(app, { actor, id: event.params.id }, { once: form.once });
			return { done: 'ended' as const };
		});
	}
};

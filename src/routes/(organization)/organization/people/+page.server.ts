import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { changeStaffRoles, endStaff, staffOf } from '#domains/people/server/people.ts';
import { STAFF_ROLES } from '#platform/actor.ts';
import { isId } from '#platform/ids.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { inviteActs, invitePage } from '../../../invite-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const actor = signedIn(event, 'director');
	const staff = await event.locals.read('staff', (ctx) => staffOf(ctx, event.locals.app));
	return { ...(await invitePage(event, 'director')), staff, me: actor.personId };
};

const Roles = z.object({
	personId: z.string().refine(isId),
	roles: z
		.array(z.enum(['coach', 'peer', 'supervisor', 'director']), { error: () => m.invite_needs_role() })
		.min(1)
		.max(STAFF_ROLES.length)
});
const One = z.object({ personId: z.string().refine(isId) });

export const actions: Actions = {
	...inviteActs('director'),
	roles: async (event) => {
		const actor = signedIn(event, 'director');
		const form = await readForm(event, Roles);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await changeStaffRoles(event.locals.app, actor, form.data.personId, form.data.roles);
			redirect(303, '/organization/people');
		});
	},
	end: async (event) => {
		const actor = signedIn(event, 'director');
		const form = await readForm(event, One);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			return { ended: await endStaff(event.locals.app, actor, form.data.personId) };
		});
	}
};

import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { checkAudit } from '#platform/server/audit/check.ts';
import { outsideOf } from '#platform/server/outside/place.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { auditPage } from './audit-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'director');
	const now = event.url.searchParams.has('checked');
	return { ...(await event.locals.read('the logbook', auditPage)), now };
};

export const actions: Actions = {
	check: async (event) => {
		signedIn(event, 'director');
		const form = await readForm(event, z.object({}));
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('check the logbook', async (ctx) => {
				await checkAudit(ctx, outsideOf(event.locals.app));
			});
			redirect(303, '/organization/audit?checked');
		});
	}
};

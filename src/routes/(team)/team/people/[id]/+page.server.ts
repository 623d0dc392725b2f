import { redirect } from '@sveltejs/kit';
import { mustNotBePrivate } from '#domains/matching/server/matching.ts';
import { assignWorker } from '#domains/people/server/people.ts';
import { SupportLevelInput, TransferInput } from '#domains/workforce/workforce.ts';
import { setSupportLevel } from '#domains/workforce/server/workforce.ts';
import { answer, isActionFailure, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { teamPerson } from './person-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'supervisor');
	const timeZone = event.locals.session!.active!.timeZone;
	return event.locals.read('team', (ctx) => teamPerson(ctx, event.params.id, timeZone));
};

export const actions: Actions = {
	assign: async (event) => {
		const actor = signedIn(event, 'supervisor');
		const form = await readForm(event, TransferInput);
		if (!form.ok) return form.failure;
		const { personId, toWorkerId: workerId, fromWorkerId, as, note } = form.data;
		const done = await answer(form, async () => {
			await mustNotBePrivate(event.locals.app, actor, { personId, workerId });
			await event.locals.write(
				'team',
				(ctx) => assignWorker(ctx, { personId, workerId, as, note }, fromWorkerId),
				{ once: form.once }
			);
		});
		if (isActionFailure(done)) return done;
		redirect(303, `/team?saved=${fromWorkerId ? 'moved' : 'assigned'}`);
	},
	level: async (event) => {
		signedIn(event, 'supervisor');
		const form = await readForm(event, SupportLevelInput);
		if (!form.ok) return form.failure;
		const done = await answer(form, () =>
			event.locals.write('team', (ctx) => setSupportLevel(ctx, form.data.personId, form.data.level), {
				once: form.once
			})
		);
		if (isActionFailure(done)) return done;
		redirect(303, '/team?saved=level');
	}
};

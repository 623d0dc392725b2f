import { CredentialInput, PartIdInput, TrainingInput } from '#domains/workforce/workforce.ts';
import {
	addCredential,
	addTraining,
	paperProblem,
	removeCredential,
	removeTraining
} from '#domains/workforce/server/workforce.ts';
import { m } from '#paraglide/messages.js';
import { answer, readFormWithFile } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { ownPage } from '../../../badge-pages/own-page.ts';
import { actOn } from '../../../tie-pages/acts.ts';
import type { Actions, PageServerLoad } from './$types';

const WHO = ['coach', 'peer'] as const;

export const load: PageServerLoad = (event) => {
	signedIn(event, ...WHO);
	const timeZone = event.locals.session!.active!.timeZone;
	return event.locals.read('own credentials', (ctx) => ownPage(ctx, timeZone));
};

export const actions: Actions = {
	add: async (event) => {
		signedIn(event, ...WHO);
		const form = await readFormWithFile(event, CredentialInput, 'paper');
		if (!form.ok) {
			const wrong = paperProblem(form.file);
			if (wrong) form.failure.data.errors['paper'] = wrong;
			return form.failure;
		}
		return answer(form, async () => {
			await event.locals.write('own credentials', (ctx) => addCredential(ctx, form.data, form.file), {
				once: form.once
			});
			return { said: m.badges_added() };
		});
	},
	remove: actOn(WHO, PartIdInput, async (ctx, { id }) => {
		await removeCredential(ctx, id);
		return { said: m.badges_removed() };
	}),
	training: actOn(WHO, TrainingInput, async (ctx, input) => {
		await addTraining(ctx, input);
		return { said: m.badges_training_added() };
	}),
	removeTraining: actOn(WHO, PartIdInput, async (ctx, { id }) => {
		await removeTraining(ctx, id);
		return { said: m.badges_removed() };
	})
};

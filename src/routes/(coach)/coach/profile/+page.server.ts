import { z } from 'zod';
import { ProfileInput } from '#domains/workforce/workforce.ts';
import {
	publishProfile,
	savePicture,
	saveProfile,
	unpublishProfile
} from '#domains/workforce/server/workforce.ts';
import { m } from '#paraglide/messages.js';
import { answer, readFormWithFile } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { ownPage } from '../../../coach-pages/own-page.ts';
import { actOn } from '../../../tie-pages/acts.ts';
import type { WriteContext } from '#platform/server/context.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	signedIn(event, 'coach', 'peer');
	return event.locals.read('own profile', ownPage);
};

const act = <S extends z.ZodType>(
	schema: S,
	work: (ctx: WriteContext, data: z.output<S>) => Promise<void>,
	said: () => string
) =>
	actOn(
		['coach', 'peer'],
		schema,
		async (ctx, data) => {
			await work(ctx, data);
			return { said: said() };
		},
		'own profile'
	);

export const actions: Actions = {
	save: act(ProfileInput, saveProfile, m.coaches_saved),
	publish: act(z.object({}), publishProfile, m.coaches_published),
	unpublish: act(z.object({}), unpublishProfile, m.coaches_unpublished),
	picture: async (event) => {
		signedIn(event, 'coach', 'peer');
		const form = await readFormWithFile(event, z.object({}), 'picture');
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('own profile', (ctx) => savePicture(ctx, form.file), { once: form.once });
			return { said: m.coaches_picture_saved() };
		});
	},
	away: act(z.object({}), (ctx) => savePicture(ctx, null), m.coaches_picture_removed)
};

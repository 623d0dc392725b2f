import { redirect } from '@sveltejs/kit';
import { OFF, OwnWordsInput } from '#domains/wording/wording.ts';
import { saveWords, wordVersions } from '#domains/wording/server/wording.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	signedIn(event, 'director');
	const timeZone = event.locals.session!.active!.timeZone;
	const day = (at: Date) => at.toLocaleDateString(getLocale(), { dateStyle: 'long', timeZone });
	return event.locals.read('words', async (ctx) => {
		const versions = (await wordVersions(ctx)).map((one) => ({ ...one, savedAt: day(one.savedAt) }));
		return {
			title: m.wording_org_title(),
			now: versions[0] ?? { ...OFF, savedAt: '' },
			earlier: versions.slice(1),
			saved: event.url.searchParams.has('saved')
		};
	});
};

export const actions: Actions = {
	save: async (event) => {
		signedIn(event, 'director');
		const form = await readForm(event, OwnWordsInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('words', (ctx) => saveWords(ctx, form.data), { once: form.once });
			redirect(303, '/organization/words?saved=1');
		});
	}
};

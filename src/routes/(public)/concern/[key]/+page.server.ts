import { error } from '@sveltejs/kit';
import { AddInput, ByWordInput } from '#domains/concern/concern.ts';
import { addWords, ownConcern } from '#domains/concern/server/concern.ts';
import { isId } from '#platform/ids.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { byWord } from '../../../concern-pages/by-word.ts';
import { followedWords } from '../../../concern-pages/words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	// A link and its word: nothing is shown before the word, and any link looks the same.
	const common = { isNew: event.url.searchParams.has('new') };
	if (!isId(event.params.key)) return { ...common, concern: null };
	signedIn(event);
	const concern = await event.locals.read('concern', (ctx) => ownConcern(ctx, event.params.key));
	if (!concern) error(404, { message: 'not found' });
	return { ...common, concern: followedWords(concern, event.locals.session!.active!.timeZone) };
};

export const actions: Actions = {
	default: async (event) => {
		const key = event.params.key;
		if (!isId(key)) {
			const form = await readForm(event, ByWordInput);
			if (!form.ok) return form.failure;
			return byWord(event, form.data.word, form.data.words || undefined);
		}
		const actor = signedIn(event);
		const form = await readForm(event, AddInput);
		if (!form.ok) return form.failure;
		if (!(await event.locals.read('concern', (ctx) => ownConcern(ctx, key))))
			error(404, { message: 'not found' });
		return answer(form, async () => {
			await addWords(event.locals.app, actor.organizationId, key, form.data.words);
			return { saved: true as const };
		});
	}
};

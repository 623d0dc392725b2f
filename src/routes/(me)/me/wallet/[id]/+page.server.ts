import { redirect } from '@sveltejs/kit';
import { DocumentIdInput, documentKindWord, documentName, letterWord } from '#domains/wallet/wallet.ts';
import { letterCards, ownDocument, removeDocument } from '#domains/wallet/server/wallet.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'participant');
	const { one, means } = await event.locals.read('own papers', async (ctx) => {
		const one = await ownDocument(ctx, event.params.id);
		return { one, means: (await letterCards(ctx)).some(({ letter }) => letter === one.letter) };
	});
	return {
		means: means ? `/me/letters/${one.letter}` : null,
		id: one.id,
		name: documentName(one),
		what: one.name ? (one.letter ? letterWord(one.letter) : documentKindWord(one.kind)) : null
	};
};

export const actions: Actions = {
	remove: async (event) => {
		signedIn(event, 'participant');
		const form = await readForm(event, DocumentIdInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('own papers', (ctx) => removeDocument(ctx, form.data.id), { once: form.once });
			redirect(303, '/me/wallet?removed');
		});
	}
};

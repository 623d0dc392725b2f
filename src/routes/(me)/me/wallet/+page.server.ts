import {
	AddDocumentInput,
	DOCUMENT_KINDS,
	documentKindWord,
	documentName,
	LETTERS,
	letterWord
} from '#domains/wallet/wallet.ts';
import { addDocument, ownDocuments } from '#domains/wallet/server/wallet.ts';
import { dateFormat } from '#platform/date-words.ts';
import { answer, readFormWithFile } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'participant');
	const timeZone = event.locals.session!.active!.timeZone;
	const day = dateFormat(getLocale(), timeZone, { dateStyle: 'long' });
	const documents = await event.locals.read('own papers', ownDocuments);
	return {
		removed: event.url.searchParams.has('removed'),
		kinds: DOCUMENT_KINDS.map((value) => ({ value, label: documentKindWord(value) })),
		letters: LETTERS.map((value) => ({ value, label: letterWord(value) })),
		documents: documents.map((one) => ({
			id: one.id,
			name: documentName(one),
			why: one.name ? (one.letter ? letterWord(one.letter) : documentKindWord(one.kind)) : undefined,
			since: m.wallet_since({ date: day.format(one.addedAt) })
		}))
	};
};

export const actions: Actions = {
	add: async (event) => {
		signedIn(event, 'participant');
		const form = await readFormWithFile(event, AddDocumentInput, 'photo');
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('own papers', (ctx) => addDocument(ctx, form.data, form.file), {
				once: form.once
			});
			return { added: true as const };
		});
	}
};

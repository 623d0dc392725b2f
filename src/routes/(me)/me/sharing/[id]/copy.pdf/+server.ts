import { getLocale } from '#paraglide/runtime.js';
import { m } from '#paraglide/messages.js';
import { NOTICE } from '#domains/consent/consent.ts';
import { consentById, consentPdf } from '#domains/consent/server/consent.ts';
import { Refusal } from '#platform/errors.ts';
import { signedIn } from '#platform/web/guard.ts';
import type { RequestHandler } from './$types';

/** A copy to keep. The file's name says nothing of what it is. */
export const GET: RequestHandler = async (event) => {
	const { personId } = signedIn(event, 'participant');
	const pdf = await event.locals.read('sharing', async (ctx) => {
		const consent = await consentById(ctx, event.params.id);
		if (consent.personId !== personId) throw new Refusal('not_found');
		return consentPdf({
			title: m.sharing_page_title(),
			paragraphs: consent.page.split('\n'),
			notice: consent.recipientId ? null : NOTICE,
			foot: m.sharing_page_mark({ mark: consent.mark, wording: String(consent.wording) }),
			locale: getLocale()
		});
	});
	return new Response(new Uint8Array(pdf), {
		headers: { 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="page.pdf"' }
	});
};

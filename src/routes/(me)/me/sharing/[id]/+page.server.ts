import { getLocale } from '#paraglide/runtime.js';
import { EndInput, NOTICE } from '#domains/consent/consent.ts';
import { consentById, endConsent } from '#domains/consent/server/consent.ts';
import { Refusal } from '#platform/errors.ts';
import { dateFormat } from '#platform/date-words.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import type { Actions, PageServerLoad } from './$types';

/** The page that was signed, word for word: to read, to print, to keep. */
export const load: PageServerLoad = async (event) => {
	const { personId } = signedIn(event, 'participant');
	const zone = event.locals.session!.active!.timeZone;
	const date = (at: Date) => dateFormat(getLocale(), zone, { dateStyle: 'long' }).format(at);
	return event.locals.read('sharing', async (ctx) => {
		const consent = await consentById(ctx, event.params.id);
		if (consent.personId !== personId) throw new Refusal('not_found');
		return {
			id: consent.id,
			page: consent.page.split('\n'),
			mark: consent.mark,
			wording: consent.wording,
			names: consent.recipients.map((one) => one.name).join(', '),
			member: consent.recipientId !== null,
			state: consent.state,
			ended: consent.endedAt && date(consent.endedAt),
			notice: consent.recipientId ? null : NOTICE,
			printedOn: date(ctx.now)
		};
	});
};

export const actions: Actions = {
	end: async (event) => {
		signedIn(event, 'participant');
		const form = await readForm(event, EndInput);
		if (!form.ok) return form.failure;
		return answer(form, () => event.locals.write('sharing', (ctx) => endConsent(ctx, form.data.id)));
	}
};

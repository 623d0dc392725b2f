import { getLocale } from '#paraglide/runtime.js';
import { lastDay } from '#domains/consent/consent.ts';
import { consentById, previewPermit } from '#domains/consent/server/consent.ts';
import { Refusal } from '#platform/errors.ts';
import { signedIn } from '#platform/web/guard.ts';
import { sharedView } from '#routes/sharing-pages/shared-view.ts';
import type { PageServerLoad } from './$types';

/** "This is what they see": the same code that renders it for them. */
export const load: PageServerLoad = async (event) => {
	const { personId } = signedIn(event, 'participant');
	const zone = event.locals.session!.active!.timeZone;
	return event.locals.read('sharing', async (ctx) => {
		const consent = await consentById(ctx, event.params.id);
		if (consent.personId !== personId || !consent.recipientId || consent.state !== 'now')
			throw new Refusal('not_found');
		const until = consent.until.kind === 'date' ? consent.until.at : null;
		const permit = await previewPermit(ctx, { ...consent, until });
		return {
			id: consent.id,
			name: consent.recipients[0]?.name ?? '',
			view: await sharedView(ctx, permit, getLocale()),
			until: until && lastDay(until, getLocale(), zone)
		};
	});
};

import { lastDay } from '#domains/consent/consent.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { permitFor, sharedMark, sharedWithMe } from '#domains/consent/server/consent.ts';
import { sharedView } from './shared-view.ts';

/**
 * The cards of everything that this person shares with the actor now: each asks the engine, and leaves its line in the
 * person's account.
 */
export async function sharedCards(ctx: WriteContext, personId: string, locale: string, timeZone: string) {
	const cards = [];
	for (const one of await sharedWithMe(ctx)) {
		if (one.personId !== personId) continue;
		const decision = await permitFor(ctx, one.consentId, { channel: 'page' });
		if (!decision.ok) continue;
		cards.push({
			consentId: one.consentId,
			view: await sharedView(ctx, decision.permit, locale),
			until: one.until && lastDay(one.until, locale, timeZone)
		});
	}
	return { cards, mark: await sharedMark(ctx) };
}

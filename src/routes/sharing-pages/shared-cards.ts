import { dateFormat } from '#platform/date-words.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { permitFor, sharedMark, sharedWithMe } from '#domains/consent/server/consent.ts';
import { sharedView } from './shared-view.ts';

/**
 * The cards of everything that is shared with the actor now, by person: each asks the engine, and leaves its line in that
 * person's account. For /ally and whoever else has something shared with them.
 */
export async function sharedCards(ctx: WriteContext, locale: string, timeZone: string) {
	const cards = [];
	for (const one of await sharedWithMe(ctx)) {
		const decision = await permitFor(ctx, one.consentId, { channel: 'page' });
		if (!decision.ok) continue;
		cards.push({
			consentId: one.consentId,
			personId: one.personId,
			name: one.name,
			light: decision.permit.categories.includes('light'),
			view: await sharedView(ctx, decision.permit, locale),
			until:
				one.until &&
				dateFormat(locale, timeZone, { dateStyle: 'long' }).format(new Date(one.until.getTime() - 1))
		});
	}
	return { cards, mark: await sharedMark(ctx) };
}

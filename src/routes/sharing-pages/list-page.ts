import { dateFormat } from '#platform/date-words.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { accountOf, consentsOf } from '#domains/consent/server/consent.ts';
import type { Consent } from '#domains/consent/consent.ts';
import { categoryWord, itemWord, refusedWord } from '#domains/consent/consent.ts';
import { shareable } from './shareable.ts';

/** /me/sharing: what is shared now, what was, and what was given out. */
export async function sharingPage(ctx: ReadContext, personId: string, locale: string, timeZone: string) {
	const { things } = await shareable(ctx, personId, locale);
	const words = new Map(things.map((thing) => [thing.id, thing.words]));
	const date = (at: Date) => dateFormat(locale, timeZone, { dateStyle: 'long' }).format(at);
	const line = (consent: Consent) => lineOf(consent, words, date);
	const consents = await consentsOf(ctx, personId);
	const account = await accountOf(ctx, personId);
	return {
		now: consents.filter((one) => one.state === 'now').map(line),
		past: consents.filter((one) => one.state !== 'now').map(line),
		account: account.map((one) => ({
			id: one.id,
			at: dateFormat(locale, timeZone, { dateStyle: 'medium', timeStyle: 'short' }).format(one.at),
			by: one.by,
			to: one.to,
			what: one.categories.map(categoryWord).join(', '),
			words: one.words,
			page: one.channel === 'page',
			emergency: one.basis === 'emergency',
			refused: one.outcome === 'refused' ? refusedWord(one.reason ?? '') : null
		}))
	};
}

/** One consent in a few words. */
export function lineOf(consent: Consent, words: ReadonlyMap<string, string>, date: (at: Date) => string) {
	return {
		id: consent.id,
		names: consent.recipients.map((one) => one.name).join(', '),
		member: consent.recipientId !== null,
		what: [
			...consent.categories.map(categoryWord),
			...consent.items.map((item) => words.get(item.id) ?? itemWord(item.kind)),
			...(consent.information ? [consent.information] : [])
		],
		until: consent.until.kind === 'date' ? date(new Date(consent.until.at.getTime() - 1)) : null,
		event: consent.until.kind === 'event' ? consent.until.words : null,
		signed: date(consent.signedAt),
		ended: consent.endedAt && date(consent.endedAt),
		state: consent.state
	};
}

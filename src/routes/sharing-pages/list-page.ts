import { dateFormat } from '#platform/date-words.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { accountOf, consentsOf, ordersAboutMe } from '#domains/consent/server/consent.ts';
import type { Account, Consent } from '#domains/consent/consent.ts';
import { categoryWord, itemWord, lastDay, refusedWord } from '#domains/consent/consent.ts';
import { dayIn } from '#platform/time.ts';
import { m } from '#paraglide/messages.js';
import { orderView } from '../outside-pages/one-page.ts';
import { shareable } from './shareable.ts';

/** How long beforehand the page says that something ends. */
const SOON = 14 * 86_400_000;

/** /me/sharing: what is shared now, what was, and what was given out. */
export async function sharingPage(ctx: ReadContext, personId: string, locale: string, timeZone: string) {
	const { things } = await shareable(ctx, personId, locale);
	const words = new Map(things.map((thing) => [thing.id, thing.words]));
	const date = (at: Date) => dateFormat(locale, timeZone, { dateStyle: 'long' }).format(at);
	const line = (consent: Consent) =>
		lineOf(consent, words, { date, last: (at) => lastDay(at, locale, timeZone), now: ctx.now });
	const consents = await consentsOf(ctx, personId);
	const account = await accountOf(ctx, personId);
	const now = consents.filter((one) => one.state === 'now').map(line);
	return {
		now: now.toSorted((a, b) => Number(b.soon) - Number(a.soon)),
		soon: now.filter((one) => one.soon).length,
		orders: (await ordersAboutMe(ctx)).map((one) => ({
			...orderView(one, timeZone, false),
			sealed: one.sealedUntil !== null
		})),
		past: consents.filter((one) => one.state !== 'now').map(line),
		account: sameOfOneDay(account, (at) => dayIn(timeZone, at)).map(({ one, times }) => {
			const at = dateFormat(locale, timeZone, { dateStyle: 'medium', timeStyle: 'short' }).format(one.at);
			return {
				id: one.id,
				at: times > 1 ? m.sharing_account_times({ count: times, at }) : at,
				by: one.by,
				to: one.to,
				what: [
					...one.categories.map(categoryWord),
					...one.items.map(
						({ id, kind }) => words.get(id) ?? (kind ? itemWord(kind) : m.sharing_account_one())
					)
				].join(', '),
				words: one.self ? '' : one.words,
				self: one.self,
				paper: one.paper,
				page: one.channel === 'page',
				emergency: one.basis === 'emergency',
				order: one.basis === 'court_order',
				sealed: one.sealedUntil && date(one.sealedUntil),
				refused: one.outcome === 'refused' ? refusedWord(one.reason ?? '') : null
			};
		})
	};
}

/** Lines of one day that say the same are one, at its newest; a paper that is kept has a line of its own. */
function sameOfOneDay(account: Account[], dayOf: (at: Date) => string): { one: Account; times: number }[] {
	const lines = new Map<string, { one: Account; times: number }>();
	for (const one of account) {
		const { id, at, ...said } = one;
		const key = one.paper ? id : JSON.stringify([dayOf(at), said]);
		const line = lines.get(key);
		if (line) line.times += 1;
		else lines.set(key, { one, times: 1 });
	}
	return [...lines.values()];
}

/** One consent in a few words. */
function lineOf(
	consent: Consent,
	words: ReadonlyMap<string, string>,
	{ date, last, now }: { date: (at: Date) => string; last: (at: Date) => string; now: Date }
) {
	const end = consent.until.kind === 'date' ? consent.until.at : null;
	return {
		id: consent.id,
		names: consent.recipients.map((one) => one.name).join(', '),
		member: consent.recipientId !== null,
		what: [
			...consent.categories.map(categoryWord),
			...consent.items.map((item) => words.get(item.id) ?? itemWord(item.kind)),
			...(consent.information ? [consent.information] : [])
		],
		until: end && last(end),
		soon: end !== null && end.getTime() - now.getTime() <= SOON,
		event: consent.until.kind === 'event' ? consent.until.words : null,
		signed: date(consent.signedAt),
		ended: consent.endedAt && date(consent.endedAt),
		state: consent.state
	};
}

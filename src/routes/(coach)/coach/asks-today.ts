import { cardsOf, caseloadOf } from '#domains/people/server/people.ts';
import { handoffsToAsk } from '#domains/referrals/server/referrals.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';

/** Of whom somebody asks today whether it holds: two weeks after they arrived at a place. */
export async function asksToday(ctx: ReadContext, me: string, timeZone: string) {
	const ids = (await caseloadOf(ctx, me)).map(({ id }) => id);
	const asks = await handoffsToAsk(ctx, ids, timeZone);
	const names = await cardsOf(
		ctx,
		asks.map((one) => one.personId)
	);
	return asks.map((one) => ({
		href: `/coach/people/${one.personId}/handoffs/${one.id}`,
		words: m.referrals_day_asks({ name: names.get(one.personId)?.preferredName ?? '' })
	}));
}

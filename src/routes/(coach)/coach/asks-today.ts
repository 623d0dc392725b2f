import { talksToAnswer } from '#domains/matching/server/matching.ts';
import { cardsOf, caseloadOf } from '#domains/people/server/people.ts';
import { callsWaiting } from '#domains/recovery-calls/server/recovery-calls.ts';
import { handoffsRefused, handoffsToAsk } from '#domains/referrals/server/referrals.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';

/** Who asks for a first talk; how many can be called now; of whom a place could not take somebody on, and of whom one asks today whether it holds: two weeks after they arrived. */
export async function asksToday(ctx: ReadContext, me: string, timeZone: string) {
	const ids = (await caseloadOf(ctx, me)).map(({ id }) => id);
	const refused = await handoffsRefused(ctx, ids);
	const asks = await handoffsToAsk(ctx, ids, timeZone);
	const names = await cardsOf(
		ctx,
		[...refused, ...asks].map((one) => one.personId)
	);
	const line = (words: (of: { name: string }) => string) => (one: { id: string; personId: string }) => ({
		href: `/coach/people/${one.personId}/handoffs/${one.id}`,
		words: words({ name: names.get(one.personId)?.preferredName ?? '' })
	});
	const calls = await callsWaiting(ctx);
	const talks = await talksToAnswer(ctx);
	return [
		...(talks > 0 ? [{ href: '/coach/match/talks', words: m.match_day_talks({ count: talks }) }] : []),
		...(calls > 0 ? [{ href: '/coach/calls', words: m.rcalls_day_line({ count: String(calls) }) }] : []),
		...refused.map(line(m.referrals_day_refused)),
		...asks.map(line(m.referrals_day_asks))
	];
}

import { talksToAnswer } from '#domains/matching/server/matching.ts';
import { cardsOf, caseloadOf } from '#domains/people/server/people.ts';
import { callsWaiting } from '#domains/recovery-calls/server/recovery-calls.ts';
import { handoffsRefused, handoffsToAsk } from '#domains/referrals/server/referrals.ts';
import { toArrangeLines } from '#routes/meeting-pages/interpreter-view.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';

/** Who asks for a first talk; how many can be called now; of whom a place could not take somebody on, of whom one asks today whether it holds: two weeks after they arrived; and for which meeting nobody interprets yet. */
export async function asksToday(app: Pick<App, 'read'>, ctx: ReadContext, me: string, timeZone: string) {
	const caseload = await caseloadOf(ctx, me);
	const ids = caseload.map(({ id }) => id);
	const known = new Map(caseload.map((one) => [one.id, one.preferredName]));
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
	const calls = await callsWaiting(app, ctx);
	const talks = await talksToAnswer(ctx);
	return [
		...(talks > 0 ? [{ href: '/coach/match/talks', words: m.match_day_talks({ count: talks }) }] : []),
		...(calls > 0 ? [{ href: '/coach/calls', words: m.rcalls_day_line({ count: String(calls) }) }] : []),
		...(await toArrangeLines(ctx, timeZone, known)),
		...refused.map(line(m.referrals_day_refused)),
		...asks.map(line(m.referrals_day_asks))
	];
}

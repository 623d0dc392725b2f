import { findingWord, foundWrong, openingReasonWord, opensNow } from '#domains/people/people.ts';
import { cardsOf, findingsOf, ownOpeningsAlsoShut } from '#domains/people/server/people.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { clockIn, momentIn } from './words.ts';

/** What the worker opened lately: what is open now, and where something can still be written down. */
export async function startPage(app: App, ctx: ReadContext, timeZone: string) {
	const own = await ownOpeningsAlsoShut(app, ctx);
	const names = await cardsOf(
		ctx,
		own.flatMap((one) => [one.personId, one.closedBy ?? one.personId])
	);
	const findings = await findingsOf(ctx, own);
	const [clock, moment] = [clockIn(timeZone), momentIn(timeZone)];
	return {
		title: m.emergency_title(),
		own: own.map((one) => ({
			id: one.id,
			line: m.emergency_own_line({ when: moment(one.openedAt), reason: openingReasonWord(one.reason) }),
			wrong: foundWrong(findings.get(one.id) ?? []),
			found: [
				...(one.closedBy && one.closedAt
					? [
							m.emergency_own_ended({
								by: names.get(one.closedBy)?.preferredName || m.looked_someone(),
								time: clock(one.closedAt)
							})
						]
					: []),
				...(findings.get(one.id) ?? []).map((look) =>
					[
						m.oversight_looked_line({
							by: look.by || m.looked_someone(),
							when: moment(look.at),
							found: findingWord(look.found)
						}),
						...(look.words ? [m.emergency_own_found_words({ words: look.words })] : [])
					].join(' ')
				)
			],
			open:
				!one.shut && opensNow(one, ctx.now)
					? {
							href: `/team/emergency/${one.personId}`,
							words: m.emergency_back_to({
								name: names.get(one.personId)?.preferredName ?? '',
								time: clock(one.until)
							})
						}
					: null
		}))
	};
}

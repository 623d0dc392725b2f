import {
	findingWord,
	foundWrong,
	OPENING_SHOWS,
	openingReasonWord,
	opensNow
} from '#domains/people/people.ts';
import { cardsOf, openingsOfMine, type ToldOpening } from '#domains/people/server/people.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { clockIn, momentIn } from '../emergency-pages/words.ts';

/** How the actor's own record was opened in emergencies, in plain words, newest first. */
export async function openingsView(ctx: ReadContext, timeZone: string) {
	return (await openingsOfMine(ctx)).map((one) => viewOf(one, ctx.now, timeZone));
}

/** Those that the person has not read of yet, for the top of their first page. */
export async function unreadOpenings(ctx: ReadContext) {
	const timeZone =
		ctx.actor.kind === 'person'
			? ((await cardsOf(ctx, [ctx.actor.personId])).get(ctx.actor.personId)?.timeZone ?? 'UTC')
			: 'UTC';
	return (await openingsView(ctx, timeZone)).filter((one) => !one.read);
}

function viewOf(one: ToldOpening, now: Date, timeZone: string) {
	const [clock, moment] = [clockIn(timeZone), momentIn(timeZone)];
	const by = one.by || m.looked_someone();
	return {
		id: one.id,
		read: one.read,
		by,
		line: m.emergency_mine_line({ by, when: moment(one.openedAt) }),
		end: one.closedAt
			? m.emergency_mine_closed({
					by: one.closedBy ? one.closer || m.looked_someone() : by,
					time: clock(one.closedAt)
				})
			: opensNow(one, now)
				? m.emergency_mine_open({ time: clock(one.until) })
				: m.emergency_mine_until({ time: clock(one.until) }),
		reason: m.emergency_mine_reason({ reason: openingReasonWord(one.reason) }),
		words: one.words,
		what: OPENING_SHOWS[one.reason].focuses ? m.emergency_mine_what() : m.emergency_mine_what_less(),
		wrong: foundWrong(one.looks),
		looks: one.looks.map((look) => ({
			line: m.emergency_mine_looked({
				by: look.by || m.looked_someone(),
				when: moment(look.at),
				found: findingWord(look.found)
			}),
			words: look.words
		}))
	};
}

import { askDay, needWord, stateWord } from '#domains/referrals/referrals.ts';
import { openHandoffsOf } from '#domains/referrals/server/referrals.ts';
import { caseloadOf } from '#domains/people/server/people.ts';
import { dayIn } from '#platform/time.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { dayLong } from '#routes/sharing-pages/days.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { personId: me } = signedIn(event, 'coach', 'peer');
	return event.locals.read('hand-offs', async (ctx) => {
		const people = new Map((await caseloadOf(ctx, me)).map((one) => [one.id, one]));
		const handoffs = await openHandoffsOf(ctx, [...people.keys()]);
		return {
			title: m.referrals_nav_of(),
			handoffs: handoffs.map((one) => {
				const person = people.get(one.personId)!;
				const ask = askDay(one);
				const asks = ask !== null && ask <= dayIn(person.timeZone, ctx.now);
				return {
					id: one.id,
					href: `/coach/people/${one.personId}/handoffs/${one.id}`,
					title: m.referrals_line({ name: person.preferredName, place: one.words.place }),
					why: [
						needWord(one.need),
						asks ? m.referrals_ask_title() : stateWord(one.state),
						one.goesOn && one.state !== 'arrived' ? dayLong(one.goesOn, getLocale()) : ''
					]
						.filter(Boolean)
						.join(' · '),
					asks
				};
			})
		};
	});
};

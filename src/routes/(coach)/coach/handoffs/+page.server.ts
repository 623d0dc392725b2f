import { askDay, needWord, stateWord } from '#domains/referrals/referrals.ts';
import { openHandoffsOf } from '#domains/referrals/server/referrals.ts';
import { serviceDetail } from '#domains/directory/server/directory.ts';
import { caseloadOf } from '#domains/people/server/people.ts';
import { isId } from '#platform/ids.ts';
import { dayIn } from '#platform/time.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { handoffFrom } from '#routes/(public)/directory/handoff-from.ts';
import { placeOf } from '#routes/handoff-pages/handoffs-page.ts';
import { dayLong } from '#routes/sharing-pages/days.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { personId: me } = signedIn(event, 'coach', 'peer');
	return event.locals.read('hand-offs', async (ctx) => {
		const people = new Map((await caseloadOf(ctx, me)).map((one) => [one.id, one]));
		const from = event.url.searchParams.get('from') ?? '';
		const service = isId(from) ? await serviceDetail(ctx, from) : null;
		const title = m.referrals_nav_of();
		// Come from an entry of the directory: for whom it is, and nothing else.
		if (service) {
			const offer = { place: placeOf(service), people: [...people.values()].map(nameAndWay(from)) };
			return { title, offer, handoffs: [] };
		}
		const handoffs = await openHandoffsOf(ctx, [...people.keys()]);
		return {
			title,
			offer: null,
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

const nameAndWay = (service: string) => (one: { id: string; preferredName: string }) => ({
	id: one.id,
	name: one.preferredName,
	href: handoffFrom('coach', service, one.id)!
});

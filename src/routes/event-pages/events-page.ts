/** Events of the organization, and what one gave there: the same page for a participant and an ally. */
import { gaveWord, GainInput, HandIdInput, type Help, type OwnHand } from '#domains/events/events.ts';
import {
	eventsById,
	eventsIGoTo,
	keepGain,
	ownGains,
	ownHands,
	takeBackHand,
	upcomingEvents
} from '#domains/events/server/events.ts';
import { addLine, LineInput, planOf } from '#domains/plans/server/plans.ts';
import type { Role } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { dayLong } from '../sharing-pages/days.ts';
import { actOn } from '../tie-pages/acts.ts';
import { whenOf } from './show-event.ts';

type Own = Extract<Role, 'participant' | 'ally'>;
type Place = Parameters<typeof signedIn>[0];

export const eventsPage = (role: Own) => ({
	load: (event: Place) => {
		const { personId } = signedIn(event, role);
		const locale = getLocale();
		return event.locals.read('events', async (ctx) => {
			const mine = await eventsIGoTo(ctx);
			const gave = await gaveOf(ctx);
			const planned =
				role === 'participant' && gave.length > 0
					? new Set((await planOf(ctx, personId)).milestones.map((one) => one.text))
					: null;
			return {
				title: m.events_title(),
				base: role === 'participant' ? '/me/events' : '/ally/events',
				home:
					role === 'participant'
						? { href: '/me/people', label: m.mypeople_title() }
						: { href: '/ally', label: m.nav_home() },
				events: (await upcomingEvents(ctx)).map((one) => ({
					id: one.id,
					title: one.title,
					why: one.cancelledWhy === null ? whenOf(one, locale) : m.events_is_cancelled(),
					mine: mine.has(one.id)
				})),
				gave: gave.map(({ day, ...one }) => ({
					...one,
					day: dayLong(day, locale),
					// Only a participant's plan has milestones that somebody walks along with.
					planned: planned?.has(one.line) ?? null
				}))
			};
		});
	},
	actions: {
		gain: actOn(
			role,
			GainInput,
			async (ctx, { hand, words }) => {
				await keepGain(ctx, hand, words);
				return { gained: true as const };
			},
			'events'
		),
		drop: actOn(
			role,
			HandIdInput,
			async (ctx, { hand }) => {
				await takeBackHand(ctx, hand);
				return { dropped: true as const };
			},
			'events'
		),
		...(role === 'participant' ? { plan: actOn(role, HandIdInput, intoPlan, 'events') } : {})
	}
});

/** Hands that were wanted, at events that took place. Not hours, and no count of them. */
async function gaveOf(ctx: ReadContext) {
	const hands = (await ownHands(ctx)).filter(
		(one): one is OwnHand & { kind: Help } => one.kind !== 'met' && one.answer === 'yes'
	);
	const events = await eventsById(
		ctx,
		hands.map((one) => one.eventId)
	);
	const gains = await ownGains(ctx);
	return hands
		.flatMap((hand) => {
			const event = events.get(hand.eventId);
			if (!event || event.cancelledWhy !== null || event.overAt > ctx.now) return [];
			const line = m.events_gave_line({ what: gaveWord(hand.kind), event: event.title });
			return [{ id: hand.id, day: event.day, line, words: gains.get(hand.id) ?? '' }];
		})
		.toSorted((a, b) => b.day.localeCompare(a.day));
}

/** One line among the milestones of the person's own plan; a second tap adds none. */
async function intoPlan(ctx: WriteContext, { hand }: { hand: string }) {
	const gave = (await gaveOf(ctx)).find((one) => one.id === hand);
	if (!gave || ctx.actor.kind !== 'person') throw new Refusal('not_found', 'no such hand');
	const { personId } = ctx.actor;
	if (!(await planOf(ctx, personId)).milestones.some((one) => one.text === gave.line))
		await addLine(ctx, {
			...LineInput.parse({ kind: 'milestone', text: gave.line, happenedOn: gave.day }),
			personId
		});
	return { planned: true as const };
}

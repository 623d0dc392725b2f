/** One event, with what one says of one's own going: the same page for a participant and an ally. */
import { error } from '@sveltejs/kit';
import {
	EventIdInput,
	GoInput,
	HandIdInput,
	HandInput,
	handWord,
	manySay,
	type EventSeen,
	type OwnHand
} from '#domains/events/events.ts';
import {
	eventsById,
	hasRoom,
	offerHand,
	ownGoing,
	ownHands,
	sayGoing,
	takeBackGoing,
	takeBackHand,
	whoGoes
} from '#domains/events/server/events.ts';
import { cardsOf } from '#domains/people/server/people.ts';
import { askForContact, openAsks } from '#domains/sessions/server/sessions.ts';
import type { PersonActor, Role } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { dayLong } from '../sharing-pages/days.ts';
import { actOn } from '../tie-pages/acts.ts';
import { showEvent, whenOf } from './show-event.ts';

type Own = Extract<Role, 'participant' | 'ally'>;
type Place = Parameters<typeof readForm>[0] & Parameters<typeof signedIn>[0];

const said = <T extends string>(what: T) => ({ said: what });

export const eventPage = (role: Own) => ({
	load: async (event: Parameters<typeof signedIn>[0] & { params: { id: string } }) => {
		const me = signedIn(event, role);
		const { id } = event.params;
		const zone = event.locals.session!.active!.timeZone;
		if (!isId(id)) error(404, 'not found');
		const goes = await whoGoes(event.locals.app, me, id);
		const room = await hasRoom(event.locals.app, me, id);
		return event.locals.read('events', async (ctx) => {
			const seen = (await eventsById(ctx, [id])).get(id);
			if (!seen) error(404, 'not found');
			return {
				title: m.events_title(),
				base: role === 'participant' ? '/me/events' : '/ally/events',
				event: showEvent(seen, getLocale(), ctx.now),
				full: !room,
				many: manySay(goes.count),
				names: goes.names,
				...(await ownSide(ctx, me, seen, zone)),
				// Only who is walked with can ask somebody to come along.
				asks: role === 'participant' ? (await openAsks(ctx, [me.personId])).length > 0 : null
			};
		});
	},
	actions: {
		go: (event: Place) => go(event, role),
		back: actOn(
			role,
			EventIdInput,
			(ctx, { id }) => takeBackGoing(ctx, id).then(() => said('back')),
			'events'
		),
		hand: actOn(role, HandInput, (ctx, input) => offerHand(ctx, input).then(() => said('hand')), 'events'),
		handBack: actOn(
			role,
			HandIdInput,
			(ctx, { hand }) => takeBackHand(ctx, hand).then(() => said('hand-back')),
			'events'
		),
		...(role === 'participant' ? { along: actOn(role, EventIdInput, askAlong, 'events') } : {})
	}
});

/** What the person said of their own going, and what they can still say. */
async function ownSide(ctx: ReadContext, me: PersonActor, event: EventSeen, zone: string) {
	const going = await ownGoing(ctx, event.id);
	const hands = (await ownHands(ctx)).filter((one) => one.eventId === event.id);
	const name = (await cardsOf(ctx, [me.personId])).get(me.personId)?.preferredName ?? '';
	const changed = going && event.changedAt > going.saidAt ? dayIn(zone, event.changedAt) : null;
	return {
		open: event.cancelledWhy === null && event.overAt > ctx.now,
		going: going && {
			show: going.shown ? 'name' : 'count',
			staff: going.toldStaff,
			name: going.name,
			word: going.word
		},
		changed: changed && dayLong(changed, getLocale()),
		firstName: name.split(/\s+/u)[0] ?? '',
		driving: event.wants.includes('drive') ? event.driving : '',
		met: hands.filter((one) => one.kind === 'met').map(handOf)[0] ?? null,
		hands: hands.filter((one) => one.kind !== 'met').map(handOf),
		wants: event.wants
			.filter((kind) => !hands.some((one) => one.kind === kind))
			.map((value) => ({ value, label: handWord(value) }))
	};
}

const handOf = (hand: OwnHand) => {
	const name = hand.by ?? m.events_somebody();
	return {
		id: hand.id,
		what: handWord(hand.kind),
		words: hand.words,
		answer:
			hand.answer === null
				? hand.kind === 'met'
					? m.events_alone_waits()
					: m.events_hand_waits()
				: hand.kind === 'met'
					? m.events_alone_yes({ name })
					: hand.answer === 'yes'
						? m.events_hand_yes({ name })
						: m.events_hand_enough({ name })
	};
};

/** Who are you, is it well formed, is there room, do it, answer. */
async function go(event: Place, role: Own) {
	const me = signedIn(event, role);
	const form = await readForm(event, GoInput);
	if (!form.ok) return form.failure;
	return answer(form, async () => {
		const room = await hasRoom(event.locals.app, me, form.data.id);
		return event.locals.write(
			'events',
			async (ctx) => {
				await sayGoing(ctx, form.data, room);
				return said('going');
			},
			{ once: form.once }
		);
	});
}

/** Asks whoever walks with the person; the name of the event and its time are all that leaves this page. */
async function askAlong(ctx: WriteContext, { id }: { id: string }) {
	const event = (await eventsById(ctx, [id])).get(id);
	if (!event || event.cancelledWhy !== null || event.overAt <= ctx.now)
		throw new Refusal('not_found', 'no such event to come');
	if (ctx.actor.kind === 'person' && (await openAsks(ctx, [ctx.actor.personId])).length > 0)
		throw new Refusal('invalid', 'one is open already', { fields: { ask: m.events_along_open() } });
	const words = m.events_along_words({ name: event.title, when: whenOf(event, getLocale()) });
	await askForContact(ctx, { about: 'other', words });
	return said('along');
}

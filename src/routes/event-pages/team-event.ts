/** One event for who writes events: who comes, what is offered, and how it came to be as it is. */
import { error } from '@sveltejs/kit';
import { handWord } from '#domains/events/events.ts';
import {
	eventHistory,
	eventsById,
	whoComes,
	type EventVersion,
	type HandSeen
} from '#domains/events/server/events.ts';
import { dateFormat } from '#platform/date-words.ts';
import { isId } from '#platform/ids.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { eventChoices, valuesOf } from './form-values.ts';
import { showEvent } from './show-event.ts';

type Place = Parameters<typeof signedIn>[0] & { params: { id: string } };

export async function teamEvent(event: Place) {
	const me = signedIn(event, 'coach', 'peer', 'supervisor');
	const { id } = event.params;
	const locale = getLocale();
	if (!isId(id)) error(404, 'not found');
	const zone = event.locals.session!.active!.timeZone;
	const day = dateFormat(locale, zone, { dateStyle: 'long' });
	const shown = await event.locals.read('events', async (ctx) => {
		const seen = (await eventsById(ctx, [id])).get(id);
		if (!seen) error(404, 'not found');
		return {
			title: m.events_title(),
			event: showEvent(seen, locale, ctx.now),
			open: seen.cancelledWhy === null && seen.overAt > ctx.now,
			values: valuesOf(seen),
			choices: eventChoices(seen.zone),
			history: (await eventHistory(ctx, id)).map((one) => historyLine(one, day.format(one.at)))
		};
	});
	const comes = await whoComes(event.locals.app, me, id);
	return {
		...shown,
		saved: event.url.searchParams.has('saved'),
		count: comes.count === 1 ? m.events_comes_one() : m.events_comes_many({ count: String(comes.count) }),
		names: comes.names,
		hands: comes.hands.map(handLine)
	};
}

const handLine = (hand: HandSeen) => ({
	id: hand.id,
	met: hand.kind === 'met',
	line: m.events_hand_line({ name: hand.name, what: handWord(hand.kind) }),
	words: hand.words,
	answer:
		hand.answer === null
			? null
			: hand.kind === 'met'
				? m.events_answered_meet()
				: hand.answer === 'yes'
					? m.events_answered_yes()
					: m.events_answered_enough()
});

/** The words of a version as they were; what is no word (ticks, numbers) is on the event itself. */
const historyLine = ({ version, by, words }: EventVersion, day: string) => ({
	version,
	line: m.events_history_line({ day, name: by }),
	texts:
		words.cancelledWhy !== undefined
			? [m.events_history_cancelled({ why: words.cancelledWhy })]
			: [
					words.title,
					`${words.day} ${words.starts}${words.ends ? `–${words.ends}` : ''} (${words.zone})`,
					words.place,
					words.what,
					words.cost,
					words.gettingThere,
					words.driving
				].filter((text): text is string => Boolean(text))
});

/** Support cards on the worker's list, and asking about close support on a person's page. */
import {
	AskWindowInput,
	CardInput,
	changeWord,
	signalView,
	signWords
} from '#domains/early-signs/early-signs.ts';
import {
	actOnCard,
	askWindow,
	cardsForMe,
	windowsOf,
	type WorkersCard
} from '#domains/early-signs/server/early-signs.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { dayIn } from '#platform/time.ts';
import { clockOf, dayLong } from '../sharing-pages/days.ts';
import { actOn } from '../tie-pages/acts.ts';

const cardView = (card: WorkersCard, today: string) => ({
	id: card.id,
	personId: card.personId,
	name: card.name,
	due: card.overdue
		? m.signs_card_overdue({ due: dayLong(card.dueOn, getLocale()) })
		: card.dueOn === today
			? m.signs_card_due_today()
			: m.signs_card_due({ due: dayLong(card.dueOn, getLocale()) }),
	pressing: card.tier === 1 || card.overdue,
	owner: card.ownerName && m.signs_card_owner({ name: card.ownerName }),
	quiet:
		card.quietUntil === null
			? null
			: m.signs_card_quiet({
					until: clockOf(
						`${String(Math.floor(card.quietUntil / 60)).padStart(2, '0')}:${String(card.quietUntil % 60).padStart(2, '0')}`,
						getLocale()
					)
				}),
	tries: card.acts > 0 ? m.signs_card_tries({ count: card.acts }) : null,
	signs: card.signs.map(signWords)
});

/** Cards and the words of the week, of the people a worker walks with. */
export async function cardsView(ctx: ReadContext, timeZone: string) {
	const { now, later, week } = await cardsForMe(ctx);
	const today = dayIn(timeZone, ctx.now);
	const shown = week.map(({ personId, name, signal }) => ({ personId, name, ...signalView(signal) }));
	const names = (band: string | null) =>
		shown
			.filter((one) => one.band === band)
			.map(({ name }) => name)
			.join(', ');
	return {
		now: now.map((card) => cardView(card, today)),
		later: later.map((card) => cardView(card, today)),
		week: shown.filter(({ band }) => band === 'extra_support' || band === 'some_strain'),
		steady: names('steady'),
		unsaid: names(null)
	};
}

/** One tap on a card. */
export const takeCard = actOn(
	['coach', 'peer'],
	CardInput,
	async (ctx, input) => {
		const { back } = await actOnCard(ctx, input);
		return { acted: 'card' as const, back: back && dayLong(back, getLocale()), words: null };
	},
	'my day'
);

/** What stands about close support on a person's page. */
export const closeSupportView = async (ctx: ReadContext, personId: string) =>
	(await windowsOf(ctx, personId)).map(({ id, kind, state, lastOn }) => ({
		id,
		words:
			state === 'asked'
				? m.signs_ask_waits({ change: changeWord(kind) })
				: m.signs_ask_open({ until: dayLong(lastOn, getLocale()), change: changeWord(kind) })
	}));

/** A worker asks somebody whether close support should open. */
export const takeAsk = actOn(
	['coach', 'peer'],
	AskWindowInput,
	async (ctx, { personId, ...input }) => {
		await askWindow(ctx, personId, input);
		return { asked: true as const };
	},
	'close support'
);

/** What an ally sees of somebody they are connected with: what is shared, and what they themselves asked. */
import { answerWord, questionWord } from '#domains/network/network.ts';
import { ownRepairNotes } from '#domains/barriers/server/barriers.ts';
import { askedOf, tieById } from '#domains/network/server/network.ts';
import { cardsOf } from '#domains/people/server/people.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { sinceWords } from '#platform/web/since.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { sharedCards } from '../sharing-pages/shared-cards.ts';

export async function allyCard(ctx: WriteContext, tieId: string) {
	const tie = await tieById(ctx, tieId, 'tie.opened');
	const ownId = ctx.actor.kind === 'person' ? ctx.actor.personId : '';
	const zone = (await cardsOf(ctx, [ownId])).get(ownId)?.timeZone ?? 'UTC';
	const asked = await askedOf(ctx, tie.personId);
	const shared = await sharedCards(ctx, tie.personId, getLocale(), zone);
	const steps = shared.cards.flatMap(({ view }) => view.repairs.map(({ id }) => id));
	return {
		title: m.net_close_title(),
		tie: { id: tie.id, name: tie.name },
		shared,
		/** Their own notes, by step. */
		notes: Object.fromEntries(await ownRepairNotes(ctx, steps)),
		askedToday: asked.some((one) => one.today),
		asked: asked.map((one) => ({
			id: one.id,
			when: sinceWords(one.at, zone),
			question: one.words ?? questionWord(one.kind),
			answer: one.answer && [answerWord(one.answer.kind), one.answer.words].filter(Boolean).join(' ')
		}))
	};
}

/** What an ally sees of somebody they are connected with: what is shared, and what they themselves asked. */
import { permitFor, sharedWithMe } from '#domains/consent/server/consent.ts';
import { answerWord, lightWord, questionWord } from '#domains/network/network.ts';
import { askedOf, sharedOfNetwork, tieWith } from '#domains/network/server/network.ts';
import { cardsOf } from '#domains/people/server/people.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { sinceWords } from '#platform/web/since.ts';
import { m } from '#paraglide/messages.js';

export async function allyCard(ctx: WriteContext, personId: string) {
	const tie = await tieWith(ctx, personId, 'tie.opened');
	const ownId = ctx.actor.kind === 'person' ? ctx.actor.personId : '';
	const zone = (await cardsOf(ctx, [ownId])).get(ownId)?.timeZone ?? 'UTC';
	const light = await sharedLight(ctx, personId);
	const asked = await askedOf(ctx, personId);
	return {
		title: m.net_close_title(),
		tie: { id: tie.id, name: tie.name },
		light: light && lightWord(light),
		askedToday: asked.some((one) => one.today),
		asked: asked.map((one) => ({
			id: one.id,
			when: sinceWords(one.at, zone),
			question: one.words ?? questionWord(one.kind),
			answer: one.answer && [answerWord(one.answer.kind), one.answer.words].filter(Boolean).join(' ')
		}))
	};
}

/** Each look asks the engine, which writes it into the person's account. */
async function sharedLight(ctx: WriteContext, personId: string) {
	for (const shared of await sharedWithMe(ctx)) {
		if (shared.personId !== personId || !shared.categories.includes('light')) continue;
		const asked = await permitFor(ctx, shared.consentId, { channel: 'page', categories: ['light'] });
		if (asked.ok) return (await sharedOfNetwork(ctx, asked.permit)).light;
	}
	return null;
}

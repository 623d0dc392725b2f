/** What those close to the person bring to their first page: a light to say, questions, and what was told to the coach. */
import { lightOf, ownTies, questionsForMe, tellingsToday } from '#domains/network/server/network.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { cardsOf } from '#domains/people/server/people.ts';
import { sinceWords } from '#platform/web/since.ts';

export async function closeToday(ctx: ReadContext, personId: string) {
	const ties = await ownTies(ctx);
	const zone = (await cardsOf(ctx, [personId])).get(personId)?.timeZone ?? 'UTC';
	return {
		/** A light only for those who have somebody to see it. */
		light: ties.some((tie) => !tie.waiting) ? { now: await lightOf(ctx, personId) } : null,
		waiting: ties.filter((tie) => tie.waiting).length,
		questions: await questionsForMe(ctx),
		tellings: (await tellingsToday(ctx, 7)).map((one) => ({
			id: one.id,
			name: one.name,
			words: one.words,
			when: sinceWords(one.at, zone)
		}))
	};
}

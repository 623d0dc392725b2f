import { askedOfMe } from '#domains/oversight/server/oversight.ts';
import type { Question } from '#domains/oversight/server/oversight.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { momentIn } from '../emergency-pages/words.ts';
import { markWords } from './words.ts';

/** What was asked of the worker about their looks. */
export async function askedPage(ctx: ReadContext, timeZone: string) {
	const asked = await askedOfMe(ctx);
	return { title: m.oversight_asked_title(), asked: asked.map((one) => questionView(one, timeZone)) };
}

export function questionView(one: Question, timeZone: string) {
	const moment = momentIn(timeZone);
	return {
		id: one.id,
		key: `${one.workerId}|${one.rule}|${one.on}`,
		about: markWords(one),
		asked: m.oversight_asked_by({ by: one.by || m.looked_someone(), when: moment(one.askedAt) }),
		words: one.words,
		answer: one.answer,
		answered: one.answeredAt && m.oversight_answered({ when: moment(one.answeredAt) })
	};
}

/** The page of whoever handles a concern. */
import { aboutWord } from '#domains/concern/concern.ts';
import { handledConcern, whoCanBeNamed } from '#domains/concern/server/concern.ts';
import { isRefusal } from '#platform/errors.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { sinceWords } from '#platform/web/since.ts';
import { m } from '#paraglide/messages.js';
import { lookWords } from '../own-pages/look-words.ts';
import { dayWords, lineWords, stepWords } from './words.ts';

export async function handledPage(ctx: ReadContext, id: string, timeZone: string) {
	const one = await handledConcern(ctx, id).catch((problem: unknown) => {
		if (isRefusal(problem)) return null;
		throw problem;
	});
	if (!one) return null;
	const line = lineWords(one, timeZone);
	const staff = await whoCanBeNamed(ctx);
	const names = new Map(staff.map(({ id: staffId, name }) => [staffId, name]));
	const me = ctx.actor.kind === 'person' ? ctx.actor.personId : '';
	return {
		id: one.id,
		title: m.concern_one_title(),
		state: line.state,
		open: line.open,
		said: { ...one.said, about: aboutWord(one.said.about) },
		from: one.said.name || m.concern_from_nobody(),
		nameMayBeTold: one.nameMayBeTold,
		about: (one.aboutId && names.get(one.aboutId)) || null,
		aboutId: one.aboutId,
		mayHandOn: one.goesTo === 'supervisor',
		unheardReason: one.unheardReason,
		staff: staff.filter((person) => person.id !== me),
		steps: [
			{
				id: one.id,
				at: one.receivedAt.toISOString(),
				when: dayWords(one.receivedAt, timeZone),
				title: m.concern_step_received(),
				text: undefined as string | undefined,
				by: 'person' as 'person' | 'beside',
				who: undefined as string | undefined
			},
			...one.steps.map((step) => stepWords(step, timeZone, names))
		],
		hearings: one.hearings.map((hearing) => ({
			id: hearing.id,
			who: (hearing.personId && names.get(hearing.personId)) || one.said.aboutWords || m.concern_other_side(),
			question: hearing.question,
			answer: hearing.answer,
			state: hearing.answeredAt
				? m.concern_heard_on({ date: dayWords(hearing.answeredAt, timeZone) })
				: m.concern_asked_on({ date: dayWords(hearing.askedAt, timeZone) })
		})),
		watches: one.signedIn && one.aboutId !== null,
		looks: one.looks.map((look) => `${sinceWords(look.at, timeZone)} · ${lookWords(look.action)}`)
	};
}

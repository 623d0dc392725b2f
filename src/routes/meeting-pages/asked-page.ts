/** What was asked of others for a person: the same page for the person (/me/sessions/asked) and who walks with them. */
import type { RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { AskedAnswerInput, AskedInput } from '#domains/sessions/sessions.ts';
import { answerAsked, askedFor, writeAsked } from '#domains/sessions/server/sessions.ts';
import { cardsOf } from '#domains/people/server/people.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { dayLong } from '../sharing-pages/days.ts';

/** Whose page it is, after asking who is there. */
type Whose<E> = (event: E) => string;

export const askedPage = <E extends RequestEvent>(whose: Whose<E>) => ({
	load: (event: E) => {
		const personId = whose(event);
		const zone = event.locals.session!.active!.timeZone;
		return event.locals.read('asked for them', async (ctx) => {
			const asked = await askedFor(ctx, personId);
			const names = await cardsOf(ctx, [personId, ...asked.map(({ byId }) => byId)]);
			return {
				name: names.get(personId)?.preferredName ?? '',
				today: dayIn(zone, ctx.now),
				asked: asked.map((one) => ({
					id: one.id,
					day: dayLong(one.on, getLocale()),
					by: m.meeting_asked_by({ name: names.get(one.byId)?.preferredName ?? '–' }),
					whom: one.whom,
					what: one.what,
					answer: one.answer,
					next: one.next,
					waits: one.answeredAt === null
				}))
			};
		});
	},
	actions: {
		add: act(whose, AskedInput, (ctx, personId, data) => writeAsked(ctx, personId, data)),
		answer: act(whose, AskedAnswerInput, (ctx, personId, { asked, ...said }) =>
			answerAsked(ctx, personId, asked, said)
		)
	}
});

function act<E extends RequestEvent, S extends z.ZodType>(
	whose: Whose<E>,
	schema: S,
	work: (ctx: WriteContext, personId: string, data: z.output<S>) => Promise<unknown>
) {
	return async (event: E) => {
		const personId = whose(event);
		const form = await readForm(event, schema);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write(
				'asked for them',
				async (ctx) => {
					await work(ctx, personId, form.data);
				},
				{ once: form.once }
			);
			return { saved: true as const };
		});
	};
}

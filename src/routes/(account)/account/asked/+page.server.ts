import { AnswerAskedInput } from '#domains/concern/concern.ts';
import { answerAsked, askedOfMe, whoCanBeNamed } from '#domains/concern/server/concern.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { dayWords } from '../../../concern-pages/words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event);
	const timeZone = event.locals.session!.active!.timeZone;
	return event.locals.read('my side', async (ctx) => {
		const names = new Map((await whoCanBeNamed(ctx)).map(({ id, name }) => [id, name]));
		return {
			title: m.account_title(),
			list: (await askedOfMe(ctx)).map((one) => ({
				id: one.id,
				by: m.asked_by({
					name: names.get(one.askedById) ?? m.asked_somebody(),
					date: dayWords(one.askedAt, timeZone)
				}),
				question: one.question,
				answer: one.answer,
				inATalk: one.inATalk
			}))
		};
	});
};

export const actions: Actions = {
	default: async (event) => {
		const actor = signedIn(event);
		const form = await readForm(event, AnswerAskedInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await answerAsked(event.locals.app, actor, form.data.id, form.data.words);
			return { saved: true as const };
		});
	}
};

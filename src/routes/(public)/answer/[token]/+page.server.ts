import { fail } from '@sveltejs/kit';
import { AnswerInput, needWord, whysOfThePlace } from '#domains/referrals/referrals.ts';
import { answerByLink, askedByLink } from '#domains/referrals/server/referrals.ts';
import { NOTICE } from '#domains/consent/consent.ts';
import { mayTry, networkOf } from '#platform/server/sign-in/limits.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { knock } from '#platform/web/sign-in-cookies.ts';
import { dateFormat } from '#platform/date-words.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { dayLong } from '#routes/sharing-pages/days.ts';
import type { Actions, PageServerLoad } from './$types';

/** A place answers without an account. A link that never was looks like one that is over. */
export const load: PageServerLoad = async (event) => {
	const { locals, params } = event;
	const tried = await mayTry(locals.app, ['link', networkOf(knock(event).address)]);
	const asked = tried ? await askedByLink(locals.app, params.token) : null;
	if (!asked) return { asked: null, notice: NOTICE, whys: [] };
	const locale = getLocale();
	const need = needWord(asked.need);
	return {
		notice: NOTICE,
		whys: whysOfThePlace(),
		asked: {
			lead: asked.name
				? m.referrals_answer_lead_named({ organization: asked.organization, name: asked.name, need })
				: m.referrals_answer_lead({ organization: asked.organization, need }),
			named: asked.name !== null,
			day: asked.goesOn && m.referrals_answer_day({ day: dayLong(asked.goesOn, locale) }),
			until: m.referrals_answer_until({
				day: dateFormat(locale, 'UTC', { dateStyle: 'long' }).format(asked.until)
			})
		}
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { locals, params } = event;
		const form = await readForm(event, AnswerInput);
		if (!form.ok) return form.failure;
		if (!(await mayTry(locals.app, ['link', networkOf(knock(event).address)])))
			return fail(429, {
				values: form.values,
				errors: {} as Record<string, string>,
				message: m.refusal_too_many()
			});
		return answer(form, async () =>
			(await answerByLink(locals.app, params.token, form.data))
				? { answered: true as const }
				: fail(410, {
						values: form.values,
						errors: {} as Record<string, string>,
						message: m.referrals_answer_dead_text()
					})
		);
	}
};

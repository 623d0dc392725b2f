import { linesOfPlan, OPEN_REASONS, openReasonWord, OpenPlanInput } from '#domains/crisis/crisis.ts';
import { crisisPlanOf, openCrisisPlan } from '#domains/crisis/server/crisis.ts';
import { cardsOf } from '#domains/people/server/people.ts';
import { dateFormat } from '#platform/date-words.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { clockIn } from '../../../../../emergency-pages/words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'coach', 'peer');
	const { id } = event.params;
	const zone = event.locals.session!.active!.timeZone;
	return event.locals.read('crisis plan', async (ctx) => {
		const plan = await crisisPlanOf(ctx, id);
		return {
			title: m.nav_my_people(),
			id,
			name: (await cardsOf(ctx, [id])).get(id)?.preferredName ?? '',
			state: plan.state,
			reasons: OPEN_REASONS.map((value) => ({ value, label: openReasonWord(value) })),
			plan:
				plan.state === 'open'
					? {
							lines: linesOfPlan(plan.words),
							day: dateFormat(getLocale(), zone, { dateStyle: 'long' }).format(plan.madeAt),
							until: plan.until && clockIn(zone)(plan.until)
						}
					: null
		};
	});
};

export const actions: Actions = {
	default: async (event) => {
		signedIn(event, 'coach', 'peer');
		const form = await readForm(event, OpenPlanInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('crisis plan', (ctx) => openCrisisPlan(ctx, event.params.id, form.data), {
				once: form.once
			});
			return { opened: true as const };
		});
	}
};

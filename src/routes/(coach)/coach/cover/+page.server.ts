import { COVER_NOW_DAYS } from '#domains/people/people.ts';
import {
	coveringFor,
	CoverNowInput,
	needCoverNow,
	StandInInput,
	takeBackStandIn
} from '#domains/people/server/people.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { arrangeActs, arrangedView } from '../../../cover-pages/arrange-page.ts';
import { momentOf } from '../../../cover-pages/moments.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const actor = signedIn(event, 'coach', 'peer');
	const timeZone = event.locals.session!.active!.timeZone;
	return event.locals.read('cover', async (ctx) => {
		const { absences, staff } = await arrangedView(ctx, false, timeZone);
		return {
			title: m.cover_title(),
			days: COVER_NOW_DAYS,
			absences,
			staff: staff.filter(({ id }) => id !== actor.personId),
			covering: (await coveringFor(ctx)).map((one) => ({
				id: one.id,
				name: one.workerName,
				state: one.state,
				from: momentOf(one.from, timeZone),
				until: momentOf(one.until, timeZone),
				chosenBy: one.chosenBy
			}))
		};
	});
};

export const actions: Actions = {
	...arrangeActs(false),
	now: async (event) => {
		signedIn(event, 'coach', 'peer');
		const form = await readForm(event, CoverNowInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('cover', (ctx) => needCoverNow(ctx, form.data.standIns), { once: form.once });
			return { saved: 'said' as const };
		});
	},
	step: async (event) => {
		const actor = signedIn(event, 'coach', 'peer');
		const form = await readForm(event, StandInInput.pick({ absenceId: true }));
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('cover', (ctx) => takeBackStandIn(ctx, form.data.absenceId, actor.personId));
			return { saved: 'stepped' as const };
		});
	}
};

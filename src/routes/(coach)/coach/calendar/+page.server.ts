import { talksOfWorker } from '#domains/matching/server/matching.ts';
import { openRecord } from '#domains/people/server/people.ts';
import { BookForInput, slotWords } from '#domains/sessions/sessions.ts';
import { bookVisit, shownInstant } from '#domains/sessions/server/sessions.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { feedActs } from '#routes/meeting-pages/feed-acts.ts';
import { arrangeAct, neededAct } from '#routes/meeting-pages/interpreter-acts.ts';
import { settleActs } from '#routes/meeting-pages/settle-acts.ts';
import { workDays } from '#routes/meeting-pages/work-days.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

const WORKER = ['coach', 'peer'] as const;

export const load: PageServerLoad = async (event) => {
	const actor = signedIn(event, ...WORKER);
	const { timeZone } = event.locals.session!.active!;
	const talks = await talksOfWorker(event.locals.app, actor);
	return {
		title: m.meeting_cal_title(),
		...(await event.locals.read('meetings', (ctx) => workDays(ctx, timeZone, talks)))
	};
};

export const actions: Actions = {
	...feedActs(...WORKER),
	book: async (event) => {
		const { personId: workerId } = signedIn(event, ...WORKER);
		const form = await readForm(event, BookForInput);
		if (!form.ok) return form.failure;
		const { person: personId, date, time, ...rest } = form.data;
		return answer(form, () =>
			event.locals.write(
				'meetings',
				async (ctx) => {
					const { timeZone } = await openRecord(ctx, personId, 'visit');
					const startsAt = shownInstant(date, time, timeZone);
					const { leftOut, outside } = await bookVisit(ctx, { ...rest, personId, workerId, startsAt });
					return { booked: leftOut.map((at) => slotWords(at, timeZone, getLocale())), outside };
				},
				{ once: form.once }
			)
		);
	},
	...settleActs,
	arrange: arrangeAct,
	needed: neededAct(WORKER)
};

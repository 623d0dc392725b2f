import { DoctorCardInput, QUESTIONS, questionWord } from '#domains/barriers/barriers.ts';
import { ownDoctorCard, saveDoctorCard } from '#domains/barriers/server/barriers.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { actOn } from '../../../tie-pages/acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'participant');
	return {
		title: m.doctor_title(),
		questions: QUESTIONS.map((value) => ({ value, label: questionWord(value) })),
		card: await event.locals.read('own questions', ownDoctorCard)
	};
};

export const actions: Actions = {
	default: actOn(
		'participant',
		DoctorCardInput,
		async (ctx, card) => {
			await saveDoctorCard(ctx, card);
			return { saved: true as const };
		},
		'own questions'
	)
};

import { QuestionInput, TellInput } from '#domains/network/network.ts';
import { RepairNoteInput } from '#domains/barriers/barriers.ts';
import { keepRepairNote } from '#domains/barriers/server/barriers.ts';
import { askKindly, endTie, tellCoach, tieById } from '#domains/network/server/network.ts';
import { IdInput } from '#domains/people/server/people.ts';
import { signedIn } from '#platform/web/guard.ts';
import { actOn } from '../../../../tie-pages/acts.ts';
import { allyCard } from '../../../../tie-pages/ally-card.ts';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'ally');
	return event.locals.write('family and friends', (ctx) => allyCard(ctx, event.params.id));
};

export const actions: Actions = {
	ask: (event) =>
		actOn('ally', QuestionInput, async (ctx, question) => {
			const { personId } = await tieById(ctx, event.params.id, 'question.asked');
			await askKindly(ctx, { ...question, personId });
			return { asked: true };
		})(event),
	tell: (event) =>
		actOn('ally', TellInput, async (ctx, { words }) => {
			const { personId } = await tieById(ctx, event.params.id, 'coach.told');
			await tellCoach(ctx, { personId, words });
			return { told: true };
		})(event),
	note: actOn('ally', RepairNoteInput, async (ctx, input) => {
		await keepRepairNote(ctx, input);
		return { noted: true };
	}),
	end: async (event) => {
		const problem = await actOn('ally', IdInput, async (ctx, { id }) => {
			await endTie(ctx, id);
		})(event);
		if (problem) return problem;
		redirect(303, '/ally?ended=1');
	}
};

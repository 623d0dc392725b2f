import {
	HardTimesIdInput,
	LEARNED_PARTS,
	LearnedInput,
	learnedWord,
	OpenLearnedInput,
	PLAN_PARTS,
	planPartHint,
	planPartWord,
	ReturnPlanInput
} from '#domains/hard-times/hard-times.ts';
import {
	addLearned,
	openLearned,
	ownLearned,
	ownReturnPlan,
	removeLearned,
	saveReturnPlan
} from '#domains/hard-times/server/hard-times.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { dateFormat } from '#platform/date-words.ts';
import { signedIn } from '#platform/web/guard.ts';
import { actOn } from '../../../tie-pages/acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'participant');
	const day = dateFormat(getLocale(), event.locals.session!.active!.timeZone, { dateStyle: 'long' });
	return event.locals.read('hard times', async (ctx) => ({
		title: m.used_page_title(),
		parts: PLAN_PARTS.map((part) => ({ part, name: planPartWord(part), hint: planPartHint(part) })),
		plan: await ownReturnPlan(ctx),
		learned: (await ownLearned(ctx)).map(({ madeAt, ...one }) => ({
			id: one.id,
			opened: one.opened,
			on: day.format(madeAt),
			lines: LEARNED_PARTS.filter((part) => one[part]).map((part) => [learnedWord(part), one[part]])
		}))
	}));
};

const purpose = 'hard times';
export const actions: Actions = {
	save: actOn('participant', ReturnPlanInput, (ctx, plan) => saveReturnPlan(ctx, plan).then(saved), purpose),
	learn: actOn('participant', LearnedInput, (ctx, words) => addLearned(ctx, words).then(saved), purpose),
	open: actOn(
		'participant',
		OpenLearnedInput,
		(ctx, { id, open }) => openLearned(ctx, id, open === 'yes').then(saved),
		purpose
	),
	remove: actOn('participant', HardTimesIdInput, (ctx, { id }) => removeLearned(ctx, id).then(saved), purpose)
};
const saved = () => ({ saved: true as const });

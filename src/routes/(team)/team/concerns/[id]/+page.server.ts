import { error, redirect } from '@sveltejs/kit';
import { CloseInput, HandOnInput, HearInput, MoveInput, StepInput } from '#domains/concern/concern.ts';
import { closeConcern, handOn, hearOther, moveAnswerDay, takeStep } from '#domains/concern/server/concern.ts';
import { signedIn } from '#platform/web/guard.ts';
import { act, needHearing } from '../../../../concern-pages/acts.ts';
import { handledPage } from '../../../../concern-pages/handled.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'supervisor', 'director');
	const timeZone = event.locals.session!.active!.timeZone;
	const page = await event.locals.read('concern', (ctx) => handledPage(ctx, event.params.id, timeZone));
	if (!page) error(404, { message: 'not found' });
	return page;
};

export const actions: Actions = {
	step: (event) =>
		act(event, StepInput, ({ locals, params }, _actor, form) =>
			locals.write('concern', (ctx) => takeStep(ctx, params.id, form.data), { once: form.once })
		),
	hear: (event) =>
		act(event, HearInput, ({ locals, params }, actor, form) =>
			hearOther(locals.app, actor, params.id, form.data)
		),
	close: (event) =>
		act(event, CloseInput, async ({ locals, params }, _actor, form) => {
			const done = await locals.write('concern', (ctx) => closeConcern(ctx, params.id, form.data));
			if (done === 'hear') throw needHearing();
		}),
	// Who hands it on, or a director who sets a day that is to come, may not read it any more.
	move: (event) =>
		act(event, MoveInput, async ({ locals, params }, actor, { data: { on, words } }) => {
			await moveAnswerDay(locals.app, actor, params.id, on, words);
			redirect(303, '/team/concerns');
		}),
	hand: (event) =>
		act(event, HandOnInput, async ({ locals, params }, actor, form) => {
			await handOn(locals.app, actor, params.id, form.data.words);
			redirect(303, '/team/concerns');
		})
};

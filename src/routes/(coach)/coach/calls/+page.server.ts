import { CallerInput, ScriptInput } from '#domains/recovery-calls/recovery-calls.ts';
import { changeCaller, saveCallScript } from '#domains/recovery-calls/server/recovery-calls.ts';
import { callListPage, endCall, giveBack, take } from '#routes/call-pages/list-page.ts';
import { actOn } from '#routes/tie-pages/acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => callListPage(event);

export const actions: Actions = {
	take,
	end: endCall,
	back: giveBack,
	caller: actOn(
		'supervisor',
		CallerInput,
		async (ctx, input) => {
			await changeCaller(ctx, input);
			return { done: 'set' as const };
		},
		'recovery calls'
	),
	script: actOn(
		'supervisor',
		ScriptInput,
		async (ctx, input) => {
			await saveCallScript(ctx, input);
			return { done: 'set' as const };
		},
		'recovery calls'
	)
};

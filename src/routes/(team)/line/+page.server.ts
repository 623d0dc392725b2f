import {
	BackInput,
	CloseInput,
	HandedInput,
	HandInput,
	Nothing,
	OffInput,
	PromiseInput,
	SignOnInput
} from '#domains/warm-line/warm-line.ts';
import {
	answerHanded,
	changeCallBack,
	closeCall,
	handCall,
	promiseCallBack,
	signOff,
	signOn,
	startCall
} from '#domains/warm-line/server/warm-line.ts';
import { offerDebrief } from '#domains/crisis/server/crisis.ts';
import type { z } from 'zod';
import type { WriteContext } from '#platform/server/context.ts';
import { linePage } from '../../line-pages/line-page.ts';
import { pressPractice } from '../../line-pages/practice.ts';
import { actOn } from '../../tie-pages/acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => linePage(event);

type Done = 'on' | 'off' | 'started' | 'closed' | 'hard' | 'handed' | 'taken' | 'kept' | 'promised' | 'back';
const act = <S extends z.ZodType>(
	schema: S,
	work: (ctx: WriteContext, data: z.output<S>) => Promise<unknown>,
	done: Done
) =>
	actOn(
		['coach', 'peer', 'supervisor'],
		schema,
		async (ctx, data) => {
			await work(ctx, data);
			return { done };
		},
		'warm line'
	);

export const actions: Actions = {
	on: act(SignOnInput, signOn, 'on'),
	off: act(OffInput, signOff, 'off'),
	start: act(Nothing, startCall, 'started'),
	close: actOn(
		['coach', 'peer', 'supervisor'],
		CloseInput,
		async (ctx, data): Promise<{ done: Done }> => {
			const { id } = await closeCall(ctx, data);
			if (data.safety !== 'danger') return { done: 'closed' };
			await offerDebrief(ctx, id);
			return { done: 'hard' };
		},
		'warm line'
	),
	hand: act(HandInput, (ctx, { to }) => handCall(ctx, to), 'handed'),
	handed: actOn(
		['coach', 'peer', 'supervisor'],
		HandedInput,
		async (ctx, data): Promise<{ done: Done }> => {
			await answerHanded(ctx, data);
			return { done: data.act === 'take' ? 'taken' : 'kept' };
		},
		'warm line'
	),
	promise: act(PromiseInput, promiseCallBack, 'promised'),
	back: act(BackInput, changeCallBack, 'back'),
	practice: pressPractice
};

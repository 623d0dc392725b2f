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
	changeCallBack,
	handCall,
	promiseCallBack,
	signOff,
	signOn,
	startCall
} from '#domains/warm-line/server/warm-line.ts';
import type { z } from 'zod';
import type { WriteContext } from '#platform/server/context.ts';
import { answerGiven, close, type Done } from '../../line-pages/acts.ts';
import { linePage } from '../../line-pages/line-page.ts';
import { pressPractice } from '../../line-pages/practice.ts';
import { actOn } from '../../tie-pages/acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => linePage(event);

type Work<S extends z.ZodType> = (ctx: WriteContext, data: z.output<S>) => Promise<unknown>;
/** `done`: what was done, where the work itself does not say it. */
const act = <S extends z.ZodType>(schema: S, work: Work<S>, done?: Done) =>
	actOn(
		['coach', 'peer', 'supervisor'],
		schema,
		async (ctx, data) => {
			const said = await work(ctx, data);
			return { done: done ?? (said as Done) };
		},
		'warm line'
	);

export const actions: Actions = {
	on: act(SignOnInput, signOn, 'on'),
	off: act(OffInput, signOff, 'off'),
	start: act(Nothing, startCall, 'started'),
	close: act(CloseInput, close),
	hand: act(HandInput, (ctx, { to }) => handCall(ctx, to), 'handed'),
	handed: act(HandedInput, answerGiven),
	promise: act(PromiseInput, promiseCallBack, 'promised'),
	back: act(BackInput, changeCallBack, 'back'),
	practice: pressPractice
};

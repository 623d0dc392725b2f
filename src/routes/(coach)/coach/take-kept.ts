import { z } from 'zod';
import { closePromise } from '#domains/sessions/server/sessions.ts';
import { actOn } from '../../tie-pages/acts.ts';

/** A promise was kept: one tap on its line. */
export const takeKept = actOn(
	['coach', 'peer'],
	z.object({ promiseId: z.uuid() }),
	async (ctx, { promiseId }) => {
		await closePromise(ctx, promiseId, 'kept');
		return { acted: 'kept' as const, back: null, words: null };
	},
	'my day'
);

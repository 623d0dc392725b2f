import type { z } from 'zod';
import type { WriteContext } from '#platform/server/context.ts';
import { actOn } from '../../../tie-pages/acts.ts';

/** One form of a card: saves, and says so. */
export const saving = <S extends z.ZodType>(
	schema: S,
	work: (ctx: WriteContext, data: z.output<S>) => Promise<void>
) =>
	actOn(
		'participant',
		schema,
		async (ctx, data) => {
			await work(ctx, data);
			return { saved: true as const };
		},
		'own board'
	);

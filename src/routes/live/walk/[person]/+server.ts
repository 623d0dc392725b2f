import { walkOf } from '#domains/people/server/people.ts';
import { Refusal } from '#platform/errors.ts';
import { liveStream } from '#platform/web/live-stream.ts';
import type { RequestHandler } from './$types';

/** Every page of somebody's record watches here whether the worker still walks with them, or covers: if not, it goes by itself. */
export const GET: RequestHandler = (event) => {
	const id = event.params.person;
	return liveStream(event, {
		kind: 'walk',
		id,
		purpose: 'walk',
		look: async (ctx) => {
			const basis = ctx.actor.kind === 'person' ? await walkOf(ctx, ctx.actor.personId, id) : null;
			if (!basis) throw new Refusal('not_found', 'walks with nobody of this id');
			return 'here';
		}
	});
};

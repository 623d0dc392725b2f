import { AddBarrierInput, MoveBarrierInput } from '#domains/barriers/barriers.ts';
import { addBarrier, moveBarrier } from '#domains/barriers/server/barriers.ts';
import { signedIn } from '#platform/web/guard.ts';
import { actOn } from '../../../tie-pages/acts.ts';
import { boardOf } from './board.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { personId } = signedIn(event, 'participant');
	return {
		removed: event.url.searchParams.has('removed'),
		board: await event.locals.read('own board', (ctx) => boardOf(ctx, personId))
	};
};

export const actions: Actions = {
	add: actOn(
		'participant',
		AddBarrierInput,
		async (ctx, input) => {
			await addBarrier(ctx, input);
			return { added: true as const };
		},
		'own board'
	),
	move: actOn(
		'participant',
		MoveBarrierInput,
		async (ctx, { id, to }) => {
			await moveBarrier(ctx, id, to);
			return { moved: true as const };
		},
		'own board'
	)
};

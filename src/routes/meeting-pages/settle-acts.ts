/** What a worker says of one meeting of their calendar: it is called off, it took place, they did not come. */
import { MoveForInput, VisitActInput } from '#domains/sessions/sessions.ts';
import {
	cancelBooked,
	findVisit,
	moveBooked,
	outsideHours,
	settleVisit,
	shownInstant
} from '#domains/sessions/server/sessions.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { actOn } from '../tie-pages/acts.ts';

type Done = 'moved' | 'cancelled' | 'held' | 'missed';

export const settleActs = {
	move: actOn(
		['coach', 'peer'],
		MoveForInput,
		async (ctx, { visit, date, time }) => {
			const found = await findVisit(ctx, visit);
			const startsAt = shownInstant(date, time, found.timeZone);
			await moveBooked(ctx, visit, startsAt);
			return { done: 'moved' as Done, outside: await outsideHours(ctx, found, startsAt) };
		},
		'meetings'
	),
	cancel: settle('cancelled', (ctx, visit) => cancelBooked(ctx, visit)),
	held: settle('held', (ctx, visit) => settleVisit(ctx, visit, 'held')),
	missed: settle('missed', (ctx, visit) => settleVisit(ctx, visit, 'missed'))
};

function settle(done: Done, work: (ctx: WriteContext, visitId: string) => Promise<void>) {
	return actOn(
		['coach', 'peer'],
		VisitActInput,
		async (ctx, { visit }) => {
			await work(ctx, visit);
			return { done };
		},
		'meetings'
	);
}

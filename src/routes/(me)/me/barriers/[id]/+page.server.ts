import { redirect } from '@sveltejs/kit';
import {
	BarrierIdInput,
	ChangeBarrierInput,
	LinkHandoffInput,
	MoveBarrierInput,
	OpenBarrierInput,
	PlanRepairInput,
	RepairIdInput,
	RepairNoteInput,
	SettleRepairInput,
	SolveBarrierInput
} from '#domains/barriers/barriers.ts';
import {
	changeBarrier,
	keepRepairNote,
	linkHandoff,
	moveBarrier,
	openBarrier,
	planRepair,
	removeBarrier,
	removeRepair,
	settleRepair,
	solvedHere,
	solveBarrier
} from '#domains/barriers/server/barriers.ts';
import { signedIn } from '#platform/web/guard.ts';
import { cardOf } from '../board.ts';
import { saving } from '../saving.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const me = signedIn(event, 'participant');
	const counts = await solvedHere(event.locals.app, me);
	const card = await event.locals.read('own board', (ctx) =>
		cardOf(ctx, me.personId, event.params.id, counts)
	);
	return { card };
};

export const actions: Actions = {
	change: saving(ChangeBarrierInput, changeBarrier),
	move: saving(MoveBarrierInput, (ctx, { id, to }) => moveBarrier(ctx, id, to)),
	handoff: saving(LinkHandoffInput, (ctx, { id, handoff }) => linkHandoff(ctx, id, handoff ?? null)),
	open: saving(OpenBarrierInput, (ctx, { id, opened }) => openBarrier(ctx, id, opened === 'yes')),
	solve: saving(SolveBarrierInput, solveBarrier),
	repair: saving(PlanRepairInput, async (ctx, input) => void (await planRepair(ctx, input))),
	repairDone: saving(SettleRepairInput, (ctx, { repair, done }) => settleRepair(ctx, repair, done === 'yes')),
	repairRemove: saving(RepairIdInput, (ctx, { repair }) => removeRepair(ctx, repair)),
	note: saving(RepairNoteInput, keepRepairNote),
	remove: async (event) => {
		const done = await saving(BarrierIdInput, (ctx, { id }) => removeBarrier(ctx, id))(event);
		if ('saved' in done) redirect(303, '/me/barriers?removed');
		return done;
	}
};

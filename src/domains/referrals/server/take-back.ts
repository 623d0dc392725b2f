import { Refusal } from '#platform/errors.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { mayTakeBack } from '../life.ts';
import { actsOf, changeRow, openHandoff, writeAct } from './rows.ts';

/**
 * Takes back what one wrote last of a hand-off: it stands as it stood before, and both acts stay in its history. Only
 * who wrote it, for a day, and as long as nothing followed.
 * @throws Refusal conflict when it is past that
 */
export async function takeBackAct(ctx: WriteContext, input: { id: string; act: string }): Promise<void> {
	const { handoff, vault } = await openHandoff(ctx, input.id);
	const last = (await actsOf(ctx, handoff, vault)).at(-1);
	const me = ctx.actor.kind === 'person' ? ctx.actor.personId : '';
	if (last?.id !== input.act || !mayTakeBack(last, me, ctx.now))
		throw new Refusal('conflict', 'something followed, or its day is over');
	const { state, endedWhy, goesOn, arrivedOn } = last.before;
	await changeRow(ctx, handoff, { state, ended_why: endedWhy, goes_on: goesOn, arrived_on: arrivedOn });
	await writeAct(ctx, handoff, { kind: 'taken_back', takesBack: last.id });
}

import { Refusal } from '#platform/errors.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { m } from '#paraglide/messages.js';
import type { ChangeInput, TellInput } from '../inputs.ts';
import { actsIn, isOpen, stateAfter } from '../life.ts';
import { changeRow, openHandoff, wordsPlace, writeAct } from './rows.ts';

/** Where, when, how to get there, who comes along, what to bring, and what helps until then. By the person or who walks with them. */
export async function changeHandoff(ctx: WriteContext, input: ChangeInput): Promise<void> {
	const { handoff, vault } = await openHandoff(ctx, input.id);
	if (!isOpen(handoff.state)) throw new Refusal('conflict', 'it is over');
	const { place, what, ride, along, bring, wait } = input;
	const words = { place, phone: input.phone ?? '', what, time: input.time ?? '', ride, along, bring, wait };
	await changeRow(ctx, handoff, {
		goes_on: input.goesOn ?? null,
		sealed: vault.sealJson(words, wordsPlace(handoff.id))
	});
	await writeAct(ctx, handoff, { kind: 'changed' });
}

/**
 * Writes down what happened.
 * @returns the person it is about
 * @throws Refusal invalid with its field, conflict when the hand-off is past that
 */
export async function tellHandoff(ctx: WriteContext, input: TellInput): Promise<{ personId: string }> {
	const { handoff, timeZone } = await openHandoff(ctx, input.id);
	if (!actsIn(handoff.state).includes(input.kind)) throw new Refusal('conflict', 'past that already');
	if (input.kind === 'cannot' && !input.why)
		throw new Refusal('invalid', 'why', { fields: { why: m.referrals_why_needed() } });
	const today = dayIn(timeZone, ctx.now);
	const on = input.on ?? today;
	if (input.kind === 'arrived' && on > today)
		throw new Refusal('invalid', 'not yet', { fields: { on: m.referrals_day_to_come() } });
	await changeRow(ctx, handoff, {
		...endsAs(stateAfter(handoff.state, input.kind)),
		...(input.kind === 'arrived' && { arrived_on: on }),
		...(input.kind === 'missed' && { goes_on: null })
	});
	await writeAct(ctx, handoff, {
		kind: input.kind,
		before: handoff,
		why: input.kind === 'cannot' ? input.why : undefined,
		words: input.words || undefined
	});
	return { personId: handoff.personId };
}

const endsAs = ({ state, endedWhy }: ReturnType<typeof stateAfter>) => ({ state, ended_why: endedWhy });

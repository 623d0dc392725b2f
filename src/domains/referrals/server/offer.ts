import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { openRecord } from '#domains/people/server/people.ts';
import type { OfferInput } from '../inputs.ts';
import type { HandoffState } from '../life.ts';
import { changeRow, openHandoff, wordsPlace, writeAct } from './rows.ts';

/** More than anybody goes to at a time. */
const MOST_OPEN = 20;

/**
 * Begins a warm hand-off: the person for themself, or whoever walks with them offers it. An offer changes nothing until the
 * person says yes; where the two have talked and they said so, the worker writes that down, and it is seen who did.
 * @throws Refusal not_found for whoever does not walk with them, too_many past {@link MOST_OPEN} that are open
 */
export async function offerHandoff(
	ctx: WriteContext,
	personId: string,
	input: OfferInput
): Promise<{ id: string }> {
	await openRecord(ctx, personId, 'hand-off');
	const own = ctx.actor.kind === 'person' && ctx.actor.personId === personId;
	const open = await ctx.db
		.selectFrom('referrals.handoffs')
		.select((eb) => eb.fn.countAll<string>().as('count'))
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('state', 'not in', ['holds', 'ended'])
		.executeTakeFirstOrThrow();
	if (Number(open.count) >= MOST_OPEN) throw new Refusal('too_many', `${MOST_OPEN} are open`);
	const id = newId();
	const vault = await ctx.vault.of(personId);
	const state: HandoffState = own || input.agreed ? 'wanted' : 'offered';
	const { place, what } = input;
	await ctx.tx
		.insertInto('referrals.handoffs')
		.values({
			organization_id: ctx.actor.organizationId,
			id,
			person_id: personId,
			need: input.need,
			state,
			sealed: vault.sealJson(
				{ place, phone: input.phone ?? '', what, time: '', ride: '', along: '', bring: '', wait: '' },
				wordsPlace(id)
			),
			made_at: ctx.now,
			changed_at: ctx.now
		})
		.execute();
	await writeAct(ctx, { id, personId }, { kind: own ? 'begun' : 'offered' });
	if (!own && input.agreed) await writeAct(ctx, { id, personId }, { kind: 'wanted' });
	return { id };
}

/** The person alone says whether they want it. */
export async function decideHandoff(ctx: WriteContext, id: string, want: boolean): Promise<void> {
	const { handoff } = await openHandoff(ctx, id);
	if (ctx.actor.kind !== 'person' || ctx.actor.personId !== handoff.personId)
		throw new Refusal('not_found', 'for the person to say', {
			detail: { audit: { action: 'hand-off.wanted', personId: handoff.personId } }
		});
	if (handoff.state !== 'offered') throw new Refusal('conflict', 'it was answered before');
	await changeRow(ctx, handoff, want ? { state: 'wanted' } : { state: 'ended', ended_why: 'not_wanted' });
	await writeAct(ctx, handoff, { kind: want ? 'wanted' : 'not_wanted', before: handoff });
}

import { handoffById } from '#domains/referrals/server/referrals.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import type {
	AddBarrierInput,
	BarrierCard,
	ChangeBarrierInput,
	OpenState,
	SolveBarrierInput
} from '../barriers.ts';
import { ownBarrier, ownBarriers } from './cards.ts';
import { notThere, whose, wordsPlace } from './own.ts';

/** More than anybody works on, few enough that the board stays one page. */
const MOST = 40;

/** Puts something on the person's own board. @throws Refusal too_many past {@link MOST} */
export async function addBarrier(ctx: WriteContext, input: AddBarrierInput): Promise<{ id: string }> {
	const { personId, organizationId } = whose(ctx);
	if ((await ownBarriers(ctx)).length >= MOST)
		throw new Refusal('too_many', `${MOST} are on the board`, { fields: { kind: m.barriers_full() } });
	const id = newId();
	const vault = await ctx.vault.of(personId);
	await ctx.tx
		.insertInto('barriers.barriers')
		.values({
			organization_id: organizationId,
			id,
			person_id: personId,
			kind: input.kind,
			path: input.kind === 'housing' ? input.path! : null,
			state: 'now',
			opened: false,
			made_at: ctx.now,
			changed_at: ctx.now,
			sealed: vault.sealJson({ words: input.words, step: input.step, result: '' }, wordsPlace(id))
		})
		.execute();
	noted(ctx, 'added', id);
	return { id };
}

/** Its words, its step, and for a home which way. */
export async function changeBarrier(ctx: WriteContext, input: ChangeBarrierInput): Promise<void> {
	const card = await ownBarrier(ctx, input.id);
	if (card.kind === 'other' && !input.words)
		throw new Refusal('invalid', 'no words', { fields: { words: m.barriers_words_needed() } });
	const path = card.kind === 'housing' ? (input.path ?? card.path) : null;
	await change(ctx, card.id, { path, sealed: await sealed(ctx, card, input) });
	noted(ctx, 'changed', card.id);
}

/** Worked on, waiting, or for later. A solved one is opened again by it; what was written of how it went stays. */
export async function moveBarrier(ctx: WriteContext, id: string, to: OpenState): Promise<void> {
	await change(ctx, id, { state: to, solved_by: null });
	noted(ctx, 'moved', id);
}

/** Closes it with what solved it. */
export async function solveBarrier(ctx: WriteContext, input: SolveBarrierInput): Promise<void> {
	const card = await ownBarrier(ctx, input.id);
	await change(ctx, card.id, {
		state: 'solved',
		solved_by: input.solvedBy,
		sealed: await sealed(ctx, card, { result: input.result })
	});
	noted(ctx, 'solved', card.id);
}

/** The warm hand-off that goes with it, one of the person's own; null: none. */
export async function linkHandoff(ctx: WriteContext, id: string, handoffId: string | null): Promise<void> {
	const { personId } = whose(ctx);
	if (handoffId && (await handoffById(ctx, handoffId)).handoff.personId !== personId) throw notThere();
	await change(ctx, id, { handoff_id: handoffId });
	noted(ctx, 'changed', id);
}

/** Whether whoever walks with the person may read this card. */
export async function openBarrier(ctx: WriteContext, id: string, opened: boolean): Promise<void> {
	await change(ctx, id, { opened });
	noted(ctx, opened ? 'opened-to-worker' : 'closed-to-worker', id);
}

/** Takes it off the board for good. */
export async function removeBarrier(ctx: WriteContext, id: string): Promise<void> {
	const { personId, organizationId } = whose(ctx);
	const done = await ctx.tx
		.deleteFrom('barriers.barriers')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!done.numDeletedRows) throw notThere();
	noted(ctx, 'removed', id);
}

type Changes = {
	path?: string | null;
	state?: string;
	solved_by?: string | null;
	handoff_id?: string | null;
	opened?: boolean;
	sealed?: Buffer;
};

async function change(ctx: WriteContext, id: string, values: Changes): Promise<void> {
	const { personId, organizationId } = whose(ctx);
	const done = await ctx.tx
		.updateTable('barriers.barriers')
		.set({ ...values, changed_at: ctx.now })
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!done.numUpdatedRows) throw notThere();
}

async function sealed(
	ctx: WriteContext,
	card: BarrierCard,
	said: { words?: string; step?: string; result?: string }
): Promise<Buffer> {
	const { words = card.words, step = card.step, result = card.result } = said;
	const vault = await ctx.vault.of(whose(ctx).personId);
	return vault.sealJson({ words, step, result }, wordsPlace(card.id));
}

function noted(ctx: WriteContext, what: string, id: string): void {
	const { personId } = whose(ctx);
	ctx.note({ action: `barrier.${what}`, personId, subject: 'barrier', subjectId: id, basis: 'self' });
}

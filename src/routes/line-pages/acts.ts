/** What the forms of the warm line do that is more than one act. */
import { offerDebrief } from '#domains/crisis/server/crisis.ts';
import { answerHanded, closeCall } from '#domains/warm-line/server/warm-line.ts';
import type { CloseInput, HandedInput } from '#domains/warm-line/warm-line.ts';
import type { WriteContext } from '#platform/server/context.ts';

export type Done =
	'on' | 'off' | 'started' | 'closed' | 'hard' | 'handed' | 'taken' | 'kept' | 'promised' | 'back';

/** Closes a call; after one with danger the worker is offered a talk of their own. */
export async function close(ctx: WriteContext, input: CloseInput): Promise<Done> {
	const { id } = await closeCall(ctx, input);
	if (input.safety !== 'danger') return 'closed';
	await offerDebrief(ctx, id);
	return 'hard';
}

/** Takes a call that is given on, or not. */
export async function answerGiven(ctx: WriteContext, input: HandedInput): Promise<Done> {
	await answerHanded(ctx, input);
	return input.act === 'take' ? 'taken' : 'kept';
}

/** The worker's side of the telephone: it rings, a key takes the call, and only then it is theirs. */
import type { WriteContext } from '#platform/server/context.ts';
import { beginCall } from './calls.ts';
import { goOn, hungUp, notTaken } from './phone-calls.ts';
import { changePhoneCall, holdLine, phoneCall } from './phone-rows.ts';
import type { Step } from './phone-steps.ts';
import * as words from './phone-words.ts';
import { whoIsThere } from './who-is-there.ts';

/** So long a worker has to press the key; an answering machine presses none. */
const KEY_SECONDS = 10;
const tooLate: Step[] = [{ do: 'say', say: words.gone }, words.hangUp];
type Rung = { id: string; turn: number };

/** Somebody, or their answering machine, picked up. */
export async function ringAnswered(ctx: WriteContext, { id, turn }: Rung): Promise<Step[]> {
	const call = await phoneCall(ctx, { id });
	if (call?.state !== 'ringing' || call.turn !== turn) return tooLate;
	const to = { step: 'taken', id, turn } as const;
	return [{ do: 'ask', say: words.takeIt, keys: 'one', seconds: KEY_SECONDS, to }, words.hangUp];
}

/**
 * The worker pressed a key. With 1 the call is theirs, and stands on their page by itself. Whoever has signed off meanwhile, or began
 * another call, is not given it; neither is a call that its caller has ended.
 */
export async function ringTaken(ctx: WriteContext, { id, turn }: Rung, key: string): Promise<Step[]> {
	await holdLine(ctx);
	const call = await phoneCall(ctx, { id });
	// Told twice: they are connected.
	if (call?.state === 'talking' && call.turn === turn) return [];
	if (call?.state !== 'ringing' || call.turn !== turn) return tooLate;
	const workerId = call.workerId!;
	const on = (await whoIsThere(ctx)).some((one) => one.workerId === workerId && one.until);
	if (key !== '1' || !on) return [words.hangUp];
	const callId = await beginCall(ctx, workerId, 'phone');
	if (!callId) return [words.hangUp];
	await changePhoneCall(ctx, call, { state: 'talking', workerId, callId });
	return [];
}

/**
 * The worker's phone is quiet again: they talked, or it goes on to the next one. What is told of an earlier turn changes nothing.
 */
export async function ringEnded(ctx: WriteContext, name: string, turn: number): Promise<Step[]> {
	const line = await holdLine(ctx);
	const call = await phoneCall(ctx, { call: name });
	if (!line || !call) return words.farewell;
	if (call.turn !== turn) return goOn(ctx, line, call);
	if (call.state === 'ringing') return goOn(ctx, line, await notTaken(ctx, call));
	if (call.state !== 'talking') return goOn(ctx, line, call);
	await hungUp(ctx, call.callId!);
	// Whoever is still there was cut off.
	return goOn(ctx, line, await changePhoneCall(ctx, call, { state: 'after' }));
}

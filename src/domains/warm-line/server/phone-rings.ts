/** The worker's side of the telephone: it rings, a key takes the call, and only then it is theirs. */
import type { WriteContext } from '#platform/server/context.ts';
import { beginCall } from './calls.ts';
import { goesOnWith, hungUp, takenOver } from './given-calls.ts';
import { cutOff, goOn, notTaken, putThrough } from './phone-calls.ts';
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
	const callId = await takes(ctx, workerId, call.callId);
	if (!callId) return [words.hangUp];
	await changePhoneCall(ctx, call, { state: 'talking', workerId, callId });
	return [];
}

/** A new call of theirs, or the one that was given to them; null: they are in another. */
async function takes(ctx: WriteContext, workerId: string, given: string | null): Promise<string | null> {
	if (given && (await takenOver(ctx, given, workerId))) return given;
	const callId = await beginCall(ctx, workerId, 'phone');
	// What it was before stays with who had it, to be closed.
	if (callId && given) await hungUp(ctx, given);
	return callId;
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
	const to = await goesOnWith(ctx, call.callId!, call.workerId!);
	return to ? putThrough(ctx, line, call, to) : cutOff(ctx, line, call);
}

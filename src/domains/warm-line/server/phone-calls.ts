/**
 * The caller's side of the telephone: a call rings a worker who is free, waits kindly, goes to the other number, or becomes a promise;
 * never into nothing. An exchange tells what happened and is told what its phone does next. It may tell it twice, late or in another
 * order; a call that is over stays over.
 */
import { sql } from 'kysely';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { SettingsInput } from '../warm-line.ts';
import { openPromiseOf, savePromise } from './call-backs.ts';
import { forgetWish, talksElsewhere, whoseCall } from './given-calls.ts';
import { nextOpening } from './next-opening.ts';
import { callableNumber, ringNumbers, sameNumber } from './phone-numbers.ts';
import { changePhoneCall, holdLine, newPhoneCall, phoneCall, type PhoneCall } from './phone-rows.ts';
import type { Step } from './phone-steps.ts';
import * as words from './phone-words.ts';
import { ringsSince, whoIsThere } from './who-is-there.ts';

/** A phone rings so long before the next one does: four or five rings, and no answering machine yet. */
const RING_SECONDS = 20;
/** So long a caller hears nothing before the line speaks again, and looks who is free. */
const HOLD_SECONDS = 15;
/** So long somebody waits; then the other number is called for them. */
export const WAITS_MOST = 180;
/** The other number may have a queue of its own. */
const ELSEWHERE_SECONDS = 45;

/** A call comes in, or a caller who waits is looked after again. */
export async function callComesIn(ctx: WriteContext, call: string): Promise<Step[]> {
	const line = await holdLine(ctx);
	if (!line) return words.farewell;
	const known = await phoneCall(ctx, { call });
	if (known) return goOn(ctx, line, known);
	const first = await goOn(ctx, line, await newPhoneCall(ctx, call, 'waiting'));
	return [{ do: 'say', say: words.welcome }, ...first];
}

/** The caller pressed a key: 1 asks for a call back. `from`: their number, as the exchange says it. */
export async function callerPressed(
	ctx: WriteContext,
	call: string,
	key: string,
	from: string
): Promise<Step[]> {
	return asked(ctx, call, async (line, known) => {
		if (key !== '1') return goOn(ctx, line, known);
		const number = callableNumber(from);
		if (number) return promise(ctx, line, known, number);
		const ask: Step = {
			do: 'ask',
			say: words.whichNumber,
			keys: 'many',
			seconds: HOLD_SECONDS,
			to: { step: 'number' }
		};
		return [ask, { do: 'go', to: { step: 'voice' } }];
	});
}

/** The caller's own number is withheld, and they typed one. */
export async function callerTyped(ctx: WriteContext, call: string, digits: string): Promise<Step[]> {
	return asked(ctx, call, async (line, known) => {
		const number = callableNumber(digits);
		return number ? promise(ctx, line, known, number) : goOn(ctx, line, known);
	});
}

/** The other number rang: somebody answered there, or a call back is offered. */
export async function elsewhereEnded(ctx: WriteContext, call: string, answered: boolean): Promise<Step[]> {
	const line = await holdLine(ctx);
	const known = await phoneCall(ctx, { call });
	if (!line || !known) return words.farewell;
	if (known.state !== 'elsewhere') return goOn(ctx, line, known);
	if (!answered) return goOn(ctx, line, await changePhoneCall(ctx, known, { state: 'after' }));
	await changePhoneCall(ctx, known, { state: 'over' });
	return [words.hangUp];
}

/** The exchange says that the call is over, however it ended. What is told of it afterwards changes nothing. */
export async function callEnded(ctx: WriteContext, call: string): Promise<void> {
	await holdLine(ctx);
	const known = await phoneCall(ctx, { call });
	// Told before anything else of it: it must not ring anybody when that comes.
	if (!known) await newPhoneCall(ctx, call, 'over');
	else if (known.state !== 'over') await changePhoneCall(ctx, known, { state: 'over' });
}

/** What the caller's phone does now. */
export async function goOn(ctx: WriteContext, line: SettingsInput, call: PhoneCall): Promise<Step[]> {
	if (call.state === 'waiting') return seek(ctx, line, call);
	if (call.state === 'elsewhere') return otherLine(line);
	if (call.state === 'after') return offer(line);
	// Asked again while it rings: the same phone, and no second one.
	if (call.state === 'ringing') {
		const number = (await ringNumbers(ctx, await whoIsThere(ctx))).get(call.workerId!);
		return number ? [ring(call, number)] : seek(ctx, line, await notTaken(ctx, call));
	}
	return [words.hangUp];
}

/** Whoever was rung did not take it: they are not asked again for this call, and it stays with who had it. */
export async function notTaken(ctx: WriteContext, call: PhoneCall): Promise<PhoneCall> {
	if (call.callId) await forgetWish(ctx, call.callId);
	return changePhoneCall(ctx, call, { state: 'waiting', tried: [...call.tried, call.workerId!] });
}

/**
 * The worker at the phone has given the call to `to` and hung up: the caller, who is still there, is put through. Where that does not
 * succeed they are sought for as before, and first of all whoever has talked with them.
 */
export async function putThrough(
	ctx: WriteContext,
	line: SettingsInput,
	call: PhoneCall,
	to: string
): Promise<Step[]> {
	const given = { ...call, workerId: to, tried: [] };
	const there = (await whoIsThere(ctx)).filter(
		({ workerId, until, ringing }) => workerId === to && until && !ringing
	);
	const busy = await talksElsewhere(ctx, to, call.callId!);
	const number = busy ? undefined : (await ringNumbers(ctx, there)).get(to);
	if (!number) return goOn(ctx, line, await notTaken(ctx, given));
	const rung = { state: 'ringing' as const, workerId: to, turn: call.turn + 1, tried: [] };
	return [{ do: 'say', say: words.goesOn }, ring(await changePhoneCall(ctx, call, rung), number)];
}

/** Whoever is still there was cut off: they are offered a call back, or told of the one that the worker has promised them. */
export async function cutOff(ctx: WriteContext, line: SettingsInput, call: PhoneCall): Promise<Step[]> {
	const backId = await openPromiseOf(ctx, call.callId!);
	if (!backId) return goOn(ctx, line, await changePhoneCall(ctx, call, { state: 'after' }));
	await changePhoneCall(ctx, call, { state: 'over', backId });
	return promisedWords(ctx, line);
}

async function seek(ctx: WriteContext, line: SettingsInput, call: PhoneCall): Promise<Step[]> {
	await forgetRinging(ctx, call.id);
	const there = (await whoIsThere(ctx)).filter(
		({ workerId, until }) => until && !call.tried.includes(workerId)
	);
	const numbers = await ringNumbers(ctx, there);
	const reached = there.filter(({ workerId }) => numbers.has(workerId));
	// Who has talked with them goes on with them, where whoever was given the call did not take it.
	const before = call.callId ? await whoseCall(ctx, call.callId) : null;
	const next =
		reached.find(({ workerId, ringing }) => workerId === before && !ringing)?.workerId ??
		(await longestRested(
			ctx,
			reached.filter(({ free }) => free).map(({ workerId }) => workerId)
		));
	if (next) {
		const rung = { state: 'ringing', workerId: next, turn: call.turn + 1 } as const;
		return [ring(await changePhoneCall(ctx, call, rung), numbers.get(next)!)];
	}
	const waited = (ctx.now.getTime() - call.cameAt.getTime()) / 1000;
	if (reached.length === 0 || waited >= WAITS_MOST) return goElsewhere(ctx, line, call);
	const ask: Step = {
		do: 'ask',
		say: words.hold(line.minutes),
		keys: 'one',
		seconds: HOLD_SECONDS,
		to: { step: 'key' }
	};
	return [ask, { do: 'go', to: { step: 'voice' } }];
}

const ring = ({ id, turn }: PhoneCall, number: string): Step => ({
	do: 'ring',
	number,
	seconds: RING_SECONDS,
	pickedUp: { step: 'ringing', id, turn },
	then: { step: 'rung', turn }
});

async function goElsewhere(ctx: WriteContext, line: SettingsInput, call: PhoneCall): Promise<Step[]> {
	// The other number is this one: it would ring here again.
	const nowhere = sameNumber(line.number, line.fallbackNumber);
	return goOn(ctx, line, await changePhoneCall(ctx, call, { state: nowhere ? 'after' : 'elsewhere' }));
}

const otherLine = (line: SettingsInput): Step[] => [
	{ do: 'say', say: words.elsewhere(line.fallbackName) },
	{ do: 'ring', number: line.fallbackNumber, seconds: ELSEWHERE_SECONDS, then: { step: 'elsewhere' } }
];
const offer = (line: SettingsInput): Step[] => [
	{ do: 'ask', say: words.after(line.minutes), keys: 'one', seconds: HOLD_SECONDS, to: { step: 'key' } },
	...words.farewell
];

/** Answers a key of a caller who was asked for one; in the middle of a call, or after its end, a key means nothing. */
async function asked(
	ctx: WriteContext,
	call: string,
	answer: (line: SettingsInput, known: PhoneCall) => Promise<Step[]>
): Promise<Step[]> {
	const line = await holdLine(ctx);
	const known = await phoneCall(ctx, { call });
	if (!line || !known) return words.farewell;
	// Told twice: promised already.
	if (known.backId) return promisedWords(ctx, line);
	return known.state === 'waiting' || known.state === 'after' ? answer(line, known) : goOn(ctx, line, known);
}

/** Only now the number is kept: with a promise that has an owner and a clock. */
async function promise(
	ctx: WriteContext,
	line: SettingsInput,
	call: PhoneCall,
	number: string
): Promise<Step[]> {
	const there = (await whoIsThere(ctx)).filter(({ until }) => until);
	const opening = there.length > 0 ? null : await nextOpening(ctx);
	const owner =
		there.toSorted((a, b) => Number(b.free) - Number(a.free))[0]?.workerId ??
		opening?.workerId ??
		(await whoSetUp(ctx));
	const from = opening?.startsAt ?? ctx.now;
	const back = await savePromise(ctx, {
		ownerId: owner,
		callId: call.callId,
		dueAt: new Date(from.getTime() + line.minutes * 60_000),
		said: { number, name: '', about: '', voicemail: false },
		basis: 'system'
	});
	await changePhoneCall(ctx, call, { state: 'over', backId: back.id });
	return promisedWords(ctx, line);
}

async function promisedWords(ctx: ReadContext, line: SettingsInput): Promise<Step[]> {
	const open = (await whoIsThere(ctx)).some(({ until }) => until) || !(await nextOpening(ctx));
	return [{ do: 'say', say: open ? words.promised(line.minutes) : words.promisedLater }, ...words.farewell];
}

/** Nobody is on and no shift is planned: the promise is the supervisor's who set the line up, and stands late on every supervisor's page. */
async function whoSetUp(ctx: ReadContext): Promise<string> {
	const row = await ctx.db
		.selectFrom('warm_line.settings')
		.select('changed_by')
		.where('organization_id', '=', ctx.actor.organizationId)
		.executeTakeFirstOrThrow();
	return row.changed_by;
}

/** Of the free ones, who has gone longest without a call. */
async function longestRested(ctx: ReadContext, ids: string[]): Promise<string | undefined> {
	if (ids.length < 2) return ids[0];
	const rows = await ctx.db
		.selectFrom('warm_line.calls')
		.select(['worker_id', (eb) => eb.fn.max('began_at').as('last')])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '=', sql<string>`any(${ids}::uuid[])`)
		.groupBy('worker_id')
		.execute();
	const last = new Map(rows.map((row) => [row.worker_id, row.last.getTime()]));
	return ids.toSorted((a, b) => (last.get(a) ?? 0) - (last.get(b) ?? 0))[0];
}

/** Calls of which the exchange said nothing any more (it was away, or we were) hold nobody's phone. */
async function forgetRinging(ctx: WriteContext, but: string): Promise<void> {
	await ctx.tx
		.updateTable('warm_line.phone_calls')
		.set({ state: 'over', worker_id: null, ended_at: ctx.now })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('state', '=', 'ringing')
		.where('rung_at', '<=', ringsSince(ctx))
		.where('id', '!=', but)
		.execute();
}

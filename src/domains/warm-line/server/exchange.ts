/** The telephone as an exchange tells of it: what happened in, what its phone does next out, in TwiML (docs/telephone.md). */
import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { systemActor } from '#platform/actor.ts';
import { isRefusal, Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { App } from '#platform/server/app.ts';
import type { PhoneLine } from '#platform/server/config-lines.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { deriveKey } from '#platform/server/crypto.ts';
import { mobileNumber } from '#platform/server/sms-numbers.ts';
import { callComesIn, callEnded, callerPressed, callerTyped, elsewhereEnded } from './phone-calls.ts';
import { ringAnswered, ringEnded, ringTaken } from './phone-rings.ts';
import { spokenIn } from './phone-rows.ts';
import { PHONE_STEPS, type At, type PhoneStep, type Step } from './phone-steps.ts';
import { twiml, type Spoken } from './twiml.ts';

export interface Told {
	step: string;
	/** Of the address that the exchange called. */
	query: URLSearchParams;
	/** What it says; its signature is proven. */
	fields: URLSearchParams;
}

/** Of the thirty things that an exchange says, those that count. */
const Said = z.object({
	CallSid: z.string().min(1).max(100),
	From: z.string().max(100).default(''),
	Digits: z.string().max(40).default(''),
	CallStatus: z.string().max(40).default(''),
	DialCallStatus: z.string().max(40).default('')
});
type Said = z.output<typeof Said>;
const OVER = new Set(['completed', 'busy', 'failed', 'no-answer', 'canceled']);
const ANSWERED = new Set(['completed', 'answered']);

export const lineOf = (app: Pick<App, 'config'>, organizationId: string): PhoneLine | null =>
	app.config.lines?.find(({ organization }) => organization === organizationId) ?? null;

/** Answers the exchange. While the database is away a caller is put through to the number that the operator named for it. */
export async function answerExchange(
	app: App,
	line: PhoneLine,
	{ step, query, fields }: Told
): Promise<string> {
	if (!isStep(step)) throw new Refusal('not_found', 'no such step');
	const said = Said.safeParse(Object.fromEntries(fields));
	if (!said.success) throw new Refusal('invalid', 'not as described');
	const rung = { id: query.get('id') ?? '', turn: Number(query.get('turn') ?? -1) };
	const { countries } = app.config.texts;
	const spoken: Omit<Spoken, 'languages'> = {
		address: (at) => addressOf(app, line.organization, at),
		callerId: line.number,
		// Short numbers have no country.
		dialed: (number) => mobileNumber(number, countries) ?? number.replaceAll(/[^\d+]/g, '')
	};
	try {
		return await app.write(systemActor(line.organization, 'telephone'), 'warm line', async (ctx) => {
			const steps = await next(ctx, step, said.data, nameOf(app, said.data.CallSid), rung);
			return twiml(steps, { ...spoken, languages: await spokenIn(ctx) });
		});
	} catch (error) {
		const away = isRefusal(error) && error.code === 'unavailable';
		if (!away || step === 'status' || !line.otherwise) throw error;
		const ring: Step = { do: 'ring', number: line.otherwise, seconds: 45, then: { step: 'elsewhere' } };
		return twiml([ring], { ...spoken, languages: ['en'] });
	}
}

function next(
	ctx: WriteContext,
	step: PhoneStep,
	said: Said,
	call: string,
	rung: { id: string; turn: number }
): Promise<Step[]> {
	if ((step === 'ringing' || step === 'taken') && !isId(rung.id))
		throw new Refusal('invalid', 'no such call');
	switch (step) {
		case 'voice':
			return callComesIn(ctx, call);
		case 'key':
			return callerPressed(ctx, call, said.Digits, said.From);
		case 'number':
			return callerTyped(ctx, call, said.Digits);
		case 'ringing':
			return ringAnswered(ctx, rung);
		case 'taken':
			return ringTaken(ctx, rung, said.Digits);
		case 'rung':
			// A caller who has hung up themself is put through to nobody.
			return OVER.has(said.CallStatus) ? ended(ctx, said, call) : ringEnded(ctx, call, rung.turn);
		case 'elsewhere':
			return elsewhereEnded(ctx, call, ANSWERED.has(said.DialCallStatus));
		case 'status':
			return ended(ctx, said, call);
	}
}

/** Says nothing to anybody: the call is over. What is said of a call that goes on changes nothing. */
async function ended(ctx: WriteContext, said: Said, call: string): Promise<Step[]> {
	if (OVER.has(said.CallStatus)) await callEnded(ctx, call);
	return [];
}

const isStep = (step: string): step is PhoneStep => (PHONE_STEPS as readonly string[]).includes(step);

/** The exchange's name for a call is kept as a keyed hash: with it alone nobody finds the call in the exchange's own lists. */
const nameOf = (app: App, sid: string) =>
	createHmac('sha256', deriveKey(app.masterKey, 'line-call')).update(sid).digest('base64url');

/** Where the exchange tells what happened at a step. */
export function addressOf(app: Pick<App, 'config'>, organizationId: string, { step, id, turn }: At): string {
	const query = new URLSearchParams();
	if (id !== undefined) query.set('id', id);
	if (turn !== undefined) query.set('turn', String(turn));
	const asked = query.size > 0 ? `?${query}` : '';
	return `${app.config.origin}/api/line/${organizationId}/${step}${asked}`;
}

import { sql } from 'kysely';
import { organizationOf } from '#domains/people/server/people.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { LANGUAGES, type Locale } from '#platform/languages.ts';
import type { SettingsInput } from '../warm-line.ts';
import { hungUp } from './given-calls.ts';
import { lineSettings } from './settings.ts';

export type PhoneState = 'waiting' | 'ringing' | 'talking' | 'elsewhere' | 'after' | 'over';
/** A call that rang in. */
export interface PhoneCall {
	id: string;
	cameAt: Date;
	state: PhoneState;
	turn: number;
	workerId: string | null;
	tried: string[];
	callId: string | null;
	backId: string | null;
}

/**
 * The line as this call finds it, and nobody else's call meanwhile: what follows sees what every call before it has done, so that two
 * calls of one moment never ring one phone. Null: a supervisor has not set the line up.
 */
export async function holdLine(ctx: WriteContext): Promise<SettingsInput | null> {
	const held = await ctx.tx
		.selectFrom('warm_line.settings')
		.select('organization_id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.forUpdate()
		.executeTakeFirst();
	return held ? lineSettings(ctx) : null;
}

/** By the exchange's name for it (a hash), or by our own. */
export async function phoneCall(
	ctx: ReadContext,
	by: { call: string } | { id: string }
): Promise<PhoneCall | null> {
	const row = await ctx.db
		.selectFrom('warm_line.phone_calls')
		.selectAll()
		.where('organization_id', '=', ctx.actor.organizationId)
		.where((eb) => ('call' in by ? eb('call', '=', by.call) : eb('id', '=', by.id)))
		.executeTakeFirst();
	if (!row) return null;
	return {
		id: row.id,
		cameAt: row.came_at,
		state: row.state as PhoneState,
		turn: row.turn,
		workerId: row.worker_id,
		tried: row.tried,
		callId: row.call_id,
		backId: row.back_id
	};
}

/** A call that nobody knew yet. */
export async function newPhoneCall(
	ctx: WriteContext,
	call: string,
	state: 'waiting' | 'over'
): Promise<PhoneCall> {
	const id = newId();
	await ctx.tx
		.insertInto('warm_line.phone_calls')
		.values({
			organization_id: ctx.actor.organizationId,
			id,
			call,
			came_at: ctx.now,
			state,
			ended_at: state === 'over' ? ctx.now : null
		})
		.execute();
	tell(ctx, id, 'came');
	return {
		id,
		cameAt: ctx.now,
		state,
		turn: 0,
		workerId: null,
		tried: [],
		callId: null,
		backId: null
	};
}

interface Change {
	state: PhoneState;
	workerId?: string | null;
	turn?: number;
	tried?: string[];
	callId?: string;
	backId?: string;
}

/** No worker is on the phone any more, and none is rung. */
const HUNG_UP: ReadonlySet<PhoneState> = new Set(['elsewhere', 'after', 'over']);

/** Writes what has become of the call, notes it, and tells open pages. */
export async function changePhoneCall(ctx: WriteContext, call: PhoneCall, to: Change): Promise<PhoneCall> {
	const { state, workerId = null, turn = call.turn, tried = call.tried } = to;
	await ctx.tx
		.updateTable('warm_line.phone_calls')
		.set({
			state,
			worker_id: workerId,
			turn,
			tried,
			...(state === 'ringing' && { rung_at: ctx.now }),
			// Given on to another it was answered already.
			...(state === 'talking' && { answered_at: sql<Date>`coalesce(answered_at, ${ctx.now})` }),
			...(to.callId && { call_id: to.callId }),
			...(to.backId && { back_id: to.backId }),
			ended_at: state === 'over' ? ctx.now : null
		})
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', call.id)
		.execute();
	const callId = to.callId ?? call.callId;
	if (callId && HUNG_UP.has(state)) await hungUp(ctx, callId);
	tell(ctx, call.id, state);
	return {
		...call,
		state,
		workerId,
		turn,
		tried,
		callId,
		backId: to.backId ?? call.backId
	};
}

function tell(ctx: WriteContext, id: string, what: string): void {
	ctx.note({ action: `line.phone-${what}`, subject: 'phone-call', subjectId: id, basis: 'system' });
	ctx.announce('line', ctx.actor.organizationId);
}

/** The languages in which the organization speaks; English where it has said none. */
export async function spokenIn(ctx: ReadContext): Promise<Locale[]> {
	const { languages } = await organizationOf(ctx);
	const spoken = LANGUAGES.filter((one) => languages.includes(one));
	return spoken.length > 0 ? spoken : ['en'];
}

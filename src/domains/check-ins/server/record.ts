import type pg from 'pg';
import { hasRole } from '#platform/actor.ts';
import { isRefusal, Refusal } from '#platform/errors.ts';
import { isId, newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { aimsOf } from '#domains/people/server/people.ts';
import { IdempotencyKey, type CheckIn, type CheckInInput } from '../schemas.ts';
import { useAnswersFor } from '../items.ts';
import {
	COLUMNS,
	fromInput,
	insertCheckIn,
	wordsOf,
	wordsPlace,
	type Made,
	type StoredUse
} from './check-ins.sql.ts';
import { openRows } from './read.ts';

export interface RecordOptions {
	/** The client-made id of this check-in. */
	key: string;
	/** For system actors only: whose, and when (the demo writes the past). */
	personId?: string;
	at?: Date;
	/** When the person wrote it, where it waited on their phone for a connection. */
	writtenAt?: Date;
}

/** So long something may have waited on a phone; a phone whose clock says more, or tomorrow, is wrong. */
const WAITED_DAYS = 14;
const DAY = 86_400_000;

type Sent = { saved: Promise<CheckIn> };

/**
 * Records one check-in with its job and its audit row, in the caller's transaction. Everything is sent in one flight; the
 * answer is there once the row is. A person records their own and nobody else's.
 */
export async function recordCheckIn(
	ctx: WriteContext,
	input: CheckInInput,
	options: RecordOptions
): Promise<CheckIn> {
	return (await sendCheckIn(ctx, input, options)).saved;
}

/**
 * Records one check-in in a transaction of its own. The second arrival of the same key gets the first's answer; the same
 * key with other answers is refused (`key_reused`).
 */
export async function recordCheckInOnce(
	contexts: OwnContexts,
	input: CheckInInput,
	key: string,
	writtenAt?: Date
): Promise<CheckIn> {
	try {
		const sent = await contexts.write('check-in', (ctx) => sendCheckIn(ctx, input, { key, writtenAt }));
		return await sent.saved;
	} catch (error) {
		const first =
			isRepeat(error) || isInvalid(error)
				? await contexts.read('check-in', (ctx) => firstUnder(ctx, key))
				: null;
		if (!first) throw error;
		if (answersIn(first) !== answersIn(fromInput(input, (input.use ?? []) as StoredUse[], made(first))))
			throw new Refusal('key_reused', 'the same key came with other answers');
		return first;
	}
}

/**
 * As {@link recordCheckInOnce}, for a form. Who goes back to a sent form and sends other answers means another check-in: it
 * is kept under the next number of the form's key, so that sending that one twice is still one.
 */
export async function recordFromForm(
	contexts: OwnContexts,
	input: CheckInInput,
	key: string = newId(),
	writtenAt?: Date
): Promise<CheckIn> {
	for (let again = 1; again < 20; again++) {
		try {
			return await recordCheckInOnce(contexts, input, again === 1 ? key : `${key}-${again}`, writtenAt);
		} catch (error) {
			if (!isRefusal(error) || error.code !== 'key_reused') throw error;
		}
	}
	throw new Refusal('too_many', 'one form was sent with twenty different answers');
}

/** `locals` of a request: the contexts of who is signed in. */
export interface OwnContexts {
	read<T>(purpose: string, work: (ctx: ReadContext) => Promise<T>): Promise<T>;
	write<T>(purpose: string, work: (ctx: WriteContext) => Promise<T>): Promise<T>;
}

async function sendCheckIn(ctx: WriteContext, input: CheckInInput, options: RecordOptions): Promise<Sent> {
	const personId = whose(ctx, options);
	const key = IdempotencyKey.safeParse(options.key);
	if (!key.success)
		throw new Refusal('invalid', 'the key is missing or malformed', {
			fields: { 'Idempotency-Key': 'required' }
		});
	const id = newId();
	const at = momentOf(ctx, options);
	const uses = input.use?.length ? await usesOf(ctx, personId, input.use) : [];
	const words = wordsOf(input);
	const sealed = words ? (await ctx.vault.of(personId)).sealJson(words, wordsPlace(id)) : null;
	const sent = ctx.send<{ day: string; zone: string }>(
		insertCheckIn({
			organizationId: ctx.actor.organizationId,
			id,
			personId,
			key: key.data,
			at,
			input,
			uses,
			words: sealed
		})
	);
	// Fails with the insert, and is awaited before commit like it.
	void ctx.enqueue('check-in.recorded', { personId, checkInId: id, at: at.toISOString() }, { quiet: true });
	ctx.note({
		action: 'check-in.recorded',
		personId,
		subject: 'check-in',
		subjectId: id,
		basis: ctx.actor.kind === 'system' ? 'system' : 'self'
	});
	const saved = sent.then(({ rows }) => fromInput(input, uses, { id, at: at.toISOString(), ...rows[0]! }));
	saved.catch(() => {});
	return { saved };
}

function momentOf(ctx: WriteContext, { at, writtenAt }: RecordOptions): Date {
	if (ctx.actor.kind === 'system' && at) return at;
	const waited = writtenAt ? ctx.now.getTime() - writtenAt.getTime() : 0;
	return writtenAt && waited > 0 && waited <= WAITED_DAYS * DAY ? writtenAt : ctx.now;
}

function whose(ctx: WriteContext, options: RecordOptions): string {
	const actor = ctx.actor;
	if (actor.kind === 'system' && isId(options.personId)) return options.personId;
	if (actor.kind === 'person' && (options.personId ?? actor.personId) === actor.personId) {
		if (hasRole(actor, 'participant', 'ally')) return actor.personId;
		throw new Refusal('forbidden', 'neither participant nor ally here', {
			detail: { audit: { action: 'check-in.recorded', personId: actor.personId } }
		});
	}
	throw new Refusal('not_found', 'nobody records a check-in for somebody else', {
		detail: {
			audit: { action: 'check-in.recorded', personId: isId(options.personId) ? options.personId : undefined }
		}
	});
}

async function usesOf(
	ctx: WriteContext,
	personId: string,
	use: NonNullable<CheckInInput['use']>
): Promise<StoredUse[]> {
	const aims = new Map((await aimsOf(ctx, personId)).map((aim) => [aim.id, aim]));
	return use.map(({ aimId, answer }) => {
		const aim = aims.get(aimId);
		if (!aim || !useAnswersFor(aim.aim).includes(answer))
			throw new Refusal('invalid', 'no such aim, or no such answer to it', {
				fields: { use: 'unknown aim or answer' }
			});
		return { aimId, kind: aim.kind, aim: aim.aim, answer };
	});
}

/** Whether the unique key stopped it: a repeat, or another check-in under a used key. */
function isRepeat(error: unknown): boolean {
	const problem = error as Partial<pg.DatabaseError> | null;
	return problem?.code === '23505' && problem.constraint === 'check_ins_key';
}

function isInvalid(error: unknown): boolean {
	return isRefusal(error) && error.code === 'invalid';
}

async function firstUnder(ctx: ReadContext, key: string): Promise<CheckIn | null> {
	if (ctx.actor.kind !== 'person') return null;
	const rows = await ctx.db
		.selectFrom('check_ins.check_ins')
		.select(COLUMNS)
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', ctx.actor.personId)
		.where('key', '=', key)
		.execute();
	return (await openRows(ctx, rows))[0] ?? null;
}

const made = ({ id, at, day, zone }: CheckIn): Made => ({ id, at, day, zone });

/** The answers alone, comparable: aims by their id, since an aim may have changed between two arrivals. */
function answersIn({ id: _id, at: _at, day: _day, zone: _zone, use, ...rest }: CheckIn): string {
	return JSON.stringify({ ...rest, use: use.map((one) => [one.aimId, one.answer]) });
}

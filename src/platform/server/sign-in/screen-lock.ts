/** The lock on the screen: set it, lose it, lock, unlock. PINs are hashed as the sign-in hashes passwords. */
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import type { App } from '../app.ts';
import type { Session } from '../session.ts';
import { pinFits } from './pin.ts';

type Needs = Pick<App, 'pools' | 'clock'>;

export interface ScreenLock {
	minutes: number;
	onLeave: 'pin' | 'sign_out';
}

export interface LockWish {
	/** null: keep the one there is. */
	pin: string | null;
	/** null: none; undefined: keep the one there is. */
	otherPin: string | null | undefined;
	minutes: number;
	onLeave: ScreenLock['onLeave'];
}

/** Wrong PINs in a row before the session ends. Signing in again is always open: nobody is locked out of that. */
export const PIN_TRIES = 5;
/** So soon after signing in nobody is asked for the PIN they may have forgotten. */
const FRESH_MS = 10 * 60_000;

interface Row {
	pin: string;
	other_pin: string | null;
	minutes: number;
	on_leave: ScreenLock['onLeave'];
}

async function rowOf({ pools }: Pick<App, 'pools'>, userId: string): Promise<Row | null> {
	const { rows } = await pools.login.query<Row>(
		'select pin, other_pin, minutes, on_leave from screen_lock where user_id = $1',
		[userId]
	);
	return rows[0] ?? null;
}

/** Not whether there is a second PIN: whoever looks over a shoulder must not read that. */
export async function screenLockOf(app: Pick<App, 'pools'>, userId: string): Promise<ScreenLock | null> {
	const row = await rowOf(app, userId);
	return row && { minutes: row.minutes, onLeave: row.on_leave };
}

/** Whether the PIN of now must be typed to change the lock: a phone left open is no reason to trust whoever holds it. */
export const asksPin = ({ clock }: Pick<App, 'clock'>, session: Session): boolean =>
	session.lock !== null && clock().getTime() - session.startedAt.getTime() > FRESH_MS;

export type LockOutcome = 'done' | 'wrong' | 'ended' | 'same' | 'needs_pin';

/** Sets or changes the lock. Other sessions of the account are held to it at once. */
export async function setScreenLock(
	app: Needs,
	session: Session,
	current: string,
	wish: LockWish
): Promise<LockOutcome> {
	const row = await rowOf(app, session.userId);
	const allowed = await mayChange(app, session, current);
	if (allowed !== 'done') return allowed;
	if (!row && !wish.pin) return 'needs_pin';
	const pin = wish.pin ? await hashPassword(wish.pin) : row!.pin;
	if (wish.otherPin && (await verifyPassword({ hash: pin, password: wish.otherPin }))) return 'same';
	if (wish.pin && wish.otherPin === undefined && row?.other_pin)
		if (await verifyPassword({ hash: row.other_pin, password: wish.pin })) return 'same';
	const other =
		wish.otherPin === undefined
			? (row?.other_pin ?? null)
			: wish.otherPin && (await hashPassword(wish.otherPin));
	await app.pools.login.query(
		`insert into screen_lock (user_id, pin, other_pin, minutes, on_leave, changed_at) values ($1, $2, $3, $4, $5, $6)
		 on conflict (user_id) do update set pin = excluded.pin, other_pin = excluded.other_pin, minutes = excluded.minutes,
		   on_leave = excluded.on_leave, changed_at = excluded.changed_at`,
		[session.userId, pin, other, wish.minutes, wish.onLeave, app.clock()]
	);
	await openSession(app, session.id);
	return 'done';
}

export async function dropScreenLock(app: Needs, session: Session, current: string): Promise<LockOutcome> {
	const allowed = await mayChange(app, session, current);
	if (allowed !== 'done') return allowed;
	await app.pools.login.query('delete from screen_lock where user_id = $1', [session.userId]);
	await app.pools.login.query(
		'update session set locked_at = null, seen_at = null, pin_misses = 0 where "userId" = $1',
		[session.userId]
	);
	return 'done';
}

async function mayChange(app: Needs, session: Session, current: string): Promise<'done' | 'wrong' | 'ended'> {
	if (!asksPin(app, session)) return 'done';
	const tried = await tryPin(app, session, current);
	return tried === 'open' ? 'done' : tried === 'ended' ? 'ended' : 'wrong';
}

/** From now on this session answers nothing until the PIN is typed. False where there is no lock. */
export async function lockNow({ pools, clock }: Needs, session: Session): Promise<boolean> {
	if (!session.lock) return false;
	await pools.login.query('update session set locked_at = coalesce(locked_at, $2) where id = $1', [
		session.id,
		clock()
	]);
	return true;
}

/** `other`: the PIN of the ordinary page, and nothing has been opened. `ended`: too many wrong ones; sign in again. */
export type Tried = 'open' | 'other' | 'wrong' | 'ended';

export async function unlock(app: Needs, session: Session, pin: string): Promise<Tried> {
	const tried = await tryPin(app, session, pin);
	if (tried === 'open') await openSession(app, session.id);
	return tried;
}

async function openSession({ pools, clock }: Needs, sessionId: string): Promise<void> {
	await pools.login.query('update session set locked_at = null, seen_at = $2, pin_misses = 0 where id = $1', [
		sessionId,
		clock()
	]);
}

/** Counts first and looks afterwards, so that many guesses at one instant are no more than five. */
async function tryPin(app: Needs, session: Session, pin: string): Promise<Tried> {
	const row = await rowOf(app, session.userId);
	if (!row) return 'open';
	const counted = await app.pools.login.query<{ pin_misses: number }>(
		'update session set pin_misses = pin_misses + 1 where id = $1 and pin_misses < $2 returning pin_misses',
		[session.id, PIN_TRIES]
	);
	const nth = counted.rows[0]?.pin_misses;
	if (nth === undefined) return end(app, session);
	// Both are worked out each time: how long it takes tells nobody whether there is a second one.
	const [right, other] = pinFits(pin)
		? await Promise.all([
				verifyPassword({ hash: row.pin, password: pin }),
				verifyPassword({ hash: row.other_pin ?? row.pin, password: pin })
			])
		: [false, false];
	if (right || other) {
		await app.pools.login.query('update session set pin_misses = pin_misses - 1 where id = $1', [session.id]);
		return right ? 'open' : 'other';
	}
	return nth >= PIN_TRIES ? end(app, session) : 'wrong';
}

async function end({ pools }: Needs, session: Session): Promise<'ended'> {
	await pools.login.query('delete from session where id = $1', [session.id]);
	return 'ended';
}

/** How a person's lock on the screen stands for one session: a question of time, answered by the server alone. */
import type { Pools } from '../db.ts';

export interface ScreenLockState {
	/** Without an act for so long it locks; 0: as soon as the page is left. */
	minutes: number;
	/** What the quick way out does. */
	onLeave: 'pin' | 'sign_out';
	locked: boolean;
	/** The last thing somebody did in this session. */
	seenAt: Date;
	/** Until it locks by itself. */
	leftMs: number;
}

interface Row {
	createdAt: Date;
	seen_at: Date | null;
	locked_at: Date | null;
	lock_minutes: number | null;
	on_leave: ScreenLockState['onLeave'];
}

const MINUTE = 60_000;
/** How exactly the last act is kept. */
const SEEN_EVERY = 10_000;

/** "At once" needs the page to say that it was left; a page that cannot is held to one minute. */
export function lockStateOf(row: Row, now: Date): ScreenLockState | null {
	if (row.lock_minutes === null) return null;
	const seenAt = row.seen_at ?? row.createdAt;
	const leftMs = Math.max(row.lock_minutes, 1) * MINUTE - (now.getTime() - seenAt.getTime());
	return {
		minutes: row.lock_minutes,
		onLeave: row.on_leave,
		locked: row.locked_at !== null || leftMs <= 0,
		seenAt,
		leftMs: Math.max(leftMs, 0)
	};
}

/** Keeps the time of an act. A session that is locked stays so. */
export async function seen(pools: Pools, sessionId: string, lock: ScreenLockState, now: Date): Promise<void> {
	if (lock.locked || now.getTime() - lock.seenAt.getTime() < SEEN_EVERY) return;
	await pools.login.query('update login.session set seen_at = $2 where id = $1 and locked_at is null', [
		sessionId,
		now
	]);
}

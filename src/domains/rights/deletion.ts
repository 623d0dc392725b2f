/** Deleting one's own record, as a pure machine: asked for with proof, three days to take it back, then done. */
export const WAIT_HOURS = 72;
const WAIT = WAIT_HOURS * 3_600_000;

export type Deletion =
	| { state: 'none' }
	| { state: 'waiting'; askedAt: number; dueAt: number }
	| { state: 'cancelled' }
	| { state: 'done' };

export type DeletionEvent =
	/** `proven`: the password or passkey was given for this very act. */
	| { kind: 'ask'; proven: boolean }
	/** Needs a sign-in and nothing else: whoever stops it takes nothing away. */
	| { kind: 'cancel'; signedIn: boolean }
	/** The clock; `held`: a legal hold stands. */
	| { kind: 'tick'; held: boolean };

/** What becomes of it. An event that may not be leaves everything as it is. */
export function after(now: Deletion, event: DeletionEvent, at: number): Deletion {
	switch (event.kind) {
		case 'ask':
			if (!event.proven || now.state === 'waiting' || now.state === 'done') return now;
			return { state: 'waiting', askedAt: at, dueAt: at + WAIT };
		case 'cancel':
			return event.signedIn && now.state === 'waiting' ? { state: 'cancelled' } : now;
		case 'tick':
			return now.state === 'waiting' && !event.held && at >= now.dueAt ? { state: 'done' } : now;
	}
}

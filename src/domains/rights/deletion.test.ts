import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId } from '#platform/ids.ts';
import { HoldInput } from './rights.ts';
import { after, WAIT_HOURS, type Deletion, type DeletionEvent } from './deletion.ts';

const HOUR = 3_600_000;
const T0 = Date.UTC(2026, 0, 1);

test.each<[string, Deletion, DeletionEvent, number, Deletion['state']]>([
	['asked with proof', { state: 'none' }, { kind: 'ask', proven: true }, 0, 'waiting'],
	['asked without', { state: 'none' }, { kind: 'ask', proven: false }, 0, 'none'],
	['taken back, signed in', waiting(), { kind: 'cancel', signedIn: true }, 71, 'cancelled'],
	['taken back by a link alone', waiting(), { kind: 'cancel', signedIn: false }, 1, 'waiting'],
	['an hour early', waiting(), { kind: 'tick', held: false }, 71, 'waiting'],
	['due', waiting(), { kind: 'tick', held: false }, 72, 'done'],
	['due, but held', waiting(), { kind: 'tick', held: true }, 500, 'waiting'],
	['taken back when it is done', { state: 'done' }, { kind: 'cancel', signedIn: true }, 80, 'done'],
	['asked again after taking back', { state: 'cancelled' }, { kind: 'ask', proven: true }, 9, 'waiting']
])('%s', (_, now, event, hours, state) => {
	expect(after(now, event, T0 + hours * HOUR).state).toBe(state);
});

function waiting(): Deletion {
	return { state: 'waiting', askedAt: T0, dueAt: T0 + WAIT_HOURS * HOUR };
}

/** Somebody who holds the unlocked phone: signed in, without the password. */
const thief: fc.Arbitrary<DeletionEvent> = fc.oneof(
	fc.constant<DeletionEvent>({ kind: 'ask', proven: false }),
	fc.constant<DeletionEvent>({ kind: 'cancel', signedIn: true })
);
const owner: fc.Arbitrary<DeletionEvent> = fc.oneof(
	fc.constant<DeletionEvent>({ kind: 'ask', proven: true }),
	fc.constant<DeletionEvent>({ kind: 'cancel', signedIn: true }),
	fc.constant<DeletionEvent>({ kind: 'ask', proven: false })
);
const clock: fc.Arbitrary<DeletionEvent> = fc.boolean().map((held) => ({ kind: 'tick', held }));
const steps = (who: fc.Arbitrary<DeletionEvent>) =>
	fc.array(fc.tuple(fc.oneof(who, clock), fc.integer({ min: 0, max: 60 })), { maxLength: 40 });

const run = (events: [DeletionEvent, number][]) => {
	let at = T0;
	let state: Deletion = { state: 'none' };
	const path: { event: DeletionEvent; at: number; before: Deletion; now: Deletion }[] = [];
	for (const [event, hours] of events) {
		at += hours * HOUR;
		const before = state;
		state = after(before, event, at);
		path.push({ event, at, before, now: state });
	}
	return path;
};

test('whoever has the phone and not the password deletes nothing, whatever they try and however long', () => {
	fc.assert(
		fc.property(steps(thief), (events) => run(events).every(({ now }) => now.state === 'none')),
		{ numRuns: 2_000 }
	);
});

test('nothing is ever done without an asking with proof, three whole days, no cancelling in between and no hold', () => {
	fc.assert(
		fc.property(steps(fc.oneof(owner, thief)), (events) => {
			const path = run(events);
			const done = path.findIndex(({ now }) => now.state === 'done');
			if (done < 0) return;
			const { event, at, before } = path[done]!;
			expect(before.state).toBe('waiting');
			expect(event).toEqual({ kind: 'tick', held: false });
			const asked = path
				.slice(0, done)
				.findLastIndex(({ before, now }) => before.state !== 'waiting' && now.state === 'waiting');
			expect(path[asked]!.event).toEqual({ kind: 'ask', proven: true });
			expect(at - path[asked]!.at).toBeGreaterThanOrEqual(WAIT_HOURS * HOUR);
			expect(path.slice(asked + 1, done).some((one) => one.event.kind === 'cancel')).toBe(false);
			// What is done stays done.
			expect(path.slice(done).every(({ now }) => now.state === 'done')).toBe(true);
		}),
		{ numRuns: 2_000 }
	);
});

describe('which record is held', () => {
	const [one, other] = [newId(), newId()];
	test.each([
		['of the list', { which: one }, one],
		['by its number', { which: 'number', personId: other }, other],
		['by its number, where there is no list', { personId: other }, other],
		['a number that is written counts', { which: one, personId: other }, other]
	])('%s', (_words, given, personId) => {
		expect(HoldInput.parse({ ...given, reason: 'A court asked.' })).toEqual({
			personId,
			reason: 'A court asked.'
		});
	});
	test.each([
		['none', {}, 'which'],
		['a number that is missing', { which: 'number' }, 'personId'],
		['a name for a number', { which: 'number', personId: 'Dee Alvarez' }, 'personId'],
		['nonsense', { which: 'nonsense' }, 'which']
	])('%s is said at its field', (_words, given, field) => {
		const { error } = HoldInput.safeParse({ ...given, reason: 'A court asked.' });
		expect(error?.issues.map((issue) => issue.path[0])).toEqual([field]);
	});
});

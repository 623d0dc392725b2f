import { setTimeout as sleep } from 'node:timers/promises';

/** Long enough to cover what happens only for a known address, so that the time of the answer tells nothing. */
const LEAST = 350;

/** Answers no sooner than a fixed time after the start, whether the work was done or refused. */
export async function evenTime<T>(work: () => Promise<T>, least = LEAST): Promise<T> {
	const [result] = await Promise.allSettled([work(), sleep(least)]);
	if (result.status === 'rejected') throw result.reason;
	return result.value;
}

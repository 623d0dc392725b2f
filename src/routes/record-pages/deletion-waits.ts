/** That a deletion waits is said where somebody looks first, with the way to stop it: whoever did not ask finds it in time. */
import { cancelDeletion, ownDeletion } from '#domains/rights/server/rights.ts';
import type { Role } from '#platform/actor.ts';
import { dateFormat } from '#platform/date-words.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { getLocale } from '#paraglide/runtime.js';
import { ownAct } from './acts.ts';

/** When the actor's own record will be deleted, in words; null: it will not. */
export async function deletionWaits(ctx: ReadContext, zone: string): Promise<string | null> {
	const { state, dueAt } = await ownDeletion(ctx);
	return state === 'waiting' && dueAt ? dateAndTime(zone, dueAt) : null;
}

export const dateAndTime = (zone: string, at: Date) =>
	dateFormat(getLocale(), zone, { dateStyle: 'long', timeStyle: 'short' }).format(at);

/** Takes the deletion back. Twice is once. */
export const keepRecord = (role: Extract<Role, 'participant' | 'ally'>) =>
	ownAct(role, undefined, async (ctx) => {
		await cancelDeletion(ctx);
		return { saved: 'cancelled' };
	});

import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { dayIn, startOfDay } from '#platform/time.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { heardFrom, openRecord } from '#domains/people/server/people.ts';
import { nextDay, type ContactOutcome, type ContactReason, type ContactWay } from '../contacts.ts';

export interface PastContact {
	at: Date;
	way: ContactWay;
	outcome: ContactOutcome;
	words: string;
	reason?: ContactReason;
	workerId: string;
}

/**
 * Calls and texts of one person's past, as an import or the demo tells them, in one statement; "last heard" moves at
 * once. Calls that were asked for stay open. System actors only.
 */
export async function recordPastContacts(
	ctx: WriteContext,
	personId: string,
	past: readonly PastContact[]
): Promise<void> {
	if (ctx.actor.kind !== 'system')
		throw new Refusal('not_found', 'the past is written by imports only', {
			detail: { audit: { action: 'contacts.imported', personId } }
		});
	if (past.length === 0) return;
	const { timeZone } = await openRecord(ctx, personId, 'contact');
	if (past.some(({ at, workerId }) => at > ctx.now || workerId === personId))
		throw new Refusal('invalid', 'not a contact of the past');
	const vault = await ctx.vault.of(personId);
	const rows = past.map(({ at, way, outcome, words, reason, workerId }) => {
		const id = newId();
		const next = nextDay(outcome, dayIn(timeZone, at));
		return {
			organization_id: ctx.actor.organizationId,
			id,
			person_id: personId,
			worker_id: workerId,
			at,
			way,
			outcome,
			reason: reason ?? null,
			next_at: next ? startOfDay(next, timeZone) : null,
			words: vault.seal(words, `sessions.contacts.words/${id}`)
		};
	});
	await ctx.tx.insertInto('sessions.contacts').values(rows).execute();
	const reached = past.filter(({ outcome }) => outcome === 'reached').map(({ at }) => at.getTime());
	if (reached.length > 0) await heardFrom(ctx, personId, new Date(Math.max(...reached)));
	ctx.note({ action: 'contacts.imported', personId, basis: 'system' });
}

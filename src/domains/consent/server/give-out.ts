import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { openRecord } from '#domains/people/server/people.ts';
import { refusedBecause } from '../decide.ts';
import { termsById, writeDisclosure, type Channel } from './permit.ts';
import { restricted } from './restricted.ts';
import { wordsPlace } from './rows.ts';

export interface GiveOut {
	consentId: string;
	channel: Extract<Channel, 'spoken' | 'mail' | 'file' | 'print'>;
	/** Who got it, where the consent names a house and not a face. */
	to?: string;
	/** What was said or handed over, in a few words. */
	what: string;
}

/**
 * A worker who walks with the person writes down what they gave out under a consent for somebody outside: by word of mouth, in
 * a letter. Asks the engine first, and writes the row also where the answer is no, for the person to see.
 * @returns why it may not be given out; null: it may, and is written down
 */
export async function giveOut(ctx: WriteContext, given: GiveOut): Promise<string | null> {
	const actor = ctx.actor;
	const terms = await termsById(ctx, given.consentId);
	if (actor.kind !== 'person' || !terms || terms.recipientId !== null || terms.personId === actor.personId)
		throw new Refusal('not_found', 'no such consent', { detail: { audit: { action: 'shared.given-out' } } });
	await openRecord(ctx, terms.personId, 'disclosure');
	const reason =
		refusedBecause(terms, { personId: terms.personId, recipientId: null }, ctx.now) ??
		(await restricted(ctx, terms.personId, terms.categories));
	const id = newId();
	const vault = await ctx.vault.of(terms.personId);
	await writeDisclosure(ctx, {
		id,
		personId: terms.personId,
		consentId: terms.id,
		actorId: actor.personId,
		recipientId: null,
		categories: terms.categories,
		channel: given.channel,
		basis: 'consent',
		reason,
		words: vault.sealJson({ to: given.to ?? '', what: given.what }, wordsPlace(id))
	});
	ctx.note({
		action: 'shared.given-out',
		personId: terms.personId,
		subject: 'consent',
		subjectId: terms.id,
		basis: `consent:${terms.id}`
	});
	return reason;
}

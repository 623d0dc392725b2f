import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { openRecord } from '#domains/people/server/people.ts';
import { refusedBecause, type Refused } from '../decide.ts';
import type { Category } from '../elements.ts';
import { termsById, writeDisclosure, type Channel } from './permit.ts';
import { restricted } from './restricted.ts';
import { wordsPlace } from './rows.ts';

export interface GiveOut {
	consentId: string;
	channel: Extract<Channel, 'spoken' | 'mail' | 'file' | 'print'>;
	/** Who got it: the consent names a house, not always a face. */
	to: string;
	/** Which of what the consent names; none where it names single things only. */
	categories: Category[];
	/** What was said or handed over, in a few words. */
	what: string;
	/** So many minutes ago. */
	minutesAgo: number;
	/** The notice of 42 CFR 2.32 was said with it. */
	noticeSaid: boolean;
}

/**
 * A worker who walks with the person writes down what they gave out under a consent for somebody outside: by word of mouth, in
 * a letter. Asks the engine first, and writes the row also where the answer is no, for the person to see.
 * @returns why it may not be given out; null: it may, and is written down
 */
export async function giveOut(ctx: WriteContext, given: GiveOut): Promise<Refused | null> {
	const actor = ctx.actor;
	const terms = await termsById(ctx, given.consentId);
	if (actor.kind !== 'person' || !terms || terms.recipientId !== null || terms.personId === actor.personId)
		throw new Refusal('not_found', 'no such consent', { detail: { audit: { action: 'shared.given-out' } } });
	await openRecord(ctx, terms.personId, 'disclosure');
	// Asked for the moment at which it was said: what held then, held.
	const at = new Date(ctx.now.getTime() - given.minutesAgo * 60_000);
	const { categories } = given;
	const unsaid = categories.length === 0 && terms.categories.length > 0 && terms.items.length === 0;
	const reason =
		refusedBecause(terms, { personId: terms.personId, recipientId: null, categories }, at) ??
		(unsaid ? 'not_named' : null) ??
		(await restricted(ctx, terms.personId, categories));
	const id = newId();
	const vault = await ctx.vault.of(terms.personId);
	await writeDisclosure(ctx, {
		id,
		at,
		personId: terms.personId,
		consentId: terms.id,
		actorId: actor.personId,
		recipientId: null,
		categories,
		channel: given.channel,
		basis: 'consent',
		reason,
		words: vault.sealJson({ to: given.to, what: given.what, noticeSaid: given.noticeSaid }, wordsPlace(id))
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

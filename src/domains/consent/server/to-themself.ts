import { m } from '#paraglide/messages.js';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { cardsOf } from '#domains/people/server/people.ts';
import { writeDisclosure } from './permit.ts';
import { wordsPlace } from './rows.ts';

/** The person took their own record along: it stands in their account beside what others were given. */
export async function gaveToThemself(ctx: WriteContext): Promise<void> {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_found', 'a record is taken by the person');
	const { personId } = ctx.actor;
	const id = newId();
	const name = (await cardsOf(ctx, [personId])).get(personId)?.preferredName ?? '';
	await writeDisclosure(ctx, {
		id,
		personId,
		consentId: null,
		actorId: personId,
		recipientId: personId,
		categories: [],
		channel: 'file',
		basis: 'none',
		reason: null,
		words: (await ctx.vault.of(personId)).sealJson({ to: name, what: m.rec_account() }, wordsPlace(id))
	});
}

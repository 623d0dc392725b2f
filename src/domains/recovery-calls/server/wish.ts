import { cardsOf } from '#domains/people/server/people.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { WishInput } from '../recovery-calls.ts';
import { isPaused } from '../rounds.ts';
import { cardPlace, whose, wishPlace } from './own.ts';
import { attemptsOf, wishRows, type Wish } from './rows.ts';

export interface OwnWish extends Wish {
	number: string;
	/** Somebody else answered that number: nobody calls until it is saved again. */
	paused: boolean;
}

/** What the person has asked for; null: no calls. */
export async function ownCallWish(ctx: ReadContext): Promise<OwnWish | null> {
	const { personId } = whose(ctx.actor);
	const wish = (await wishRows(ctx, [personId]))[0];
	if (!wish) return null;
	const made = (await attemptsOf(ctx, [personId])).get(personId) ?? [];
	const vault = await ctx.vault.of(personId);
	const { number } = vault.openJson<{ number: string }>(wish.sealed, wishPlace(personId));
	return { ...wish, number, paused: isPaused(wish, made) };
}

/**
 * The person asks for recovery calls, or changes what they asked for. Nobody does it for them. The number is sealed with their own
 * key; only where they let anybody on the list call is it, with a first name, also kept in a way that those can read.
 */
export async function saveCallWish(ctx: WriteContext, input: WishInput): Promise<void> {
	const { organizationId, personId } = whose(ctx.actor);
	const me = (await cardsOf(ctx, [personId])).get(personId);
	const vault = await ctx.vault.of(personId);
	const name = me?.preferredName.trim().split(/\s+/u)[0] ?? '';
	const set = {
		days: [...new Set(input.days.map(Number))].toSorted(),
		starts: input.starts,
		ends: input.ends,
		time_zone: me?.timeZone ?? 'UTC',
		language: input.language,
		voicemail: input.voicemail,
		tries: Number(input.tries),
		if_not: input.ifNot,
		since: ctx.now,
		sealed: vault.sealJson({ number: input.number }, wishPlace(personId)),
		card:
			input.who === 'callers'
				? ctx.vault.ofRecoveryCall(personId).sealJson({ name, number: input.number }, cardPlace(personId))
				: null
	};
	await ctx.tx
		.insertInto('recovery_calls.wishes')
		.values({ organization_id: organizationId, person_id: personId, ...set })
		.onConflict((c) => c.columns(['organization_id', 'person_id']).doUpdateSet(set))
		.execute();
	// Whatever was suggested is answered.
	await ctx.tx
		.deleteFrom('recovery_calls.proposals')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.execute();
	ctx.note({ action: 'call-wish.saved', personId, subject: 'call-wish', subjectId: personId, basis: 'self' });
}

/** No more calls, from this moment; nothing of the wish is kept. A second time is no mistake. */
export async function endCallWish(ctx: WriteContext): Promise<void> {
	const { organizationId, personId } = whose(ctx.actor);
	await ctx.tx
		.deleteFrom('recovery_calls.wishes')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.execute();
	ctx.note({ action: 'call-wish.ended', personId, subject: 'call-wish', subjectId: personId, basis: 'self' });
}

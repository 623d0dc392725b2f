/** What a person, or a worker, says of themself for matching: each reads and writes their own alone. */
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { Answers, Wishes } from '../facts.ts';
import { wishesNow, type EarlierAnswers } from '../page-facts.ts';
import { mustBe } from './who.ts';

export const wishesPlace = (personId: string) => `matching.wishes.sealed/${personId}`;
export const answersPlace = (workerId: string) => `matching.answers.sealed/${workerId}`;

/** What matters to the person; null: not said yet. Participants, each their own. */
export async function ownWishes(ctx: ReadContext): Promise<Wishes | null> {
	const { personId, organizationId } = mustBe(ctx.actor, 'participant');
	const row = await ctx.db
		.selectFrom('matching.wishes')
		.select('sealed')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.executeTakeFirst();
	if (!row) return null;
	return wishesNow((await ctx.vault.of(personId)).openJson<Wishes>(row.sealed, wishesPlace(personId)));
}

/** Saves what matters to the person. */
export async function saveWishes(ctx: WriteContext, wishes: Wishes): Promise<void> {
	const { personId, organizationId } = mustBe(ctx.actor, 'participant');
	const sealed = (await ctx.vault.of(personId)).sealJson(wishes, wishesPlace(personId));
	await ctx.tx
		.insertInto('matching.wishes')
		.values({ organization_id: organizationId, person_id: personId, sealed, changed_at: ctx.now })
		.onConflict((conflict) =>
			conflict.columns(['organization_id', 'person_id']).doUpdateSet({ sealed, changed_at: ctx.now })
		)
		.execute();
	ctx.note({ action: 'match-wishes.saved', personId, basis: 'self' });
}

/** A worker's own answers; null: not said yet. Coaches and peers, each their own. */
export async function ownAnswers(ctx: ReadContext): Promise<Answers | null> {
	const saved = await savedAnswers(ctx);
	return saved && { hours: saved.hours, shown: saved.shown };
}

async function savedAnswers(ctx: ReadContext): Promise<(Answers & EarlierAnswers) | null> {
	const { personId, organizationId } = mustBe(ctx.actor, 'coach', 'peer');
	const row = await ctx.db
		.selectFrom('matching.answers')
		.select('sealed')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.executeTakeFirst();
	if (!row) return null;
	return (await ctx.vault.of(personId)).openJson<Answers & EarlierAnswers>(
		row.sealed,
		answersPlace(personId)
	);
}

/** Saves a worker's answers: what is not shown is not kept. What they said of languages, ways and style before a page was the place for it stays. */
export async function saveAnswers(ctx: WriteContext, answers: Answers): Promise<void> {
	const { personId, organizationId } = mustBe(ctx.actor, 'coach', 'peer');
	const saved = await savedAnswers(ctx);
	const sealed = (await ctx.vault.of(personId)).sealJson({ ...saved, ...answers }, answersPlace(personId));
	await ctx.tx
		.insertInto('matching.answers')
		.values({ organization_id: organizationId, person_id: personId, sealed, changed_at: ctx.now })
		.onConflict((conflict) =>
			conflict.columns(['organization_id', 'person_id']).doUpdateSet({ sealed, changed_at: ctx.now })
		)
		.execute();
	ctx.note({ action: 'match-answers.saved', personId, basis: 'self' });
}

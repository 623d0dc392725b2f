import { workersOf } from '#domains/people/server/people.ts';
import { newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import type { Candidate } from './candidates.ts';

export const signPlace = (id: string) => `early_signs.signs.sealed/${id}`;
export const cardPlace = (id: string) => `early_signs.cards.sealed/${id}`;
export const rulePlace = (id: string) => `early_signs.rules.sealed/${id}`;

/**
 * Writes signs of one person down, each once for its rule and day, and puts those that are told on the person's one open
 * card. `late`: about a day that is over; it is kept for the person and is no card, since nothing can be done about it now.
 * @returns how many were new
 */
export async function raise(
	ctx: WriteContext,
	personId: string,
	day: string,
	candidates: readonly Candidate[],
	late = false
): Promise<number> {
	let fresh = 0;
	for (const one of candidates) {
		const id = newId();
		const done = await ctx.tx
			.insertInto('early_signs.signs')
			.values({
				organization_id: ctx.actor.organizationId,
				id,
				person_id: personId,
				card_id: null,
				rule: one.rule,
				rule_id: one.own?.id ?? null,
				key: one.key,
				kind: one.own?.kind ?? null,
				tier: one.tier,
				day,
				raised_at: ctx.now,
				told: one.told,
				numbers: JSON.stringify(one.numbers),
				sealed: await wordsFor(ctx, personId, id, one)
			})
			.onConflict((on) => on.columns(['organization_id', 'person_id', 'key', 'day']).doNothing())
			.executeTakeFirst();
		if (!done.numInsertedOrUpdatedRows) continue;
		fresh++;
		if (one.told && !late) await onCard(ctx, personId, id, one);
	}
	return fresh;
}

/** The own words of a rule, sealed anew for the sign: the rule itself nobody else reads. */
async function wordsFor(
	ctx: WriteContext,
	personId: string,
	id: string,
	{ own }: Candidate
): Promise<Buffer | null> {
	if (!own?.sealed) return null;
	const vault = await ctx.vault.of(personId);
	return vault.sealJson(vault.openJson(own.sealed, rulePlace(own.id)), signPlace(id));
}

/** The person's one open card; a new reason makes it no less pressing, and brings back one that was put by. */
async function onCard(ctx: WriteContext, personId: string, signId: string, one: Candidate): Promise<void> {
	const org = ctx.actor.organizationId;
	const id = newId();
	const wishes = await ctx.tx
		.selectFrom('early_signs.wishes')
		.select(['quiet_from', 'quiet_until'])
		.where('organization_id', '=', org)
		.where('person_id', '=', personId)
		.executeTakeFirst();
	const opened = await ctx.tx
		.insertInto('early_signs.cards')
		.values({
			organization_id: org,
			id,
			person_id: personId,
			tier: one.tier,
			opened_at: ctx.now,
			due_on: one.dueOn,
			owner_id: (await workersOf(ctx, personId))[0]?.id ?? null,
			told: true,
			quiet_from: wishes?.quiet_from ?? null,
			quiet_until: wishes?.quiet_until ?? null
		})
		.onConflict((on) =>
			on.columns(['organization_id', 'person_id']).where('closed_at', 'is', null).doNothing()
		)
		.executeTakeFirst();
	const card = await ctx.tx
		.updateTable('early_signs.cards')
		.set((eb) => ({
			tier: eb.fn<number>('least', ['tier', eb.val(one.tier)]),
			due_on: eb.fn<string>('least', ['due_on', eb.cast(eb.val(one.dueOn), 'date')]),
			snoozed_until: null,
			told: true
		}))
		.where('organization_id', '=', org)
		.where('person_id', '=', personId)
		.where('closed_at', 'is', null)
		.returning('id')
		.executeTakeFirstOrThrow();
	await ctx.tx
		.updateTable('early_signs.signs')
		.set({ card_id: card.id })
		.where('organization_id', '=', org)
		.where('id', '=', signId)
		.execute();
	if (opened.numInsertedOrUpdatedRows)
		ctx.note({
			action: 'support-card.raised',
			personId,
			subject: 'support-card',
			subjectId: card.id,
			basis: ctx.actor.kind === 'system' ? 'system' : 'self'
		});
}

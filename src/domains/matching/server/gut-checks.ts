/** What somebody felt after a talk, for themself: no worker, no supervisor, nobody else. */
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { Felt, GutCheckInput } from '../inputs.ts';
import { GUT_AFTER } from '../talks.ts';
import { ownTalks } from './talks.ts';
import { mustBe } from './who.ts';

export interface GutCheck {
	talkId: string;
	heard: Felt | null;
	myself: Felt | null;
	again: Felt | null;
	words: string;
}
const place = (talkId: string) => `matching.gut_checks.sealed/${talkId}`;

/** The person's own, by talk. */
export async function ownGutChecks(ctx: ReadContext): Promise<Map<string, GutCheck>> {
	const { personId, organizationId } = mustBe(ctx.actor, 'participant');
	const rows = await ctx.db
		.selectFrom('matching.gut_checks')
		.select(['talk_id', 'sealed'])
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.execute();
	if (rows.length === 0) return new Map();
	const vault = await ctx.vault.of(personId);
	return new Map(
		rows.map((row) => [
			row.talk_id,
			{ talkId: row.talk_id, ...vault.openJson<Omit<GutCheck, 'talkId'>>(row.sealed, place(row.talk_id)) }
		])
	);
}

/** Writes it, or writes it anew; after the first talk and the third. */
export async function writeGutCheck(ctx: WriteContext, input: GutCheckInput): Promise<void> {
	const { personId, organizationId } = mustBe(ctx.actor, 'participant');
	const talk = (await ownTalks(ctx)).find((one) => one.id === input.talkId);
	if (!talk) throw new Refusal('not_found', 'no such talk of this person');
	if (!GUT_AFTER.some((nth) => nth === talk.nth))
		throw new Refusal('conflict', 'after the first talk and the third');
	const content: Omit<GutCheck, 'talkId'> = {
		heard: input.heard ?? null,
		myself: input.myself ?? null,
		again: input.again ?? null,
		words: input.words
	};
	const sealed = (await ctx.vault.of(personId)).sealJson(content, place(input.talkId));
	await ctx.tx
		.insertInto('matching.gut_checks')
		.values({
			organization_id: organizationId,
			talk_id: input.talkId,
			person_id: personId,
			sealed,
			written_at: ctx.now
		})
		.onConflict((conflict) =>
			conflict.columns(['organization_id', 'talk_id']).doUpdateSet({ sealed, written_at: ctx.now })
		)
		.execute();
	ctx.note({ action: 'gut-check.written', personId, basis: 'self' });
}

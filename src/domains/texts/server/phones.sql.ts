import type { ReadContext, WriteContext } from '#platform/server/context.ts';

/** What is sealed of a phone. */
export interface PhoneContent {
	number: string;
	words: { things: string; who: string };
}
export type PhoneRow = NonNullable<Awaited<ReturnType<typeof phoneRow>>>;

const place = (personId: string) => `texts.phones.content/${personId}`;

/** The row of this person's phone with its content opened; null without one. */
export async function phoneRow(ctx: ReadContext, personId: string) {
	const row = await ctx.db
		.selectFrom('texts.phones')
		.selectAll()
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.executeTakeFirst();
	if (!row) return null;
	return {
		...row,
		content: (await ctx.vault.of(personId)).openJson<PhoneContent>(row.content, place(personId))
	};
}

export async function sealedContent(
	ctx: WriteContext,
	personId: string,
	content: PhoneContent
): Promise<Buffer> {
	return (await ctx.vault.of(personId)).sealJson(content, place(personId));
}

/** Changes columns of this person's phone. */
export async function changePhone(
	ctx: WriteContext,
	personId: string,
	set: Partial<{
		content: Buffer;
		things_on: boolean;
		who_on: boolean;
		code_hash: string | null;
		code_until: Date | null;
		proven_at: Date | null;
		used_at: Date | null;
		stopped_at: Date | null;
	}>
): Promise<void> {
	await ctx.tx
		.updateTable('texts.phones')
		.set(set)
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.execute();
}

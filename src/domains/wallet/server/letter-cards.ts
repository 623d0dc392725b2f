import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { LETTERS, says, type LetterCard, type LetterCardInput, type LetterKind } from '../wallet.ts';

/** Every version of one card, newest first. */
export async function letterVersions(ctx: ReadContext, letter: LetterKind): Promise<LetterCard[]> {
	return (await rowsOf(ctx)).filter((one) => one.letter === letter);
}

/** The cards that say something now, in the order of the kinds. For everybody of the organization. */
export async function letterCards(ctx: ReadContext): Promise<LetterCard[]> {
	const newest = new Map<LetterKind, LetterCard>();
	for (const card of await rowsOf(ctx)) if (!newest.has(card.letter)) newest.set(card.letter, card);
	return LETTERS.flatMap((letter) => newest.get(letter) ?? []).filter(says);
}

/**
 * Keeps a new version, in the name of who wrote it; the same words again make none. An empty one takes the card away.
 * @throws Refusal conflict when somebody else wrote one meanwhile
 */
export async function saveLetterCard(ctx: WriteContext, input: LetterCardInput): Promise<void> {
	if (!hasRole(ctx.actor, 'supervisor', 'director'))
		throw new Refusal('not_found', 'only a supervisor or director writes a card', {
			detail: { audit: { action: 'letter-card.written' } }
		});
	const newest = (await letterVersions(ctx, input.letter))[0];
	if ((newest?.version ?? 0) !== input.base)
		throw new Refusal('conflict', 'written meanwhile by somebody else');
	const { meansEn, doEn, meansEs, doEs } = input;
	const before = newest ?? { meansEn: '', doEn: '', meansEs: '', doEs: '' };
	if (
		meansEn === before.meansEn &&
		doEn === before.doEn &&
		meansEs === before.meansEs &&
		doEs === before.doEs
	)
		return;
	const done = await ctx.tx
		.insertInto('wallet.letter_cards')
		.values({
			organization_id: ctx.actor.organizationId,
			letter: input.letter,
			version: input.base + 1,
			means_en: meansEn,
			do_en: doEn,
			means_es: meansEs,
			do_es: doEs,
			written_at: ctx.now,
			written_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null
		})
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (!done.numInsertedOrUpdatedRows) throw new Refusal('conflict', 'written meanwhile by somebody else');
	ctx.note({ action: 'letter-card.written', basis: 'role' });
}

async function rowsOf(ctx: ReadContext): Promise<LetterCard[]> {
	const rows = await ctx.db
		.selectFrom('wallet.letter_cards')
		.select(['letter', 'version', 'means_en', 'do_en', 'means_es', 'do_es', 'written_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.orderBy('version', 'desc')
		.execute();
	return rows.map((row) => ({
		letter: row.letter as LetterKind,
		version: row.version,
		meansEn: row.means_en,
		doEn: row.do_en,
		meansEs: row.means_es,
		doEs: row.do_es,
		writtenAt: row.written_at
	}));
}

/** The organization's own text about ethics and boundaries. */
import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { EthicsInput, EthicsText } from '../ethics.ts';

/** Every version, newest first. For everybody. */
export async function ethicsVersions(ctx: ReadContext): Promise<EthicsText[]> {
	const rows = await ctx.db
		.selectFrom('workforce.ethics_texts')
		.select(['version', 'words_en', 'words_es', 'written_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.orderBy('version', 'desc')
		.execute();
	return rows.map((row) => ({
		version: row.version,
		wordsEn: row.words_en,
		wordsEs: row.words_es,
		writtenAt: row.written_at
	}));
}

/**
 * Keeps a new version; the same words again make none, and empty ones bring the program's text back. Directors only.
 * @throws Refusal conflict when somebody else wrote one meanwhile
 */
export async function saveEthics(ctx: WriteContext, { base, wordsEn, wordsEs }: EthicsInput): Promise<void> {
	if (ctx.actor.kind !== 'person' || !hasRole(ctx.actor, 'director'))
		throw new Refusal('not_found', 'only a director writes it', {
			detail: { audit: { action: 'ethics.written' } }
		});
	const newest = (await ethicsVersions(ctx))[0];
	if ((newest?.version ?? 0) !== base) throw new Refusal('conflict', 'written meanwhile by somebody else');
	if ((newest?.wordsEn ?? '') === wordsEn && (newest?.wordsEs ?? '') === wordsEs) return;
	const done = await ctx.tx
		.insertInto('workforce.ethics_texts')
		.values({
			organization_id: ctx.actor.organizationId,
			version: base + 1,
			words_en: wordsEn,
			words_es: wordsEs,
			written_at: ctx.now,
			written_by: ctx.actor.personId
		})
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (!done.numInsertedOrUpdatedRows) throw new Refusal('conflict', 'written meanwhile by somebody else');
	ctx.note({ action: 'ethics.written', basis: 'role' });
}

import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { findWords, listFor, OFF, saysSo, takeWord, type OwnWords, type WordHint } from '../wording.ts';

/** What the organization has said about the list, newest version first; for every member. */
export async function wordVersions(ctx: ReadContext, most = 20): Promise<(OwnWords & { savedAt: Date })[]> {
	const rows = await ctx.db
		.selectFrom('wording.lists')
		.select(['version', 'is_on', 'more', 'lines', 'saved_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.orderBy('version', 'desc')
		.limit(most)
		.execute();
	return rows.map((row) => ({
		version: row.version,
		on: row.is_on,
		more: row.more,
		lines: row.lines,
		savedAt: row.saved_at
	}));
}

/** A new version. For directors; refuses when somebody else saved since `version`. */
export async function saveWords(ctx: WriteContext, words: OwnWords): Promise<{ version: number }> {
	if (ctx.actor.kind !== 'person' || !hasRole(ctx.actor, 'director'))
		throw new Refusal('not_found', 'a director says which words are suggested', {
			detail: { audit: { action: 'words.changed' } }
		});
	const version = words.version + 1;
	const [newest] = await wordVersions(ctx, 1);
	const meanwhile = () => new Refusal('conflict', 'the list was changed meanwhile', { detail: newest });
	if ((newest?.version ?? 0) !== words.version) throw meanwhile();
	const saved = await ctx.tx
		.insertInto('wording.lists')
		.values({
			organization_id: ctx.actor.organizationId,
			version,
			is_on: words.on,
			more: words.more,
			lines: words.lines,
			saved_by: ctx.actor.personId,
			saved_at: ctx.now
		})
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (!saved.numInsertedOrUpdatedRows) throw meanwhile();
	ctx.note({ action: 'words.changed', subject: 'words', basis: 'role' });
	return { version };
}

/**
 * What others say instead, for words that the actor has just written themself. `not` are texts of the person's: words that
 * stand there are the person's own and are left alone. Nothing is written down.
 */
export async function hintsFor(
	ctx: ReadContext,
	texts: (string | null | undefined)[],
	not: string[] = []
): Promise<WordHint[]> {
	const rows = listFor((await wordVersions(ctx, 1))[0] ?? OFF);
	const theirs = new Set(
		not.flatMap((text) => findWords(text, rows)).map((hint) => hint.found.toLowerCase())
	);
	const seen = new Set<string>();
	return texts
		.flatMap((text) => findWords(text ?? '', rows))
		.filter(({ found }) => {
			const word = found.toLowerCase();
			return !theirs.has(word) && !seen.has(word) && seen.add(word);
		});
}

/** The text with the better word; refuses what the list does not say. */
export async function withBetterWord(
	ctx: ReadContext,
	text: string,
	taken: { found: string; better: string }
): Promise<string> {
	const rows = listFor((await wordVersions(ctx, 1))[0] ?? OFF);
	if (!saysSo(rows, taken.found, taken.better))
		throw new Refusal('invalid', 'the list does not say so', { fields: { better: m.form_please_check() } });
	// A word that is no longer there stands for one that has been taken already.
	return takeWord(text, rows, taken.found, taken.better) ?? text;
}

/** A better word in a suggestion that waits: by the worker who made it, for an hour (migrations/0210_wording.sql). */
import { basisHere, openRecord } from '#domains/people/server/people.ts';
import { hintsFor, withBetterWord } from '#domains/wording/server/wording.ts';
import type { TakenWord, WordHint } from '#domains/wording/wording.ts';
import { Refusal } from '#platform/errors.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { suggestionPlace } from './plans.sql.ts';
import { suggestionsOf } from './suggest.ts';

export async function rewordSuggestion(
	ctx: WriteContext,
	personId: string,
	taken: TakenWord
): Promise<WordHint[]> {
	await openRecord(ctx, personId, 'plan');
	const me = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
	const [asked] = await suggestionsOf(ctx, personId, taken.id);
	const gone = () =>
		new Refusal('conflict', 'not theirs, or answered', { fields: { found: m.wording_gone() } });
	if (asked?.by !== me || asked?.state !== 'open') throw gone();
	const now = {
		text: await withBetterWord(ctx, asked.text, taken),
		note: await withBetterWord(ctx, asked.note, taken)
	};
	const done = await ctx.tx
		.updateTable('plans.suggestions')
		.set({ sealed: (await ctx.vault.of(personId)).sealJson(now, suggestionPlace(asked.id)) })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', asked.id)
		.where('state', '=', 'open')
		.executeTakeFirst();
	if (!done.numUpdatedRows) throw gone();
	ctx.note({
		action: 'plan.suggestion-changed',
		personId,
		subject: 'suggestion',
		subjectId: asked.id,
		basis: basisHere(ctx, personId)
	});
	return hintsFor(ctx, [now.text, now.note]);
}

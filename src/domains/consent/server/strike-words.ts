import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { mustWorkHere, outsideRequest, requestPlace } from './requests.ts';

/**
 * A name slipped into what was asked: who wrote it, or a director, strikes the words out. That they were struck, when and
 * by whom, stays; the letter never had them. A second time finds them gone, and that is what was wanted.
 */
export async function strikeWords(ctx: WriteContext, id: string): Promise<void> {
	const me = mustWorkHere(ctx, 'outside.struck');
	const { from, office, letter, own, struck } = await outsideRequest(ctx, id);
	if (!own && !hasRole(ctx.actor, 'director'))
		throw new Refusal('not_found', 'neither who wrote it nor a director', {
			detail: { audit: { action: 'outside.struck' } }
		});
	if (struck) return;
	await ctx.tx
		.updateTable('consent.requests')
		.set({
			words: ctx.vault.ofRequest(id).sealJson({ from, office, asked: '', letter }, requestPlace(id)),
			struck_at: ctx.now,
			struck_by: me
		})
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', id)
		.where('struck_at', 'is', null)
		.execute();
	ctx.note({ action: 'outside.struck', subject: 'request', subjectId: id, basis: 'role' });
}

import { sql } from 'kysely';
import { Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';

/** Ends a consent, from this moment. For the person who signed, and for whoever it is for; nobody has to say why. */
export async function endConsent(ctx: WriteContext, consentId: string): Promise<void> {
	if (ctx.actor.kind !== 'person' || !isId(consentId)) throw new Refusal('not_found', 'no such consent');
	const ended = await ctx.tx
		.updateTable('consent.consents')
		.set({ ended_at: ctx.now, ended_by: ctx.actor.personId })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', consentId)
		.where('ended_at', 'is', null)
		.returning(['person_id', 'recipient_id'])
		.executeTakeFirst();
	// A second tap finds it ended: that is what was wanted.
	if (!ended) {
		if (await isMine(ctx, consentId)) return;
		throw new Refusal('not_found', 'no such consent', { detail: { audit: { action: 'consent.ended' } } });
	}
	ctx.note({
		action: 'consent.ended',
		personId: ended.person_id,
		subject: 'consent',
		subjectId: consentId,
		basis: ended.person_id === ctx.actor.personId ? 'self' : 'recipient'
	});
	if (ended.recipient_id) ctx.announce('shared', ended.recipient_id);
}

/** Ends everything between two people, whichever of them shares it. The actor is one of the two. */
export async function endConsentsBetween(ctx: WriteContext, one: string, other: string): Promise<void> {
	if (ctx.actor.kind !== 'person' || ![one, other].includes(ctx.actor.personId))
		throw new Refusal('not_found', 'not between these two');
	const rows = await ctx.db
		.selectFrom('consent.consents')
		.select('id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('ended_at', 'is', null)
		.where(
			sql<boolean>`(person_id = ${one} and recipient_id = ${other}) or (person_id = ${other} and recipient_id = ${one})`
		)
		.execute();
	for (const { id } of rows) await endConsent(ctx, id);
}

async function isMine(ctx: WriteContext, consentId: string): Promise<boolean> {
	const row = await ctx.db
		.selectFrom('consent.consents')
		.select(['person_id', 'recipient_id'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', consentId)
		.executeTakeFirst();
	const me = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
	return row !== undefined && (row.person_id === me || row.recipient_id === me);
}

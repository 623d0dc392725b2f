import { Refusal } from '#platform/errors.ts';
import { isId, newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { newToken, tokenFor } from '#platform/server/sign-in/tokens.ts';
import { consentById, giveOut } from '#domains/consent/server/consent.ts';
import { refusedWord } from '#domains/consent/consent.ts';
import { m } from '#paraglide/messages.js';
import { isOpen, type Handoff } from '../life.ts';
import { fitsHandoff } from './list.ts';
import { changeRow, openHandoff, writeAct } from './rows.ts';

/** How long a place has to answer. */
export const LINK_DAYS = 7;
const DAY = 86_400_000;

/** The person says under which of their own consents their name may go to this place; null: under none, it stays here. */
export async function nameUnder(ctx: WriteContext, id: string, consentId: string | null): Promise<void> {
	const { handoff } = await openHandoff(ctx, id);
	if (ctx.actor.kind !== 'person' || ctx.actor.personId !== handoff.personId)
		throw new Refusal('not_found', 'for the person to say', {
			detail: { audit: { action: 'hand-off.named', personId: handoff.personId } }
		});
	if (!isOpen(handoff.state)) throw new Refusal('conflict', 'it is over');
	const consent = consentId && isId(consentId) ? await consentById(ctx, consentId) : null;
	if (consentId && (!consent || consent.personId !== handoff.personId || !fitsHandoff(consent)))
		throw new Refusal('invalid', 'no consent for this', { fields: { consent: m.referrals_consent_wrong() } });
	await changeRow(ctx, handoff, { consent_id: consent?.id ?? null });
	await endLinksOf(ctx, handoff);
	await writeAct(ctx, handoff, { kind: 'named' });
}

/**
 * Makes the link by which the place answers; an earlier one ends. With the name only under the person's consent: the engine
 * is asked, and the disclosure is written, also where the answer is no.
 * @returns the token of the link, which is shown once and kept nowhere; or why the name may not go out
 */
export async function makeLink(
	ctx: WriteContext,
	id: string,
	named: boolean
): Promise<{ token: string } | { refused: string }> {
	const { handoff, personName } = await openHandoff(ctx, id);
	const { actor } = ctx;
	if (actor.kind !== 'person') throw new Refusal('not_found', 'nobody makes links');
	if (handoff.state !== 'wanted' && handoff.state !== 'waiting')
		throw new Refusal('conflict', 'not asked for, or past that');
	if (named) {
		const refused = await nameGoesOut(ctx, handoff, personName);
		if (refused) return { refused };
	}
	await endLinksOf(ctx, handoff);
	const { token, hash } = newToken();
	await ctx.tx
		.insertInto('referrals.links')
		.values({
			organization_id: actor.organizationId,
			id: newId(),
			person_id: handoff.personId,
			handoff_id: handoff.id,
			token_hash: hash,
			named,
			made_by: actor.personId,
			made_at: ctx.now,
			expires_at: new Date(ctx.now.getTime() + LINK_DAYS * DAY)
		})
		.execute();
	ctx.note({
		action: 'hand-off.link-made',
		personId: handoff.personId,
		subject: 'hand-off',
		subjectId: handoff.id,
		basis: 'role'
	});
	return { token: tokenFor(actor.organizationId, token) };
}

/** The one who made it, or the other of the two, takes the link back. */
export async function endLink(ctx: WriteContext, id: string): Promise<void> {
	const { handoff } = await openHandoff(ctx, id);
	await endLinksOf(ctx, handoff);
}

async function nameGoesOut(ctx: WriteContext, handoff: Handoff, name: string): Promise<string | null> {
	if (!handoff.consentId) return m.referrals_named_no_consent();
	// What a person sends of their own is theirs to send.
	if (ctx.actor.kind === 'person' && ctx.actor.personId === handoff.personId) return null;
	const reason = await giveOut(ctx, {
		consentId: handoff.consentId,
		channel: 'mail',
		to: handoff.words.place,
		categories: [],
		what: m.referrals_given_out({ name }),
		minutesAgo: 0,
		noticeSaid: true
	});
	return reason && refusedWord(reason);
}

export async function endLinksOf(ctx: WriteContext, handoff: Pick<Handoff, 'id'>): Promise<void> {
	await ctx.tx
		.updateTable('referrals.links')
		.set({ ended_at: ctx.now })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('handoff_id', '=', handoff.id)
		.where('ended_at', 'is', null)
		.execute();
}

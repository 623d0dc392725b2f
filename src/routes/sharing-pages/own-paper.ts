import type { Paper } from '#domains/consent/consent.ts';
import { consentById } from '#domains/consent/server/consent.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { ownPaper } from './paper.ts';

/** The paper of one's own consent for somebody outside, while it holds. */
export async function ownPaperOf(ctx: ReadContext, consentId: string, locale: string): Promise<Paper> {
	const consent = await consentById(ctx, consentId);
	const mine = ctx.actor.kind === 'person' && ctx.actor.personId === consent.personId;
	if (!mine || consent.recipientId || consent.state !== 'now')
		throw new Refusal('not_found', 'no paper of one’s own');
	return ownPaper(ctx, consent, locale);
}

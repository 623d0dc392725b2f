import { ConsentInput, type Consent } from '#domains/consent/consent.ts';
import { consentById } from '#domains/consent/server/consent.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';

const DAY = 86_400_000;

/**
 * One's own consent as the form would hold it, with a last day as far from today as it was from the day it was signed.
 * The new page is read and signed like any other; null where nothing is to be renewed.
 */
export async function sameAgain(ctx: ReadContext, id: string | null, timeZone: string) {
	if (!id) return null;
	const consent = await consentById(ctx, id);
	if (ctx.actor.kind !== 'person' || consent.personId !== ctx.actor.personId)
		throw new Refusal('not_found', 'only one’s own is renewed');
	const values = valuesOf(consent, ctx.now, timeZone);
	const filled = Object.entries(values).filter(([, value]) => value !== '');
	const parsed = ConsentInput.safeParse(Object.fromEntries(filled));
	return parsed.success ? { id, values, input: parsed.data } : null;
}

function valuesOf(consent: Consent, now: Date, timeZone: string) {
	const [first] = consent.recipients;
	const { until } = consent;
	const lasts = until.kind === 'date' ? until.at.getTime() - consent.signedAt.getTime() : 0;
	return {
		recipient: consent.recipientId ? `member:${consent.recipientId}` : consent.recipientKind,
		name: consent.recipientId ? '' : (first?.name ?? ''),
		covered: first?.coveredEntity ? 'yes' : '',
		through: first?.treatingClass ? 'class' : first?.members ? 'named' : '',
		members: (first?.members ?? []).map((one) => one.name).join('\n'),
		treats: first?.members?.every((one) => one.treats) ? 'yes' : '',
		what: consent.categories as string[],
		things: consent.items.map((item) => `${item.kind}:${item.id}`),
		information: consent.information,
		purposes: consent.purposes as string[],
		purposeWords: consent.purposeWords,
		until: until.kind,
		untilOn: until.kind === 'date' ? dayIn(timeZone, new Date(now.getTime() + Math.max(lasts - 1, DAY))) : '',
		untilEvent: until.kind === 'event' ? until.words : ''
	};
}

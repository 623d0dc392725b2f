import { lastDay } from '#domains/consent/consent.ts';
import { categoryWord, recipientWord, refusedWord, type Consent } from '#domains/consent/consent.ts';
import {
	consentById,
	consentsOf,
	givePaper,
	paperBefore,
	type Draw
} from '#domains/consent/server/consent.ts';
import { openRecord } from '#domains/people/server/people.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { paperOf } from './paper.ts';

/** What a person allows to somebody outside, for who walks with them. */
export async function papersPage(ctx: ReadContext, personId: string, locale: string) {
	const person = await openRecord(ctx, personId, 'sharing');
	const outside = (await consentsOf(ctx, personId)).filter(
		(one) => one.recipientId === null && one.state === 'now'
	);
	return {
		name: person.preferredName,
		consents: outside.map((one) => ({
			id: one.id,
			kind: recipientWord(one.recipientKind),
			to: namesOf(one),
			what: [...one.categories.map(categoryWord), one.information].filter(Boolean),
			court: one.recipientKind === 'court',
			until: one.until.kind === 'date' ? lastDay(one.until.at, locale, person.timeZone) : null
		}))
	};
}

/** Exactly what will leave; or why nothing may. */
export async function paperPage(ctx: ReadContext, personId: string, consentId: string, locale: string) {
	const consent = await consentOf(ctx, personId, consentId);
	const before = await paperBefore(ctx, consentId, drawing(ctx, consent, locale));
	const person = await openRecord(ctx, personId, 'sharing');
	return {
		name: person.preferredName,
		to: namesOf(consent),
		information: consent.information,
		...before,
		refused: before.reason && refusedWord(before.reason)
	};
}

export async function give(
	ctx: WriteContext,
	{
		personId,
		consentId,
		to,
		seen,
		locale
	}: Record<'personId' | 'consentId' | 'to' | 'seen' | 'locale', string>
) {
	const consent = await consentOf(ctx, personId, consentId);
	return givePaper(ctx, { consentId, to: to || namesOf(consent), seen }, drawing(ctx, consent, locale));
}

const namesOf = (consent: Consent) => consent.recipients.map((one) => one.name).join(', ');
const drawing =
	(ctx: ReadContext, consent: Consent, locale: string): Draw =>
	(permit) =>
		paperOf(ctx, permit, consent, locale);

async function consentOf(ctx: ReadContext, personId: string, consentId: string): Promise<Consent> {
	const consent = await consentById(ctx, consentId);
	if (consent.personId !== personId) throw new Refusal('not_found', 'no such consent of this person');
	return consent;
}

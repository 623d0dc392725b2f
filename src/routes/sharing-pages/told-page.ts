import type { z } from 'zod';
import { NOTICE, refusedWord, theirCategoryWord, type ToldInput } from '#domains/consent/consent.ts';
import { consentById, giveOut } from '#domains/consent/server/consent.ts';
import { openRecord } from '#domains/people/server/people.ts';
import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';

/** A worker told somebody outside something: what the consent allows, and the notice to say with it. */
export async function toldPage(ctx: ReadContext, personId: string, consentId: string) {
	const { consent, name } = await consentOf(ctx, personId, consentId);
	const given = consent.categories.map((value) => ({ value, label: theirCategoryWord(value) }));
	const what = [...given.map((one) => one.label), consent.information].filter(Boolean);
	return {
		name,
		to: consent.recipients.map((one) => one.name).join(', '),
		lead:
			what.length > 0
				? m.told_lead({ name, what: new Intl.ListFormat(getLocale(), { type: 'conjunction' }).format(what) })
				: m.told_lead_things({ name }),
		given,
		notice: NOTICE
	};
}

/** Writes it down, also where it should not have been told. What it was about must be chosen where there is a choice. */
export async function tell(
	ctx: WriteContext,
	personId: string,
	consentId: string,
	told: z.output<typeof ToldInput>
) {
	const { consent, name } = await consentOf(ctx, personId, consentId);
	if (told.given.length === 0 && consent.categories.length > 0 && consent.items.length === 0)
		throw new Refusal('invalid', 'about what', {
			fields: { given: (answers(ctx) ? m.told_error_given_supervisor : m.told_error_given)({ name }) }
		});
	const { given: categories, noticeSaid, ...said } = told;
	const reason = await giveOut(ctx, {
		...said,
		consentId,
		categories,
		channel: 'spoken',
		noticeSaid: noticeSaid === 'yes'
	});
	const refused = answers(ctx) ? m.told_refused_supervisor : m.told_refused;
	return { name, reason, refused: reason && refused({ name, why: refusedWord(reason) }) };
}

/** A supervisor is sent to a director, not to themself. */
const answers = (ctx: ReadContext) => hasRole(ctx.actor, 'supervisor');

/** Of this person, and for somebody outside. */
async function consentOf(ctx: ReadContext, personId: string, consentId: string) {
	const consent = await consentById(ctx, consentId);
	if (consent.personId !== personId || consent.recipientId !== null)
		throw new Refusal('not_found', 'no such consent of this person');
	return { consent, name: (await openRecord(ctx, personId, 'sharing')).preferredName };
}

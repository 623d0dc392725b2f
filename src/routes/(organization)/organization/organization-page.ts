import { TO_CHECK } from '#domains/crisis/crisis.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { dayNames, leftToDo } from '#domains/people/people.ts';
import * as people from '#domains/people/server/people.ts';
import type { ReadContext } from '#platform/server/context.ts';

/**
 * What the director sees and fills in: the organization, what is left before it can go live, earlier texts.
 * @param beginNotice whether a text to work on is wanted, where no notice was written yet
 */
export async function organizationPage(ctx: ReadContext, beginNotice = false) {
	const locale = getLocale();
	const written = (date: string) =>
		Temporal.PlainDate.from(date).toLocaleString(locale, { dateStyle: 'long' });
	const organization = await people.organizationOf(ctx);
	const dayOf = (at: Date) =>
		at.toLocaleDateString(locale, { dateStyle: 'long', timeZone: organization.timeZone });
	const [notice, ...earlier] = await people.recordNotices(ctx);
	return {
		organization: {
			...organization,
			crisisLines: organization.crisisLines.map((line) => ({
				...line,
				verifiedOn: written(line.verifiedOn)
			}))
		},
		left: leftToDo(organization),
		days: dayNames(locale),
		zones: people.zonesFor(organization.timeZone),
		ideas: TO_CHECK.filter((idea) => !organization.crisisLines.some((line) => line.name === idea.name)),
		notice: {
			text: notice?.text ?? (beginNotice ? m.people_notice_draft() : ''),
			written: notice !== undefined,
			beginning: notice === undefined && beginNotice,
			earlier: earlier.map((one) => ({ ...one, writtenAt: dayOf(one.writtenAt) }))
		},
		protocols: (await people.protocolVersions(ctx))
			.slice(1)
			.map((one) => ({ ...one, writtenAt: dayOf(one.writtenAt) }))
	};
}

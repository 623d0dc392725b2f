import { Refusal } from '#platform/errors.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { isTimeZone } from '#platform/time.ts';
import type { Locale } from '#platform/languages.ts';
import { openRecord } from './open-record.ts';

export interface PersonChange {
	preferredName?: string;
	pronouns?: string | null;
	language?: Locale;
	timeZone?: string;
}

/** Changes how somebody is named and in which language and zone their days run. The person, or who walks with them. */
export async function changePerson(ctx: WriteContext, personId: string, change: PersonChange): Promise<void> {
	await openRecord(ctx, personId, 'person');
	const name = change.preferredName?.trim();
	if (name === '') throw new Refusal('invalid', 'a person needs a name');
	if (change.timeZone !== undefined && !isTimeZone(change.timeZone))
		throw new Refusal('invalid', 'not a time zone');
	const set = {
		...(name !== undefined && { preferred_name: name }),
		...(change.pronouns !== undefined && { pronouns: change.pronouns?.trim() || null }),
		...(change.language !== undefined && { language: change.language }),
		...(change.timeZone !== undefined && { time_zone: change.timeZone })
	};
	if (Object.keys(set).length === 0) return;
	await ctx.tx
		.updateTable('people.persons')
		.set(set)
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', personId)
		.execute();
	ctx.note({ action: 'person.changed', personId });
}

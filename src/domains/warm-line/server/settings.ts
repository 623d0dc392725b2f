import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { supervises } from '#platform/works-with-people.ts';
import type { SettingsInput } from '../warm-line.ts';

/** What the organization says of its line; null: it has none. */
export async function lineSettings(ctx: ReadContext): Promise<SettingsInput | null> {
	const row = await ctx.db
		.selectFrom('warm_line.settings')
		.select(['number', 'fallback_name', 'fallback_number', 'call_back_minutes'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.executeTakeFirst();
	return row
		? {
				number: row.number,
				fallbackName: row.fallback_name,
				fallbackNumber: row.fallback_number,
				minutes: row.call_back_minutes
			}
		: null;
}

/** A supervisor says which number it is, who answers while nobody is on, and how soon a call back is promised. */
export async function saveLineSettings(ctx: WriteContext, input: SettingsInput): Promise<void> {
	const { organizationId, personId } = supervises(ctx.actor);
	const said = {
		number: input.number,
		fallback_name: input.fallbackName,
		fallback_number: input.fallbackNumber,
		call_back_minutes: input.minutes,
		changed_at: ctx.now,
		changed_by: personId
	};
	await ctx.tx
		.insertInto('warm_line.settings')
		.values({ organization_id: organizationId, ...said })
		.onConflict((on) => on.column('organization_id').doUpdateSet(said))
		.execute();
	ctx.note({ action: 'line.settings-saved', subject: 'warm-line', basis: 'role' });
}

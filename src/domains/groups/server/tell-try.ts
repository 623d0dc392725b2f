import type { z } from 'zod';
import { cardsOf } from '#domains/people/server/people.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { m } from '#paraglide/messages.js';
import type { TryInput } from '../groups.ts';
import { notThere, whoKeeps, wordsPlace } from './own.ts';

/**
 * The person tells of one evening at a group of theirs. The same evening again changes what was said of it.
 * @throws Refusal invalid for a day that has not come, not_found for a group that is not theirs
 */
export async function tellTry(ctx: WriteContext, told: z.output<typeof TryInput>): Promise<void> {
	const { personId, organizationId } = whoKeeps(ctx);
	const group = await ctx.db
		.selectFrom('groups.kept')
		.select('id')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('id', '=', told.id)
		.executeTakeFirst();
	if (!group) throw notThere();
	const today = dayIn((await cardsOf(ctx, [personId])).get(personId)?.timeZone ?? 'UTC', ctx.now);
	if (told.wentOn > today)
		throw new Refusal('invalid', 'a day that has not come', { fields: { wentOn: m.groups_day_to_come() } });
	const before = await ctx.db
		.selectFrom('groups.tries')
		.select('id')
		.where('organization_id', '=', organizationId)
		.where('kept_id', '=', told.id)
		.where('went_on', '=', told.wentOn)
		.executeTakeFirst();
	const id = before?.id ?? newId();
	const vault = told.words ? await ctx.vault.of(personId) : null;
	const said = {
		again: told.again,
		sealed: vault ? vault.sealJson({ words: told.words }, wordsPlace(id)) : null,
		told_at: ctx.now
	};
	await ctx.tx
		.insertInto('groups.tries')
		.values({
			organization_id: organizationId,
			id,
			person_id: personId,
			kept_id: told.id,
			went_on: told.wentOn,
			...said
		})
		.onConflict((on) => on.columns(['organization_id', 'id']).doUpdateSet(said))
		.execute();
	ctx.note({ action: 'group.tried', personId, subject: 'group', subjectId: told.id, basis: 'self' });
}

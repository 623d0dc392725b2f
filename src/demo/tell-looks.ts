import { newId } from '#platform/ids.ts';
import type { Telling } from './telling.ts';

/** Who looked at this record and wrote in it, on the day it was: one statement for all of it. */
export async function tellLooks({ ctx, looks, personId }: Telling): Promise<void> {
	if (looks.length === 0) return;
	const rows = looks.map(({ at, by, action, purpose }) => ({
		organization_id: ctx.actor.organizationId,
		id: newId(),
		at,
		actor_id: by,
		actor_kind: 'person',
		purpose,
		action,
		outcome: 'done',
		person_id: personId,
		basis: 'walks-with'
	}));
	await ctx.tx.insertInto('audit.entries').values(rows).execute();
}

/** Whether somebody wants mail about their meetings: theirs alone to say. */
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';

export type Remind = 'day_before' | 'two_hours';

/** When the reader wants to be reminded; null: no mail. */
export async function ownMailWish(ctx: ReadContext): Promise<Remind | null> {
	const row = await ctx.db
		.selectFrom('sessions.mail_wishes')
		.select('remind')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', myself(ctx))
		.executeTakeFirst();
	return (row?.remind as Remind | undefined) ?? null;
}

/** Switches mail on, changes when, or switches it off: then nothing of it is kept. */
export async function saveMailWish(ctx: WriteContext, remind: Remind | null): Promise<void> {
	const personId = myself(ctx);
	const { organizationId } = ctx.actor;
	if (remind)
		await ctx.tx
			.insertInto('sessions.mail_wishes')
			.values({ organization_id: organizationId, person_id: personId, remind, since: ctx.now })
			.onConflict((c) => c.columns(['organization_id', 'person_id']).doUpdateSet({ remind }))
			.execute();
	else
		await ctx.tx
			.deleteFrom('sessions.mail_wishes')
			.where('organization_id', '=', organizationId)
			.where('person_id', '=', personId)
			.execute();
	ctx.note({
		action: 'meeting-mail.changed',
		personId,
		subject: 'person',
		subjectId: personId,
		basis: 'self'
	});
}

function myself(ctx: ReadContext): string {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_signed_in');
	return ctx.actor.personId;
}

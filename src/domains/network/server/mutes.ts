import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { ownTies, me, refusal } from './ties.ts';

/** Whom the person has muted: their questions come and are not shown. Nobody else can tell. */
export async function mutedByMe(ctx: ReadContext): Promise<Set<string>> {
	const { personId, organizationId } = me(ctx);
	const rows = await ctx.db
		.selectFrom('network.mutes')
		.select('other_id')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.execute();
	return new Set(rows.map((row) => row.other_id));
}

/** Mutes the ally of one of the person's own ties, or hears from them again. */
export async function setMuted(ctx: WriteContext, tieId: string, muted: boolean): Promise<void> {
	const { personId, organizationId } = me(ctx);
	const other = (await ownTies(ctx)).find((tie) => tie.id === tieId)?.allyId;
	if (!other) throw refusal('tie.muted');
	if (muted)
		await ctx.tx
			.insertInto('network.mutes')
			.values({ organization_id: organizationId, person_id: personId, other_id: other, since: ctx.now })
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	else
		await ctx.tx
			.deleteFrom('network.mutes')
			.where('organization_id', '=', organizationId)
			.where('person_id', '=', personId)
			.where('other_id', '=', other)
			.execute();
	ctx.note({
		action: muted ? 'tie.muted' : 'tie.heard-again',
		personId,
		subject: 'tie',
		subjectId: tieId,
		basis: 'self'
	});
}

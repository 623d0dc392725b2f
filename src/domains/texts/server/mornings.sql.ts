import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { Morning } from '../morning.ts';

export interface MorningRow extends Morning {
	personId: string;
	askedOn: string | null;
	unanswered: number;
}

/** The questions that are switched on: of one person, or of all. */
export async function morningRows(ctx: ReadContext, personId?: string): Promise<MorningRow[]> {
	const rows = await ctx.db
		.selectFrom('texts.mornings')
		.selectAll()
		.where('organization_id', '=', ctx.actor.organizationId)
		.$if(personId !== undefined, (query) => query.where('person_id', '=', personId!))
		.execute();
	return rows.map((row) => ({
		personId: row.person_id,
		minute: row.minute,
		days: row.days,
		shared: row.shared,
		named: row.named,
		lineId: row.line_id,
		askedOn: row.asked_on,
		unanswered: row.unanswered
	}));
}

export async function morningRow(ctx: ReadContext, personId: string): Promise<MorningRow | null> {
	return (await morningRows(ctx, personId))[0] ?? null;
}

/** Switches it on, or changes it. `askedOn`: a day that is not to be asked any more. */
export async function putMorning(
	ctx: WriteContext,
	personId: string,
	morning: Morning & { askedOn: string | null }
): Promise<void> {
	const set = {
		minute: morning.minute,
		days: [...morning.days],
		shared: morning.shared,
		named: morning.named,
		line_id: morning.lineId,
		set_at: ctx.now,
		asked_on: morning.askedOn,
		unanswered: 0
	};
	await ctx.tx
		.insertInto('texts.mornings')
		.values({ organization_id: ctx.actor.organizationId, person_id: personId, ...set })
		.onConflict((c) => c.columns(['organization_id', 'person_id']).doUpdateSet(set))
		.execute();
}

/** Switches it off, and keeps nothing of it. */
export async function endMorning(ctx: WriteContext, personId: string): Promise<boolean> {
	const gone = await ctx.tx
		.deleteFrom('texts.mornings')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.executeTakeFirst();
	return gone.numDeletedRows > 0n;
}

/** Marks the day as asked; false when it was before. */
export async function markAsked(ctx: WriteContext, personId: string, day: string): Promise<boolean> {
	const marked = await ctx.tx
		.updateTable('texts.mornings')
		.set((eb) => ({ asked_on: day, unanswered: eb('unanswered', '+', 1) }))
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where((eb) => eb.or([eb('asked_on', 'is', null), eb('asked_on', '<', day)]))
		.executeTakeFirst();
	return marked.numUpdatedRows > 0n;
}

export async function markAnswered(ctx: WriteContext, personId: string): Promise<void> {
	await ctx.tx
		.updateTable('texts.mornings')
		.set({ unanswered: 0 })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.execute();
}

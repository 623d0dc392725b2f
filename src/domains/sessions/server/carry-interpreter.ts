/** What meetings carry of an interpreter: from what the person said for all, or of one meeting alone. */
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { InterpreterLanguage, InterpreterNeed } from '../interpreter.ts';
import { actorId } from './actor.ts';

/** What the person said once, still sealed. */
export const needRow = (ctx: ReadContext, personId: string) =>
	ctx.db
		.selectFrom('sessions.interpreter_needs')
		.select(['language', 'sealed'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.executeTakeFirst();

type Of = { id: string; personId: string };

/** A meeting carries what was said for all. Another language than before is arranged anew. */
export async function carry(
	ctx: WriteContext,
	{ id, personId }: Of,
	need: Pick<InterpreterNeed, 'language'> | null
): Promise<void> {
	const { organizationId } = ctx.actor;
	const changed = { changed_at: ctx.now, changed_by: actorId(ctx) };
	const theirs = ctx.tx
		.updateTable('sessions.visit_interpreters')
		.where('organization_id', '=', organizationId)
		.where('visit_id', '=', id);
	if (!need) {
		await theirs
			.set({ needed: false, ...changed })
			.where('own', '=', false)
			.execute();
		return;
	}
	await theirs
		.set({ language: need.language, arranged: null, sealed: null, ...changed })
		.where('language', '<>', need.language)
		.execute();
	await theirs
		.set({ needed: true, ...changed })
		.where('own', '=', false)
		.execute();
	await ctx.tx
		.insertInto('sessions.visit_interpreters')
		.values({
			organization_id: organizationId,
			visit_id: id,
			person_id: personId,
			needed: true,
			language: need.language,
			...changed
		})
		.onConflict((c) => c.doNothing())
		.execute();
}

/** A meeting that was just made carries what its person said for all. Called where meetings are made, by whoever makes them. */
export async function carryNeed(ctx: WriteContext, visit: Of): Promise<void> {
	const need = await needRow(ctx, visit.personId);
	if (need) await carry(ctx, visit, { language: need.language as InterpreterLanguage });
}

/** What was said of one meeting alone goes with it to another time. Who was arranged for the earlier time is asked anew. */
export async function carryOver(ctx: WriteContext, fromId: string, to: Of): Promise<void> {
	const said = await interpreterRow(ctx, fromId);
	if (said?.own) await setNeeded(ctx, to, said.needed, said.language);
}

/** What stands with one meeting, if anything does. */
export const interpreterRow = (ctx: ReadContext, visitId: string) =>
	ctx.db
		.selectFrom('sessions.visit_interpreters')
		.select(['needed', 'own', 'language'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('visit_id', '=', visitId)
		.executeTakeFirst();

/** Says it of one meeting alone. */
export async function setNeeded(ctx: WriteContext, { id, personId }: Of, needed: boolean, language: string) {
	const set = { needed, own: true, changed_at: ctx.now, changed_by: actorId(ctx) };
	await ctx.tx
		.insertInto('sessions.visit_interpreters')
		.values({
			organization_id: ctx.actor.organizationId,
			visit_id: id,
			person_id: personId,
			language,
			...set
		})
		.onConflict((c) => c.columns(['organization_id', 'visit_id']).doUpdateSet(set))
		.execute();
}

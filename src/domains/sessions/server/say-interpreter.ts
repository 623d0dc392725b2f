/** What somebody needs to be understood, said once: by the person, or by whoever walks with them. */
import { openRecord } from '#domains/people/server/people.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { InterpreterLanguage, InterpreterNeed } from '../interpreter.ts';
import { actorId, basisOf } from './actor.ts';
import { carry, needRow } from './carry-interpreter.ts';
import { needPlace } from './places.ts';

/** What the person needs, said once; null: no interpreter. */
export async function interpreterNeed(ctx: ReadContext, personId: string): Promise<InterpreterNeed | null> {
	await openRecord(ctx, personId, 'visit');
	const row = await needRow(ctx, personId);
	return row ? opened(ctx, personId, row) : null;
}

async function opened(
	ctx: ReadContext,
	personId: string,
	row: { language: string; sealed: Buffer }
): Promise<InterpreterNeed> {
	const { words } = (await ctx.vault.of(personId)).openJson<{ words: string }>(
		row.sealed,
		needPlace(personId)
	);
	return { language: row.language as InterpreterLanguage, words };
}

/** Says what the person needs, or that they need none. What is planned carries it at once, but for what was said of one meeting alone. */
export async function sayInterpreter(
	ctx: WriteContext,
	personId: string,
	need: InterpreterNeed | null
): Promise<void> {
	await openRecord(ctx, personId, 'visit');
	const { organizationId } = ctx.actor;
	if (need) await keepNeed(ctx, personId, need);
	else
		await ctx.tx
			.deleteFrom('sessions.interpreter_needs')
			.where('organization_id', '=', organizationId)
			.where('person_id', '=', personId)
			.execute();
	const planned = await ctx.tx
		.selectFrom('sessions.visits')
		.select('id')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('state', '=', 'planned')
		.where('starts_at', '>', ctx.now)
		.execute();
	for (const { id } of planned) await carry(ctx, { id, personId }, need);
	ctx.note({
		action: need ? 'interpreter.said' : 'interpreter.none',
		personId,
		subject: 'interpreter',
		basis: basisOf(ctx, personId)
	});
}

async function keepNeed(ctx: WriteContext, personId: string, need: InterpreterNeed): Promise<void> {
	const sealed = (await ctx.vault.of(personId)).sealJson({ words: need.words }, needPlace(personId));
	const set = { language: need.language, sealed, said_at: ctx.now, said_by: actorId(ctx) };
	await ctx.tx
		.insertInto('sessions.interpreter_needs')
		.values({ organization_id: ctx.actor.organizationId, person_id: personId, ...set })
		.onConflict((c) => c.columns(['organization_id', 'person_id']).doUpdateSet(set))
		.execute();
}

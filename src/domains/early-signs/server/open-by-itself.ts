import { sql } from 'kysely';
import { newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { changesTold, type ToldChange } from '../signs/changes.ts';
import type { Facts } from '../signs/facts.ts';
import { WINDOW_DAYS } from '../signs/window.ts';
import type { AsOf } from './facts.sql.ts';
import type { Known } from './known.sql.ts';

/**
 * Opens close support for a change that a shared check-in tells, where the person has said yes to that beforehand; else asks
 * the person, and nobody else reads the question. Once for a change within 28 days, whatever came of it: a no
 * is a no. Not for days that are over: the caller leaves those out.
 */
export async function openByItself(
	ctx: WriteContext,
	one: AsOf,
	facts: Facts,
	{ wishes, windows }: Known
): Promise<void> {
	for (const kind of changesTold(facts)) {
		if (await wasTold(ctx, one, kind)) continue;
		const yes = wishes.get(one.personId)?.opens ?? false;
		await write(ctx, one, kind, yes ? 'open' : 'asked');
		if (yes) windows.set(one.personId, [...(windows.get(one.personId) ?? []), one.day]);
	}
}

/** Whether this change stands already. Two jobs at once wait for each other here. */
async function wasTold(ctx: WriteContext, { personId, day }: AsOf, kind: ToldChange): Promise<boolean> {
	const org = ctx.actor.organizationId;
	await ctx.tx
		.selectFrom('people.persons')
		.select('id')
		.where('organization_id', '=', org)
		.where('id', '=', personId)
		.forNoKeyUpdate()
		.execute();
	const known = await ctx.tx
		.selectFrom('early_signs.windows')
		.select('id')
		.where('organization_id', '=', org)
		.where('person_id', '=', personId)
		.where('kind', '=', kind)
		.where('started_on', '>', sql<string>`${day}::date - ${WINDOW_DAYS}::int`)
		.limit(1)
		.executeTakeFirst();
	return known !== undefined;
}

/** Open without an answer of its own: it rests on the yes given beforehand, and ends when that is taken back. */
async function write(
	ctx: WriteContext,
	{ personId, day }: AsOf,
	kind: ToldChange,
	state: 'open' | 'asked'
): Promise<void> {
	const id = newId();
	await ctx.tx
		.insertInto('early_signs.windows')
		.values({
			organization_id: ctx.actor.organizationId,
			id,
			person_id: personId,
			kind,
			started_on: day,
			state,
			told_by: personId,
			told_at: ctx.now,
			answered_at: null
		})
		.execute();
	ctx.note({
		action: 'own-sign.change-told',
		personId,
		subject: 'close-support',
		subjectId: id,
		basis: 'system'
	});
}

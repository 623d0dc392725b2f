import { cardsOf } from '#domains/people/server/people.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { supervises, worksWithPeople } from '#platform/works-with-people.ts';
import { m } from '#paraglide/messages.js';
import type { CallerInput, ScriptInput } from '../recovery-calls.ts';

export interface Script {
	version: number;
	en: string;
	es: string;
}

/** What is said in a call, in the organization's own words; those that come with the program are version 0. */
export async function callScript(ctx: ReadContext): Promise<Script> {
	worksWithPeople(ctx.actor);
	const row = await ctx.db
		.selectFrom('recovery_calls.scripts')
		.select(['version', 'en', 'es'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.orderBy('version', 'desc')
		.executeTakeFirst();
	return (
		row ?? {
			version: 0,
			en: m.rcalls_script_default({}, { locale: 'en' }),
			es: m.rcalls_script_default({}, { locale: 'es' })
		}
	);
}

/** A supervisor writes the words anew; what stood before is kept. The same words again are no new version. */
export async function saveCallScript(ctx: WriteContext, input: ScriptInput): Promise<{ version: number }> {
	const { organizationId, personId } = supervises(ctx.actor);
	const now = await callScript(ctx);
	if (now.en === input.en && now.es === input.es) return { version: now.version };
	const version = now.version + 1;
	const done = await ctx.tx
		.insertInto('recovery_calls.scripts')
		.values({ organization_id: organizationId, version, ...input, set_by: personId, set_at: ctx.now })
		.onConflict((c) => c.doNothing())
		.executeTakeFirst();
	if (!done.numInsertedOrUpdatedRows) throw new Refusal('conflict', 'somebody wrote it in this moment');
	ctx.note({ action: 'call-script.saved', subject: 'call-script', basis: 'role' });
	return { version };
}

/** Who is on the list of callers, by name: for supervisors. */
export async function callersList(ctx: ReadContext): Promise<{ id: string; name: string }[]> {
	const { organizationId } = supervises(ctx.actor);
	const rows = await ctx.db
		.selectFrom('recovery_calls.callers')
		.select('worker_id')
		.where('organization_id', '=', organizationId)
		.execute();
	const cards = await cardsOf(
		ctx,
		rows.map((row) => row.worker_id)
	);
	return rows
		.map((row) => ({ id: row.worker_id, name: cards.get(row.worker_id)?.preferredName ?? '–' }))
		.toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Puts somebody of staff on the list of callers, or takes them off it: at once, also for a call that they have. */
export async function changeCaller(ctx: WriteContext, { worker, act }: CallerInput): Promise<void> {
	const { organizationId, personId } = supervises(ctx.actor);
	if (act === 'remove') {
		await ctx.tx
			.deleteFrom('recovery_calls.callers')
			.where('organization_id', '=', organizationId)
			.where('worker_id', '=', worker)
			.execute();
	} else {
		const staff = await ctx.db
			.selectFrom('people.persons')
			.select('id')
			.where('organization_id', '=', organizationId)
			.where('id', '=', worker)
			.where('is_staff', '=', true)
			.where('ended_at', 'is', null)
			.executeTakeFirst();
		if (!staff)
			throw new Refusal('invalid', 'nobody of staff', { fields: { worker: m.rcalls_worker_needed() } });
		await ctx.tx
			.insertInto('recovery_calls.callers')
			.values({ organization_id: organizationId, worker_id: worker, added_by: personId, added_at: ctx.now })
			.onConflict((c) => c.doNothing())
			.execute();
	}
	ctx.note({ action: 'callers.changed', subject: 'caller', subjectId: worker, basis: 'role' });
}

import { Refusal } from '#platform/errors.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { cardsOf } from './cards.ts';
import { openRecord } from './open-record.ts';

/** Somebody else opened or changed something of the person's record, on one day; repeated looks are one line. */
export interface Look {
	/** null: a job of the organization's own system. */
	who: { id: string; name: string } | null;
	/** 'plan.opened', 'check-in.shared', … : fixed codes. */
	action: string;
	/** Why they were there, in the code's fixed words. */
	purpose: string;
	basis: string | null;
	/** When on that day, the last one first. */
	at: Date[];
}
export interface LookDay {
	/** ISO date in the person's zone. */
	date: string;
	looks: Look[];
}

const PAGE = 500;

/**
 * Who looked at the person's record and what others changed in it, newest day first, without attempts that were
 * refused. Only for the person themself. `before` continues where an earlier answer stopped.
 */
export async function whoLooked(
	ctx: ReadContext,
	personId: string,
	before?: Date
): Promise<{ days: LookDay[]; more: Date | null }> {
	const actor = ctx.actor;
	if (actor.kind === 'person' && actor.personId !== personId)
		throw new Refusal('not_found', 'who looked is for the person', {
			detail: { audit: { action: 'who-looked.opened' } }
		});
	const person = await openRecord(ctx, personId, 'who-looked');
	const rows = await ctx.db
		.selectFrom('audit.entries')
		.select(['at', 'actor_id', 'action', 'purpose', 'basis'])
		.where('organization_id', '=', actor.organizationId)
		.where('person_id', '=', personId)
		.where('outcome', '=', 'done')
		.where((eb) => eb.or([eb('actor_id', 'is', null), eb('actor_id', '!=', personId)]))
		.$if(before !== undefined, (query) => query.where('at', '<', before!))
		.orderBy('at', 'desc')
		.limit(PAGE)
		.execute();
	const names = await cardsOf(
		ctx,
		rows.flatMap((row) => row.actor_id ?? [])
	);
	const days = new Map<string, Map<string, Look>>();
	for (const row of rows) {
		const date = dayIn(person.timeZone, row.at);
		const day = days.get(date) ?? new Map<string, Look>();
		days.set(date, day);
		const key = `${row.actor_id}|${row.action}`;
		const known = day.get(key);
		if (known) known.at.push(row.at);
		else
			day.set(key, {
				who: row.actor_id ? { id: row.actor_id, name: names.get(row.actor_id)?.preferredName ?? '' } : null,
				action: row.action,
				purpose: row.purpose,
				basis: row.basis,
				at: [row.at]
			});
	}
	return {
		days: [...days].map(([date, looks]) => ({ date, looks: [...looks.values()] })),
		more: rows.length === PAGE ? rows.at(-1)!.at : null
	};
}

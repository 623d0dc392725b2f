import { createHash } from 'node:crypto';
import type { ReadContext } from '#platform/server/context.ts';
import { worksWithPeople } from '#platform/works-with-people.ts';
import { openCallBacks } from './call-backs.ts';
import { ownCall } from './calls.ts';
import { handedToMe } from './given-calls.ts';
import { whoIsOn } from './on-now.ts';
import { WAITS_MOST } from './phone-calls.ts';
import { ringsSince } from './who-is-there.ts';

export interface PhoneNow {
	/** The actor's own phone rings for a call. */
	ringsMe: boolean;
	/** Callers who hear the line's kind words, and wait. */
	waiting: number;
}

/** What the telephone of the line does now. */
export async function phoneNow(ctx: ReadContext): Promise<PhoneNow> {
	const { organizationId, personId } = worksWithPeople(ctx.actor);
	const rows = await ctx.db
		.selectFrom('warm_line.phone_calls')
		.select(['state', 'worker_id', 'rung_at'])
		.where('organization_id', '=', organizationId)
		.where('state', 'in', ['waiting', 'ringing'])
		// Of older ones the exchange could not say that they were over.
		.where('came_at', '>', new Date(ctx.now.getTime() - 2 * WAITS_MOST * 1000))
		.execute();
	return {
		ringsMe: rows.some((row) => row.worker_id === personId && row.rung_at! > ringsSince(ctx)),
		waiting: rows.filter(({ state }) => state === 'waiting').length
	};
}

/** A mark of what the page of the line shows: it reads itself again when the mark is another. It shows nothing, so it is no look. */
export async function lineMark(ctx: ReadContext): Promise<string> {
	const shown = [
		(await whoIsOn(ctx)).map(({ name: _, ...one }) => one),
		await ownCall(ctx),
		await handedToMe(ctx),
		await phoneNow(ctx),
		(await openCallBacks(ctx)).map(({ id, ownerId, tries, late }) => [id, ownerId, tries, late])
	];
	return createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 16);
}

import { cardsOf } from '#domains/people/server/people.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { worksWithPeople } from '#platform/works-with-people.ts';
import type { Safety, Want } from '../warm-line.ts';
import { callPlace } from './own.ts';

/** So long a line is for the next shift: over a weekend it need not be. Sealed it stays longer (`jobs.ts`). */
const SHOWN_HOURS = 48;
const MOST = 12;

export interface LastLine {
	id: string;
	at: Date;
	/** Who wrote it. */
	by: string;
	wants: Want;
	safety: Safety;
	line: string;
}

/** What calls of the last two days left for whoever is on next: their line, and that somebody was not safe. About nobody. */
export async function lastLines(ctx: ReadContext): Promise<LastLine[]> {
	const { organizationId } = worksWithPeople(ctx.actor);
	const rows = await ctx.db
		.selectFrom('warm_line.calls')
		.select(['id', 'worker_id', 'ended_at', 'wants', 'safety', 'sealed'])
		.where('organization_id', '=', organizationId)
		.where('ended_at', '>', new Date(ctx.now.getTime() - SHOWN_HOURS * 3_600_000))
		.where('wants', 'is not', null)
		.where((eb) => eb.or([eb('sealed', 'is not', null), eb('safety', '=', 'danger')]))
		.orderBy('ended_at', 'desc')
		.limit(MOST)
		.execute();
	const cards = await cardsOf(
		ctx,
		rows.map((row) => row.worker_id)
	);
	return rows.map((row) => ({
		id: row.id,
		at: row.ended_at!,
		by: cards.get(row.worker_id)?.preferredName ?? '–',
		wants: row.wants as Want,
		safety: row.safety as Safety,
		line: row.sealed
			? ctx.vault.ofCall(row.id).openJson<{ line: string }>(row.sealed, callPlace(row.id)).line
			: ''
	}));
}

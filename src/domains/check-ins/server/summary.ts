import type { ReadContext } from '#platform/server/context.ts';
import type { CheckIn } from '../schemas.ts';
import { dayAt } from '../history.ts';
import { dayWords } from './own-history.ts';
import { checkInsOf } from './read.ts';

const DAYS = 14;

export interface CheckInSummary {
	days: number;
	entries: { id: string; when: string; checkIn: CheckIn }[];
}

/** The shared check-ins of the last two weeks, for the page of who walks with this person. The look is noted. */
export async function checkInSummary(ctx: ReadContext, personId: string): Promise<CheckInSummary> {
	const since = new Date(ctx.now.getTime() - DAYS * 86_400_000);
	const entries = (await checkInsOf(ctx, personId, { since, limit: 30 })).filter((one) => one.shared);
	const today = dayAt(ctx.now, entries[0]?.zone ?? 'UTC');
	return {
		days: DAYS,
		entries: entries.map((checkIn) => ({ id: checkIn.id, when: dayWords(checkIn.day, today), checkIn }))
	};
}

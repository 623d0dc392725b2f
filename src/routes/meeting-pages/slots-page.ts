/** Free moments as a page offers them: which length, from which day on. */
import { z } from 'zod';
import { LENGTHS, slotsByDay } from '#domains/sessions/sessions.ts';
import { freeSlots } from '#domains/sessions/server/sessions.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { dayIn, startOfDay } from '#platform/time.ts';
import { getLocale } from '#paraglide/runtime.js';

const AT_ONCE_DAYS = 7;

/** What the address of the page says; what it says wrongly counts as not said. */
export function wantedOf(url: URL): { minutes: number; from: string | null } {
	const minutes = Number(url.searchParams.get('minutes'));
	const from = url.searchParams.get('from') ?? '';
	return {
		minutes: LENGTHS.find((one) => one === minutes) ?? 30,
		from: isDay(from) ? from : null
	};
}

function isDay(text: string): boolean {
	return z.iso.date().safeParse(text).success && text >= '2020' && text < '2100';
}

interface Wanted {
	personId: string;
	workerId: string;
	minutes: number;
	moving?: string;
	from: string | null;
}

/** A week of free moments on the person's clock, with the days before and after. */
export async function offeredSlots(ctx: ReadContext, wanted: Wanted, timeZone: string) {
	const today = dayIn(timeZone, ctx.now);
	const day = wanted.from && wanted.from > today ? wanted.from : today;
	const { calendar, slots } = await freeSlots(ctx, {
		...wanted,
		from: startOfDay(day, timeZone),
		days: AT_ONCE_DAYS
	});
	const plain = Temporal.PlainDate.from(day);
	const before = plain.subtract({ days: AT_ONCE_DAYS }).toString();
	return {
		calendar,
		days: slotsByDay(slots, timeZone, getLocale()),
		later: plain.add({ days: AT_ONCE_DAYS }).toString(),
		earlier: day === today ? null : before > today ? before : today
	};
}

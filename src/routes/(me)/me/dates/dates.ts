/** The person's dates, ready for their own page and for the one they show to somebody. */
import { dutyName, type Duty } from '#domains/barriers/barriers.ts';
import { ownDuties } from '#domains/barriers/server/barriers.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { clockOf, dayLong } from '../../../sharing-pages/days.ts';

const lineOf = (duty: Duty, locale: string) => ({
	id: duty.id,
	name: dutyName(duty),
	when: [dayLong(duty.dueOn, locale), duty.time && clockOf(duty.time, locale)].filter(Boolean).join(', '),
	where: duty.where,
	done: duty.done
});

/** All dates by whether they are to come, have passed or are done. */
export async function datesPage(ctx: ReadContext, timeZone: string, locale: string) {
	const today = dayIn(timeZone, ctx.now);
	const duties = (await ownDuties(ctx)).map((duty) => ({
		...lineOf(duty, locale),
		passed: !duty.done && duty.dueOn < today,
		values: {
			id: duty.id,
			kind: duty.kind as string,
			dueOn: duty.dueOn,
			time: duty.time,
			what: duty.what,
			where: duty.where
		}
	}));
	return {
		all: duties,
		open: duties.filter((one) => !one.done && !one.passed),
		past: duties.filter((one) => one.passed),
		done: duties.filter((one) => one.done).toReversed()
	};
}

/** Those that were ticked and no others. */
export async function shownDates(ctx: ReadContext, ticked: readonly string[], locale: string) {
	const ids = new Set(ticked);
	return (await ownDuties(ctx)).filter(({ id }) => ids.has(id)).map((duty) => lineOf(duty, locale));
}

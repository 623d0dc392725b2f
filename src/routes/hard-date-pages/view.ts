/** Hard dates with the contact planned around them, ready for the person's page and for who walks with them. */
import { contactWords } from '#domains/hard-times/hard-times.ts';
import { extraContactsOf } from '#domains/hard-times/server/hard-times.ts';
import { dateKindWord, repeatsWord } from '#domains/people/people.ts';
import { cardsOf, hardDatesBetween, hardDatesOf, workersOf } from '#domains/people/server/people.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { dayLong } from '../sharing-pages/days.ts';

/** A date that falls later than this is shown without its next day. */
const AHEAD_DAYS = 366;

/** Each date that is to come, the soonest first, with what is planned and proposed around it. */
export async function hardDatesPage(ctx: ReadContext, personId: string, locale: string) {
	const person = (await cardsOf(ctx, [personId])).get(personId);
	const today = dayIn(person?.timeZone ?? 'UTC', ctx.now);
	const until = Temporal.PlainDate.from(today).add({ days: AHEAD_DAYS }).toString();
	const falls = await hardDatesBetween(ctx, [personId], today, until);
	const workers = (await workersOf(ctx, personId)).map(({ id, preferredName }) => ({
		id,
		name: preferredName
	}));
	const planned = await extraContactsOf(ctx, personId);
	const names = await cardsOf(
		ctx,
		planned.map(({ workerId }) => workerId)
	);
	const dates = (await hardDatesOf(ctx, personId)).flatMap((date) => {
		const next = falls.find(({ id }) => id === date.id)?.date;
		if (!next) return [];
		return {
			id: date.id,
			sort: next,
			title: date.label ?? dateKindWord(date.kind),
			next: dayLong(next, locale),
			often: date.repeats === 'once' ? null : repeatsWord(date.repeats),
			contacts: planned
				.filter((one) => one.hardDateId === date.id)
				.map((one) => ({
					id: one.id,
					agreed: one.agreed,
					words: contactWords(one, names.get(one.workerId)?.preferredName ?? '')
				}))
		};
	});
	return { dates: dates.toSorted((a, b) => a.sort.localeCompare(b.sort)), workers };
}

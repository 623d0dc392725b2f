/** What somebody said of workers, with until when it shows: on their own pages alone. */
import type { OwnWords } from '#domains/workforce/server/workforce.ts';
import { ownWords } from '#domains/workforce/server/workforce.ts';
import { dateFormat } from '#platform/date-words.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';

/** A day in words: "May 3, 2027". */
export const dayWords = (day: string): string =>
	dateFormat(getLocale(), 'UTC', { year: 'numeric', month: 'long', day: 'numeric' }).format(
		new Date(`${day}T12:00:00Z`)
	);

/** One of them as its writer reads it. `again`: it ends soon or has ended, and one tap lets it show for as long once more. */
export const saidView = ({ workerId, workerName, words, state, why, months, endsOn, ends }: OwnWords) => ({
	id: workerId,
	name: workerName,
	words,
	state: {
		waiting: m.said_state_waiting(),
		shown: m.said_state_shown(),
		kept_back: m.said_state_kept_back({ why: why ?? '' })
	}[state],
	until: ends === 'ended' ? m.said_ended({ day: dayWords(endsOn) }) : m.said_until({ day: dayWords(endsOn) }),
	soon: ends !== 'open',
	again: state === 'kept_back' || ends === 'open' ? null : m.said_prolong({ months })
});

export const saidViews = async (ctx: ReadContext) => (await ownWords(ctx)).map(saidView);

/** Neutral words for the first page: that something ends soon, and not what. */
export async function endingSoon(ctx: ReadContext): Promise<string | null> {
	const soon = (await ownWords(ctx)).filter(({ ends, state }) => ends === 'soon' && state !== 'kept_back');
	const [first] = soon.map(({ endsOn }) => endsOn).sort();
	return first ? m.said_home_ends({ day: dayWords(first) }) : null;
}

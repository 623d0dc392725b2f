/** What the page of a person's thread shows: the words, who reads next and when, and where to turn until then. */
import { readerOf } from '#domains/messaging/server/messaging.ts';
import { organizationOf, ownCover, workNumbersOf } from '#domains/people/server/people.ts';
import { lineNow, type LineNow } from '#domains/warm-line/server/warm-line.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { awayWords, readsWords, sentWords, type Clock } from './reads-words.ts';
import { threadView } from './thread-view.ts';

export { lineNow };

/** @param line the warm line of the house, as everybody may know it */
export async function ownThread(
	ctx: ReadContext,
	walkId: string,
	before: string | null,
	{ clock, line }: { clock: Clock; line: LineNow | null }
) {
	const thread = await threadView(ctx, walkId, before, clock);
	if (!thread.open) return { thread, reader: null };
	const { reader, away, workerName } = await readerOf(ctx, walkId);
	const reads = reader.reads.kind === 'now';
	// Whoever has said that they are off is not to be called: that is what their hours are for.
	const callable = reader.reads.kind === 'unknown' ? reader.number : null;
	return {
		thread,
		reader: {
			name: reader.name,
			away: away && awayWords(away, workerName, reader, clock),
			choose: away?.cover === 'open',
			reads: readsWords(reader.name, reader.reads, clock),
			sent: sentWords(reader.name, reader.reads, clock),
			now: reads,
			call: callable && {
				tel: callable,
				words: m.messages_urgent_call({ name: reader.name, number: callable })
			},
			wish: reads ? null : await wishLine(ctx, workerName, reader.name),
			line: line && lineWords(line),
			protocol: reads ? null : ((await organizationOf(ctx)).protocol?.text ?? null)
		}
	};
}

/** Whom the person chose beforehand for this worker; the one who reads anyway is named already. */
async function wishLine(ctx: ReadContext, workerName: string, readerName: string) {
	const wish = (await ownCover(ctx)).wishes.find((one) => one.workerName === workerName)?.wish;
	if (typeof wish !== 'object' || wish.name === readerName) return null;
	const number = (await workNumbersOf(ctx, [wish.id])).get(wish.id) ?? null;
	const words = m.messages_urgent_wish({ name: wish.name, worker: workerName });
	return { words: number ? `${words}: ${number}` : words, tel: number };
}

/** Who is on may talk with somebody: then a caller waits, and is not told that somebody answers now. */
function lineWords({ openUntil, free, number, fallbackName, fallbackNumber }: LineNow) {
	if (!openUntil)
		return {
			tel: fallbackNumber,
			words: m.messages_urgent_call({ name: fallbackName, number: fallbackNumber })
		};
	return {
		tel: number,
		words: free ? m.messages_urgent_line_now({ number }) : m.messages_urgent_line({ number })
	};
}

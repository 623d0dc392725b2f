import { cardsOf } from '#domains/people/server/people.ts';
import { moodWord, type Outcome } from '#domains/recovery-calls/recovery-calls.ts';
import { recoveryCallsOf } from '#domains/recovery-calls/server/recovery-calls.ts';
import { dateFormat } from '#platform/date-words.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';

const SHOWN = 3;

/** The last recovery calls of one person for who walks with them, on the worker's own clock. */
export async function lastCalls(ctx: ReadContext, personId: string, me: string) {
	const calls = await recoveryCallsOf(ctx, personId);
	const zone = (await cardsOf(ctx, [me])).get(me)?.timeZone ?? 'UTC';
	const day = dateFormat(getLocale(), zone, { dateStyle: 'medium', timeStyle: 'short' });
	return calls.slice(0, SHOWN).map((call) => ({
		id: call.id,
		when: day.format(call.at),
		by: m.rcalls_past_by({ caller: call.caller }),
		how: [howWord(call.outcome), ...(call.mood ? [moodWord(call.mood)] : [])].join(' · '),
		line: call.line
	}));
}

const howWord = (outcome: Outcome): string =>
	({
		talked: m.rcalls_coach_talked,
		voicemail: m.rcalls_tap_voicemail,
		'no-answer': m.rcalls_tap_no_answer,
		'wrong-number': m.rcalls_tap_wrong,
		stop: m.rcalls_tap_stop
	})[outcome]();

/** A person's recovery calls: what they want, and how the calls went. */
import type { z } from 'zod';
import { dayNames } from '#domains/people/people.ts';
import {
	IF_NOT,
	ifNotWord,
	outcomeWord,
	VOICEMAIL,
	voicemailWord,
	WHO,
	whoWord
} from '#domains/recovery-calls/recovery-calls.ts';
import {
	acceptProposal,
	endCallWish,
	ownCallWish,
	ownProposal,
	putProposalAway,
	recoveryCallsOf,
	saveCallWish,
	type PastCall
} from '#domains/recovery-calls/server/recovery-calls.ts';
import type { AcceptInput, WishInput } from '#domains/recovery-calls/recovery-calls.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { dateFormat } from '#platform/date-words.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { hourWords } from './suggest.ts';

type Place = Parameters<typeof signedIn>[0];

export function ownCallsPage(event: Place) {
	const { personId } = signedIn(event, 'participant');
	const locale = getLocale();
	const zone = event.locals.session!.active!.timeZone;
	const day = dateFormat(locale, zone, { dateStyle: 'medium', timeStyle: 'short' });
	return event.locals.read('recovery calls', async (ctx) => {
		const wish = await ownCallWish(ctx);
		const offered = await ownProposal(ctx);
		return {
			title: m.rcalls_page(),
			on: wish !== null,
			paused: wish?.paused ?? false,
			zone,
			set: {
				'days[]': wish?.days.map(String) ?? [],
				starts: wish?.starts ?? '10:00',
				ends: wish?.ends ?? '18:00',
				number: wish?.number ?? '',
				language: wish?.language ?? locale,
				who: wish?.who ?? 'walks',
				voicemail: wish?.voicemail ?? 'no',
				tries: String(wish?.tries ?? 1),
				ifNot: wish?.ifNot ?? 'leave'
			} as Record<string, string | string[]>,
			offered: offered && {
				by: offered.by,
				when: m.rcalls_offered_when(hourWords(offered)),
				number: offered.number
			},
			choices: choices(locale),
			past: (await recoveryCallsOf(ctx, personId)).map((call) => pastLine(call, (at) => day.format(at)))
		};
	});
}

const choices = (locale: string) => ({
	days: dayNames(locale).map((label, at) => ({ value: String(at + 1), label })),
	language: [
		{ value: 'en', label: m.rcalls_lang_en() },
		{ value: 'es', label: m.rcalls_lang_es() }
	],
	who: WHO.map((value) => ({ value, label: whoWord(value) })),
	voicemail: VOICEMAIL.map((value) => ({ value, label: voicemailWord(value) })),
	tries: [
		{ value: '1', label: m.rcalls_tries_1() },
		{ value: '2', label: m.rcalls_tries_2() },
		{ value: '3', label: m.rcalls_tries_3() }
	],
	ifNot: IF_NOT.map((value) => ({
		value,
		label: ifNotWord(value),
		hint: value === 'mail' ? m.rcalls_if_mail_hint() : undefined
	}))
});

/** How somebody said they were, as they read it themself. */
const SAID = {
	good: m.rcalls_said_good,
	'so-so': m.rcalls_said_soso,
	hard: m.rcalls_said_hard,
	contact: m.rcalls_said_contact
};

const pastLine = (call: PastCall, say: (at: Date) => string) => ({
	id: call.id,
	when: say(call.at),
	by: m.rcalls_past_by({ caller: call.caller }),
	how: outcomeWord(call.outcome),
	mood: call.mood ? m.rcalls_past_mood({ mood: SAID[call.mood]() }) : null,
	line: call.line ? m.rcalls_past_line({ caller: call.caller, line: call.line }) : null
});

export async function saveWish(ctx: WriteContext, input: WishInput) {
	await saveCallWish(ctx, input);
	return { done: 'saved' as const };
}
export async function accept(ctx: WriteContext, { number }: z.output<typeof AcceptInput>) {
	await acceptProposal(ctx, number);
	return { done: 'saved' as const };
}
export async function putAway(ctx: WriteContext) {
	await putProposalAway(ctx);
	return { done: 'away' as const };
}
export async function switchOff(ctx: WriteContext) {
	await endCallWish(ctx);
	return { done: 'off' as const };
}

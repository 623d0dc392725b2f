/** The telephone of the demo: buttons that stand for the phones of a caller and of whoever is rung. */
import type { RequestEvent } from '@sveltejs/kit';
import { PracticeInput, practiceWord, type Practice } from '#domains/warm-line/warm-line.ts';
import { practiceCalls, practise, type PracticeCall } from '#domains/warm-line/server/warm-line.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';

/** What may be done at the phones, by what the call does. */
const ACTS: Record<PracticeCall['state'], Practice[]> = {
	waiting: ['wait', 'press', 'hang-up'],
	ringing: ['take', 'quiet', 'hang-up'],
	talking: ['quiet', 'hang-up'],
	elsewhere: ['quiet', 'hang-up'],
	after: ['press', 'hang-up']
};

/** The practice calls and their buttons; null outside a demo. */
export async function practiceView(ctx: ReadContext) {
	const calls = await practiceCalls(ctx);
	const words = {
		waiting: m.line_practice_waiting,
		ringing: m.line_practice_ringing,
		talking: m.line_practice_talking,
		elsewhere: m.line_practice_elsewhere,
		after: m.line_practice_after
	};
	return (
		calls &&
		calls.map(({ call, state }) => ({
			call,
			state: words[state](),
			acts: ACTS[state].map((act) => ({ act, label: practiceWord(act) }))
		}))
	);
}

/** A button of it was pressed. */
export async function pressPractice(event: Pick<RequestEvent, 'locals' | 'url' | 'request'>) {
	const me = signedIn(event, 'coach', 'peer', 'supervisor');
	const form = await readForm(event, PracticeInput);
	if (!form.ok) return form.failure;
	const how = { once: form.once, locale: getLocale() };
	return answer(form, async () => ({ heard: await practise(event.locals.app, me, form.data, how) }));
}

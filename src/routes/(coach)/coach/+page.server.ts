import { z } from 'zod';
import { myDay } from '#domains/early-signs/server/early-signs.ts';
import { ContactInput } from '#domains/sessions/sessions.ts';
import { closePromise, recordContact } from '#domains/sessions/server/sessions.ts';
import { dayIn } from '#platform/time.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { dateWords, momentWords, reasonWords } from './day-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'coach', 'peer');
	const day = await event.locals.read('my day', myDay);
	const now = event.locals.app.clock();
	const zone = event.locals.session!.active!.timeZone;
	return {
		today: dateWords(dayIn(zone, now)),
		others: day.others,
		lines: day.lines.map((line) => ({
			personId: line.personId,
			name: line.name,
			pronouns: line.pronouns,
			heard: line.lastHeardAt ? momentWords(line.lastHeardAt, line.timeZone) : null,
			talk: line.lastTalk && {
				when: momentWords(line.lastTalk.at, line.timeZone),
				line: line.lastTalk.words || null
			},
			reasons: line.reasons.map((reason) => ({
				kind: reason.kind,
				words: reasonWords(reason, line.timeZone),
				said: reason.kind === 'asked' ? reason.words : null,
				promiseId: reason.kind === 'promise_due' ? reason.promiseId : null
			}))
		}))
	};
};

export const actions: Actions = {
	act: async (event) => {
		signedIn(event, 'coach', 'peer');
		const form = await readForm(event, ContactInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('my day', (ctx) => recordContact(ctx, form.data), { once: form.once });
			return { acted: form.data.outcome, personId: form.data.personId };
		});
	},
	kept: async (event) => {
		signedIn(event, 'coach', 'peer');
		const form = await readForm(event, z.object({ promiseId: z.uuid() }));
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			await event.locals.write('my day', (ctx) => closePromise(ctx, form.data.promiseId, 'kept'), {
				once: form.once
			});
			return { acted: 'kept' as const, personId: null };
		});
	}
};

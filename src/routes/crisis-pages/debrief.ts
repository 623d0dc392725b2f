import { DebriefInput } from '#domains/crisis/crisis.ts';
import { answerDebrief, debriefsForMe, supervisorsHere } from '#domains/crisis/server/crisis.ts';
import { dateFormat } from '#platform/date-words.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import type { RequestEvent } from '@sveltejs/kit';

/** What is offered to a worker on their day, or agreed and not held yet. */
export async function debriefsView(app: App, ctx: ReadContext, timeZone: string) {
	const day = (at: Date) => dateFormat(getLocale(), timeZone, { dateStyle: 'long' }).format(at);
	const list = await debriefsForMe(ctx);
	return {
		// Names are read only where there is somebody to be chosen.
		supervisors:
			list.length > 0
				? (await supervisorsHere(app, ctx)).map(({ id, name }) => ({ value: id, label: name }))
				: [],
		list: list.map((one) => ({
			id: one.incidentId,
			lead:
				one.state === 'accepted' && one.with
					? m.protocol_debrief_agreed({ name: one.with, day: day(one.by) })
					: m.protocol_debrief_lead({ when: day(one.at) }),
			agreed: one.state === 'accepted'
		}))
	};
}

/** Yes with whom, later, or no. */
export async function takeDebrief(event: Pick<RequestEvent, 'locals' | 'url' | 'request'>) {
	signedIn(event, 'coach', 'peer');
	const form = await readForm(event, DebriefInput);
	if (!form.ok) return form.failure;
	return answer(form, async () => {
		const { app } = event.locals;
		await event.locals.write('my day', (ctx) => answerDebrief(app, ctx, form.data), { once: form.once });
		return { acted: 'debrief' as const, back: null, words: null };
	});
}

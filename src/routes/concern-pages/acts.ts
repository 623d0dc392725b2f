/** One form of a concern's page: who, well formed, may and do, answer. */
import type { RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import type { PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { answer, readForm, type ReadForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';

type Event = Pick<RequestEvent, 'locals' | 'url' | 'request'> & { params: { id: string } };

export async function act<S extends z.ZodType>(
	event: Event,
	schema: S,
	work: (
		event: Event,
		actor: PersonActor,
		form: Extract<ReadForm<z.output<S>>, { ok: true }>
	) => Promise<void>
) {
	const actor = signedIn(event, 'supervisor', 'director');
	const form = await readForm(event, schema);
	if (!form.ok) return form.failure;
	return answer(form, async () => {
		await work(event, actor, form);
		return { saved: form.form ?? 'step' };
	});
}

/** Nobody is found at fault unheard. */
export const needHearing = () =>
	new Refusal('invalid', 'not heard', { fields: { unheard: m.concern_hear_first() } });

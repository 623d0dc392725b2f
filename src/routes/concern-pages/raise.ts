/** A concern comes in: counted, routed, kept; or not kept, and the page says where else to turn. */
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Raised } from '#domains/concern/concern.ts';
import { raiseConcern } from '#domains/concern/server/concern.ts';
import { mayTry, networkOf } from '#platform/server/sign-in/limits.ts';
import { isOpenOrganization } from '#platform/server/visitor.ts';
import { answer, type ReadForm } from '#platform/web/forms.ts';
import { knock } from '#platform/web/sign-in-cookies.ts';
import { m } from '#paraglide/messages.js';

type Event = Pick<RequestEvent, 'locals' | 'request' | 'cookies' | 'getClientAddress'>;

/** The organization that a stranger chose; null when it is none that is open. */
export async function strangersHome({ locals }: Event, chosen: string): Promise<string | null> {
	return (await isOpenOrganization(locals.app, chosen)) ? chosen : null;
}

/** So many from one network, or of one person, within an hour. The words come back with the page. */
export function tooMany(values: Record<string, string | string[]>) {
	const { word: _, ...kept } = values;
	return fail(429, {
		values: kept,
		errors: {} as Record<string, string>,
		message: m.concern_too_many() as string | undefined,
		form: undefined as string | undefined
	});
}

export async function raise(
	event: Event,
	form: Extract<ReadForm<unknown>, { ok: true }>,
	organizationId: string | null,
	given: Raised & { follow: 'signed' | 'word' }
) {
	const { app, actor } = event.locals;
	const person = actor?.kind === 'person' ? actor : null;
	if (!organizationId)
		return fail(400, {
			values: form.values,
			errors: { organization: m.concern_organization_needed() } as Record<string, string>,
			message: m.form_please_check() as string | undefined,
			form: undefined as string | undefined
		});
	const who = person ? person.personId : networkOf(knock(event).address);
	if (!(await mayTry(app, ['concern', who]))) return tooMany(form.values);
	return answer(form, async () => {
		const made = await raiseConcern(app, { organizationId, actor: person, once: form.once }, given);
		if (!made) return { outside: true as const, values: form.values };
		if (!made.byWord) redirect(303, `/concern/${made.key}?new=1`);
		return { link: `${app.config.origin}/concern/${made.key}` };
	});
}

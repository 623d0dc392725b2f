import { fail, type RequestEvent } from '@sveltejs/kit';
import { ProveInput } from '#domains/rights/rights.ts';
import { passkeysOf } from '#platform/server/sign-in/account.ts';
import { freshPasskey, proveAgain, type Proof } from '#platform/server/sign-in/prove.ts';
import { accountParts } from '#platform/web/account.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { m } from '#paraglide/messages.js';

export type Place = Pick<RequestEvent, 'locals' | 'url' | 'request'>;

/** How this person can show that it is them: what the page needs to ask. */
export async function proofFields(event: Place) {
	const parts = accountParts(event);
	return {
		fresh: await freshPasskey(parts),
		passkeys: (await passkeysOf(event.locals.app, parts.session.userId)).length > 0,
		again: `/sign-in?again=&next=${encodeURIComponent(event.url.pathname)}`
	};
}

/** The password again, or a passkey a moment ago; then the act. A wrong one does nothing and sends no password back. */
export async function withProof<T>(event: Place, work: (proof: Proof, once?: string) => Promise<T>) {
	const form = await readForm(event, ProveInput);
	if (!form.ok) return form.failure;
	const proven = await proveAgain(accountParts(event), form.data.password);
	if (proven.kind !== 'proven')
		return fail(proven.kind === 'too_many' ? 429 : 400, {
			values: {} as Record<string, string | string[]>,
			errors: {
				password: proven.kind === 'too_many' ? m.signin_too_many() : m.rec_password_wrong()
			} as Record<string, string>,
			message: proven.kind === 'too_many' ? m.signin_too_many() : m.rec_password_wrong()
		});
	return answer({ ...form, values: {} }, () => work(proven.proof, form.once));
}

import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { acceptInvitation, type Acceptance, type Comer } from '#domains/people/server/people.ts';
import { chooseMembership } from '#platform/server/session.ts';
import { mayTry, networkOf } from '#platform/server/sign-in/limits.ts';
import { knock } from '#platform/web/sign-in-cookies.ts';
import { m } from '#paraglide/messages.js';

function refused(status: number, message: string) {
	return fail(status, { values: {}, errors: {} as Record<string, string>, message });
}

/** Why not, in words that tell nothing of others. */
const WHY: Record<Exclude<Acceptance['kind'], 'joined'>, () => ReturnType<typeof refused>> = {
	dead: () => refused(410, m.invite_dead_text()),
	has_account: () => refused(409, m.invite_has_account()),
	other_email: () => refused(409, m.invite_other_email()),
	somebody_else: () => refused(409, m.invite_somebody_else())
};

/** Uses the invitation: on to the new place when signed in; null when a new account must still be signed in to. */
export async function accept(event: RequestEvent<{ token: string }>, comer: Comer) {
	const { app, session } = event.locals;
	const token = event.params.token;
	const allowed = await mayTry(app, ['link', networkOf(knock(event).address)], ['code', token]);
	if (!allowed) return refused(429, m.signin_too_many());
	const outcome = await acceptInvitation(app, token, comer);
	if (outcome.kind !== 'joined') return WHY[outcome.kind]();
	if (comer.kind === 'new' || !session) return null;
	await chooseMembership(app.pools, session.id, outcome.organizationId, outcome.role);
	redirect(303, '/');
}

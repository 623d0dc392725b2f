import type { RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { lacksSecondFactor } from '../server/session.ts';
import { keepForm } from './kept-forms.ts';
import { sendTo } from './send-to.ts';

/** Staff whose organization asks a second step set it up before they see anything of the organization. */
export const secondStep: Handle = async ({ event, resolve }) => {
	const session = event.locals.session;
	if (!session || !lacksSecondFactor(session)) return resolve(event);
	event.locals.actor = null;
	const route = event.route.id ?? '';
	if (/^\/(\((public|account)\)|sign-out|switch|language|api\/auth)/.test(route)) return resolve(event);
	if (route.startsWith('/api/')) return Response.json({ error: 'second_factor_required' }, { status: 403 });
	const next = await whereTo(event);
	return sendTo(event, `/account/second-step?next=${encodeURIComponent(next)}`);
};

/** What nobody wants to see again on a page: such a form is typed anew. */
const SECRET = /password|^current$|^code$|^uri$|pin$/i;

/** The page to come back to: what was typed into a form, or the page that was asked for. */
export async function whereTo(event: RequestEvent): Promise<string> {
	const sent = isForm(event.request) ? await formIn(event.request.clone()) : null;
	const kept =
		sent && ![...sent.keys()].some((name) => SECRET.test(name))
			? await keepForm(event.locals.app, event.url.pathname + event.url.search, sent)
			: null;
	return kept ?? event.url.pathname + (event.request.method === 'GET' ? event.url.search : '');
}

/** Null when the body is no form after all; one that is too large keeps its own status. */
async function formIn(request: Request): Promise<FormData | null> {
	try {
		return await request.formData();
	} catch (problem) {
		if (problem instanceof Error && 'status' in problem) throw problem;
		return null;
	}
}

export function isForm(request: Request): boolean {
	return (
		request.method === 'POST' &&
		/^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(
			request.headers.get('content-type') ?? ''
		)
	);
}

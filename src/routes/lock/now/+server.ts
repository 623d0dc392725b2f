import { lockNow } from '#platform/server/sign-in/screen-lock.ts';
import { seen } from '#platform/server/sign-in/lock-state.ts';
import type { RequestHandler } from './$types';

/**
 * The page tells what happens in front of it: `here`, somebody did something; `left`, the page is no longer looked at;
 * `idle`, nobody has done anything in it, and perhaps in another window. Answers whether it must be covered.
 */
export const POST: RequestHandler = async ({ locals, request }) => {
	const what = (await request.formData().catch(() => new FormData())).get('what');
	const { app, session, locked } = locals;
	if (!session) return Response.json({ locked: true }, { status: locked ? 200 : 401 });
	if (!session.lock) return Response.json({ locked: false });
	if (what === 'left') await lockNow(app, session);
	if (what === 'here') await seen(app.pools, session.id, session.lock, app.clock());
	return Response.json({ locked: what === 'left', wait: session.lock.leftMs });
};

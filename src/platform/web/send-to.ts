import { redirect, type RequestEvent } from '@sveltejs/kit';

/**
 * Sends somebody elsewhere before a page is made. The framework's own redirect leaves a hook without any header, and a
 * browser uses what it got again on a step back: whoever came to the lock once would be sent round in a circle.
 * What the framework asks for by itself is answered in its own form, which is never stored.
 */
export function sendTo({ isDataRequest, request }: RequestEvent, to: string): Response {
	if (isDataRequest || !['GET', 'HEAD'].includes(request.method)) redirect(303, to);
	return new Response(null, { status: 303, headers: { location: to, 'cache-control': 'no-store' } });
}

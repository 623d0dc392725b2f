import { photoOf } from '#domains/wallet/server/wallet.ts';
import { signedIn } from '#platform/web/guard.ts';
import type { RequestHandler } from './$types';

/** The photo, for the person alone; kept by no browser. */
export const GET: RequestHandler = async (event) => {
	signedIn(event, 'participant');
	const { type, bytes } = await event.locals.read('own papers', (ctx) => photoOf(ctx, event.params.id));
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': type,
			'content-disposition': 'inline; filename="photo"',
			'cache-control': 'no-store'
		}
	});
};

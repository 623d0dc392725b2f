import { outsideRequest } from '#domains/consent/server/consent.ts';
import { signedIn } from '#platform/web/guard.ts';
import { letterFile } from '../../../../../../outside-pages/letter-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	signedIn(event, 'coach', 'peer', 'supervisor', 'director');
	const { id, file } = event.params;
	const { letter } = await event.locals.read('outside', (ctx) => outsideRequest(ctx, id));
	return letterFile(letter, file);
};

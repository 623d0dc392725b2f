import { SignalInput } from '#domains/rooms/rooms.ts';
import { signal } from '#domains/rooms/server/rooms.ts';
import { jsonAnswer, readJson } from '#platform/web/api.ts';
import type { RequestHandler } from './$types';

/** What the page of a room says and hears: by the id of the visit for its two, signed in; by a link for a guest. */
export const POST: RequestHandler = ({ locals, params, request, url }) =>
	jsonAnswer(async () => {
		const input = await readJson({ request, url }, SignalInput);
		return { body: await signal(locals.app, { actor: locals.actor, id: params.id }, input) };
	});

import { PageInput } from '#domains/rooms/rooms.ts';
import { watchRoom } from '#domains/rooms/server/rooms.ts';
import { isRefusal } from '#platform/errors.ts';
import { readQuery } from '#platform/web/api.ts';
import { marks } from '#platform/web/live-stream.ts';
import type { RequestHandler } from './$types';

/** The page that sits in a room hears here that the other came, went, or said something. */
export const GET: RequestHandler = async (event) => {
	const { app, actor } = event.locals;
	try {
		const { page } = readQuery(event.url, PageInput);
		const room = await watchRoom(app, { actor, id: event.params.id }, page);
		return await marks(event, room.look, (changed, end) =>
			app.live.watch(room.organizationId, room.kind, room.id, changed, end)
		);
	} catch (problem) {
		if (!isRefusal(problem)) throw problem;
		return new Response(null, { status: problem.status });
	}
};

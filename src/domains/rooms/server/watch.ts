import type { Actor } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import { lookIn } from './at-the-door.ts';
import { roomMark } from './room-page.ts';

/** What a page that sits in a room watches; `look` asks anew each time whether it may, and throws when it may not. */
export async function watchRoom(
	app: Pick<App, 'read' | 'write' | 'masterKey' | 'clock'>,
	who: { actor: Actor | null; id: string },
	page: string
): Promise<{ organizationId: string; kind: string; id: string; look: () => Promise<string> }> {
	const { organizationId, visitId } = await lookIn(app, who, async (ctx, place) => ({
		organizationId: ctx.actor.organizationId,
		visitId: place.visit.id
	}));
	const look = () => lookIn(app, who, (ctx, place) => roomMark(ctx, place, page));
	return { organizationId, kind: 'room', id: visitId, look };
}

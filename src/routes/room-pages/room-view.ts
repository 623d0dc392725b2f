import type { RequestEvent } from '@sveltejs/kit';
import { isId } from '#platform/ids.ts';
import { isRefusal } from '#platform/errors.ts';
import { NOTHING_SAID } from '#domains/rooms/rooms.ts';
import { roomPage, type RoomPage } from '#domains/rooms/server/rooms.ts';
import { slotWords } from '#domains/sessions/sessions.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';

/** A link that opens nothing: forged, over or ended, which look the same. */
const DEAD: RoomPage = {
	...NOTHING_SAID,
	side: 'person',
	guest: true,
	state: 'off',
	opensAt: new Date(0),
	timeZone: 'UTC',
	talk: false
};

/** A room in words. Its title stays neutral: the app's name alone. */
export async function roomView(event: Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string } }) {
	const { app, actor, session } = event.locals;
	const { id } = event.params;
	const room = await roomPage(app, { actor, id }).catch((problem: unknown) => {
		if (isRefusal(problem) && problem.code === 'not_found' && !isId(id)) return DEAD;
		throw problem;
	});
	const zone = room.guest ? room.timeZone : (session?.active?.timeZone ?? room.timeZone);
	const back = room.talk
		? { person: '/me/match', worker: '/coach/match/talks' }
		: { person: `/me/sessions/${id}`, worker: '/coach/calendar' };
	return {
		path: `/room/${id}`,
		back: room.guest ? null : back[room.side],
		side: room.side,
		talk: room.talk,
		guest: room.guest,
		dead: room === DEAD,
		state: room.state,
		opens: slotWords(room.opensAt, zone, getLocale()),
		with: room.with,
		phone: room.phone,
		voicemailOk: room.voicemailOk,
		reach: room.reach,
		cover: room.coverFor && m.room_cover({ name: room.coverFor }),
		link: room.link && event.url.origin + room.link,
		mayShowPhone: room.mayShowPhone
	};
}

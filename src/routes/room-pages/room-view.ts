import type { RequestEvent } from '@sveltejs/kit';
import { roomPage } from '#domains/rooms/server/rooms.ts';
import { slotWords } from '#domains/sessions/sessions.ts';
import { getLocale } from '#paraglide/runtime.js';

/** A room in words. Its title stays neutral: the app's name alone. */
export async function roomView(event: Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string } }) {
	const { app, actor, session } = event.locals;
	const { id } = event.params;
	const room = await roomPage(app, { actor, id });
	const zone = room.guest ? room.timeZone : (session?.active?.timeZone ?? room.timeZone);
	const back = room.side === 'worker' ? '/coach/calendar' : `/me/sessions/${id}`;
	return {
		path: `/room/${id}`,
		back: room.guest ? null : back,
		guest: room.guest,
		state: room.state,
		opens: slotWords(room.opensAt, zone, getLocale()),
		with: room.with,
		phone: room.phone,
		voicemailOk: room.voicemailOk,
		link: room.link && event.url.origin + room.link,
		mayShowPhone: room.mayShowPhone
	};
}

/** What the two sides' pages of the long look load. */
import { error, type RequestEvent } from '@sveltejs/kit';
import { openRecord } from '#domains/people/server/people.ts';
import {
	findLongLook,
	longLookPage,
	longLookStanding,
	reviewMark
} from '#domains/sessions/server/sessions.ts';
import type { PersonActor } from '#platform/actor.ts';
import { lookView, standingView } from './look-view.ts';

export function loadLook(event: RequestEvent, me: PersonActor, personId: string) {
	return event.locals.read('long look', async (ctx) => {
		const person = await openRecord(ctx, personId, 'long-look');
		const standing = await longLookStanding(ctx, personId);
		return {
			personId,
			name: person.preferredName,
			look: standingView(standing, person.timeZone),
			view: standing.openId
				? lookView(await longLookPage(ctx, standing.openId), me.personId, await reviewMark(ctx, personId))
				: null
		};
	});
}

/** One that was held; an open one is on its own page. */
export function loadPastLook(event: RequestEvent, me: PersonActor, personId: string, lookId: string) {
	return event.locals.read('long look', async (ctx) => {
		const look = await findLongLook(ctx, lookId);
		if (look.personId !== personId) error(404, 'not found');
		return {
			view: lookView(await longLookPage(ctx, lookId), me.personId, ''),
			open: look.heldAt === null
		};
	});
}

import { cardsOf, ownCover } from '#domains/people/server/people.ts';
import { slotWords } from '#domains/sessions/sessions.ts';
import { interpretersOf, meetingsOf } from '#domains/sessions/server/sessions.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { getLocale } from '#paraglide/runtime.js';
import { interpreterView } from './interpreter-view.ts';
import { meetingAbout, roomOf } from './kind-words.ts';
import { absentThen } from './own-meetings.ts';
import { offeredSlots, wantedOf } from './slots-page.ts';

type Asked = { personId: string; visit: string; url: URL; timeZone: string };

/** One meeting of a person's own that is to come: with whom, how and where, and the times to which it could move. */
export async function ownMeeting(ctx: ReadContext, { personId, visit, url, timeZone }: Asked) {
	const one = (await meetingsOf(ctx, personId)).find(({ id, talk }) => id === visit && !talk);
	if (!one) throw new Refusal('not_found', 'no such meeting to come');
	const { from } = wantedOf(url);
	const offered = await offeredSlots(ctx, { ...one, moving: one.id, from }, timeZone);
	return {
		when: slotWords(one.startsAt, timeZone, getLocale()),
		with: (await cardsOf(ctx, [one.workerId])).get(one.workerId)?.preferredName ?? null,
		about: meetingAbout(one),
		away: absentThen(one, (await ownCover(ctx)).covers),
		room: roomOf(one, ctx.now),
		words: one.words,
		interpreter: interpreterView((await interpretersOf(ctx, [one])).get(one.id))?.line ?? null,
		zone: timeZone,
		inSeries: one.inSeries,
		days: offered.days,
		later: offered.later,
		earlier: offered.earlier
	};
}

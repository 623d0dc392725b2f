/** What a person's page of meetings shows: what is planned, and of each worker when they are there, or who is instead. */
import {
	awayTimes,
	cardsOf,
	ownCover,
	workersOf,
	type OwnCover,
	type OwnWish
} from '#domains/people/server/people.ts';
import { hereWhen, slotWords } from '#domains/sessions/sessions.ts';
import {
	endedMeetings,
	interpreterNeed,
	interpretersOf,
	meetingsOf,
	ownMailWish,
	workCalendarOf
} from '#domains/sessions/server/sessions.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { clockLocale } from '#platform/clock-locale.ts';
import { dateFormat } from '#platform/date-words.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { momentOf } from '../cover-pages/moments.ts';
import { feedSince } from './feed-acts.ts';
import { interpreterView, needView } from './interpreter-view.ts';
import { meetingAbout, roomOf } from './kind-words.ts';

export async function ownMeetings(ctx: ReadContext, personId: string, timeZone: string) {
	const locale = getLocale();
	const meetings = await meetingsOf(ctx, personId);
	const names = await cardsOf(
		ctx,
		meetings.map(({ workerId }) => workerId)
	);
	const interpreters = await interpretersOf(ctx, meetings);
	return {
		need: needView(await interpreterNeed(ctx, personId)),
		meetings: meetings.map((one) => ({
			id: one.id,
			href: one.talk ? '/me/match' : `/me/sessions/${one.id}`,
			when: slotWords(one.startsAt, timeZone, locale),
			at: one.startsAt.toISOString(),
			with: names.get(one.workerId)?.preferredName ?? null,
			about: meetingAbout(one),
			room: roomOf(one, ctx.now),
			words: one.words,
			interpreter: interpreterView(interpreters.get(one.id)),
			inSeries: one.inSeries
		})),
		ended: (await endedMeetings(ctx, personId)).map(({ startsAt, comingAlong }) => {
			const when = slotWords(startsAt, timeZone, locale);
			return {
				comingAlong,
				text: comingAlong ? m.meeting_come_ended({ when }) : m.meeting_walk_ended({ when })
			};
		}),
		workers: await workerLines(ctx, personId, timeZone, locale),
		remind: (await ownMailWish(ctx)) ?? 'off',
		feedSince: await feedSince(ctx, timeZone)
	};
}

/** Each worker who walks with the person: when they are there; away, always with who covers by the person's choice. */
async function workerLines(ctx: ReadContext, personId: string, timeZone: string, locale: string) {
	const { covers, wishes } = await ownCover(ctx);
	return Promise.all(
		(await workersOf(ctx, personId)).map(async ({ id, preferredName: name }) => {
			const calendar = await workCalendarOf(ctx, id);
			const here = calendar && hereWhen(calendar, await awayTimes(ctx, id), ctx.now);
			const away = covers.find((one) => one.workerId === id && one.state === 'now');
			return {
				id,
				name,
				books: calendar !== null,
				here: away ? awayWords(away, timeZone) : hereWords(name, here, timeZone, locale),
				...(away
					? { cover: null, choose: away.choice === 'open' }
					: wishWords(
							name,
							wishes.find((one) => one.workerId === id)
						))
			};
		})
	);
}

function hereWords(
	name: string,
	here: ReturnType<typeof hereWhen> | null,
	timeZone: string,
	locale: string
): string {
	if (!here) return m.meeting_hours_none({ name });
	if (here.now)
		return m.meeting_here_now({
			name,
			time: dateFormat(clockLocale(locale), timeZone, { hour: 'numeric', minute: '2-digit' }).format(
				here.now.until
			)
		});
	return here.next
		? m.meeting_here_next({ name, when: slotWords(here.next, timeZone, locale) })
		: m.meeting_here_none({ name });
}

function awayWords(away: OwnCover, timeZone: string): string {
	const [name, until] = [away.workerName, momentOf(away.until, timeZone)];
	if (typeof away.choice === 'object') return m.meeting_away_cover({ name, until, cover: away.choice.name });
	return away.choice === 'nobody' ? m.meeting_away_nobody({ name, until }) : m.meeting_away({ name, until });
}

function wishWords(name: string, wish: OwnWish | undefined) {
	const chosen = wish && typeof wish.wish === 'object' ? wish.wish.name : null;
	return {
		cover: chosen ? m.meeting_wish_cover({ name, cover: chosen }) : null,
		choose: !wish || wish.wish === 'open'
	};
}

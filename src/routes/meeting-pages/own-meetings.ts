/** What a person's page of meetings shows: what is planned, and of each worker when they are there, or who is instead. */
import {
	awayTimes,
	cardsOf,
	ownCover,
	workersOf,
	type OwnCover,
	type OwnWish
} from '#domains/people/server/people.ts';
import { absenceAt } from '#domains/people/people.ts';
import { hereWhen, slotWords, type Visit } from '#domains/sessions/sessions.ts';
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
import { coverLine } from '../cover-pages/cover-line.ts';
import { feedSince } from './feed-acts.ts';
import { interpreterView, needView } from './interpreter-view.ts';
import { meetingAbout, roomOf } from './kind-words.ts';

export async function ownMeetings(ctx: ReadContext, personId: string, timeZone: string) {
	const locale = getLocale();
	const { covers, wishes } = await ownCover(ctx);
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
			away: absentThen(one, covers),
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
		workers: await workerLines(ctx, personId, { covers, wishes }, timeZone, locale),
		remind: (await ownMailWish(ctx)) ?? 'off',
		feedSince: await feedSince(ctx, timeZone)
	};
}

/** Each worker who walks with the person: when they are there; away, always with who covers by the person's choice. */
async function workerLines(
	ctx: ReadContext,
	personId: string,
	{ covers, wishes }: Awaited<ReturnType<typeof ownCover>>,
	timeZone: string,
	locale: string
) {
	return Promise.all(
		(await workersOf(ctx, personId)).map(async ({ id, preferredName: name }) => {
			const calendar = await workCalendarOf(ctx, id);
			const here = calendar && hereWhen(calendar, await awayTimes(ctx, id), ctx.now);
			const away = absenceAt(covers, id, ctx.now);
			return {
				id,
				name,
				books: calendar !== null,
				here: away ? coverLine(away, timeZone).words : hereWords(name, here, timeZone, locale),
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

/** The worker of a meeting is away then: who is there instead, or that this can be chosen. A first talk is about those two. */
export function absentThen(
	{ kind, workerId, startsAt }: Pick<Visit, 'kind' | 'workerId' | 'startsAt'>,
	covers: readonly OwnCover[]
): { words: string; choose: boolean } | null {
	const away = kind === 'first_talk' ? null : absenceAt(covers, workerId, startsAt);
	if (!away) return null;
	const name = away.workerName;
	return typeof away.choice === 'object'
		? { words: m.meeting_away_stands({ name, cover: away.choice.name }), choose: false }
		: { words: m.meeting_away_alone({ name }), choose: away.choice === 'open' };
}

function wishWords(name: string, wish: OwnWish | undefined) {
	const chosen = wish && typeof wish.wish === 'object' ? wish.wish.name : null;
	return {
		cover: chosen ? m.meeting_wish_cover({ name, cover: chosen }) : null,
		choose: !wish || wish.wish === 'open'
	};
}

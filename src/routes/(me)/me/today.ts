import { m } from '#paraglide/messages.js';
import { upcomingMeetings, showMeeting } from '#domains/directory/server/directory.ts';
import { absenceAt, dateKindWord, staffedAt } from '#domains/people/people.ts';
import {
	agreementPage,
	cardsOf,
	intakeProgress,
	nextHardDay,
	ownCover,
	recordNoticeFor,
	welcomeOf,
	whyLineOf,
	workersOf
} from '#domains/people/server/people.ts';
import { talksToAnswer } from '#domains/matching/server/matching.ts';
import { nextStepFor } from '#domains/plans/server/plans.ts';
import {
	longLookDates,
	lookDaysIn,
	missedSince,
	nextVisitFor,
	openAsks
} from '#domains/sessions/server/sessions.ts';
import { lookIsDue, slotWords, type Visit } from '#domains/sessions/sessions.ts';
import { clockLocale } from '#platform/clock-locale.ts';
import { ordersAboutMe } from '#domains/consent/server/consent.ts';
import { extraContactsOf } from '#domains/hard-times/server/hard-times.ts';
import { ownKitLine } from '#domains/safer-use/server/safer-use.ts';
import { nextDutyDay } from '#domains/barriers/server/barriers.ts';
import { ownProposal } from '#domains/recovery-calls/server/recovery-calls.ts';
import { windowsOf } from '#domains/early-signs/server/early-signs.ts';
import { handoffsNow } from '#domains/referrals/server/referrals.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { coverLine } from '../../cover-pages/cover-line.ts';
import { kitLineView } from '../../kit-pages/kit-line.ts';

/** How long the page says that a meeting did not happen. */
const MISSED_SAID = 7 * 86_400_000;
const ORDER_SAID = 14 * 86_400_000;

/** What the person's first page shows, in the order in which it is read. */
export async function todayOf(ctx: ReadContext, personId: string, locale: string) {
	const { state: welcome, organization } = await welcomeOf(ctx, personId);
	if (!organization.live || welcome === 'first')
		return { welcome, organization: organization.name, live: organization.live, today: null };
	const person = (await cardsOf(ctx, [personId])).get(personId)!;
	const workers = await workersOf(ctx, personId);
	const { covers } = await ownCover(ctx);
	const away = workers[0] && absenceAt(covers, workers[0].id, ctx.now);
	const agreement = await agreementPage(ctx, personId, locale);
	const visit = await nextVisitFor(ctx, personId);
	const hardDay = await nextHardDay(ctx, personId);
	const extra = await extraContactsOf(ctx, personId);
	const ask = (await openAsks(ctx, [personId]))[0];
	const progress = await intakeProgress(ctx, personId);
	const missed = (await missedSince(ctx, [personId], new Date(ctx.now.getTime() - MISSED_SAID))).get(
		personId
	);
	const looks = (await longLookDates(ctx, [personId])).get(personId);
	const notice = await recordNoticeFor(ctx, personId);
	return {
		welcome,
		organization: organization.name,
		live: true,
		today: {
			greeting: greeting(person.preferredName, ctx.now, person.timeZone),
			date: ctx.now.toLocaleDateString(locale, {
				weekday: 'long',
				month: 'long',
				day: 'numeric',
				timeZone: person.timeZone
			}),
			why: await whyLineOf(ctx, personId),
			step: await nextStepFor(ctx, personId),
			/** A coach proposes another time for a first talk. */
			talkWaits: (await talksToAnswer(ctx)) > 0,
			/** Nobody walks with them: they can choose who does. */
			alone: workers.length === 0,
			visit:
				visit &&
				shownVisit(
					visit,
					locale,
					(await cardsOf(ctx, [visit.workerId])).get(visit.workerId)?.preferredName ?? null
				),
			hardDay: hardDay && {
				title: hardDay.label ?? dateKindWord(hardDay.kind),
				when: dayWords(hardDay.date, dayIn(person.timeZone, ctx.now), locale),
				/** Nothing is planned around it, and somebody could be asked. */
				offer: workers.length > 0 && !extra.some(({ hardDateId }) => hardDateId === hardDay.id)
			},
			/** More contact around a hard date was proposed, and waits for a yes or no. */
			extraWaits: extra.some(({ agreed }) => !agreed),
			meetings: (await upcomingMeetings(ctx, {})).map((one) => showMeeting(one, { locale, now: ctx.now })),
			agreementFrom: agreement.mine ? (agreement.proposed?.proposedBy ?? m.agreement_someone()) : null,
			/** A court asked for something of the record, and it was taken as an order: said for some days. */
			order: (await ordersAboutMe(ctx)).some(
				(one) => ctx.now.getTime() - one.decidedAt.getTime() < ORDER_SAID
			),
			/** A way to a place that was offered, or of which somebody asks whether it holds. */
			handoffs: await handoffsNow(ctx, personId, dayIn(person.timeZone, ctx.now)),
			/** A day this week on which something is to be kept: the day, and not what. */
			missed: missed ? slotWords(missed, person.timeZone, locale) : null,
			/** Who walks with them asked whether close support should open. */
			closeAsked: (await windowsOf(ctx, personId)).some(({ state }) => state === 'asked'),
			/** Their kit runs out, or a page of theirs waits for a look: said so that it means nothing to others. */
			kit: kitLineView(await ownKitLine(ctx)),
			duty: await dutyWords(ctx, dayIn(person.timeZone, ctx.now), locale),
			/** What a person can begin with, in any order, until it is there. */
			begin: [
				...(progress.finishedAt === null ? (['intake'] as const) : []),
				...(agreement.newest === 0 ? (['agreement'] as const) : [])
			],
			longLook: looks?.open
				? ('open' as const)
				: lookIsDue(lookDaysIn(person.timeZone, looks), dayIn(person.timeZone, ctx.now))
					? ('due' as const)
					: null,
			/** Who walks with them suggests recovery calls. */
			callsFrom: (await ownProposal(ctx))?.by ?? null,
			/** How the record is protected was written, or changed, and is not read yet. */
			noticeWaits: notice !== null && notice.readAt === null ? organization.name : null,
			/** Who is asked: the one who covers, while the coach is away and the person chose so. */
			coach: typeof away?.choice === 'object' ? away.choice.name : (workers[0]?.preferredName ?? null),
			covers: covers
				.filter((one) => one.state === 'now' || one.choice === 'open')
				.map((one) => coverLine(one, person.timeZone)),
			ask: ask ? { id: ask.id } : null,
			open:
				organization.staffedHours.length > 0
					? staffedAt(organization.staffedHours, organization.timeZone, ctx.now)
					: null
		}
	};
}

function greeting(name: string, at: Date, timeZone: string): string {
	const hour = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).hour;
	return (hour < 12 ? m.home_morning : hour < 18 ? m.home_afternoon : m.home_evening)({ name });
}

function shownVisit(visit: Visit, locale: string, name: string | null) {
	const when = visit.startsAt.toLocaleString(clockLocale(locale), {
		weekday: 'long',
		month: 'long',
		day: 'numeric',
		hour: 'numeric',
		minute: '2-digit',
		timeZone: visit.timeZone
	});
	const ways = {
		phone: m.home_visit_way_phone,
		in_person: m.home_visit_way_in_person,
		video: m.home_visit_way_video,
		other: m.home_visit_way_other
	};
	return {
		name,
		at: visit.startsAt.toISOString(),
		words: m.home_visit_lead({ when, way: ways[visit.way]() }),
		review: visit.kind === 'weekly_review'
	};
}

async function dutyWords(ctx: ReadContext, today: string, locale: string): Promise<string | null> {
	const day = await nextDutyDay(ctx, today, Temporal.PlainDate.from(today).add({ days: 7 }).toString());
	return day && dayWords(day, today, locale);
}

/** "Today", "Tomorrow", or the day written out. */
function dayWords(date: string, today: string, locale: string): string {
	const away = Temporal.PlainDate.from(today).until(date, { largestUnit: 'days' }).days;
	const day = Temporal.PlainDate.from(date).toLocaleString(locale, {
		weekday: 'long',
		month: 'long',
		day: 'numeric'
	});
	return away === 0 ? m.home_date_today() : away === 1 ? m.home_date_tomorrow() : day;
}

import { cardName, stateWord } from '#domains/barriers/barriers.ts';
import { openedBarriersOf } from '#domains/barriers/server/barriers.ts';
import { checkInSummary, dayWords } from '#domains/check-ins/server/check-ins.ts';
import { LEARNED_PARTS, planLines } from '#domains/hard-times/hard-times.ts';
import { openedLearnedOf, openedReturnPlanOf } from '#domains/hard-times/server/hard-times.ts';
import { planLines as saferLines } from '#domains/safer-use/safer-use.ts';
import { shownSaferPlanOf } from '#domains/safer-use/server/safer-use.ts';
import { checkInEveryWord, type Focus, type HardDay, type Reach } from '#domains/people/people.ts';
import {
	aimsOf,
	caseloadOf,
	coversNow,
	hardDatesBetween,
	openRecord,
	reachOf,
	rhythmOf,
	whyLineOf
} from '#domains/people/server/people.ts';
import { missedPromisesOf, supportMapOf, tellingsOf } from '#domains/network/server/network.ts';
import { openPlanTitles } from '#domains/plans/server/plans.ts';
import {
	interpreterNeed,
	interpretersOf,
	nextVisitFor,
	notesOf,
	openReviewRow,
	visitWords
} from '#domains/sessions/server/sessions.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import type { ReadContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { hardDatesPage } from '../../../../hard-date-pages/view.ts';
import { interpreterView, needView } from '../../../../meeting-pages/interpreter-view.ts';
import { momentOf } from '../../../../cover-pages/moments.ts';
import { momentShort, noteLines, visitView } from '../../../../talks/review-view.ts';

const HARD_DAYS_AHEAD = 30;

/** One person as whoever walks with them sees them at a glance. Each part asks for itself whether it may be shown. */
export async function personView(ctx: ReadContext, workerId: string, personId: string) {
	const person = await openRecord(ctx, personId, 'person');
	const zone = person.timeZone;
	const today = dayIn(zone, ctx.now);
	const cover = (await coversNow(ctx, personId)).find(({ id }) => id === workerId);
	const visit = await nextVisitFor(ctx, personId);
	const reach = await reachOf(ctx, personId);
	const mine = (await caseloadOf(ctx, workerId)).find((each) => each.id === personId);
	const wish = (await rhythmOf(ctx, personId)).checkInEvery;
	const returnPlan = await openedReturnPlanOf(ctx, personId);
	const safer = await shownSaferPlanOf(ctx, personId);
	const { dates } = await hardDatesPage(ctx, personId, getLocale());
	const ahead = Temporal.PlainDate.from(today).add({ days: HARD_DAYS_AHEAD }).toString();
	return {
		id: personId,
		name: person.preferredName,
		pronouns: person.pronouns,
		cover: mine?.coverFor && cover ? { name: cover.forName, until: momentOf(cover.until, zone) } : null,
		heard: mine?.lastHeardAt ? momentShort(mine.lastHeardAt, zone) : null,
		phone: reach?.phone ?? null,
		reach: reachLines(reach),
		why: await whyLineOf(ctx, personId),
		aims: (await aimsOf(ctx, personId)).map(aimLine),
		hardDays: (await hardDatesBetween(ctx, [personId], today, ahead)).slice(0, 4).map((day) => ({
			what: hardWord(day),
			when: dayWords(day.date, today)
		})),
		goals: (await openPlanTitles(ctx, personId)).map((goal) => goal.title),
		checkIns: await checkInSummary(ctx, personId),
		wish: wish && checkInEveryWord(wish),
		notes: noteLines(await notesOf(ctx, personId, 3), zone),
		map: await supportMapOf(ctx, personId),
		missedPromises: (await missedPromisesOf(ctx, personId)).map(({ id, words, missed }) => ({
			id,
			words,
			missed
		})),
		board: (await openedBarriersOf(ctx, personId)).map((one) => ({
			id: one.id,
			name: cardName(one),
			state: stateWord(one.state),
			words: one.kind === 'other' ? '' : one.words,
			step: one.step
		})),
		hardDates: dates,
		returnPlan: returnPlan && planLines(returnPlan),
		safer: safer && saferLines(safer, getLocale()),
		learned: (await openedLearnedOf(ctx, personId)).map((one) => ({
			id: one.id,
			words: LEARNED_PARTS.map((part) => one[part]).filter(Boolean)
		})),
		tellings: (await tellingsOf(ctx, personId)).map((one) => ({ ...one, when: momentShort(one.at, zone) })),
		visit: visit && visitView(visit, await visitWords(ctx, visit)),
		interpreter: visit && (interpreterView((await interpretersOf(ctx, [visit])).get(visit.id))?.line ?? null),
		need: needView(await interpreterNeed(ctx, personId)),
		reviewOpen: (await openReviewRow(ctx, personId)) !== null
	};
}

function reachLines(reach: Reach | null): string[] {
	if (!reach) return [];
	const ways = {
		call: m.people_way_call,
		text: m.people_way_text,
		email: m.people_way_email,
		'in-person': m.people_way_in_person
	};
	const times = {
		morning: m.people_time_morning,
		afternoon: m.people_time_afternoon,
		evening: m.people_time_evening,
		weekend: m.people_time_weekend
	};
	const joined = (words: string[]) => words.join(', ');
	return [
		reach.email ?? '',
		joined(reach.ways.map((way) => ways[way]())),
		joined(reach.times.map((time) => times[time]())),
		reach.whenWords ?? '',
		reach.voicemailOk === undefined
			? ''
			: reach.voicemailOk
				? m.person_voicemail_ok()
				: m.person_voicemail_no(),
		reach.textOk === undefined ? '' : reach.textOk ? m.person_text_ok() : m.person_text_no(),
		reach.safeName ? m.person_safe_name({ name: reach.safeName }) : ''
	].filter(Boolean);
}

function aimLine(focus: Focus): string {
	const kinds = {
		alcohol: m.people_focus_alcohol,
		opioids: m.people_focus_opioids,
		stimulants: m.people_focus_stimulants,
		gambling: m.people_focus_gambling,
		codependency: m.people_focus_codependency,
		own: m.people_focus_own
	};
	const aims = {
		abstain: m.people_aim_abstain,
		reduce: m.people_aim_reduce,
		safer: m.people_aim_safer,
		unsure: m.people_aim_unsure
	};
	return `${focus.ownWords ?? kinds[focus.kind]()}: ${aims[focus.aim]()}`;
}

function hardWord(day: HardDay): string {
	const kinds = {
		payday: m.people_date_payday,
		court: m.people_date_court,
		anniversary: m.people_date_anniversary,
		holiday: m.people_date_holiday,
		own: m.people_date_own
	};
	return day.label ?? kinds[day.kind]();
}

import { quietNotActedOnHere, type QuietHere } from '#domains/early-signs/server/early-signs.ts';
import {
	longLooksWaiting,
	pulseTrends,
	reviewsMissed,
	type LookWaiting,
	type ReviewMissed
} from '#domains/sessions/server/sessions.ts';
import {
	allWalks,
	unassigned,
	walkingStaff,
	workerLoads,
	type Walk
} from '#domains/workforce/server/workforce.ts';
import { coachWishes } from '#domains/network/server/network.ts';
import { lineWaits } from '#domains/warm-line/server/warm-line.ts';
import { concernCounts } from '#domains/concern/server/concern.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { dateFormat } from '#platform/date-words.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { waitingForMe } from '../../oversight-pages/waiting.ts';
import { arrangedView } from '../../cover-pages/arrange-page.ts';

/** What the team page shows: names, dates and codes only. Fields are named one by one: nothing else leaves. */
export async function teamPage(ctx: ReadContext, timeZone: string) {
	const walks = await allWalks(ctx);
	const trends = await pulseTrends(ctx);
	const people = [...new Set(walks.map((walk) => walk.personId))];
	const [unwalked, wishes, loads, quiet, missed, looks, staff] = await Promise.all([
		unassigned(ctx),
		coachWishes(ctx),
		workerLoads(ctx, walks),
		quietNotActedOnHere(ctx, walks),
		reviewsMissed(ctx),
		longLooksWaiting(ctx, people, timeZone),
		walkingStaff(ctx)
	]);
	// Whoever is a participant too is on the list already.
	const waiting = [
		...unwalked.map((person) => ({ ...person, ally: false })),
		...wishes.flatMap((wish) =>
			unwalked.some(({ personId }) => personId === wish.personId) ? [] : [{ ...wish, ally: true }]
		)
	];
	const day = (at: Date) => dateFormat(getLocale(), timeZone, { month: 'short', day: 'numeric' }).format(at);
	const names = new Map([
		...walks.map((walk) => [walk.personId, walk.personName] as const),
		...staff.map((worker) => [worker.id, worker.name] as const)
	]);
	return {
		title: m.nav_team(),
		away: (await arrangedView(ctx, true, timeZone)).absences.map((one) => ({
			id: one.id,
			name: one.name,
			now: one.state === 'now',
			when: m.cover_when({ from: one.from, until: one.until }),
			counts: m.cover_counts({
				chosen: one.asked.filter(({ chose }) => chose).length,
				waits: one.asked.filter(({ choice }) => choice === 'nobody').length,
				open: one.asked.filter(({ choice }) => choice === 'open' || choice === 'lost').length
			}),
			standIns: one.standIns.length,
			asksAlone: one.asked.filter(({ asksAlone }) => asksAlone).length
		})),
		line: lineWord(await lineWaits(ctx)),
		concerns: await concernCounts(ctx),
		forMe: await waitingForMe(ctx),
		waiting: waiting.map((person) => ({
			personId: person.personId,
			name: person.name,
			ally: person.ally,
			since: day(person.since),
			days: Math.floor((ctx.now.getTime() - person.since.getTime()) / 86_400_000)
		})),
		quiet: quietPeople(quiet),
		missed: missedPeople(missed, names, day),
		looks: looks.map((look) => waitingLook(look, walks, names, day)),
		workers: loads.map((load) => ({
			...load,
			pulse: trends.find((one) => one.workerId === load.workerId) ?? null,
			people: walks
				.filter((walk) => walk.workerId === load.workerId)
				.map((walk) => ({
					personId: walk.personId,
					name: walk.personName,
					as: walk.as,
					level: walk.level,
					since: day(walk.since),
					heard: walk.lastHeardAt ? day(walk.lastHeardAt) : null
				}))
		})),
		staff
	};
}

const list = (words: readonly string[]) => new Intl.ListFormat(getLocale()).format([...new Set(words)]);

/** One line a person, however many walk with them. */
function quietPeople(quiet: readonly QuietHere[]) {
	return [...Map.groupBy(quiet, ({ walk }) => walk.personId).values()].map((same) => {
		const { walk, days, waiting } = same[0]!;
		return {
			personId: walk.personId,
			name: walk.personName,
			workers: list(same.map((each) => each.walk.workerName)),
			workerId: walk.workerId,
			as: walk.as,
			days,
			waiting
		};
	});
}

/** One line a person, with every day that was missed; the one that waits longest first. */
function missedPeople(
	missed: readonly ReviewMissed[],
	names: ReadonlyMap<string, string>,
	day: (at: Date) => string
) {
	return [...Map.groupBy(missed, (review) => review.personId)].map(([personId, reviews]) => ({
		personId,
		name: names.get(personId) ?? '',
		workers: list(reviews.map((review) => names.get(review.workerId) ?? '')),
		count: reviews.length,
		why: reviews.some((review) => review.state === 'not_planned')
			? m.team_missed_none({ on: day(reviews[0]!.startsAt) })
			: m.team_missed_why({ on: list(reviews.map((review) => day(review.startsAt))) })
	}));
}

/** A long look that was due four weeks ago and more. */
function waitingLook(
	{ personId, dueOn, timesPutOff }: LookWaiting,
	walks: readonly Walk[],
	names: ReadonlyMap<string, string>,
	day: (at: Date) => string
) {
	const on = day(new Date(dueOn + 'T12:00:00Z'));
	return {
		personId,
		name: names.get(personId) ?? '',
		workers: list(walks.filter((walk) => walk.personId === personId).map((walk) => walk.workerName)),
		why: timesPutOff > 0 ? m.team_looks_put_off({ on, times: timesPutOff }) : m.team_looks_why({ on })
	};
}

/** What the warm line waits for; null: nothing. */
const lineWord = ({ late, gaps }: { late: number; gaps: number }): string | null =>
	late + gaps === 0 ? null : m.line_team_line({ late: String(late), gaps: String(gaps) });

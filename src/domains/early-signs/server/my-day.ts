import { dueDay } from '#domains/hard-times/hard-times.ts';
import { extraContactsBetween, saidUsedTo } from '#domains/hard-times/server/hard-times.ts';
import type { Reach } from '#domains/people/people.ts';
import {
	basisHere,
	cardsOf,
	caseloadOf,
	hardDatesBetween,
	quietRulesOf,
	reachesOf
} from '#domains/people/server/people.ts';
import {
	contactsSince,
	lastTalkOf,
	longLookDates,
	lookDaysIn,
	missedSince,
	openAsks,
	openPromises,
	reviewsDue,
	type ReviewDue
} from '#domains/sessions/server/sessions.ts';
import { lookIsDue, type LastTalk } from '#domains/sessions/sessions.ts';
import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { dayIn, startOfDay } from '#platform/time.ts';
import { HARD_DATE_AHEAD, linesOfDay, type DayFacts, type DayReason } from '../early-signs.ts';

export interface MyDayLine {
	personId: string;
	name: string;
	pronouns: string | null;
	timeZone: string;
	reasons: DayReason[];
	lastTalk: LastTalk | null;
	lastHeardAt: Date | null;
	/** The worker the actor covers for, by name; null for who is walked with. */
	coverFor: string | null;
	/** How they want to be called; null when they have not said. */
	reach: Reach | null;
}

export interface MyDay {
	/** Those who need something today. */
	lines: MyDayLine[];
	/** How many more this worker walks with or covers: one key away. */
	others: number;
}

/** How far back acts are read: the longest quiet rule is 60 days. */
const LOOK_BACK_DAYS = 75;

/** A meeting that did not happen is asked about for a week. */
const MISSED_DAYS = 7;

/**
 * Not the whole caseload but those who need something today, each line with its reasons. For coaches and peers, of
 * the people they walk with now, and of those they cover.
 */
export async function myDay(ctx: ReadContext): Promise<MyDay> {
	if (ctx.actor.kind !== 'person' || !hasRole(ctx.actor, 'coach', 'peer'))
		throw new Refusal('not_found', 'My day is for coaches and peers');
	const me = ctx.actor.personId;
	const caseload = await caseloadOf(ctx, me);
	const ids = caseload.map((person) => person.id);
	if (ids.length === 0) return { lines: [], others: 0 };
	const days = caseload.map((person) => dayIn(person.timeZone, ctx.now)).sort();
	const last = Temporal.PlainDate.from(days.at(-1)!).add({ days: HARD_DATE_AHEAD }).toString();
	// What was agreed for the day after a date is due when the date is past.
	const first = Temporal.PlainDate.from(days[0]!).subtract({ days: HARD_DATE_AHEAD }).toString();
	// One connection: these go out together and come back in turn.
	const [rules, hardDates, asks, promises, contacts, due, looks, missed, told, extra] = await Promise.all([
		quietRulesOf(ctx, ids),
		hardDatesBetween(ctx, ids, first, last),
		openAsks(ctx, ids),
		openPromises(ctx, ids, days.at(-1)!),
		contactsSince(ctx, ids, new Date(ctx.now.getTime() - LOOK_BACK_DAYS * 86_400_000)),
		reviewsDue(
			ctx,
			ids,
			startOfDay(Temporal.PlainDate.from(days.at(-1)!).add({ days: 1 }).toString(), caseload[0]!.timeZone)
		),
		longLookDates(ctx, ids),
		missedSince(ctx, ids, new Date(ctx.now.getTime() - MISSED_DAYS * 86_400_000)),
		saidUsedTo(ctx, ids),
		extraContactsBetween(ctx, ids)
	]);
	const makers = await cardsOf(
		ctx,
		promises.flatMap(({ workerId }) => (workerId === me ? [] : workerId))
	);
	const facts = caseload.map((person): DayFacts => {
		const mine = <T extends { personId: string }>(rows: readonly T[]) =>
			rows.filter((row) => row.personId === person.id);
		const today = dayIn(person.timeZone, ctx.now);
		// What the worker before me did took the line off their list, not off mine.
		const acts = mine(contacts).filter((act) => act.at >= person.since);
		return {
			personId: person.id,
			today,
			lastHeardOn: dayIn(person.timeZone, person.lastHeardAt ?? person.since),
			rule: rules.get(person.id) ?? null,
			asks: [
				// Stands until somebody has reached them since.
				...mine(told)
					.filter(({ at }) => !acts.some((act) => act.outcome === 'reached' && act.at >= at))
					.map(({ id, at, words }) => ({ id, at, about: 'used' as const, words })),
				...mine(asks)
			],
			hardDates: mine(hardDates).map((day) => ({
				id: day.id,
				on: day.date,
				kind: day.kind,
				label: day.label,
				asked: extra.some((one) => one.hardDateId === day.id),
				agreed: extra
					.filter(
						(one) =>
							one.hardDateId === day.id &&
							one.agreed &&
							(one.workerId === me || one.workerId === person.coverFor)
					)
					.map((one) => ({ on: dueDay(day.date, one.days), way: one.way }))
			})),
			reviewDueOn: dueOn(mine(due)[0], person.timeZone),
			promises: mine(promises).map(({ id, dueOn, words, workerId }) => ({
				id,
				dueOn,
				words,
				by: workerId === me ? null : (makers.get(workerId)?.preferredName ?? '')
			})),
			longLookOn: lookIsDue(lookDaysIn(person.timeZone, looks.get(person.id)), today)?.askOn ?? null,
			missedAt: missed.get(person.id) ?? null,
			contacts: acts,
			actedTodayAt: acts.find((act) => dayIn(person.timeZone, act.at) === today)?.at ?? null
		};
	});
	const lines = linesOfDay(facts, ctx.now);
	const shown = lines.map((line) => line.personId);
	const [talks, reaches] = await Promise.all([lastTalkOf(ctx, shown), reachesOf(ctx, shown)]);
	// Each person shown with words of theirs has been looked at, and sees it on "who looked".
	for (const personId of shown)
		ctx.note({ action: 'my-day.opened', personId, basis: basisHere(ctx, personId) });
	const people = new Map(caseload.map((person) => [person.id, person]));
	const covered = await cardsOf(
		ctx,
		lines.flatMap((line) => people.get(line.personId)!.coverFor ?? [])
	);
	return {
		lines: lines.map((line) => {
			const person = people.get(line.personId)!;
			return {
				...line,
				name: person.preferredName,
				pronouns: person.pronouns,
				timeZone: person.timeZone,
				lastHeardAt: person.lastHeardAt,
				coverFor: person.coverFor && (covered.get(person.coverFor)?.preferredName ?? ''),
				lastTalk: talks.get(line.personId) ?? null,
				reach: reaches.get(line.personId) ?? null
			};
		}),
		others: caseload.length - lines.length
	};
}

/** The day of the planned review, else as long after the last one as the person wants. */
function dueOn(review: ReviewDue | undefined, timeZone: string): string | null {
	if (!review) return null;
	if (review.startsAt) return dayIn(timeZone, review.startsAt);
	return review.lastHeldAt
		? Temporal.PlainDate.from(dayIn(timeZone, review.lastHeldAt)).add({ weeks: review.weeks }).toString()
		: null;
}

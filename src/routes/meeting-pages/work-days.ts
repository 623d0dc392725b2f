/** A worker's calendar in words: what is to come, what nobody has said yet how it went, whom one can book for. */
import type { Talk } from '#domains/matching/matching.ts';
import { awayTimes } from '#domains/people/server/people.ts';
import { slotsByDay, slotWords } from '#domains/sessions/sessions.ts';
import {
	interpretersOf,
	ownWorkDays,
	workCalendarOf,
	type Meeting
} from '#domains/sessions/server/sessions.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { dayIn, startOfDay } from '#platform/time.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { momentOf } from '../cover-pages/moments.ts';
import { feedSince } from './feed-acts.ts';
import { arrangedChoices, interpreterView } from './interpreter-view.ts';
import { kindChoices, lengthChoices, meetingAbout, roomOf, wayChoices, weekChoices } from './kind-words.ts';

/** @param firstTalks who asked to meet the worker: whom they do not walk with, only matching can name */
export async function workDays(ctx: ReadContext, timeZone: string, firstTalks: readonly Talk[]) {
	const locale = getLocale();
	const { ahead, toSay, talks, people, covering } = await ownWorkDays(ctx);
	const me = ctx.actor.kind === 'person' ? ctx.actor.personId : '';
	const calendar = await workCalendarOf(ctx, me);
	const away = await awayTimes(ctx, me);
	const all: Dated[] = [...ahead, ...talks];
	const interpreters = await interpretersOf(ctx, [...ahead, ...talks]);
	const view = (one: Dated) => ({
		id: one.id,
		when: slotWords(one.startsAt, timeZone, locale),
		about: meetingAbout(one),
		interpreter: interpreterView(interpreters.get(one.id)),
		twice: all.some((other) => other.id !== one.id && overlaps(one, other)),
		away: away.some(({ from, until }) => one.startsAt < until && from.getTime() < ends(one))
	});
	const meeting = (one: Meeting) => {
		const person = people.get(one.personId)!;
		return {
			...view(one),
			talk: false as const,
			personId: one.personId,
			name: person.name,
			room: roomOf(one, ctx.now),
			theirs:
				person.timeZone === timeZone
					? null
					: m.meeting_cal_theirs({ time: slotWords(one.startsAt, person.timeZone, locale) }),
			words: one.words,
			review: one.kind === 'weekly_review'
		};
	};
	const lines = [
		...ahead.map((one) => ({ at: one.startsAt, line: meeting(one) })),
		...talks.flatMap((one) => {
			const name = firstTalks.find(({ id }) => id === one.talkId)?.name;
			return name
				? [
						{
							at: one.startsAt,
							line: { ...view(one), talk: true as const, name, room: roomOf(one, ctx.now) }
						}
					]
				: [];
		})
	].sort((a, b) => a.at.getTime() - b.at.getTime());
	const byDay = (some: typeof lines) =>
		slotsByDay(
			[...new Set(some.map(({ at }) => at.getTime()))].map((at) => new Date(at)),
			timeZone,
			locale
		).map(({ title, slots }) => ({
			title,
			meetings: some.flatMap(({ at, line }) => {
				const slot = slots.find(({ value }) => value === at.toISOString());
				return slot ? [{ ...line, time: slot.label }] : [];
			})
		}));
	const end = endOfSoon(ctx.now, timeZone);
	const later = lines.length > MOST_OPEN ? lines.filter(({ at }) => at >= end) : [];
	const soon = lines.filter((line) => !later.includes(line));
	return {
		zone: timeZone,
		hoursZone: calendar && calendar.timeZone !== timeZone ? calendar.timeZone : null,
		hours: calendar !== null,
		away: away.map(({ from, until }) =>
			m.meeting_cal_away_from({ from: momentOf(from, timeZone), until: momentOf(until, timeZone) })
		),
		toSay: toSay.map(meeting),
		covering: covering.map(({ meeting: one, name, forName }) => ({
			...view(one),
			personId: one.personId,
			name,
			stands: m.meeting_cal_cover({ name: forName }),
			words: one.words,
			room: roomOf(one, ctx.now)
		})),
		days: byDay(soon),
		/** A month of thirty people is no page: then what comes after the next days is folded. */
		later: byDay(later),
		laterCount: later.length,
		people: [...people].map(([value, { name }]) => ({ value, label: name })),
		lengths: lengthChoices(),
		kinds: kindChoices(),
		arranged: arrangedChoices(),
		ways: wayChoices(calendar?.ways ?? ['phone', 'in_person']),
		weeks: weekChoices(),
		feedSince: await feedSince(ctx, timeZone)
	};
}

/** Whole days that stand open: today and the week after it. */
const SOON_DAYS = 7;
/** So few stand open whenever they are. */
const MOST_OPEN = 12;
const endOfSoon = (now: Date, timeZone: string): Date =>
	startOfDay(
		Temporal.PlainDate.from(dayIn(timeZone, now))
			.add({ days: SOON_DAYS + 1 })
			.toString(),
		timeZone
	);

type Dated = Pick<Meeting, 'id' | 'startsAt' | 'minutes' | 'kind' | 'way'>;
const ends = ({ startsAt, minutes }: Dated) => startsAt.getTime() + minutes * 60_000;
const overlaps = (a: Dated, b: Dated) => a.startsAt.getTime() < ends(b) && b.startsAt.getTime() < ends(a);

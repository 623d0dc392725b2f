/** A worker's calendar in words: what is to come, what nobody has said yet how it went, whom one can book for. */
import { slotsByDay, slotWords } from '#domains/sessions/sessions.ts';
import { ownWorkDays, workCalendarOf, type Meeting } from '#domains/sessions/server/sessions.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { feedSince } from './feed-acts.ts';
import { kindChoices, lengthChoices, meetingAbout, roomOf, wayChoices, weekChoices } from './kind-words.ts';

export async function workDays(ctx: ReadContext, timeZone: string) {
	const locale = getLocale();
	const { ahead, toSay, people } = await ownWorkDays(ctx);
	const me = ctx.actor.kind === 'person' ? ctx.actor.personId : '';
	const calendar = await workCalendarOf(ctx, me);
	const view = (one: Meeting) => {
		const person = people.get(one.personId)!;
		return {
			id: one.id,
			personId: one.personId,
			name: person.name,
			when: slotWords(one.startsAt, timeZone, locale),
			about: meetingAbout(one),
			room: roomOf(one, ctx.now),
			theirs:
				person.timeZone === timeZone
					? null
					: m.meeting_cal_theirs({ time: slotWords(one.startsAt, person.timeZone, locale) }),
			words: one.words,
			review: one.kind === 'weekly_review',
			twice: ahead.some((other) => other.id !== one.id && overlaps(one, other))
		};
	};
	return {
		zone: timeZone,
		hoursZone: calendar && calendar.timeZone !== timeZone ? calendar.timeZone : null,
		hours: calendar !== null,
		toSay: toSay.map(view),
		days: slotsByDay(
			ahead.map(({ startsAt }) => startsAt),
			timeZone,
			locale
		).map(({ title, slots }) => ({
			title,
			meetings: ahead
				.filter(({ startsAt }) => slots.some(({ value }) => value === startsAt.toISOString()))
				.map(view)
		})),
		people: [...people].map(([value, { name }]) => ({ value, label: name })),
		lengths: lengthChoices(),
		kinds: kindChoices(),
		ways: wayChoices(calendar?.ways ?? ['phone', 'in_person']),
		weeks: weekChoices(),
		feedSince: await feedSince(ctx, timeZone)
	};
}

const ends = ({ startsAt, minutes }: Meeting) => startsAt.getTime() + minutes * 60_000;
const overlaps = (a: Meeting, b: Meeting) => a.startsAt.getTime() < ends(b) && b.startsAt.getTime() < ends(a);

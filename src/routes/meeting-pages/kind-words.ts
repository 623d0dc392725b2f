import {
	LENGTHS,
	MOST_WEEKS,
	meetingWayWord,
	type MeetingWay,
	type Visit,
	type VisitKind
} from '#domains/sessions/sessions.ts';
import { roomState } from '#domains/rooms/rooms.ts';
import { m } from '#paraglide/messages.js';

export function kindWord(kind: VisitKind): string {
	const words = {
		talk: m.meeting_kind_talk,
		weekly_review: m.meeting_kind_review,
		come_along: m.meeting_kind_come,
		first_talk: m.meeting_kind_first_talk,
		first_meeting: m.meeting_kind_first,
		other: m.meeting_kind_other
	};
	return words[kind]();
}

/** What a meeting is, in one line: what about, how, how long. */
export const meetingAbout = ({ kind, way, minutes }: Pick<Visit, 'kind' | 'way' | 'minutes'>): string =>
	[kindWord(kind), meetingWayWord(way), m.meeting_minutes({ count: minutes })].join(' · ');

/** Where a meeting by video takes place; null for any other, and once its room has closed. */
export const roomOf = (
	visit: Pick<Visit, 'id' | 'kind' | 'way' | 'state' | 'startsAt' | 'minutes'>,
	now: Date
): string | null =>
	visit.way === 'video' && ['early', 'open'].includes(roomState(visit, now)) ? `/room/${visit.id}` : null;

export const kindChoices = () =>
	(['talk', 'weekly_review'] as const).map((kind) => ({ value: kind, label: kindWord(kind) }));
export const wayChoices = (ways: readonly MeetingWay[]) =>
	ways.map((way) => ({ value: way, label: meetingWayWord(way) }));
export const lengthChoices = () =>
	LENGTHS.map((count) => ({ value: String(count), label: m.meeting_minutes({ count }) }));
export const weekChoices = () =>
	Array.from({ length: MOST_WEEKS }, (_, at) => ({
		value: String(at + 1),
		label: at === 0 ? m.meeting_weeks_one() : m.meeting_weeks_many({ count: at + 1 })
	})).filter(({ value }) => ['1', '4', '8', '12'].includes(value));

/** What the pages of reviews, visits and notes are given: strings in the reader's language, allow-listed. */
import {
	fieldsOf,
	instantOf,
	wallOf,
	type NoteLine,
	type ReviewPage
} from '#domains/sessions/server/sessions.ts';
import type {
	Note,
	NoteLineView,
	NoteText,
	NoteView,
	ReviewView,
	Visit,
	VisitView
} from '#domains/sessions/sessions.ts';
import { clockLocale } from '#platform/clock-locale.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';

/** "Tuesday, November 24, 3:00 PM" in a zone. */
export function momentLong(at: Date, timeZone: string): string {
	return new Intl.DateTimeFormat(clockLocale(getLocale()), {
		weekday: 'long',
		month: 'long',
		day: 'numeric',
		hour: 'numeric',
		minute: '2-digit',
		timeZone
	}).format(at);
}
/** "Nov 24, 2026" in a zone. */
export function dayShort(at: Date, timeZone: string): string {
	return new Intl.DateTimeFormat(getLocale(), {
		year: 'numeric',
		month: 'short',
		day: 'numeric',
		timeZone
	}).format(at);
}
/** "Nov 24, 3:00 PM" in a zone. */
export function momentShort(at: Date, timeZone: string): string {
	return new Intl.DateTimeFormat(clockLocale(getLocale()), {
		month: 'short',
		day: 'numeric',
		hour: 'numeric',
		minute: '2-digit',
		timeZone
	}).format(at);
}

export function reviewView(page: ReviewPage, me: string, mark: string, now: Date): ReviewView {
	const { review, timeZone } = page;
	const own = me === review.personId;
	const fields: Record<string, string> = { note: page.note.text };
	for (const { goal, said } of page.goals)
		for (const [name, value] of Object.entries(fieldsOf(said ?? undefined)))
			fields[`${name}_${goal.id}`] = value;
	const next = page.suggested;
	return {
		id: review.id,
		personId: review.personId,
		own,
		other: own ? page.workerName : page.personName,
		personName: page.personName,
		workerName: page.workerName,
		n: review.n,
		way: review.way,
		when: dayShort(review.openedAt, timeZone),
		goals: page.goals.map(({ goal, said, askBetterLife }) => ({
			id: goal.id,
			title: goal.title,
			why: goal.why,
			steps: goal.steps.map((step) => ({ id: step.id, text: step.text, done: step.doneAt !== null })),
			askBetterLife,
			outcome: said?.outcome ?? null,
			betterLife: said?.betterLife ?? null,
			helped: said?.helped ?? '',
			nextStep: said?.nextStep ?? '',
			typedBy:
				said?.byId && said.byId !== me
					? { name: page.names.get(said.byId) ?? page.personName, when: momentShort(said.at, timeZone) }
					: null
		})),
		note: page.note,
		suggested: { ...next, words: momentLong(instantOf(next.date, next.time, timeZone), timeZone) },
		typing: page.typing,
		today: wallOf(now, timeZone).date,
		fields,
		mark
	};
}

export function visitView(visit: Visit, words: string): VisitView {
	return {
		id: visit.id,
		when: momentLong(visit.startsAt, visit.timeZone),
		way: visit.way,
		words,
		...wallOf(visit.startsAt, visit.timeZone),
		minutes: visit.minutes
	};
}

export function noteView(
	note: Note,
	about: {
		me: string;
		other: string;
		names: Map<string, string>;
		timeZone: string;
		canClose: boolean;
		mark: string;
	}
): NoteView {
	const { timeZone, names } = about;
	const own = about.me === note.personId;
	const when = (at: Date | null) => at && momentShort(at, timeZone);
	const text = (each: NoteText) => ({
		id: each.id,
		text: each.text,
		by: names.get(each.byId ?? '') ?? m.note_somebody(),
		when: momentShort(each.at, timeZone)
	});
	return {
		id: note.id,
		own,
		other: about.other,
		when: dayShort(note.aboutAt, timeZone),
		text: note.text,
		version: note.version,
		closed: note.closed,
		closedByMe: when(own ? note.closedByPersonAt : note.closedByWorkerAt),
		closedByThem: when(own ? note.closedByWorkerAt : note.closedByPersonAt),
		readByThem: (own ? note.readByWorkerAt : note.readByPersonAt) !== null,
		canClose: about.canClose,
		earlier: note.earlier.map(text),
		additions: note.additions.map(text),
		mark: about.mark
	};
}

export function noteLines(lines: NoteLine[], timeZone: string): NoteLineView[] {
	return lines.map((line) => ({
		id: line.noteId,
		when: dayShort(line.at, timeZone),
		words: line.words,
		state: line.closed ? 'closed' : line.waitsForMe ? 'waits' : 'open'
	}));
}

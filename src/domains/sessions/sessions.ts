/** Sessions: when two people meet, the weekly review and the note they write together. Front door for everyone, browser too. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';
import {
	BETTER,
	CHOICES,
	LONGEST,
	WAYS,
	type Better,
	type Outcome,
	type VisitKind,
	type VisitState,
	type Way
} from './kinds.ts';

export {
	BETTER,
	CHOICES,
	LONGEST,
	OUTCOMES,
	VISIT_KINDS,
	VISIT_STATES,
	WAYS,
	type Better,
	type Outcome,
	type VisitKind,
	type VisitState,
	type Way
} from './kinds.ts';
export {
	ASK_ABOUT,
	AskInput,
	CONTACT_OUTCOMES,
	CONTACT_REASONS,
	CONTACT_WAYS,
	ContactInput,
	PromiseInput,
	nextDay
} from './contacts.ts';
export type { AskAbout, ContactOutcome, ContactReason, ContactWay } from './contacts.ts';
export {
	LOOK_EVERY_DAYS,
	LOOK_FIELDS,
	PUT_OFF_WEEKS,
	lookIsDue,
	lookScale,
	lookState,
	lookWords,
	type LookDays,
	type LookState
} from './long-look.ts';
export { goalsSaid } from './long-look-words.ts';
export { LongLookInput, PutOffInput } from './long-look-input.ts';
export { betterLifeDue, keepBoth, type Words } from './rules.ts';
export type {
	LongLookView,
	LookStandingView,
	NoteLineView,
	NoteView,
	ReviewGoalView,
	ReviewView,
	VisitView
} from './views.ts';

/** A date between a person and a worker. Holds no words. */
export interface Visit {
	id: string;
	personId: string;
	workerId: string;
	kind: VisitKind;
	way: Way;
	state: VisitState;
	startsAt: Date;
	timeZone: string;
	minutes: number;
}

/** What was said of one goal in one review. */
export interface GoalReview {
	goalId: string;
	outcome: Outcome | null;
	betterLife: Better | null;
	helped: string;
	nextStep: string;
	/** Who typed last. */
	byId: string | null;
	at: Date;
}

/** A co-written note, opened. */
export interface Note {
	id: string;
	personId: string;
	workerId: string;
	reviewId: string | null;
	aboutAt: Date;
	text: string;
	/** Counts the changes: a save names the one it was written on. */
	version: number;
	editedAt: Date;
	editedById: string | null;
	readByPersonAt: Date | null;
	readByWorkerAt: Date | null;
	closedByPersonAt: Date | null;
	closedByWorkerAt: Date | null;
	/** Both have closed it: it cannot change any more, only be added to. */
	closed: boolean;
	earlier: NoteText[];
	additions: NoteText[];
}

export interface NoteText {
	id: string;
	text: string;
	byId: string | null;
	at: Date;
}

/** A talk in one line, for lists. */
export interface LastTalk {
	noteId: string;
	at: Date;
	words: string;
	closed: boolean;
}

const id = z.string().refine(isId, { error: () => m.form_please_check() });
const text = (max: number) =>
	z
		.string({ error: () => m.form_field_check() })
		.max(max, { error: () => m.session_too_long({ max }) })
		.default('');
/** A day that exists, between 2000 and 2100. */
const date = z.iso
	.date({ error: () => m.session_date_wrong() })
	.refine((day) => day >= '2000-01-01' && day < '2100-01-01', { error: () => m.session_date_wrong() });
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: () => m.session_time_wrong() });
const minutes = z.coerce
	.number({ error: () => m.session_minutes_wrong() })
	.int({ error: () => m.session_minutes_wrong() })
	.min(5, { error: () => m.session_minutes_wrong() })
	.max(480, { error: () => m.session_minutes_wrong() });

/** The form that plans a visit, in the person's own zone. */
export const VisitInput = z.object({
	date,
	time,
	way: z.enum(WAYS).default('phone'),
	minutes: minutes.default(30),
	words: text(LONGEST.words)
});
export type VisitInput = z.infer<typeof VisitInput>;

export const StartInput = z.object({ way: z.enum(WAYS).default('phone') });

/** One goal as typed: the fields of one card. */
const GoalFields = z.object({
	outcome: z.enum(CHOICES).or(z.literal('')).catch(''),
	better: z.enum(BETTER).or(z.literal('')).catch(''),
	helped: text(LONGEST.helped),
	next: text(LONGEST.nextStep)
});
export type GoalFields = z.infer<typeof GoalFields>;
export const GOAL_FIELDS = ['outcome', 'better', 'helped', 'next'] as const;

export interface GoalTyped {
	goalId: string;
	mine: GoalFields;
	/** What the page showed when the typing began: by it the other's words are kept. */
	was: GoalFields;
}

/**
 * The whole page of a review is one form, so that no button loses what was typed beside it: `goals[]`, and for each goal
 * `outcome_ID`, `better_ID`, `helped_ID`, `next_ID`, each with its `was_…`; `note` and `was_note`.
 */
export const ReviewInput = z
	.looseObject({
		goals: z.array(id).max(100).default([]),
		note: text(LONGEST.note),
		was_note: text(LONGEST.note)
	})
	.transform((form, context) => {
		const read = (prefix: string, goalId: string) => {
			const parsed = GoalFields.safeParse(
				Object.fromEntries(GOAL_FIELDS.map((name) => [name, form[`${prefix}${name}_${goalId}`] ?? '']))
			);
			if (parsed.success) return parsed.data;
			for (const issue of parsed.error.issues)
				context.addIssue({
					code: 'custom',
					path: [`${String(issue.path[0])}_${goalId}`],
					message: issue.message
				});
			return z.NEVER;
		};
		return {
			goals: [...new Set(form.goals)].map((goalId): GoalTyped => ({
				goalId,
				mine: read('', goalId),
				was: read('was_', goalId)
			})),
			note: { mine: form.note, was: form.was_note }
		};
	});
export type ReviewInput = z.infer<typeof ReviewInput>;

/** A field that both had typed in: what the other has saved. */
export interface Clash {
	field: string;
	theirs: string;
}

export const NoteInput = z
	.object({
		note: text(LONGEST.note),
		was_note: text(LONGEST.note),
		version: z.coerce.number().int().min(1).max(1_000_000).default(1)
	})
	.transform((form) => ({ mine: form.note, was: form.was_note, version: form.version }));
/** What was typed in a note, and what the page showed when the typing began. */
export interface NoteTyped {
	mine: string;
	was: string;
}

/** Ends a review: the next date, or a word that there is none yet. */
export const NextInput = z
	.object({
		next_date: date.optional(),
		next_time: time.optional(),
		next_way: z.enum(WAYS).default('phone'),
		next_minutes: minutes.default(30),
		no_next: z.literal('yes').optional()
	})
	.superRefine((input, context) => {
		if (input.no_next) return;
		if (!input.next_date)
			context.addIssue({ code: 'custom', path: ['next_date'], message: m.session_next_date_missing() });
		if (!input.next_time)
			context.addIssue({ code: 'custom', path: ['next_time'], message: m.session_time_wrong() });
	});
export type NextInput = z.infer<typeof NextInput>;
/** Both forms at once. Not an intersection: that one throws where a form that does not fit has nothing to merge. */
export const FinishInput = z.looseObject({}).transform((form, context): ReviewInput & NextInput => {
	const error = () => m.form_field_check();
	const typed = ReviewInput.safeParse(form, { error });
	const next = NextInput.safeParse(form, { error });
	if (typed.success && next.success) return { ...typed.data, ...next.data };
	for (const issue of [...(typed.error?.issues ?? []), ...(next.error?.issues ?? [])])
		context.addIssue({ code: 'custom', path: issue.path, message: issue.message });
	return z.NEVER;
});
export type FinishInput = z.infer<typeof FinishInput>;

/** A new goal in the middle of a review: four short questions, the first one enough. */
export const NewGoalInput = z.object({
	goal_title: z
		.string({ error: () => m.session_goal_missing() })
		.min(1, { error: () => m.session_goal_missing() })
		.max(300, { error: () => m.session_too_long({ max: 300 }) }),
	goal_why: text(LONGEST.helped),
	goal_how: text(LONGEST.helped),
	goal_step: text(LONGEST.nextStep),
	goal_dueOn: date.optional()
});
export type NewGoalInput = z.infer<typeof NewGoalInput>;

export const VisitIdInput = z.object({ visit: id });
export const MoveInput = VisitInput.extend({ visit: id });

export const AdditionInput = z.object({
	text: z
		.string({ error: () => m.session_words_missing() })
		.min(1, { error: () => m.session_words_missing() })
		.max(LONGEST.note, { error: () => m.session_too_long({ max: LONGEST.note }) })
});

export const StaffNoteInput = AdditionInput.extend({
	reason: z
		.string({ error: () => m.session_reason_missing() })
		.min(1, { error: () => m.session_reason_missing() })
		.max(LONGEST.reason, { error: () => m.session_too_long({ max: LONGEST.reason }) })
});
export type StaffNoteInput = z.infer<typeof StaffNoteInput>;
export { PULSE_ITEMS, type Pulse, type PulseAnswers, type WalkPulse } from './pulse.ts';
export { OwnPulseInput, PulseInput, PulseSwitchInput } from './pulse-inputs.ts';
export {
	AskedAnswerInput,
	AskedInput,
	BookForInput,
	BookInput,
	CalendarInput,
	ComeAlongInput,
	DayInput,
	MoveForInput,
	MoveSlotInput,
	OtherDayInput,
	RemindInput,
	SPANS,
	VisitActInput,
	weekOf
} from './meeting-inputs.ts';
export {
	LENGTHS,
	MEETING_WAYS,
	MOST_WEEKS,
	hereWhen,
	hoursOn,
	timeOfDay,
	type MeetingWay,
	type Span,
	type WeekHours,
	type WorkCalendar
} from './slots.ts';
export { MOST_SHOWN, meetingWayWord, slotWords, slotsByDay } from './meeting-words.ts';
export {
	ARRANGED,
	ArrangedInput,
	INTERPRETER_LANGUAGES,
	INTERPRETER_WORDS,
	InterpreterInput,
	MeetingInterpreterInput,
	arrangedWord,
	interpreterLanguage,
	interpreterLine,
	shownInterpreters,
	type InterpreterNeed,
	type MeetingInterpreter
} from './interpreter.ts';

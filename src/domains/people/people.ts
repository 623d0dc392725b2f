/** People: who somebody is to the others here. Front door for everyone, browser too. */
import type { Role } from '#platform/actor.ts';
import type { Locale } from '#platform/languages.ts';

/** A person as others who may see them see them. */
export interface PersonCard {
	id: string;
	preferredName: string;
	pronouns: string | null;
	/** IANA zone: the person's days and reminders follow it. */
	timeZone: string;
	language: Locale;
}

/** A worker who walks with somebody. */
export interface WalkingWorker extends PersonCard {
	as: 'coach' | 'peer';
	since: Date;
	/** Words to the person when this walk began. */
	note: string | null;
}

/** Who to turn to: the worker who has walked with this person longest, by first name, with number and hours in short. */
export interface TurnTo {
	name: string;
	number: string | null;
	/** "Mon-Fri 9:00 AM-5:00 PM", a line for each different hours. */
	hours: string[];
}

/** Up to two initials, for the face beside a name. */
export function initials(name: string): string {
	const words = name.trim().split(/\s+/u);
	const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) =>
		word ? [...word][0] : ''
	);
	return letters.join('').toLocaleUpperCase();
}

export type { Role };
export {
	AIMS,
	BARRIERS,
	FOCUS_KINDS,
	INTAKE_STEPS,
	STRENGTHS,
	TIMES,
	WAYS,
	nextIntakeStep
} from './intake.ts';
export type {
	Aim,
	Barrier,
	Focus,
	FocusKind,
	IntakeStep,
	PieceName,
	Pieces,
	Reach,
	Strength,
	TimeOfDay,
	Way
} from './intake.ts';
export { HARD_DATE_KINDS, REPEATS, daysOf } from './hard-dates.ts';
export type { HardDate, HardDateKind, HardDay, Repeats } from './hard-dates.ts';
export { QUIET_ACTS, QUIET_WHO, quietProblem } from './agreement.ts';
export type {
	AgreementContent,
	AgreementVersion,
	QuietAct,
	QuietRule,
	QuietStep,
	QuietWho
} from './agreement.ts';
export {
	DEFAULT_LOAD_WEIGHTS,
	GOING_LIVE_NEEDS,
	LINE_FRESH_DAYS,
	LOAD_LEVELS,
	isFresh,
	leftToDo,
	staffedAt
} from './organization.ts';
export type {
	ConcernSettings,
	CrisisLine,
	LoadLevel,
	LoadWeights,
	Organization,
	StaffedHours
} from './organization.ts';
export { dayNames, hoursLines, hoursShort } from './staffed-words.ts';
export {
	aimWord,
	barrierWord,
	checkInEveryWord,
	dateKindWord,
	focusWord,
	quietSentence,
	repeatsWord,
	reviewEveryWord,
	stepWord,
	strengthWord,
	timeWord,
	wayWord,
	whoWord
} from './words.ts';
export {
	CHECK_IN_EVERY,
	REVIEW_EVERY,
	USUAL_RHYTHM,
	weeksBetween,
	type CheckInEvery,
	type ReviewEvery,
	type Rhythm
} from './rhythm.ts';
export { invitable, rolesFit } from './invitations.ts';
export type { Invitation, InvitationState } from './invitations.ts';
export {
	FOUND_MINUTES,
	foundWrong,
	GIVEN_OUT_DAYS,
	nameMeans,
	OPENING_FINDINGS,
	OPENING_MINUTES,
	OPENING_REASONS,
	OPENING_SHOWS,
	opensNow,
	type Opening,
	type OpeningFinding,
	type OpeningReason,
	type OpeningShows,
	type SearchReason
} from './emergency.ts';
export {
	COVER_NOW_DAYS,
	absenceAt,
	type Absence,
	type AbsenceState,
	type CoverAsked,
	type CoverChoice,
	type StandIn
} from './cover.ts';
export { budgetOf, READ_BUDGET } from './read-budget.ts';
export { findingWord, openingReasonWord, searchFindingWord } from './emergency-words.ts';

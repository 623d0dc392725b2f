import type { WriteContext } from '#platform/server/context.ts';
import type {
	AgreementContent,
	Barrier,
	FocusKind,
	HardDateKind,
	QuietStep,
	Reach,
	Repeats,
	Strength
} from '#domains/people/people.ts';
import type { PastGoal, PastLine } from '#domains/plans/server/plans.ts';
import type { LineDetail, LineKind, Result } from '#domains/plans/plans.ts';
import type { Way } from '#domains/sessions/sessions.ts';
import { later, type Calendar } from './calendar.ts';
import type { Participant } from './cast.ts';
import type { Chance } from './chance.ts';
import type { GoalIdea, Words } from './words/words.ts';

/** What is written by hand for one person, in place of what chance would say. */
export interface OwnStory {
	/** How the pair talks. */
	way?: Way;
	why?: string;
	reach?: Reach;
	strengths?: { chosen: Strength[]; words: string };
	barriers?: { chosen: Barrier[]; note?: string };
	/** `in`: days until it; `weekday` instead of it: the next such day. */
	hardDates?: { kind: HardDateKind; in?: number; weekday?: number; repeats: Repeats; label: string }[];
	quiet?: { steps: QuietStep[]; supporter?: { name: string; reach: string } };
	agreement?: Partial<AgreementContent>;
	/** `from`: so many days ago. */
	goals?: { idea: GoalIdea; from: number }[];
	lines?: {
		kind: LineKind;
		text: string;
		then?: string;
		detail?: LineDetail;
		happened?: number;
		barrier?: Barrier;
		result?: Result;
	}[];
	/** What else is true of them, after everything else is told. */
	more?(telling: Telling): Promise<void>;
}

/** A goal while its history is made up. */
export interface GoalStory {
	goal: PastGoal;
	idea: GoalIdea;
	/** Its words as they stand. */
	title: string;
	/** How often a review has spoken of it. */
	reviews: number;
	/** Done, or let go. */
	over: boolean;
}

/** One look or act of somebody else, for "who looked". */
export interface Look {
	at: Date;
	by: string;
	action: string;
	purpose: string;
}

/** One person's story while it is told, in one transaction. */
export interface Telling {
	ctx: WriteContext;
	calendar: Calendar;
	chance: Chance;
	words: Words;
	who: Participant;
	own: OwnStory;
	personId: string;
	workerId: string | null;
	/** A second worker who walks beside the first. */
	secondId: string | null;
	goals: GoalStory[];
	lines: PastLine[];
	/** Aims by what they are about: check-ins name them. */
	aims: { id: string; kind: FocusKind; aim: string }[];
	looks: Look[];
	/** The day they came: negative. */
	came: number;
}

/** The instant on that day; never later than now. */
export function whenOn(telling: Telling, days: number, time: string): Date {
	const at = telling.calendar.at(days, time);
	const latest = telling.calendar.now.getTime() - 60_000;
	return at.getTime() > latest ? new Date(latest) : at;
}

/** The same moment by day: what falls into the night moves to the evening before. */
export function byDay({ calendar }: Pick<Telling, 'calendar'>, at: Date): Date {
	for (const days of [0, -1]) {
		if (at >= calendar.at(days, '07:00'))
			return at < calendar.at(days, '21:30') ? at : later(calendar.at(days, '20:00'), at.getUTCMinutes());
	}
	return later(calendar.at(-2, '20:00'), at.getUTCMinutes());
}

/** A wall time of the working day. */
export function officeTime(chance: Chance): string {
	return `${String(chance.int(9, 16)).padStart(2, '0')}:${chance.pick(['00', '15', '30', '45'])}`;
}

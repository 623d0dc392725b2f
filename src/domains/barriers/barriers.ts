/** Barriers: schemas, codes and words, for the browser too. */
import { z } from 'zod';
import { BARRIERS, barrierWord, type Barrier } from '#domains/people/people.ts';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';
import { LEAST } from '#platform/small-counts.ts';

export const KINDS = [...BARRIERS, 'other'] as const;
export type Kind = Barrier | 'other';
export const PATHS = ['tonight', 'month', 'own-door'] as const;
export type Path = (typeof PATHS)[number];
export const OPEN_STATES = ['now', 'waiting', 'later'] as const;
export type OpenState = (typeof OPEN_STATES)[number];
export type State = OpenState | 'solved';
export const SOLVED_BY = [
	'place',
	'handoff',
	'worker',
	'family',
	'group',
	'papers',
	'money',
	'work',
	'lawyer',
	'own',
	'other'
] as const;
export type SolvedBy = (typeof SOLVED_BY)[number];

export const WORDS_LETTERS = 300;
export const RESULT_LETTERS = 600;

export interface BarrierWords {
	words: string;
	step: string;
	result: string;
}
/** One card of the board. */
export interface BarrierCard extends BarrierWords {
	id: string;
	kind: Kind;
	path: Path | null;
	state: State;
	solvedBy: SolvedBy | null;
	handoffId: string | null;
	/** Who walks with the person may read it. */
	opened: boolean;
}

export {
	DoneDutyInput,
	DUTY_KINDS,
	DutyIdInput,
	dutyName,
	dutyWord,
	SaveDutyInput,
	type Duty,
	type DutyKind
} from './duties.ts';

export {
	NOTE_LETTERS,
	PlanRepairInput,
	RepairIdInput,
	RepairNoteInput,
	SettleRepairInput,
	type Repair
} from './repairs.ts';

export { DoctorCardInput, linesOf, QUESTIONS, questionWord, type DoctorCard } from './doctor.ts';

const id = z.string().refine(isId, { error: () => m.form_please_check() });
const text = (most: number) => z.string().trim().max(most).default('');
const chosen = <const T extends readonly [string, ...string[]]>(of: T) =>
	z.enum(of, { error: () => m.barriers_choose() });
const what = { words: text(WORDS_LETTERS), step: text(WORDS_LETTERS) };

export const AddBarrierInput = z
	.object({ kind: chosen(KINDS), path: chosen(PATHS).optional(), ...what })
	.refine(({ kind, path }) => kind !== 'housing' || path, {
		path: ['path'],
		error: () => m.barriers_path_needed()
	})
	.refine(({ kind, words }) => kind !== 'other' || words, {
		path: ['words'],
		error: () => m.barriers_words_needed()
	});
export type AddBarrierInput = z.output<typeof AddBarrierInput>;

export const ChangeBarrierInput = z.object({ id, path: chosen(PATHS).optional(), ...what });
export type ChangeBarrierInput = z.output<typeof ChangeBarrierInput>;

export const MoveBarrierInput = z.object({ id, to: chosen(OPEN_STATES) });
export const SolveBarrierInput = z.object({
	id,
	solvedBy: z.enum(SOLVED_BY, { error: () => m.barriers_solved_by_needed() }),
	result: text(RESULT_LETTERS)
});
export type SolveBarrierInput = z.output<typeof SolveBarrierInput>;
export const LinkHandoffInput = z.object({ id, handoff: id.optional() });
export const OpenBarrierInput = z.object({ id, opened: z.literal('yes').optional() });
export const BarrierIdInput = z.object({ id });

export const kindWord = (kind: Kind): string =>
	kind === 'other' ? m.barriers_kind_other() : barrierWord(kind);

export const pathWord = (path: Path): string =>
	({
		tonight: m.barriers_path_tonight,
		month: m.barriers_path_month,
		'own-door': m.barriers_path_own_door
	})[path]();

export const stateWord = (state: State): string =>
	({
		now: m.barriers_state_now,
		waiting: m.barriers_state_waiting,
		later: m.barriers_state_later,
		solved: m.barriers_state_solved
	})[state]();

export const solvedByWord = (by: SolvedBy): string =>
	({
		place: m.barriers_by_place,
		handoff: m.barriers_by_handoff,
		worker: m.barriers_by_worker,
		family: m.barriers_by_family,
		group: m.barriers_by_group,
		papers: m.barriers_by_papers,
		money: m.barriers_by_money,
		work: m.barriers_by_work,
		lawyer: m.barriers_by_lawyer,
		own: m.barriers_by_own,
		other: m.barriers_by_other
	})[by]();

/** The name of a card: its kind, for a home the way to it, for something else the person's own words. */
export const cardName = ({ kind, path, words }: Pick<BarrierCard, 'kind' | 'path' | 'words'>): string =>
	kind === 'other'
		? words
		: path
			? m.barriers_name_path({ kind: kindWord(kind), path: pathWord(path) })
			: kindWord(kind);

export interface Counted {
	kind: Kind;
	by: SolvedBy;
	count: number;
}
/**
 * What others solved a kind with, most first. Small counts are left out whole: neither their number nor their name is said, and
 * as no sum is, nothing can be worked out.
 */
export const solvedWith = (counts: readonly Counted[], kind: Kind): Counted[] =>
	counts
		.filter((one) => one.kind === kind && one.count >= LEAST)
		.toSorted((a, b) => b.count - a.count || SOLVED_BY.indexOf(a.by) - SOLVED_BY.indexOf(b.by));

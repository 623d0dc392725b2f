/** The codes inside a record's rows, in plain words with a label: nobody should have to guess what the program called it. */
import {
	dutyWord,
	kindWord,
	pathWord,
	solvedByWord,
	stateWord as boardStateWord,
	type DutyKind,
	type Kind,
	type Path,
	type SolvedBy,
	type State
} from '#domains/barriers/barriers.ts';
import {
	bandWord,
	builtInWord,
	BUILT_IN_CODES,
	changeWord,
	ownKindWord,
	type Band,
	type BuiltInCode,
	type OwnKind,
	type WindowKind
} from '#domains/early-signs/early-signs.ts';
import {
	answerWord,
	questionWord,
	tellLayerWord,
	tellSafeWord,
	tellWentWord,
	tellWhoWord,
	type AnswerKind,
	type QuestionKind
} from '#domains/network/network.ts';
import {
	barrierWord,
	BARRIERS,
	quietSentence,
	stepWord,
	strengthWord,
	timeWord,
	wayWord,
	type AgreementContent,
	type Barrier,
	type PieceName,
	type Strength
} from '#domains/people/people.ts';
import { detailWord, domainWord, resultWords, stateWord, whoWord } from '#domains/plans/plans.ts';
import { documentKindWord, letterWord, type DocumentKind, type LetterKind } from '#domains/wallet/wallet.ts';
import { m } from '#paraglide/messages.js';

/** What one field says. `day`: an instant or a date in words. Null: it says nothing to a reader. */
type Say = (value: never, day: (at: unknown) => string) => string | string[] | null;
/** One of an earlier version, which nobody knows any more, stays as it is. */
const each = <T>(values: readonly T[], word: (one: T) => string): string[] =>
	values.map((one) => {
		try {
			return word(one);
		} catch {
			return String(one);
		}
	});
const list = <T>(values: readonly T[], word: (one: T) => string) => each(values, word).join(', ');
const NOTHING: Say = () => null;

const SAY: Record<string, Say> = {
	'people.intake_pieces.piece': (piece: PieceName) => `${stepWord(piece)}:`,
	'people.intake_pieces.content.ways': (ways: Parameters<typeof wayWord>[0][]) =>
		ways.length > 0 ? m.rec_file_ways({ words: list(ways, wayWord) }) : null,
	'people.intake_pieces.content.times': (times: Parameters<typeof timeWord>[0][]) =>
		times.length > 0 ? m.rec_file_times({ words: list(times, timeWord) }) : null,
	'people.intake_pieces.content.chosen': (chosen: (Barrier | Strength)[]) => each(chosen, chosenWord),
	'people.agreements.content.quiet': ({ steps, supporter }: AgreementContent['quiet']) => [
		...steps.map((step) => quietSentence(step, supporter?.name ?? '')),
		...(supporter ? [[supporter.name, supporter.reach].filter(Boolean).join(', ')] : [])
	],
	'plans.versions.sealed.barrier': (barrier: Barrier) => m.rec_file_barrier({ words: barrierWord(barrier) }),
	'plans.versions.sealed.detail': detailWord,
	'plans.versions.sealed.domain': (domain: Parameters<typeof domainWord>[0]) =>
		m.rec_file_area({ words: domainWord(domain) }),
	'plans.versions.sealed.state': (state: Parameters<typeof stateWord>[0]) =>
		m.rec_file_state({ words: stateWord(state) }),
	'plans.versions.sealed.who': (who: Parameters<typeof whoWord>[0]) =>
		m.rec_file_who({ words: whoWord(who) }),
	'plans.versions.sealed.result': (result: Parameters<typeof resultWords>[0]) => resultWords(result, ''),
	'plans.versions.sealed.dueOn': (on: string, day) => m.rec_file_due({ date: day(on) }),
	'plans.versions.sealed.doneAt': (at: string, day) => m.rec_file_done({ date: day(at) }),
	'plans.versions.sealed.happenedOn': (on: string, day) => day(on),
	'plans.versions.sealed.horizon': NOTHING,
	'plans.versions.sealed.goalId': NOTHING,
	'network.to_tell.sealed.who': (who: Parameters<typeof tellWhoWord>[0]) =>
		m.rec_file_to_whom({ words: tellWhoWord(who) }),
	'network.to_tell.sealed.safe': (safe: Parameters<typeof tellSafeWord>[0]) =>
		m.rec_file_safe({ words: tellSafeWord(safe) }),
	'network.to_tell.sealed.layer': (layer: Parameters<typeof tellLayerWord>[0]) =>
		m.rec_file_layer({ words: tellLayerWord(layer) }),
	'network.to_tell.sealed.went': (went: Parameters<typeof tellWentWord>[0]) =>
		m.rec_file_went({ words: tellWentWord(went) }),
	'network.questions.kind': (kind: QuestionKind) => (kind === 'own' ? null : questionWord(kind)),
	'network.asked.kind': (kind: QuestionKind) => (kind === 'own' ? null : questionWord(kind)),
	'network.questions.answer.kind': (kind: AnswerKind) => answerWord(kind),
	'network.asked.answer.kind': (kind: AnswerKind) => answerWord(kind),
	'barriers.barriers.kind': (kind: Kind) => (kind === 'other' ? null : `${kindWord(kind)}:`),
	'barriers.barriers.path': (path: Path) => pathWord(path),
	'barriers.barriers.state': (state: State) => m.rec_file_board_state({ words: boardStateWord(state) }),
	'barriers.barriers.solved_by': (by: SolvedBy) => m.barriers_solved_line({ by: solvedByWord(by) }),
	'barriers.barriers.opened': (opened: boolean) => (opened ? m.barriers_opened() : null),
	'wallet.documents.kind': (kind: DocumentKind) => (kind === 'letter' ? null : documentKindWord(kind)),
	'wallet.documents.letter': (letter: LetterKind) => letterWord(letter),
	'barriers.duties.kind': (kind: DutyKind) => (kind === 'other' ? null : `${dutyWord(kind)}:`),
	'barriers.duties.due_on': (on: string, day) => day(on),
	'barriers.duties.sealed.time': (time: string) => m.rec_file_at_time({ time }),
	'barriers.duties.done_at': (at: unknown, day) => m.rec_file_done({ date: day(at) }),
	'early_signs.rules.kind': (kind: OwnKind) => ownKindWord(kind),
	'early_signs.signs.rule': (rule: string) =>
		(BUILT_IN_CODES as readonly string[]).includes(rule)
			? builtInWord(rule as BuiltInCode)
			: rule === 'close_support'
				? m.signs_ask_title()
				: null,
	'early_signs.signs.kind': (kind: OwnKind) => ownKindWord(kind),
	'early_signs.signs.numbers': NOTHING,
	'early_signs.windows.kind': (kind: WindowKind) => changeWord(kind),
	'early_signs.signals.band': (band: Band) => bandWord(band),
	'early_signs.signals.reasons': NOTHING,
	'early_signs.wishes.off': (off: BuiltInCode[]) => each(off, builtInWord),
	'consent.consents.document.recipients.kind': NOTHING,
	'consent.consents.document.signer': NOTHING
};

function chosenWord(one: Barrier | Strength): string {
	return (BARRIERS as readonly string[]).includes(one)
		? barrierWord(one as Barrier)
		: strengthWord(one as Strength);
}

/** Whether this field of a row, or of what is sealed in it, holds a code. `path`: `plans.versions.sealed.state`. */
export const isCode = (path: string): boolean => path in SAY;

/** The code in words; a code of an earlier version that nobody knows any more stays as it is. */
export function codeWords(path: string, value: unknown, day: (at: unknown) => string): string[] {
	if (value === null || value === undefined || value === '') return [];
	try {
		const said = SAY[path]!(value as never, day);
		return said === null ? [] : [said].flat();
	} catch {
		return [typeof value === 'string' ? value : JSON.stringify(value)];
	}
}

/** Codes in the reader's words. */
import type { IfMissed, OwnPromise } from './promises.ts';
import { m } from '#paraglide/messages.js';
import type { Kind } from './map.ts';
import type { AnswerKind, Light, QuestionKind } from './passing.ts';

const LIGHT: Record<Light, () => string> = {
	ok: m.net_light_ok,
	hard: m.net_light_hard,
	company: m.net_light_company,
	nothing: m.net_light_nothing
};
const QUESTION: Record<QuestionKind, () => string> = {
	walk: m.net_ask_walk,
	call: m.net_ask_call,
	coffee: m.net_ask_coffee,
	meal: m.net_ask_meal,
	ride: m.net_ask_ride,
	own: m.net_ask_own
};
const ANSWER: Record<AnswerKind, () => string> = {
	yes: m.net_answer_yes,
	later: m.net_answer_later,
	no: m.net_answer_no
};
export const lightWord = (light: Light) => LIGHT[light]();
export const questionWord = (kind: QuestionKind) => QUESTION[kind]();
export const answerWord = (kind: AnswerKind) => ANSWER[kind]();

const KIND: Record<Kind, () => string> = {
	listens: m.net_kind_listens,
	truth: m.net_kind_truth,
	road: m.net_kind_road,
	mentor: m.net_kind_mentor,
	hands: m.net_kind_hands,
	home: m.net_kind_home,
	health: m.net_kind_health,
	coach: m.net_kind_coach,
	joy: m.net_kind_joy,
	work: m.net_kind_work,
	meaning: m.net_kind_meaning,
	night: m.net_kind_night
};
export const kindWord = (kind: Kind) => KIND[kind]();

export const ifMissedWord = (one: IfMissed) =>
	({ nobody: m.net_missed_nobody, partner: m.net_missed_partner, coach: m.net_missed_coach })[one]();
export const promiseStateWord = (state: OwnPromise['state']) =>
	({
		open: m.net_promise_open,
		passed: m.net_promise_passed,
		kept: m.net_promise_kept,
		let_go: m.net_promise_let_go
	})[state]();

/** Somebody from outside asks about a person: what came, what to do, and the letter that says neither yes nor no. Pure. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';

/** In what form somebody asked. The codes stand in the database. */
export const REQUEST_KINDS = [
	'call',
	'visit',
	'letter',
	'subpoena',
	'court_order',
	'warrant',
	'audit',
	'other'
] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];
/** Papers of a court, on which a director decides. */
export const DECIDED_KINDS: readonly RequestKind[] = ['subpoena', 'court_order', 'warrant'];

export const requestKindWord = (kind: RequestKind): string =>
	({
		call: m.outside_kind_call,
		visit: m.outside_kind_visit,
		letter: m.outside_kind_letter,
		subpoena: m.outside_kind_subpoena,
		court_order: m.outside_kind_court_order,
		warrant: m.outside_kind_warrant,
		audit: m.outside_kind_audit,
		other: m.outside_kind_other
	})[kind]();

/** Whose duty is asked about: the highest that somebody has here. */
export const DUTIES = ['worker', 'supervisor', 'director'] as const;
export type Duty = (typeof DUTIES)[number];

/**
 * What to do, step by step, for who reads it: nobody is sent to themself. How this house does it, which its lawyer may know
 * better; no statement of the law.
 */
export function whatToDo(kind: RequestKind, duty: Duty): string[] {
	const tell = {
		worker: m.outside_do_tell_supervisor,
		supervisor: m.outside_do_tell_director,
		director: m.outside_do_tell_lawyer
	}[duty];
	const call = {
		worker: m.outside_do_call_supervisor,
		supervisor: m.outside_do_call_director,
		director: m.outside_do_call_lawyer
	}[duty];
	const directs = duty === 'director';
	const paper = {
		subpoena: directs ? m.outside_do_subpoena_director : m.outside_do_subpoena,
		court_order: directs ? m.outside_do_court_order_director : m.outside_do_court_order,
		warrant: directs ? m.outside_do_warrant_director : m.outside_do_warrant,
		audit: directs ? m.outside_do_audit_director : m.outside_do_audit
	};
	const steps = (...words: (() => string)[]) => words.flatMap((say) => say().split('\n'));
	switch (kind) {
		case 'call':
			return steps(m.outside_do_call, tell);
		case 'visit':
			return steps(m.outside_do_visit, call);
		case 'letter':
		case 'other':
			return steps(m.outside_do_letter, tell);
		default:
			return steps(paper[kind]);
	}
}

/** How a letter leaves the house. The codes stand in the database. */
export const LETTER_WAYS = ['mail', 'hand', 'fax', 'email'] as const;
export type LetterWay = (typeof LETTER_WAYS)[number];
export const letterWayWord = (way: LetterWay): string =>
	({
		mail: m.outside_way_mail,
		hand: m.outside_way_hand,
		fax: m.outside_way_fax,
		email: m.outside_way_email
	})[way]();

const needed = (most: number, missing: () => string) =>
	z
		.string({ error: missing })
		.trim()
		.min(1, { error: missing })
		.max(most, { error: () => m.form_field_long({ most: String(most) }) });
const words = (most: number) =>
	z
		.string()
		.trim()
		.max(most, { error: () => m.form_field_long({ most: String(most) }) })
		.optional();
/** A day of a paper: a year far away is a slip of the finger. */
export const paperDay = (missing: () => string) =>
	z.iso.date({ error: missing }).refine((day) => day > '2000' && day < '2200', { error: missing });

/** What a worker writes down. There is no field for the name that was asked about: the answer does not depend on it. */
export const RequestInput = z.object({
	kind: z.enum(REQUEST_KINDS, { error: () => m.outside_error_kind() }),
	from: needed(200, () => m.outside_error_from()),
	office: words(200),
	cameOn: paperDay(() => m.outside_error_day()),
	asked: words(2000)
});
export type RequestInput = z.output<typeof RequestInput>;

/** The letter left the house. */
export const SentInput = z.object({
	sentOn: paperDay(() => m.outside_error_sent_day()),
	way: z.enum(LETTER_WAYS, { error: () => m.outside_error_way() })
});
export type SentInput = z.output<typeof SentInput>;

/** Whom to ask about the law, and a sentence of theirs for every letter. Set by a director. */
export const LawyerInput = z.object({ lawyer: words(300), sentence: words(1000) });

export interface LetterFacts {
	organization: string;
	from: string;
	office: string;
	/** The days in words. */
	cameOn: string;
	madeOn: string;
	/** The sentence of the organization's lawyer. */
	sentence: string;
}
/** A letter as it is printed: whom to, when, and its paragraphs. */
export interface Letter {
	locale: string;
	organization: string;
	to: string[];
	madeOn: string;
	paragraphs: string[];
}

/**
 * The letter, the same for every name: it knows none. It neither confirms nor denies that anybody is or was here
 * (42 CFR 2.13), and does not carry the notice of 2.32, which would say that records exist.
 */
export function refusalLetter(facts: LetterFacts, locale: string): Letter {
	return {
		locale,
		organization: facts.organization,
		to: [facts.from, facts.office].filter(Boolean),
		madeOn: facts.madeOn,
		paragraphs: [
			m.letter_asked({ date: facts.cameOn }),
			m.letter_neither(),
			m.letter_nobody_looked(),
			m.letter_rules({ organization: facts.organization }),
			m.letter_instead(),
			facts.sentence,
			m.letter_signed({ organization: facts.organization })
		].filter(Boolean)
	};
}

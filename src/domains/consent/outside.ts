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

/** What to do, step by step. How this house does it, which its lawyer may know better; no statement of the law. */
export function whatToDo(kind: RequestKind): string[] {
	const steps = {
		call: m.outside_do_call,
		visit: m.outside_do_visit,
		letter: m.outside_do_letter,
		subpoena: m.outside_do_subpoena,
		court_order: m.outside_do_court_order,
		warrant: m.outside_do_warrant,
		audit: m.outside_do_audit,
		other: m.outside_do_letter
	};
	return steps[kind]().split('\n');
}

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

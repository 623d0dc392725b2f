/** Is it well formed? What the forms of this subject may hold. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';
import { KINDS } from './map.ts';
import { IF_MISSED, PROMISE_LETTERS } from './promises.ts';
import { KEPT_LETTERS, SITUATIONS } from './own-lists.ts';
import { TELL_LAYERS, TELL_SAFE, TELL_WENT, TELL_WHO, TO_TELL_LETTERS } from './to-tell.ts';
import { ANSWERS, LIGHTS, QUESTIONS, QUESTION_LETTERS, TELL_LETTERS } from './passing.ts';

const id = z.string().refine(isId, { error: () => m.form_please_check() });
const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
	z.enum(values, { error: () => m.net_choose() });
const text = (most: number) => z.string().trim().max(most);

/** An invitation for somebody close. */
export const NewTieInput = z.object({
	label: z
		.string({ error: () => m.net_invite_label_needed() })
		.trim()
		.min(1, { error: () => m.net_invite_label_needed() })
		.max(80),
	email: z
		.email({ error: () => m.signin_needs_email() })
		.max(320)
		.optional()
});

export const LightInput = z.object({ state: choice(LIGHTS) });

/** A question from the list, or own words; words beside a ready question are not sent. */
export const QuestionInput = z
	.object({ kind: choice(QUESTIONS), words: text(QUESTION_LETTERS).optional() })
	.refine((given) => given.kind !== 'own' || Boolean(given.words), {
		path: ['words'],
		error: () => m.net_ask_needs_words()
	});

export const AnswerInput = z.object({
	id,
	answer: choice(ANSWERS),
	words: text(QUESTION_LETTERS).default('')
});

export const TellInput = z.object({
	words: z
		.string({ error: () => m.net_tell_needs_words() })
		.trim()
		.min(1, { error: () => m.net_tell_needs_words() })
		.max(TELL_LETTERS)
});

const named = z
	.string({ error: () => m.net_name_needed() })
	.trim()
	.min(1, { error: () => m.net_name_needed() })
	.max(40);

export const CaredForInput = z.object({ name: named, note: text(300).default('') });

export const SupporterInput = z.object({
	name: named,
	note: text(300).default(''),
	kinds: z
		.array(choice(KINDS))
		.default([])
		.transform((chosen) => [...new Set(chosen)]),
	sponsor: z.string().optional().transform(Boolean)
});

export const NextMoveInput = z.object({
	kind: choice(KINDS).optional(),
	words: z
		.string({ error: () => m.net_next_needed() })
		.trim()
		.min(1, { error: () => m.net_next_needed() })
		.max(300)
});

export const KeptWordsInput = z.object({
	situation: choice(SITUATIONS),
	words: z
		.string({ error: () => m.net_keep_needed() })
		.trim()
		.min(1, { error: () => m.net_keep_needed() })
		.max(KEPT_LETTERS)
});

const when = z.iso
	.date({ error: () => m.net_promise_day() })
	.refine((day) => day > '2000' && day < '2200', { error: () => m.net_promise_day() });
export const PromiseInput = z.object({
	words: z
		.string({ error: () => m.net_promise_needed() })
		.trim()
		.min(1, { error: () => m.net_promise_needed() })
		.max(PROMISE_LETTERS),
	byOn: when,
	ifMissed: choice(IF_MISSED),
	missed: text(PROMISE_LETTERS).default('')
});
export const SettlePromiseInput = z
	.object({ id, as: choice(['kept', 'let_go', 'move']), byOn: when.optional() })
	.refine((given) => given.as !== 'move' || given.byOn !== undefined, {
		path: ['byOn'],
		error: () => m.net_promise_day()
	});

export const BeginToTellInput = z.object({
	who: z.enum(TELL_WHO, { error: () => m.tell_who_needed() }),
	name: text(60).default('')
});
const told = text(TO_TELL_LETTERS).default('');
const BEFORE = z.object({
	hope: told,
	risk: told,
	safe: choice(TELL_SAFE).nullable().default(null),
	others: told,
	layer: choice(TELL_LAYERS).nullable().default(null),
	say: told,
	leave: told,
	begin: told,
	badly: told
});
const AFTER = z.object({ went: choice(TELL_WENT).nullable().default(null), after: told });
/** One of the page's two forms, and all of it: what came empty is empty. */
export const ToTellInput = z.discriminatedUnion(
	'part',
	[BEFORE.extend({ id, part: z.literal('before') }), AFTER.extend({ id, part: z.literal('after') })],
	{ error: () => m.form_please_check() }
);
export const SettleToTellInput = z.object({
	id,
	as: choice(['thinking', 'not_now', 'told']),
	lookAgainOn: when.optional()
});
export const ShareToTellInput = z.object({ id, withCoach: z.string().optional().transform(Boolean) });

/** Is it well formed? */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';
import { ABOUT, OUTCOMES } from './rules.ts';

export const CONCERN_LETTERS = 6000;
const text = (most: number) => z.string().trim().max(most).default('');
const needed = (most: number, error: () => string) => z.string({ error }).trim().min(1, { error }).max(most);
const id = z.string().refine(isId, { error: () => m.form_please_check() });
/** The word that opens a concern without an account. */
export const word = z
	.string({ error: () => m.concern_word_needed() })
	.trim()
	.min(6, { error: () => m.concern_word_needed() })
	.max(60);

const RAISED = {
	about: z.enum(ABOUT, { error: () => m.concern_about_needed() }),
	aboutWords: text(200),
	what: needed(CONCERN_LETTERS, () => m.concern_what_needed()),
	help: text(2000),
	reach: text(500),
	name: text(120),
	tellName: z.enum(['yes', 'no'], { error: () => m.concern_choose() }).default('no')
};
/** Without sign-in: the organization is chosen, and a word opens it again. */
export const StrangersConcernInput = z.object({ ...RAISED, organization: id, word });
/** Signed in: followed under one's own name, or without it by a word. */
export const MembersConcernInput = z
	.object({
		...RAISED,
		aboutId: id.optional(),
		follow: z.enum(['signed', 'word'], { error: () => m.concern_choose() }),
		word: z.string().trim().max(60).default('')
	})
	.refine((given) => given.follow === 'signed' || given.word.length >= 6, {
		path: ['word'],
		error: () => m.concern_word_needed()
	});
export type Raised = Omit<z.output<typeof StrangersConcernInput>, 'organization' | 'word'> & {
	aboutId?: string;
	word: string;
};

export const AddInput = z.object({ words: needed(CONCERN_LETTERS, () => m.concern_words_needed()) });
/** By link and word: opened, or with `adding` opened to say more. One address for both, and it names no act. */
export const ByWordInput = z
	.object({ word, adding: z.literal('yes').optional(), words: text(CONCERN_LETTERS) })
	.refine((given) => !given.adding || given.words !== '', {
		path: ['words'],
		error: () => m.concern_words_needed()
	});

export const StepInput = z.object({
	kind: z.enum(['heard_person', 'doing', 'told', 'among_us'], { error: () => m.concern_choose() }),
	words: needed(CONCERN_LETTERS, () => m.concern_words_needed())
});
/** Their side: asked in the product, or written down from a talk. */
export const HearInput = z
	.object({
		how: z.enum(['ask', 'talk'], { error: () => m.concern_choose() }),
		personId: id.optional(),
		question: needed(2000, () => m.concern_question_needed()),
		answer: text(CONCERN_LETTERS)
	})
	.refine((given) => given.how === 'talk' || given.personId, {
		path: ['personId'],
		error: () => m.concern_person_needed()
	})
	.refine((given) => given.how === 'ask' || given.answer, {
		path: ['answer'],
		error: () => m.concern_words_needed()
	});
export const CloseInput = z.object({
	outcome: z.enum(OUTCOMES, { error: () => m.concern_choose() }),
	words: needed(CONCERN_LETTERS, () => m.concern_told_needed()),
	unheard: text(2000)
});
export const HandOnInput = z.object({ words: needed(2000, () => m.concern_hand_on_needed()) });
export const MoveInput = z.object({
	on: z.iso.date({ error: () => m.concern_day_needed() }),
	words: needed(2000, () => m.concern_words_needed())
});
export const AnswerAskedInput = z.object({
	id,
	words: needed(CONCERN_LETTERS, () => m.concern_words_needed())
});

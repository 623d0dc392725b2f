/** Papers of one's own: schemas and words, for the browser too. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';
import { LETTERS, letterWord, type LetterKind } from './letters.ts';

export {
	isLetter,
	LetterCardInput,
	LETTERS,
	letterWord,
	says,
	wordsFor,
	type LetterCard,
	type LetterKind,
	type LetterWords
} from './letters.ts';

export const DOCUMENT_KINDS = ['id', 'insurance', 'letter', 'other'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
/** A photo of a phone of these years has 2 to 4 MB; newer ones are made smaller before they leave the phone. */
export const MOST_BYTES = 6 * 1024 * 1024;
export const MOST_DOCUMENTS = 12;
export const MOST_TOGETHER = 24 * 1024 * 1024;

export interface WalletDocument {
	id: string;
	kind: DocumentKind;
	letter: LetterKind | null;
	name: string;
	addedAt: Date;
}

export const AddDocumentInput = z
	.object({
		kind: z.enum(DOCUMENT_KINDS, { error: () => m.wallet_kind_needed() }),
		letter: z.enum(LETTERS, { error: () => m.wallet_kind_needed() }).optional(),
		name: z.string().trim().max(120).default('')
	})
	.refine(({ kind, letter }) => kind !== 'letter' || letter, {
		path: ['letter'],
		error: () => m.wallet_letter_needed()
	});
export type AddDocumentInput = z.output<typeof AddDocumentInput>;
export const DocumentIdInput = z.object({
	id: z.string().refine(isId, { error: () => m.form_please_check() })
});

export const documentKindWord = (kind: DocumentKind): string =>
	({
		id: m.wallet_kind_id,
		insurance: m.wallet_kind_insurance,
		letter: m.wallet_kind_letter,
		other: m.wallet_kind_other
	})[kind]();

/** What it is called: the person's own word, or what it is. */
export const documentName = ({
	name,
	kind,
	letter
}: Pick<WalletDocument, 'name' | 'kind' | 'letter'>): string =>
	name || (letter ? letterWord(letter) : documentKindWord(kind));

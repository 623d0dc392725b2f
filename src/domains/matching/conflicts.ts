import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';

/** Why two should not be matched. Only the namer reads it, and a supervisor where the namer says so. */
export const CONFLICTS = ['partner', 'sponsor', 'relative', 'employer', 'other'] as const;
export type ConflictKind = (typeof CONFLICTS)[number];

export interface OwnConflict {
	id: string;
	kind: ConflictKind;
	/** Whom it is about: a worker's name, or the name that was written. */
	name: string;
	/** A supervisor may read which kind it is. */
	tells: boolean;
}

const kind = z.enum(CONFLICTS, { error: () => m.match_choose_one() });
const tells = z.stringbool().default(false);
/** A person names a worker of the list. */
export const ConflictWithWorkerInput = z.object({
	workerId: z
		.string({ error: () => m.match_choose_one() })
		.refine(isId, { error: () => m.match_choose_one() }),
	kind,
	tells
});
/** A worker names somebody by a name: whether such a person is here, they are not told. */
export const ConflictByNameInput = z.object({
	name: z
		.string({ error: () => m.match_name_needed() })
		.trim()
		.min(2, { error: () => m.match_name_needed() })
		.max(80, { error: () => m.form_field_long({ most: 80 }) }),
	kind,
	tells
});
export const ConflictIdInput = z.object({
	id: z.string().refine(isId, { error: () => m.form_please_check() })
});

/** A name as it is compared: without accents, capitals and signs. */
const plain = (name: string) =>
	name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/**
 * Whether a written name may mean this person. Rather once too often: a first name alone means everybody of that name,
 * since all that is known of many here is what they like to be called.
 */
export function mayMean(written: string, preferredName: string): boolean {
	const [a, b] = [plain(written), plain(preferredName)];
	if (a === '' || b === '') return false;
	if (a === b) return true;
	const [one, other] = [a.split(' '), b.split(' ')];
	return (one.length === 1 || other.length === 1) && one[0] === other[0];
}

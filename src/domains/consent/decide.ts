/** May this be shown or given out now? The pure rule behind every disclosure. */
import type { Category, ItemKind, RecipientKind } from './elements.ts';

/** What the engine knows of a consent without opening its words. */
export interface Terms {
	id: string;
	personId: string;
	recipientKind: RecipientKind;
	recipientId: string | null;
	categories: Category[];
	items: { kind: ItemKind; id: string }[];
	purposes: string[];
	from: Date;
	until: Date | null;
	endedAt: Date | null;
}

export interface Request {
	personId: string;
	/** A member of the organization, who sees it on a page; null: somebody outside. */
	recipientId: string | null;
	/** What is asked for. Empty: whatever the consent names. */
	categories?: Category[];
	item?: { kind: ItemKind; id: string };
	purpose?: string;
}

export const REFUSED = [
	'no_consent',
	'ended',
	'over',
	'not_yet',
	'other_recipient',
	'other_person',
	'not_named',
	'other_purpose',
	/** No order of a court that was taken as one. */
	'no_order',
	/** The person asked that this is given to nobody outside, and it was granted (42 CFR 2.26). */
	'restricted'
] as const;
export type Refused = (typeof REFUSED)[number];

/**
 * Decides for one consent at one instant. Ended counts from the very moment: a look at the same millisecond is refused.
 * @returns null for yes, else the first reason for no
 */
export function refusedBecause(terms: Terms | null, request: Request, at: Date): Refused | null {
	if (!terms) return 'no_consent';
	if (terms.personId !== request.personId) return 'other_person';
	if (terms.endedAt && terms.endedAt <= at) return 'ended';
	if (terms.from > at) return 'not_yet';
	if (terms.until && terms.until <= at) return 'over';
	if (terms.recipientId !== request.recipientId) return 'other_recipient';
	if ((request.categories ?? []).some((category) => !terms.categories.includes(category))) return 'not_named';
	const { item } = request;
	if (item && !terms.items.some((one) => one.kind === item.kind && one.id === item.id)) return 'not_named';
	if (request.purpose && !terms.purposes.includes(request.purpose)) return 'other_purpose';
	return null;
}

import type {
	Category,
	ConsentType,
	ItemKind,
	Purpose,
	Recipient,
	RecipientKind,
	Until
} from './elements.ts';

/** A consent as the person (and who walks with them) reads it. */
export interface Consent {
	id: string;
	personId: string;
	type: ConsentType;
	recipientKind: RecipientKind;
	recipientId: string | null;
	recipients: Recipient[];
	categories: Category[];
	items: { kind: ItemKind; id: string }[];
	information: string;
	purposes: Purpose[];
	purposeWords: string;
	from: Date;
	until: Until;
	signedAt: Date;
	signedName: string;
	/** The page, word for word, as it was signed. */
	page: string;
	/** The first eight letters of its hash: the same on every copy. */
	mark: string;
	wording: number;
	state: 'now' | 'not_yet' | 'over' | 'ended';
	endedAt: Date | null;
}

/** Somebody shares something with me now. */
export interface SharedWithMe {
	consentId: string;
	personId: string;
	name: string;
	categories: Category[];
	items: { kind: ItemKind; id: string }[];
	until: Date | null;
}

/** One line of the account of what was given out. */
export interface Account {
	id: string;
	at: Date;
	consentId: string | null;
	/** Who did it; null: a job of the organization. */
	by: string | null;
	/** To whom, by name. */
	to: string;
	categories: Category[];
	/** The single things in it; of one whose consent is gone the kind is not known. */
	items: { id: string; kind: ItemKind | null }[];
	channel: string;
	basis: 'consent' | 'emergency' | 'court_order' | 'none';
	outcome: 'given' | 'refused';
	reason: string | null;
	words: string;
	/** Of a court order that was sealed: the day from which the person may know. */
	sealedUntil: Date | null;
	/** The paper that left is kept with it. */
	paper: boolean;
	/** The person took their own record along. */
	self: boolean;
}

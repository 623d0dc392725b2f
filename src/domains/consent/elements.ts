/** The elements of a written consent (42 CFR 2.31(a), as amended 2024) and what a draft still lacks. Pure. */

export const TYPES = [
	'family_share',
	'part2_specific',
	'part2_tpo',
	'part2_counselling_notes',
	'part2_proceedings',
	'rco_release'
] as const;
export type ConsentType = (typeof TYPES)[number];

export const RECIPIENT_KINDS = [
	'member',
	'person',
	'organization',
	'class',
	'intermediary',
	'court',
	'funder'
] as const;
export type RecipientKind = (typeof RECIPIENT_KINDS)[number];
/** Whoever is no member here: they get paper or a file, never a page that lives. */
export const OUTSIDE_KINDS = [
	'organization',
	'person',
	'class',
	'intermediary',
	'court',
	'funder'
] as const satisfies readonly RecipientKind[];
export type OutsideKind = (typeof OUTSIDE_KINDS)[number];

/** What can be shown to a member here, on a page that lives. */
export const LIVE_CATEGORIES = ['light', 'visits', 'milestones'] as const;
/** What can be given out on paper or as a file. */
export const PAPER_CATEGORIES = [
	'attendance',
	'goals',
	'milestones',
	'aims',
	'check_ins',
	'agreement',
	'review_notes',
	'counselling_notes'
] as const;
export type Category = (typeof LIVE_CATEGORIES)[number] | (typeof PAPER_CATEGORIES)[number];
/** What a person can choose for one of these. Counselling notes are not kept here: there is nothing of that kind to give. */
export function categoriesFor(kind: RecipientKind): readonly Category[] {
	if (kind === 'member') return LIVE_CATEGORIES;
	if (kind === 'court') return COURT_CATEGORIES;
	return PAPER_CATEGORIES.filter((category) => category !== 'counselling_notes');
}
/** A court or probation gets that somebody came, and when. No goals, no notes. */
const COURT_CATEGORIES: readonly Category[] = ['attendance'];
export const ITEM_KINDS = ['goal', 'visit', 'promise', 'milestone', 'barrier', 'repair'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Why. `treatment`, `payment` and `operations` are the three that one consent may cover until it is ended. */
export const PURPOSES = [
	'support',
	'my_request',
	'treatment',
	'payment',
	'operations',
	'housing',
	'work',
	'benefits',
	'report',
	'research',
	'proceedings',
	'own'
] as const;
export type Purpose = (typeof PURPOSES)[number];
/** What it can be for, by who gets it. A consent for legal proceedings stands alone (2.31(d)), and a court has no other use. */
export function purposesFor(kind: RecipientKind): readonly Purpose[] {
	if (kind === 'member') return ['support'];
	if (kind === 'court') return ['proceedings'];
	return PURPOSES.filter((purpose) => purpose !== 'support' || kind === 'person');
}
const TPO: readonly Purpose[] = ['treatment', 'payment', 'operations'];

/** Sentences that the signed page holds. */
export const STATEMENTS = ['revoke', 'redisclosure', 'refusal', 'hipaa'] as const;
export type Statement = (typeof STATEMENTS)[number];

export interface Recipient {
	kind: RecipientKind;
	name: string;
	/** A hospital, clinic, insurer: under HIPAA itself. */
	coveredEntity?: boolean;
	/** Of an intermediary: who gets it through them. */
	members?: { name: string; treats: boolean }[];
	/** Of an intermediary: not by name, but whoever there treats the person, and nobody else. */
	treatingClass?: boolean;
}

export type Until = { kind: 'date'; at: Date } | { kind: 'event'; words: string } | { kind: 'none' };

/** A consent before it is signed, and as it was. */
export interface Draft {
	personName: string;
	discloser: string;
	type: ConsentType;
	recipients: Recipient[];
	categories: Category[];
	items: { kind: ItemKind; id: string }[];
	/** What is shared, in words, where neither a category nor an item says it. */
	information?: string;
	purposes: Purpose[];
	/** The purpose in own words. */
	purposeWords?: string;
	until: Until | null;
	statements: Statement[];
	signature: {
		name: string;
		at: Date | null;
		signer: 'self' | 'guardian' | 'representative';
		/** The paper that gives a representative the right to sign. */
		authority?: string;
	};
}

/** What a draft can lack; each has a sentence in messages/consent. */
export type Missing =
	| 'person'
	| 'discloser'
	| 'information'
	| 'recipient'
	| 'recipient_name'
	| 'intermediary_members'
	| 'intermediary_not_treating'
	| 'purpose'
	| 'purpose_words'
	| 'revoke'
	| 'until'
	| 'until_past'
	| 'until_event'
	| 'until_none'
	| 'signature'
	| 'signed_at'
	| 'authority'
	| 'notes_alone'
	| 'proceedings_alone'
	| 'redisclosure'
	| 'refusal'
	| 'hipaa'
	| 'court'
	| 'court_purpose'
	| 'court_covered'
	| 'type';

/** Whether every purpose is treatment, payment or operations. */
export const isTpo = (purposes: readonly Purpose[]) =>
	purposes.length > 0 && purposes.every((purpose) => TPO.includes(purpose));

/**
 * The type that these answers make; nobody is asked for it. Counselling notes and proceedings come first, because they
 * stand alone and `missing` must say so.
 */
export function typeOf(draft: Pick<Draft, 'categories' | 'purposes' | 'recipients'>): ConsentType {
	if (draft.categories.includes('counselling_notes')) return 'part2_counselling_notes';
	if (draft.purposes.includes('proceedings')) return 'part2_proceedings';
	if (draft.recipients.length > 0 && draft.recipients.every((one) => one.kind === 'member'))
		return 'family_share';
	return isTpo(draft.purposes) ? 'part2_tpo' : 'part2_specific';
}

/** Which sentences the page of such a consent must hold. */
export function statementsFor(draft: Pick<Draft, 'purposes' | 'recipients'>): Statement[] {
	const tpo = draft.purposes.some((purpose) => TPO.includes(purpose));
	return [
		'revoke',
		...(tpo ? (['redisclosure', 'refusal'] as const) : []),
		...(tpo && draft.recipients.some((one) => one.coveredEntity) ? (['hipaa'] as const) : [])
	];
}

/**
 * What this consent lacks before it may be signed, in the order of the page. Empty: it is whole.
 * Elements 1 to 10 of 42 CFR 2.31(a); alone-standing consents of 2.31(b) and (d), for a court nothing but (d); no end only for treatment, payment and
 * operations; a class of members of an intermediary only those who treat the person.
 */
export function missing(draft: Draft, now: Date): Missing[] {
	const lacks: Missing[] = [];
	const need = (fine: boolean, what: Missing) => {
		if (!fine) lacks.push(what);
	};
	const said = (words: string | undefined) => (words ?? '').trim() !== '';
	need(said(draft.personName), 'person');
	need(said(draft.discloser), 'discloser');
	need(draft.recipients.length > 0, 'recipient');
	need(
		draft.recipients.every((one) => said(one.name)),
		'recipient_name'
	);
	for (const one of draft.recipients.filter((who) => who.kind === 'intermediary')) {
		need(one.treatingClass === true || (one.members ?? []).length > 0, 'intermediary_members');
		need(
			(one.members ?? []).every((member) => member.treats),
			'intermediary_not_treating'
		);
	}
	need(draft.categories.length > 0 || draft.items.length > 0 || said(draft.information), 'information');
	need(draft.purposes.length > 0, 'purpose');
	need(!draft.purposes.includes('own') || said(draft.purposeWords), 'purpose_words');
	untilLacks(draft, now).forEach((what) => lacks.push(what));
	for (const statement of statementsFor(draft)) need(draft.statements.includes(statement), statement);
	const notes = draft.categories.includes('counselling_notes');
	need(
		!notes || (draft.categories.length === 1 && draft.items.length === 0 && !said(draft.information)),
		'notes_alone'
	);
	need(!draft.purposes.includes('proceedings') || draft.purposes.length === 1, 'proceedings_alone');
	const court = draft.recipients.some((one) => one.kind === 'court');
	const little = draft.categories.every((category) => COURT_CATEGORIES.includes(category));
	need(!court || (little && draft.items.length === 0 && !said(draft.information)), 'court');
	need(
		!court || draft.purposes.length === 0 || draft.purposes.some((one) => purposesFor('court').includes(one)),
		'court_purpose'
	);
	need(!court || draft.recipients.every((one) => !one.coveredEntity), 'court_covered');
	need(draft.type === typeOf(draft) || draft.type === 'rco_release', 'type');
	need(said(draft.signature.name), 'signature');
	need(draft.signature.at !== null, 'signed_at');
	need(draft.signature.signer === 'self' || said(draft.signature.authority), 'authority');
	return [...new Set(lacks)];
}

function untilLacks({ until, purposes }: Draft, now: Date): Missing[] {
	if (!until) return ['until'];
	if (until.kind === 'date') return until.at > now ? [] : ['until_past'];
	if (until.kind === 'event') return until.words.trim() === '' ? ['until_event'] : [];
	return isTpo(purposes) ? [] : ['until_none'];
}

/** What somebody says about themself at the start: the codes and types. Everything can be skipped and changed later. */

export const FOCUS_KINDS = ['alcohol', 'opioids', 'stimulants', 'gambling', 'codependency', 'own'] as const;
export type FocusKind = (typeof FOCUS_KINDS)[number];

export const AIMS = ['abstain', 'reduce', 'safer', 'unsure'] as const;
export type Aim = (typeof AIMS)[number];

/** One thing the person wants to change, and how, as it stands or stood. */
export interface Focus {
	id: string;
	kind: FocusKind;
	/** Only for kind 'own'. */
	ownWords: string | null;
	aim: Aim;
	/** The day this began for the person, when they gave one (ISO date). */
	since: string | null;
	startedAt: Date;
	endedAt: Date | null;
}

export const BARRIERS = [
	'housing',
	'work',
	'mental-health',
	'legal',
	'money',
	'relationships',
	'transport',
	'documents',
	'childcare'
] as const;
export type Barrier = (typeof BARRIERS)[number];

export const STRENGTHS = [
	'people',
	'work-skills',
	'humor',
	'faith',
	'health',
	'learning',
	'making-things',
	'caring',
	'been-through-it'
] as const;
export type Strength = (typeof STRENGTHS)[number];

export const WAYS = ['call', 'text', 'email', 'in-person'] as const;
export type Way = (typeof WAYS)[number];
export const TIMES = ['morning', 'afternoon', 'evening', 'weekend'] as const;
export type TimeOfDay = (typeof TIMES)[number];

/** How somebody wants to be reached. */
export interface Reach {
	phone?: string;
	email?: string;
	ways: Way[];
	times: TimeOfDay[];
	whenWords?: string;
	voicemailOk?: boolean;
	textOk?: boolean;
	/** What a caller says to whoever picks up. */
	safeName?: string;
}

/** The sealed pieces of the start talk. */
export interface Pieces {
	reach: Reach;
	/** "Why I am doing this": one line, shown on the person's first page. */
	why: { words: string };
	strengths: { chosen: Strength[]; words?: string };
	barriers: { chosen: Barrier[]; note?: string };
}
export type PieceName = keyof Pieces;

/** The screens of the start talk, in order. */
export const INTAKE_STEPS = ['name', 'reach', 'focus', 'why', 'strengths', 'barriers', 'dates'] as const;
export type IntakeStep = (typeof INTAKE_STEPS)[number];

/** The first step not seen yet; null when all were. */
export function nextIntakeStep(seen: readonly string[]): IntakeStep | null {
	return INTAKE_STEPS.find((step) => !seen.includes(step)) ?? null;
}

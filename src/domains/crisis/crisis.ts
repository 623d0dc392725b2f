/** Crisis: numbers that hold in the whole country. Front door for everyone, browser too. */

export interface Line {
	key: string;
	name: string;
	number: string | null;
	text: string | null;
	note: string | null;
	/** Written out: where the number comes from and how old that is. */
	checked: string;
}

/** A number of the whole country, with the page it was seen on. */
export interface NationalLine {
	key: 'dv' | '988';
	number: string;
	text: string;
	/** Where it can be checked again. */
	page: string;
	/** The date of that page, or since when the law holds. */
	seenOn: string;
}

/**
 * 988 has been the number for the whole country by law since July 16, 2022 (988lifeline.org/get-help/what-to-expect:
 * call, press 2 for Spanish, text AYUDA). The domestic violence line as given by the Department of Justice.
 * Other national lines change more often and are left to each organization, which checks what it shows.
 */
export const NATIONAL: Record<'dv' | '988', NationalLine> = {
	'988': { key: '988', number: '988', text: '988', page: 'https://988lifeline.org', seenOn: '2022-07-16' },
	dv: {
		key: 'dv',
		number: '1-800-799-7233',
		text: '88788',
		page: 'https://ovc.ojp.gov/news/grantee-news/national-domestic-violence-hotline-answers-6-million-contacts',
		seenOn: '2022-01-20'
	}
};

/**
 * National lines an organization may add after calling them. From lists that do not say when they were checked, so
 * none is shown to anyone before a director has done it.
 */
export const TO_CHECK: {
	name: string;
	number?: string;
	text?: string;
	page: string;
	forWhom: 'veterans' | 'treatment' | 'text' | 'alone' | 'services';
}[] = [
	{
		name: 'Veterans Crisis Line',
		number: '988',
		text: '838255',
		page: 'https://www.veteranscrisisline.net',
		forWhom: 'veterans'
	},
	{
		name: 'SAMHSA National Helpline',
		number: '1-800-662-4357',
		page: 'https://www.samhsa.gov',
		forWhom: 'treatment'
	},
	{ name: 'Crisis Text Line', text: '741741', page: 'https://www.crisistextline.org', forWhom: 'text' },
	{ name: 'SafeSpot', number: '1-800-972-0590', page: 'https://helplinema.org', forWhom: 'alone' },
	{ name: '211', number: '211', page: 'https://www.211.org', forWhom: 'services' }
];

/** Whether those who are near stand before the national line: while somebody of them is there, never when it would ring into nothing. */
export function localFirst({ people, open }: { people: readonly Line[]; open: boolean | null }): boolean {
	return people.length > 0 || open === true;
}

/** The address a phone dials. */
export function dial(number: string): string {
	return `tel:${number.replaceAll(/[^\d+*#]/gu, '')}`;
}
/** The address a phone writes a text to. */
export function writeTo(number: string): string {
	return `sms:${number.replaceAll(/[^\d+]/gu, '')}`;
}

export {
	CrisisPlanInput,
	linesOfPlan,
	OPEN_REASONS,
	OPENING_LETTERS,
	openReasonWord,
	OpenPlanInput,
	PART_LETTERS,
	partHint,
	partWord,
	PLAN_PARTS,
	PLAN_RULES,
	planRuleWord,
	POLICE,
	policeWord,
	type OpenReason,
	type PlanPart,
	type PlanRule,
	type PlanWords,
	type Police
} from './crisis-plan.ts';

export {
	BeginIncidentInput,
	CloseIncidentInput,
	DebriefInput,
	GiveLooksInput,
	HeldInput,
	IncidentInput,
	LINES,
	OUTCOMES,
	outcomeWord,
	reasonWord,
	StepInput,
	stepWords,
	WHY_NOT,
	whyWord
} from './incidents.ts';

/**
 * Kinds of credentials that the program brings, with what they ask for. Only what the issuer's own pages say, as they were read
 * (see `source`); what differs by board or could not be confirmed is left out, and an organization writes its own version.
 * Never a reason to refuse anybody: it is laid beside the record, and who checks decides.
 */
import type { TrainingCategory } from './trainings.ts';

/** With an amount of hours: the first three. An exam has its own name. The others are said in words of ours. */
type RequirementKind =
	'hours' | 'experience' | 'supervision' | 'exam' | 'schooling' | 'full-time-year' | 'year-in-recovery';
export interface Requirement {
	kind: RequirementKind;
	/** Hours; absent where it is no number. */
	amount?: number;
	domain?: TrainingCategory;
	/** What an exam is called. */
	words?: string;
}
export interface CredentialType {
	code: string;
	version: number;
	name: string;
	issuer: string;
	/** As in ISO 3166-2; empty: wherever the issuer says. */
	jurisdiction: string;
	/** From when this version holds, where the issuer says it: a day as YYYY-MM-DD. */
	from: string | null;
	requirements: Requirement[];
	renewalMonths: number | null;
	/** Hours of learning until the renewal. */
	renewal: Requirement[];
	source?: string;
}

export const SHIPPED_TYPES: readonly CredentialType[] = [
	{
		code: 'icrc-pr',
		version: 1,
		name: 'Peer Recovery (CPRS, CPRC, CRPS, CRSS)',
		issuer: 'IC&RC member board',
		jurisdiction: '',
		from: null,
		requirements: [
			{ kind: 'hours', amount: 46 },
			{ kind: 'hours', amount: 10, domain: 'advocacy' },
			{ kind: 'hours', amount: 10, domain: 'mentoring' },
			{ kind: 'hours', amount: 10, domain: 'wellness' },
			{ kind: 'hours', amount: 16, domain: 'ethics' },
			{ kind: 'experience', amount: 500 },
			{ kind: 'supervision', amount: 25 },
			{ kind: 'exam', words: 'IC&RC PR exam' },
			{ kind: 'schooling' }
		],
		renewalMonths: 24,
		renewal: [
			{ kind: 'hours', amount: 20 },
			{ kind: 'hours', amount: 6, domain: 'ethics' }
		],
		source: 'https://internationalcredentialing.org/icrc-credentials/pr'
	},
	{
		code: 'naadac-ncprss',
		version: 1,
		name: 'National Certified Peer Recovery Support Specialist (NCPRSS)',
		issuer: 'NCC AP (NAADAC)',
		jurisdiction: '',
		from: null,
		requirements: [
			{ kind: 'hours', amount: 60 },
			{ kind: 'hours', amount: 6, domain: 'ethics' },
			{ kind: 'hours', amount: 6, domain: 'hiv' },
			{ kind: 'full-time-year' },
			{ kind: 'exam', words: 'NCC AP test' },
			{ kind: 'schooling' }
		],
		renewalMonths: null,
		renewal: [],
		source: 'https://www.naadac.org/NCPRSS'
	},
	{
		code: 'ccar-rca',
		version: 1,
		name: 'Recovery Coach Academy',
		issuer: 'CCAR',
		jurisdiction: '',
		from: null,
		requirements: [{ kind: 'hours', amount: 16, domain: 'ethics' }],
		renewalMonths: null,
		renewal: []
	},
	{
		code: 'ca-mpss',
		version: 1,
		name: 'Medi-Cal Peer Support Specialist',
		issuer: 'CalMHSA',
		jurisdiction: 'US-CA',
		from: null,
		requirements: [
			{ kind: 'hours', amount: 80 },
			{ kind: 'exam', words: 'Medi-Cal peer exam' },
			{ kind: 'schooling' }
		],
		renewalMonths: null,
		renewal: [{ kind: 'hours', amount: 20 }],
		source:
			'https://www.dhcs.ca.gov/Pages/Medi-Cal-Peer-Support-Services-Specialist-Program-Frequently-Asked-Questions.aspx'
	},
	{
		code: 'in-cprc',
		version: 1,
		name: 'Certified Peer Recovery Coach (CPRC-A, CPRC)',
		issuer: 'ICAADA',
		jurisdiction: 'US-IN',
		from: null,
		requirements: [{ kind: 'year-in-recovery' }, { kind: 'exam', words: 'IC&RC exam' }],
		renewalMonths: null,
		renewal: [],
		source: 'http://icaada.org/certifications/recovery-coach-career-pathways'
	},
	{
		code: 'nc-cpss',
		version: 1,
		name: 'Certified Peer Support Specialist (NC)',
		issuer: 'North Carolina',
		jurisdiction: 'US-NC',
		from: null,
		requirements: [],
		renewalMonths: null,
		renewal: []
	}
];

/** The newest version of each kind: the organization's own in place of what the program brings; without what it took away. */
export function currentTypes(
	own: readonly (CredentialType & { gone: boolean })[]
): (CredentialType & { own: boolean })[] {
	const newest = new Map<string, CredentialType & { gone: boolean }>();
	for (const type of own)
		if ((newest.get(type.code)?.version ?? 0) < type.version) newest.set(type.code, type);
	const brought = SHIPPED_TYPES.filter(({ code }) => !newest.has(code)).map((type) => ({
		...type,
		own: false
	}));
	const theirs = [...newest.values()]
		.filter(({ gone }) => !gone)
		.map(({ gone: _, ...type }) => ({ ...type, own: true }));
	return [...brought, ...theirs].sort((a, b) => a.name.localeCompare(b.name));
}

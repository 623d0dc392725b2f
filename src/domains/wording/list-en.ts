/**
 * Words that many people find hurtful, and others for the same thing. The list is data: rows with `source: 'nida'` are those
 * of NIDA’s “Words Matter” and of the ONDCP list (see README.md); rows with `source: 'more'` come from memory, are not part
 * of the default list, and an organization switches them on knowingly.
 */
import type { ListRow } from './wording.ts';

/** What follows when “clean” is said of a person and not of a thing. */
const ENDS = ['', 'and', 'for', 'since', 'now', 'again', 'today', 'but', 'until', 'after', 'this', 'from'];
const drugs = ['drug', 'heroin', 'meth', 'cocaine', 'crack', 'opioid', 'substance'];
const each = (after: string) => drugs.map((drug) => `${drug} ${after}`);
const be = ["she's", "he's", "they're", 'she is', 'he is', 'they are', 'she was', 'he was', 'they were'];
/** The same as a question: "Is he clean now?" */
const asked = [
	'is she',
	'is he',
	'are they',
	'was she',
	'was he',
	'were they',
	"isn't she",
	"isn't he",
	"aren't they"
];

export const ENGLISH: ListRow[] = [
	{
		id: 'addict',
		source: 'nida',
		forms: [
			{
				say: ['addict', 'drug addict', 'junkie', 'substance abuser', 'drug abuser', ...each('user')],
				better: ['person with a substance use disorder', 'person who uses drugs']
			},
			{
				say: ['addicts', 'drug addicts', 'junkies', 'substance abusers', 'drug abusers', ...each('users')],
				better: ['people with a substance use disorder', 'people who use drugs']
			}
		]
	},
	{
		id: 'alcoholic',
		source: 'nida',
		// A drink or a smell can be alcoholic; a state is not a label.
		before_not: ['non', 'of'],
		after_not: ['drink', 'drinks', 'beverage', 'beverages', 'content', 'smell', 'hepatitis'],
		forms: [
			{
				say: ['alcoholic'],
				better: ['person with alcohol use disorder', 'person who drinks too much']
			},
			{ say: ['alcoholics', 'drunks'], better: ['people with alcohol use disorder'] },
			{ say: ['a drunk', 'the drunk'], better: ['a person who misuses alcohol'] }
		]
	},
	{
		id: 'former-addict',
		source: 'nida',
		forms: [
			{
				say: ['former addict', 'reformed addict', 'ex-addict', 'recovering addict', 'recovering alcoholic'],
				better: ['person in recovery', 'person in long-term recovery']
			},
			{
				say: [
					'former addicts',
					'reformed addicts',
					'ex-addicts',
					'recovering addicts',
					'recovering alcoholics'
				],
				better: ['people in recovery']
			}
		]
	},
	{
		id: 'abuse',
		source: 'nida',
		forms: [
			{ say: ['drug abuse', 'substance abuse'], better: ['drug use', 'substance use'] },
			{ say: ['alcohol abuse'], better: ['alcohol use', 'harmful use of alcohol'] }
		]
	},
	{
		id: 'habit',
		source: 'nida',
		forms: [
			{
				say: [...each('habit'), 'drinking habit', 'drug problem'],
				better: ['substance use disorder', 'active addiction']
			}
		]
	},
	{
		id: 'clean',
		source: 'nida',
		after: ENDS,
		forms: [
			{ say: ['clean and sober'], better: ['in recovery', 'not using'] },
			{
				say: [
					'stay clean',
					'staying clean',
					'stayed clean',
					'stays clean',
					'get clean',
					'getting clean',
					'got clean',
					'gets clean'
				],
				better: ['stay in recovery', 'not use']
			},
			{ say: ['been clean'], better: ['been in recovery', 'not been using'] },
			...[...be, ...asked].map((words) => ({
				say: [`${words} clean`],
				better: [`${words} in recovery`, `${words} not using`]
			}))
		]
	},
	{
		id: 'dirty',
		source: 'nida',
		after: ENDS,
		forms: [...be, ...asked].map((words) => ({
			say: [`${words} dirty`],
			better: [`${words} currently using`]
		}))
	},
	{
		id: 'test',
		source: 'nida',
		forms: [
			{
				say: ['clean test', 'clean drug test', 'clean urine', 'clean ua', 'clean screen', 'clean drop'],
				better: ['negative test']
			},
			{
				say: ['dirty test', 'dirty drug test', 'dirty urine', 'dirty ua', 'dirty screen', 'dirty drop'],
				better: ['positive test']
			},
			{ say: ['tested clean', 'came back clean', 'came up clean'], better: ['tested negative'] },
			{ say: ['tested dirty', 'came back dirty', 'came up dirty'], better: ['tested positive'] }
		]
	},
	{
		id: 'mat',
		source: 'nida',
		forms: [
			{ say: ['MAT'], exact: true, better: ['medication for opioid use disorder'] },
			{
				say: [
					'opioid replacement',
					'opioid replacement therapy',
					'opioid substitution',
					'opioid substitution therapy',
					'medication-assisted treatment',
					'medication assisted treatment'
				],
				better: ['medication for opioid use disorder', 'medication for addiction treatment']
			}
		]
	},
	{
		id: 'codependency',
		source: 'nida',
		forms: [
			{ say: ['codependency', 'co-dependency'], better: ['the impact on loved ones'] },
			{ say: ['codependent', 'co-dependent'], better: ['family member who is affected'] },
			{ say: ['codependents', 'co-dependents'], better: ['family members who are affected'] }
		]
	},
	{
		id: 'baby',
		source: 'nida',
		forms: [
			{
				say: ['addicted baby', 'addicted newborn', 'drug baby', 'crack baby'],
				better: ['baby born to a mother who used drugs', 'newborn exposed to drugs']
			},
			{
				say: ['addicted babies', 'addicted newborns', 'drug babies', 'crack babies'],
				better: ['babies born to mothers who used drugs', 'newborns exposed to drugs']
			}
		]
	},
	{
		id: 'relapse',
		source: 'more',
		forms: [
			{ say: ['relapse', 'relapses'], better: ['setback', 'return to use'] },
			{ say: ['relapsed'], better: ['returned to use', 'had a setback'] },
			{ say: ['relapsing'], better: ['returning to use'] }
		]
	},
	{
		id: 'non-compliant',
		source: 'more',
		forms: [
			{
				say: ['non-compliant', 'noncompliant', 'refused to', 'failed to'],
				better: ['chose not to', 'was not able to']
			},
			{ say: ['non-compliance', 'noncompliance'], better: ['what did not work out'] }
		]
	},
	{
		id: 'clean-time',
		source: 'more',
		forms: [
			{ say: ['clean time'], better: ['time in recovery'] },
			{ say: ['sober date', 'clean date'], better: ['recovery date'] }
		]
	},
	{
		id: 'denial',
		source: 'more',
		forms: [
			{
				say: ['in denial', 'manipulative', 'drug-seeking', 'drug seeking'],
				better: []
			}
		]
	},
	{
		id: 'choice',
		source: 'more',
		forms: [{ say: ['drug of choice', 'drugs of choice'], better: ['substance used'] }]
	},
	{
		id: 'overdose',
		source: 'more',
		forms: [
			{ say: ['overdose victim'], better: ['person who experienced an overdose'] },
			{ say: ['overdose victims'], better: ['people who experienced an overdose'] }
		]
	},
	{
		id: 'inmate',
		source: 'more',
		forms: [
			{ say: ['inmate'], better: ['person who is incarcerated'] },
			{ say: ['inmates'], better: ['people who are incarcerated'] },
			{ say: ['felon', 'convict', 'offender', 'ex-offender'], better: ['person with a conviction'] },
			{ say: ['felons', 'convicts', 'offenders', 'ex-offenders'], better: ['people with a conviction'] }
		]
	},
	{
		id: 'homeless',
		source: 'more',
		forms: [
			{ say: ['homeless person', 'homeless man', 'homeless woman'], better: ['person without housing'] },
			{ say: ['homeless people', 'the homeless'], better: ['people without housing'] }
		]
	},
	{
		id: 'suicide',
		source: 'more',
		forms: [{ say: ['committed suicide', 'commits suicide'], better: ['died by suicide'] }]
	},
	{
		id: 'reach',
		source: 'more',
		forms: [
			{ say: ['hard to reach', 'hard-to-reach'], better: ['not reached yet'] },
			{ say: ['frequent flyer', 'frequent flier'], better: ['person who often needs care'] },
			{ say: ['frequent flyers', 'frequent fliers'], better: ['people who often need care'] }
		]
	}
];

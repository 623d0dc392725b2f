import { isTerm } from '#domains/directory/directory.ts';
import type { Term } from '#domains/directory/directory.ts';
import type { Need } from '#domains/referrals/referrals.ts';

/** What one goes to a place for, by its kind of help. What says most stands first: a shelter that also feeds is a shelter. */
const BY_TERM: readonly (readonly [Need, readonly Term[]])[] = [
	['withdrawal', ['detox']],
	['residential', ['residential']],
	['medication', ['otp', 'methadone', 'buprenorphine', 'naltrexone']],
	['day-treatment', ['partial-hospital', 'intensive-outpatient']],
	['recovery-housing', ['sober-living']],
	['shelter', ['shelter', 'domestic-violence']],
	['housing', ['housing-help', 'transitional-housing', 'rent-utilities']],
	['counselling', ['outpatient', 'counselling', 'co-occurring']],
	['mental-health', ['mental-health', 'psychiatry', 'trauma', 'crisis', 'suicide']],
	['medical', ['medical', 'dental', 'hiv-hep', 'pregnancy']],
	['documents', ['id-documents']],
	['legal', ['legal-aid', 'reentry']],
	['work', ['job-help', 'job-training', 'second-chance-work']],
	['benefits', ['benefits']],
	['food', ['food', 'clothing', 'showers']],
	['transport', ['transport']],
	['family', ['family-support', 'parenting', 'childcare']]
];

/**
 * What a hand-off to this place is for, to be filled in and changed; empty when its list says nothing of it. A card of
 * the board or a place that said no has its own, which goes before.
 */
export function needOf(terms: readonly string[]): Need | '' {
	const known = new Set(terms.filter(isTerm));
	return BY_TERM.find(([, of]) => of.some((term) => known.has(term)))?.[0] ?? '';
}
